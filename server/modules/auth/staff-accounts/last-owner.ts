/** A shop always has someone who may do everything in it. */
import type { Tx } from '#platform/db.ts';
import { lastOwner } from '../errors.ts';
import * as queries from './staff-queries.ts';

/**
 * Call it before an account loses its role, is blocked or closed: refuses when it is the last owner who can sign in. Two
 * owners who remove each other at the same moment come one after the other, so one of them stays. Lock nothing of the
 * account before: this lock comes first.
 */
export async function requireAnotherOwner(tx: Tx, accountId: string): Promise<void> {
  await queries.lockStaff(tx);
  const { isOwner, others } = await queries.ownersBeside(tx, accountId);
  if (isOwner && others === 0) throw lastOwner();
}
