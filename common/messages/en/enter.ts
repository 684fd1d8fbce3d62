/** What a field says when it is left empty. */
export const enter = {
  name: 'Enter your name.',
  email: 'Enter your email.',
  theirEmail: 'Enter the email of the person you invite.',
  password: 'Enter your password.',
  currentPassword: 'Enter your present password.',
  newPassword: 'Choose a password.',
  code: 'Enter the code.',
  keyName: 'Name the key, so that you know it again.',
  roleName: 'Name the role.',
  passkeyName: 'Name the passkey, so that you know it again.',
  amount: 'Enter how much to give back.',
  title: 'Name the product.',
  optionName: 'Name this option, such as Colour.',
  optionValue: 'Enter what this variant is, such as Blue.',
} as const;
