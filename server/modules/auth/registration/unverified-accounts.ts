/** Accounts that a stranger may have made with somebody else's address, until its person proves that it is theirs. */
import type { Tx } from '#platform/db.ts';
import { deleteSignInMethods } from './unverified-account-queries.ts';

/** What modules above this one store with an account, and take away from it; the app hands it in. */
export type DetachData = (tx: Tx, accountId: string) => Promise<void>;

/**
 * Removes what a stranger may have left: every sign-in method but the password, and whatever else is stored with
 * the account.
 */
export async function clearUnverifiedAccount(
  tx: Tx,
  accountId: string,
  detachData: DetachData,
): Promise<void> {
  await deleteSignInMethods(tx, accountId);
  await detachData(tx, accountId);
}
