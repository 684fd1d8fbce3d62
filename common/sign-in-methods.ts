/** How a session may begin: the one list that database, API and pages share. */
export const OAUTH_PROVIDERS = ['google', 'facebook'] as const;
export type OAuthProvider = (typeof OAUTH_PROVIDERS)[number];

export const SIGN_IN_METHODS = [
  'password',
  'passkey',
  'reset_link',
  'owner_link',
  'invite',
  ...OAUTH_PROVIDERS,
] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];
