/** The pretend Google's own wire format: OpenID Connect Discovery 1.0 and Core 1.0. */
import { importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { ACCESS_SECONDS, accessToken, type Grant, type Person } from './grants.ts';
import { ALGORITHM, KID, newKey, signingKey } from './keys.ts';

export const issuerOf = ({ publicUrl }: Config) => `${publicUrl}/demo/identity/google`;

export function discoveryOf(config: Config) {
  const issuer = issuerOf(config);
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [ALGORITHM],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    claims_supported: ['aud', 'email', 'email_verified', 'exp', 'iat', 'iss', 'name', 'sub'],
    code_challenge_methods_supported: ['S256'],
  };
}

export const claimsOf = ({ subject, name, email, verified }: Person) => ({
  sub: subject,
  name,
  ...(email !== null && { email, email_verified: verified }),
});

export async function tokensFor(db: Db, config: Config, grant: Grant) {
  return {
    access_token: await accessToken(config, grant),
    expires_in: ACCESS_SECONDS,
    scope: 'openid email profile',
    token_type: 'Bearer',
    id_token: await idToken(db, config, grant),
  };
}

async function idToken(db: Db, config: Config, { person, nonce, fault }: Grant): Promise<string> {
  const time = Math.floor(now().getTime() / 1000) - (fault === 'expired' ? 2 * ACCESS_SECONDS : 0);
  const claims: JWTPayload = {
    ...claimsOf(person),
    iss: fault === 'wrong_issuer' ? 'https://accounts.elsewhere.test' : issuerOf(config),
    aud: fault === 'wrong_audience' ? 'another-shop' : 'demo-shop',
    nonce: fault === 'wrong_nonce' ? 'of-another-sign-in' : nonce,
    iat: time,
    exp: time + ACCESS_SECONDS,
  };
  if (fault === 'unsigned') return new UnsecuredJWT(claims).encode();
  const key = fault === 'wrong_key' ? await newKey() : await signingKey(db);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: KID })
    .sign(await importJWK(key, ALGORITHM));
}
