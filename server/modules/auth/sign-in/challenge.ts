/**
 * What a sign-in waiting for its second step carries to the next call: the right password (or OAuth, or a reset
 * link) earns a challenge, and the session only comes with a code. The challenge is sealed, lasts five minutes and
 * is bound to the password: a change of password or a block ends it. It cannot open a second session either, since
 * every code works once.
 */

import { hash } from 'node:crypto';
import { isOneOf } from '#common/narrow.ts';
import { SIGN_IN_METHODS, type SignInMethod } from '#common/sign-in-methods.ts';
import { minutes } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { seal, unseal } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { signInTooOld } from '../errors.ts';
import * as queries from '../queries.ts';

const PURPOSE = 'second step of a sign-in';
const LIFE_SECONDS = minutes(5) / 1000;

/** Changes with the password, and says nothing about it. */
export const passwordMark = (account: { passwordHash: string | null }) =>
  hash('sha256', `mark ${account.passwordHash ?? 'none'}`, 'base64url');

export async function makeChallenge(
  config: Config,
  account: queries.AccountRow,
  method: SignInMethod,
): Promise<string> {
  const content = { accountId: account.id, mark: passwordMark(account), method };
  return seal(config, PURPOSE, content, { lifeSeconds: LIFE_SECONDS });
}

export type SecondStep = { account: queries.AccountRow; method: SignInMethod };

/** Whose sign-in a challenge goes on with; refuses one that is too old, tampered with, or no longer true. */
export async function readChallenge(
  db: Reader,
  config: Config,
  challenge: string,
): Promise<SecondStep> {
  const { accountId, mark, method } = (await unseal(config, PURPOSE, challenge)) ?? {};
  const account = accountId ? await queries.accountById(db, accountId) : undefined;
  if (!isOneOf(SIGN_IN_METHODS, method)) throw signInTooOld();
  if (!account || account.blockedAt || passwordMark(account) !== mark) throw signInTooOld();
  return { account, method };
}
