/**
 * Limits on trying codes, counted in PostgreSQL for all processes together. A code can be tried only after the
 * right password, by a reset link or in a session, so a stranger cannot use up the tries and lock the person out;
 * and a new password starts a new count, which ends what a thief of the old one did.
 */
import type { FastifyReply } from 'fastify';
import type { Reader } from '#platform/db.ts';
import { countCall } from '#platform/http.ts';
import type { Limit, Limits } from '#platform/limits.ts';
import { accountById } from '../queries.ts';
import { passwordMark } from './challenge.ts';

const CODES: Limit = { name: 'codes', points: 10, seconds: 15 * 60, shared: true };
/** Of a million codes three are right at a time: at this pace a guess takes a lifetime. */
const CODES_PER_DAY: Limit = { name: 'codes-day', points: 50, seconds: 24 * 3600, shared: true };
export const CODES_PER_ADDRESS: Limit = {
  name: 'codes-address',
  points: 60,
  seconds: 300,
  shared: true,
};

/** Counts one code that is tried for an account. Throws a 429 refusal. */
export async function countCode(
  limits: Limits,
  account: { id: string; passwordHash: string | null },
  reply: FastifyReply,
): Promise<void> {
  const who = `${account.id} ${passwordMark(account)}`;
  await countCall(limits, CODES, { who, reply });
  await countCall(limits, CODES_PER_DAY, { who, reply });
}

/** The same for somebody who is signed in. */
export async function countOwnCode(
  { db, limits }: { db: Reader; limits: Limits },
  accountId: string,
  reply: FastifyReply,
): Promise<void> {
  const account = limits.on ? await accountById(db, accountId) : undefined;
  if (account) await countCode(limits, account, reply);
}
