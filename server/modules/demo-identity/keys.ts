/** The key with which the pretend Google signs, shared by all processes of the demo, and the secrets of its clients. */
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Db } from '#platform/db.ts';
import { deriveToken, isDerivedToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries.ts';
import type { Kind } from './schemas.ts';

export const KID = 'demo-1';
export const ALGORITHM = 'RS256';

export async function signingKey(db: Db): Promise<JWK> {
  const known = await queries.privateKey(db, KID);
  if (known) return known;
  await queries.insertPrivateKey(db, KID, await newKey());
  return (await queries.privateKey(db, KID)) ?? {};
}

export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return exportJWK(privateKey);
}

/** What others need to check a signature: the public half. */
export async function publishedKeys(db: Db): Promise<{ keys: JWK[] }> {
  const { kty, n, e } = await signingKey(db);
  return { keys: [{ kty, n, e, kid: KID, alg: ALGORITHM, use: 'sig' }] };
}

const CLIENT_ID = 'demo-shop';

export const isClient = (id: string | undefined): boolean => id === CLIENT_ID;

const secretName = (kind: Kind) => `client secret ${kind}`;

export const clientSecret = (config: Config, kind: Kind): string =>
  deriveToken(config, 'demo identity', secretName(kind));

export const isClientSecret = (config: Config, kind: Kind, secret: string): boolean =>
  isDerivedToken(config, 'demo identity', secretName(kind), secret);
