/** The end of an account. What other modules keep of its person is theirs to forget, in the same transaction. */

import { accountForMail, unknownAccount } from '#modules/auth/index.ts';
import { deleteAccount, lockAccount, provenEmail } from '#modules/auth/registration/index.ts';
import { requireAnotherOwner, withdrawInvites } from '#modules/auth/staff-accounts/index.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';

/** `email`: null where the account never showed that its address is its own, which is a stranger's then. */
export type LeavingPerson = { accountId: string; email: string | null; locale: string };

/**
 * Before anything is forgotten: refuses the last owner, and lets nothing new come to the account meanwhile. Its carts are
 * locked by now, as whoever orders holds a cart and then refers to the account.
 */
export async function lockLeaving(tx: Tx, accountId: string): Promise<LeavingPerson> {
  await requireAnotherOwner(tx, accountId);
  await lockAccount(tx, accountId);
  const person = await accountForMail(tx, accountId);
  if (!person) throw unknownAccount();
  return { accountId, email: await provenEmail(tx, accountId), locale: person.locale };
}

/** Sessions, ways to sign in, addresses and notes go with the row. */
export async function removeAccount(tx: Tx, { accountId, email }: LeavingPerson): Promise<void> {
  await withdrawInvites(tx, { createdBy: accountId, time: now() });
  await deleteAccount(tx, accountId, email);
}
