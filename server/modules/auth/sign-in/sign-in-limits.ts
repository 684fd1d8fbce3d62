/**
 * Limits on signing in, counted in PostgreSQL for all processes together. No limit covers an account alone from
 * everywhere: an attacker with many addresses is slowed, and still the person gets in from an address that has
 * signed in before, by a link to their mailbox, or with a passkey.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, networkOf } from '#platform/caller.ts';
import type { Db } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { Refusal } from '#platform/errors.ts';
import { countCall } from '#platform/http.ts';
import type { Limit, Limits } from '#platform/limits.ts';
import { hashToken } from '#platform/tokens.ts';
import { isKnownNetwork } from '../sessions/session-queries.ts';

const shared = (name: string, points: number, seconds: number): Limit => ({
  name,
  points,
  seconds,
  shared: true,
});
const TEN_MINUTES = 600;
const HOUR = 3600;

/** A person mistypes a few times, a script tries thousands. */
export const SIGN_IN_PER_ADDRESS = shared('sign-in', 30, 300);
export const SIGN_IN_PER_ACCOUNT = shared('sign-in-account', 10, 300);
/** Over all addresses that have never signed in to the account: what many machines may guess together. */
export const SIGN_IN_FROM_NEW_DEVICES = shared('sign-in-strangers', 50, HOUR);
export const REFRESH_PER_ADDRESS = shared('refresh', 120, 60);
export const REGISTER_PER_ADDRESS = shared('register', 10, HOUR);
export const FORGOT_PER_ADDRESS = shared('forgot', 10, HOUR);
/** Beyond it no further mail goes out and nobody is told: the last link lives as long as the count. */
export const RESET_MAILS_PER_ACCOUNT = shared('reset-mails', 4, HOUR);
/** Of one-time links. Nobody guesses 256 bits; this keeps the work small. */
export const LINKS_PER_ADDRESS = shared('links', 30, TEN_MINUTES);
export const VERIFICATIONS_PER_ACCOUNT = shared('verifications', 4, HOUR);
export const NEW_EMAILS_PER_ACCOUNT = shared('new-emails', 5, HOUR);
/** For guessing the current password in a session that was left open. */
export const PASSWORDS_PER_ACCOUNT = shared('passwords', 10, TEN_MINUTES);

/** Whether one more mail may go to this address. Counted for addresses without an account too. */
export async function countResetMail(limits: Limits, email: string): Promise<boolean> {
  try {
    await limits.count(RESET_MAILS_PER_ACCOUNT, emailKey(email));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Whoever has the link of an account may try its password, but not often. */
const LINK_PASSWORDS = shared('link-passwords', 10, TEN_MINUTES);

export async function countLinkPassword(
  limits: Limits,
  { token, password }: { token: string; password?: string },
  reply: FastifyReply,
): Promise<void> {
  if (password === undefined) return;
  await countCall(limits, LINK_PASSWORDS, { who: hashToken(token).toString('base64url'), reply });
}

type LimitedRequest = { db: Db; limits: Limits; request: FastifyRequest; reply: FastifyReply };

/** Counts one try at an account, whether or not there is one with that address. Throws a 429 refusal. */
export async function countSignIn(
  { db, limits, request, reply }: LimitedRequest,
  email: string,
): Promise<void> {
  if (!limits.on) return;
  const account = emailKey(email);
  const network = networkOf(request);
  await countCall(limits, SIGN_IN_PER_ACCOUNT, { who: `${account} ${network}`, reply });
  if (addressOf(request) && (await isKnownNetwork(db, account, network))) return;
  // Told in every answer, it would say that nobody has signed in to the account from here.
  await countCall(limits, SIGN_IN_FROM_NEW_DEVICES, { who: account, reply, silent: true });
}
