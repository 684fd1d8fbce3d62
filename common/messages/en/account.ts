export const account = {
  signIn: {
    title: 'Sign in',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    demoTitle: 'Try it out',
    demoText: 'This is a demonstration, so here are its accounts.',
    demoUse: 'Sign in as {role}',
    roles: { owner: 'the merchant', shopper: 'a shopper' },
  },
  page: {
    title: 'Your account',
    hello: 'Hello {name}',
    text: 'You are signed in as {email}.',
    admin: 'Go to the admin',
  },
  setup: {
    title: 'Open your shop',
    text: 'Make the account that owns this shop. This link works once.',
    name: 'Your name',
    email: 'Email',
    password: 'Password',
    passwordHint: 'At least 8 characters. A few words are better than a riddle.',
    submit: 'Open the shop',
    noToken: 'This page needs the link that the shop printed when it started.',
  },
} as const;
