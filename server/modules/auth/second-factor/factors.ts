/** All of a person's factors, and the rules of adding and removing them. */

import type { Reader, Tx } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { lastFactor } from '../passkeys/errors.ts';
import * as queries from '../passkeys/queries.ts';
import type { SignedInPerson } from '../sessions/person.ts';
import { factorStatus } from './factor-status.ts';
import {
  beginAuthenticator,
  hasAuthenticator,
  recoveryCodesLeft,
  removeAuthenticator,
  requireShownFactor,
} from './two-factor.ts';
import { lockFactors } from './two-factor-queries.ts';

export async function viewFactors(db: Reader, config: Config, person: SignedInPerson) {
  const { accountId, sessionId } = person;
  const { required } = await factorStatus(db, config, sessionId);
  return {
    password: await queries.hasPassword(db, accountId),
    authenticator: await hasAuthenticator(db, accountId),
    recoveryCodesLeft: await recoveryCodesLeft(db, accountId),
    passkeys: (await queries.passkeysOf(db, accountId)).length,
    required,
  };
}

async function countFactors(db: Reader, accountId: string): Promise<number> {
  const passkeys = (await queries.passkeysOf(db, accountId)).length;
  return passkeys + Number(await hasAuthenticator(db, accountId));
}

type Who = Pick<SignedInPerson, 'accountId' | 'sessionId'>;

/** The first factor may be added with the password alone; from then on staff show one before they add another. */
export async function requireMayAdd(tx: Tx, config: Config, who: Who): Promise<void> {
  await lockFactors(tx, who.accountId);
  if ((await countFactors(tx, who.accountId)) === 0) return;
  requireShownFactor(await factorStatus(tx, config, who.sessionId));
}

/** Staff who need a second factor keep at least one. Two removals at once wait for each other. */
export async function requireMayRemove(tx: Tx, config: Config, who: Who): Promise<void> {
  await lockFactors(tx, who.accountId);
  const standing = await factorStatus(tx, config, who.sessionId);
  requireShownFactor(standing);
  if (standing.required && (await countFactors(tx, who.accountId)) <= 1) throw lastFactor();
}

export async function startAuthenticator(
  tx: Tx,
  config: Config,
  { email, shopName, ...who }: Who & { email: string; shopName: string },
): Promise<{ secret: string; uri: string }> {
  await requireMayAdd(tx, config, who);
  return beginAuthenticator(tx, config, { id: who.accountId, email, shopName });
}

export async function turnAuthenticatorOff(tx: Tx, config: Config, who: Who): Promise<void> {
  if (await hasAuthenticator(tx, who.accountId)) await requireMayRemove(tx, config, who);
  await removeAuthenticator(tx, who.accountId);
}
