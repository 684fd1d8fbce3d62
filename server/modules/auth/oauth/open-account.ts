/** Accounts of people who prove who they are by OAuth. */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import { emit } from '#platform/events.ts';
import type { Config } from '#server/config.ts';
import { revokeSessionsOf } from '../queries.ts';
import { resendVerification } from '../registration/registration.ts';
import { clearUnverifiedAccount, type DetachData } from '../registration/unverified-accounts.ts';
import * as queries from './account-queries.ts';

export type ProvenPerson = {
  email: string;
  /** Whether somebody we trust has seen that this person reads mails to the address. */
  emailVerified: boolean;
  name: string;
  locale: string;
};

/** Makes an account without a password. Null when somebody has the address: of two at once one wins. */
export async function openAccount(
  tx: Tx,
  config: Config,
  person: ProvenPerson,
): Promise<string | null> {
  const { emailVerified, name, locale } = person;
  const email = emailKey(person.email);
  const id = await queries.insertAccount(tx, {
    email,
    name,
    locale,
    verifiedAt: emailVerified ? now() : null,
  });
  if (!id) return null;
  if (emailVerified) await emit(tx, 'account.email_verified', { accountId: id });
  else await resendVerification(tx, config, id);
  return id;
}

/**
 * Hands an account that was made with somebody's address, never verified, to the person who can prove that the
 * address is theirs. Its maker may have waited for just that: every sign-in method they had, every step under way
 * and the addresses they entered are removed first.
 */
export async function takeOverAccount(
  tx: Tx,
  accountId: string,
  { name, detachData }: { name: string; detachData: DetachData },
): Promise<void> {
  const time = now();
  await queries.clearAccount(tx, accountId, { name, time });
  await clearUnverifiedAccount(tx, accountId, detachData);
  await revokeSessionsOf(tx, accountId, time);
  await emit(tx, 'account.email_verified', { accountId });
}
