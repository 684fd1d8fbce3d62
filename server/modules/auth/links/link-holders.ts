/**
 * A mailed link proves who reads a mailbox, not whose account it is about: anybody can have one sent to anybody. So
 * using it counts for the account only from a session of that account, or with its password.
 */
import type { Caller } from '#platform/caller.ts';
import type { Db } from '#platform/db.ts';
import { linkOfAccount, wrongPassword } from '../errors.ts';
import { isPassword } from '../password/passwords.ts';
import { accountById } from '../queries.ts';

/** Who uses a link: as whom they are signed in, and the password of the account it is about where they are not. */
export type LinkHolder = { caller: Caller; password?: string };

export async function requireHolder(
  db: Db,
  accountId: string,
  { caller, password }: LinkHolder,
): Promise<void> {
  if (caller.kind === 'account' && caller.accountId === accountId) return;
  if (password === undefined) throw linkOfAccount();
  const hash = (await accountById(db, accountId))?.passwordHash;
  if (!hash || !(await isPassword(password, hash))) throw wrongPassword('/password');
}
