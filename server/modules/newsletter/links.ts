/**
 * The links of newsletter mails: an id with its signature, so that nothing secret is stored. A link to confirm is of one
 * request only; the one to unsubscribe works for good, also once nothing is stored about the person any more.
 */
import { deriveToken, isDerivedToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import type { Subscriber } from './queries.ts';

const CONFIRM = 'newsletter confirmation';
const UNSUBSCRIBE = 'newsletter end';
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

type Keys = Pick<Config, 'secretKeys' | 'publicUrl'>;
type Asked = Pick<Subscriber, 'id' | 'askedAt'>;

const requestOf = ({ id, askedAt }: Asked) => `${id} ${askedAt.getTime()}`;

export function confirmationUrl(config: Keys, asked: Asked): string {
  const token = `${asked.id}.${deriveToken(config, CONFIRM, requestOf(asked))}`;
  return `${config.publicUrl}/newsletter/confirm?token=${token}`;
}

export function unsubscribeUrl(config: Keys, id: string): string {
  const token = `${id}.${deriveToken(config, UNSUBSCRIBE, id)}`;
  return `${config.publicUrl}/newsletter/unsubscribe?token=${token}`;
}

/** Whom a link speaks of; its signature is yet to be checked. */
export const subscriberOf = (token: string): string | null => TOKEN.exec(token)?.[1] ?? null;

export const confirms = (config: Keys, asked: Asked, token: string): boolean =>
  isDerivedToken(config, CONFIRM, requestOf(asked), signatureOf(token));

export const unsubscribes = (config: Keys, id: string, token: string): boolean =>
  isDerivedToken(config, UNSUBSCRIBE, id, signatureOf(token));

const signatureOf = (token: string) => TOKEN.exec(token)?.[2] ?? '';
