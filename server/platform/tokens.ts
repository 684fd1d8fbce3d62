/**
 * Tokens. Access tokens are JWTs (HS256 only, `iss`, `aud`, `kid`, 10 minutes). Everything else is opaque: random,
 * or derived from the secret key, and stored as a hash or not at all.
 */
import {
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { EncryptJWT, jwtDecrypt, jwtVerify, SignJWT } from 'jose';
import { now } from './clock.ts';
import type { Config } from './config.ts';
import { notSignedIn } from './errors.ts';

const ISSUER = 'mercat';
const AUDIENCE = 'mercat-api';
const ALGORITHM = 'HS256';
export const ACCESS_TOKEN_SECONDS = 600;

export type AccessToken = { accountId: string; sessionId: string };
type Keys = Pick<Config, 'secretKeys'>;

/** Each purpose has a key of its own, so that a token of one kind is never valid as another. */
function keyFor(secret: string, purpose: string): KeyObject {
  const name = `${purpose} ${secret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = createSecretKey(createHmac('sha256', secret).update(`mercat ${purpose}`).digest());
  keys.set(name, key);
  return key;
}

/** Made once: a few purposes and secrets, asked for many times per order. */
const keys = new Map<string, KeyObject>();
const kidOf = (secret: string) =>
  createHash('sha256').update(`kid ${secret}`).digest('base64url').slice(0, 12);

export async function signAccessToken(
  { secretKeys }: Keys,
  { accountId, sessionId }: AccessToken,
): Promise<{ token: string; expiresAt: Date }> {
  const [secret] = secretKeys;
  if (!secret) throw new Error('no secret key is set');
  const issued = Math.floor(now().getTime() / 1000);
  const token = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: ALGORITHM, kid: kidOf(secret) })
    .setSubject(accountId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issued)
    .setExpirationTime(issued + ACCESS_TOKEN_SECONDS)
    .sign(keyFor(secret, 'access token'));
  return { token, expiresAt: new Date((issued + ACCESS_TOKEN_SECONDS) * 1000) };
}

/** Throws a 401 refusal for anything but a valid access token of ours. */
export async function readAccessToken({ secretKeys }: Keys, token: string): Promise<AccessToken> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const secret = secretKeys.find((candidate) => kidOf(candidate) === kid);
        if (!secret) throw new Error('unknown key');
        return keyFor(secret, 'access token');
      },
      {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['exp'],
        currentDate: now(),
      },
    );
    if (typeof payload.sub !== 'string' || typeof payload.sid !== 'string')
      throw new Error('no subject');
    return { accountId: payload.sub, sessionId: payload.sid };
  } catch {
    throw notSignedIn();
  }
}

/** A fresh opaque token; store only `hashToken(token)`. 256 random bits need no slow hash. */
export const newToken = () => randomBytes(32).toString('base64url');
export const hashToken = (token: string) => createHash('sha256').update(token).digest();

/**
 * Encrypts something that only the shop can read and nobody can change (JWE, AES-256-GCM): a stored secret, or a
 * step that a client carries to the next one. Give a life in seconds to what must expire.
 */
export async function seal(
  { secretKeys }: Keys,
  purpose: string,
  content: Record<string, string>,
  { lifeSeconds }: { lifeSeconds?: number } = {},
): Promise<string> {
  const [secret] = secretKeys;
  if (!secret) throw new Error('no secret key is set');
  const sealed = new EncryptJWT({ content })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: kidOf(secret) })
    .setIssuer(ISSUER);
  if (lifeSeconds) sealed.setExpirationTime(Math.floor(now().getTime() / 1000) + lifeSeconds);
  return sealed.encrypt(keyFor(secret, purpose));
}

/** The content sealed for this purpose; null when it was sealed for another, was changed, or has expired. */
export async function unseal(
  { secretKeys }: Keys,
  purpose: string,
  sealed: string,
): Promise<Record<string, string> | null> {
  try {
    const { payload } = await jwtDecrypt<{ content: Record<string, string> }>(
      sealed,
      ({ kid }) => {
        const secret = secretKeys.find((candidate) => kidOf(candidate) === kid);
        if (!secret) throw new Error('unknown key');
        return keyFor(secret, purpose);
      },
      {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        issuer: ISSUER,
        currentDate: now(),
      },
    );
    return payload.content;
  } catch {
    return null;
  }
}

/** A token derived from what it opens, so that mails can carry it again without storing it. */
export function deriveToken({ secretKeys }: Keys, purpose: string, subject: string): string {
  const [secret] = secretKeys;
  if (!secret) throw new Error('no secret key is set');
  return createHmac('sha256', keyFor(secret, purpose)).update(subject).digest('base64url');
}

export function isDerivedToken(
  { secretKeys }: Keys,
  purpose: string,
  subject: string,
  token: string,
): boolean {
  const given = Buffer.from(token); // Its length in bytes counts: a stranger's letters may take two each.
  return secretKeys.some((secret) => {
    const expected = Buffer.from(deriveToken({ secretKeys: [secret] }, purpose, subject));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}
