import type { ProviderDefinition } from '../provider.ts';

/** OpenID Connect with discovery: https://developers.google.com/identity/openid-connect/openid-connect */
export const google: ProviderDefinition = {
  id: 'google',
  name: 'Google',
  scope: 'openid email profile',
  serverMetadata: { issuer: 'https://accounts.google.com' },
  demoServerMetadata: (issuer) => ({ issuer }),
  saysIdToken: true,
  async readProfile({ tokens }) {
    const claims = tokens.claims();
    if (!claims) throw new Error('Google sent no id_token');
    const { sub: subject, email, email_verified, name } = claims;
    return {
      subject,
      email: typeof email === 'string' ? email : null,
      emailVerified: email_verified === true,
      name: typeof name === 'string' ? name : '',
    };
  },
};
