/** The page that an invitation leads to. */
export const invitation = {
  title: 'Join the team of {shop}',
  text: 'You are invited to work here as {role}. Your address is {email}.',
  noToken: 'Open this page with the link in your invitation email.',
  again: 'Whoever invited you can send you a new one.',
  toShop: 'See the shop',
  name: 'Your name',
  password: 'Password',
  submit: 'Join',
  hasAccount: 'You have an account here already, so you only need to accept.',
  ownPassword: 'The password of your account',
  accept: 'Accept',
  done: 'You work here now. Sign in with {email} to begin.',
  signIn: 'Sign in',
} as const;
