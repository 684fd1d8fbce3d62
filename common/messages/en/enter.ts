/** What a field says when it is left empty. */
export const enter = {
  name: 'Enter your name.',
  email: 'Enter your email.',
  theirEmail: 'Enter the email of the person you invite.',
  password: 'Enter your password.',
  currentPassword: 'Enter your current password.',
  newPassword: 'Choose a password.',
  code: 'Enter the code.',
  keyName: 'Give the key a name you will recognise.',
  roleName: 'Name the role.',
  passkeyName: 'Give the passkey a name you will recognise.',
  viewName: 'Name the view.',
  amount: 'Enter how much to refund.',
  title: 'Name the product.',
  optionName: 'Name this option, such as Colour.',
  optionValue: 'Enter what this variant is, such as Blue.',
} as const;
