/**
 * What a person has allowed a shop to know, from the page on which they chose to the call that redeems its code. A code
 * works once, for a minute, for the client and the address it was made for, and with the verifier that was announced.
 */
import { createHash } from 'node:crypto';
import { after, now, seconds } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { hashToken, newToken, seal, unseal } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import * as queries from './queries.ts';
import type { AuthorizeQuery, ChoiceForm, Fault, Kind, TokenForm } from './schemas.ts';

const CODE_MS = seconds(60);
const ACCESS_SECONDS = 3600;

export type Person = { subject: string; name: string; email: string | null; verified: boolean };
export type Grant = {
  kind: Kind;
  redirectUri: string;
  nonce: string;
  challenge: string;
  person: Person;
  fault: Fault;
};

/** The number follows from the address, so that the same person comes back as the same. */
export function personOf(kind: Kind, { name, email, address }: ChoiceForm): Person {
  const digest = createHash('sha256')
    .update(`${kind} ${emailKey(email.trim())}`)
    .digest('hex');
  const subject = BigInt(`0x${digest.slice(0, 16)}`).toString();
  return {
    subject,
    name: name.trim(),
    email: address === 'hidden' ? null : email.trim(),
    verified: address === 'verified',
  };
}

/** Answers the code. */
export async function allow(
  db: Db,
  kind: Kind,
  asked: AuthorizeQuery,
  form: ChoiceForm,
): Promise<string> {
  const code = newToken();
  const grant = {
    kind,
    redirectUri: asked.redirect_uri ?? '',
    nonce: asked.nonce ?? '',
    challenge: asked.code_challenge ?? '',
    person: personOf(kind, form),
    fault: form.fault,
  };
  const time = now();
  await queries.deleteCodesBefore(db, time);
  await queries.insertCode(db, { hash: hashToken(code), grant, expiresAt: after(time, CODE_MS) });
  return code;
}

/** Null for a code that is unknown, used, too old, or not this caller's. It is used up in any case. */
export async function redeem(db: Db, kind: Kind, form: TokenForm): Promise<Grant | null> {
  const taken = await queries.takeCode(db, hashToken(form.code ?? ''));
  if (!taken || taken.expiresAt <= now()) return null;
  const { grant } = taken;
  const challenge = createHash('sha256')
    .update(form.code_verifier ?? '')
    .digest('base64url');
  const isRight =
    grant.kind === kind && grant.redirectUri === form.redirect_uri && grant.challenge === challenge;
  return isRight ? grant : null;
}

const PURPOSE = 'demo identity access';

export function accessToken(config: Config, { kind, person }: Grant): Promise<string> {
  const { subject, name, email, verified } = person;
  const content = { kind, subject, name, email: email ?? '', verified: String(verified) };
  return seal(config, PURPOSE, content, { lifeSeconds: ACCESS_SECONDS });
}

export async function personWith(
  config: Config,
  kind: Kind,
  token: string,
): Promise<Person | null> {
  const content = await unseal(config, PURPOSE, token);
  if (content?.kind !== kind) return null;
  const { subject = '', name = '', email, verified } = content;
  return { subject, name, email: email || null, verified: verified === 'true' };
}

export { ACCESS_SECONDS };
