/** OAuth sign-in, with an account at Google or Facebook. */
export const oauth = {
  label: 'Other ways to sign in',
  or: 'Or use another account of yours',
  continue: 'Continue with {provider}',
  demo: 'In this demo, {providers} are simulated. No real account is needed.',
  back: {
    title: 'That did not work',
    again: 'Try again',
    signIn: 'Sign in another way',
    security: 'Back to your account',
  },
  part: {
    title: 'Google and Facebook',
    text: 'Sign in here with an account you have there.',
    linked: 'Connected as {email}',
    linkedPlain: 'Connected',
    unlinked: 'Not connected',
    connect: 'Connect {provider}',
    disconnect: 'Disconnect {provider}',
    connected: 'You can sign in with {provider} from now on.',
    disconnected: '{provider} is disconnected.',
  },
} as const;
