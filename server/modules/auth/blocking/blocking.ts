/** Blocks and unblocks shoppers. Staff lose their permissions under Team instead. */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { isStaffAccount, unknownAccount } from '../errors.ts';
import { revokeSessionsOf } from '../queries.ts';
import * as blocks from './queries.ts';

export type Block = { at: Date; reason: string | null };

/** Ends all sessions at once. Blocking again changes the reason. Answers the status before. */
export async function blockAccount(
  tx: Tx,
  accountId: string,
  { reason }: { reason: string | null },
): Promise<Block | null> {
  const standing = await accountStatus(tx, accountId);
  if (standing.isStaff) throw isStaffAccount();
  await blocks.setBlocked(tx, accountId, { at: standing.blockedAt ?? now(), reason });
  await revokeSessionsOf(tx, accountId, now());
  return before(standing);
}

/** A session that began at the moment of blocking must not come back to life, so sessions end once more. */
export async function unblockAccount(tx: Tx, accountId: string): Promise<Block | null> {
  const standing = await accountStatus(tx, accountId);
  if (standing.isStaff) throw isStaffAccount();
  if (standing.blockedAt) await revokeSessionsOf(tx, accountId, now());
  await blocks.setBlocked(tx, accountId, { at: null, reason: null });
  return before(standing);
}

async function accountStatus(tx: Tx, accountId: string): Promise<blocks.AccountStatus> {
  const standing = await blocks.lockAccountStatus(tx, accountId);
  if (!standing) throw unknownAccount();
  return standing;
}

const before = ({ blockedAt, blockedReason }: blocks.AccountStatus): Block | null =>
  blockedAt && { at: blockedAt, reason: blockedReason };
