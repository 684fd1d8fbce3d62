/**
 * Changing who works here and how. Who may change what, the staff module decides; whatever it asks for, the last owner
 * stays. Call `lockStaff` first.
 */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { newToken } from '#platform/tokens.ts';
import { setBlocked } from '../blocking/queries.ts';
import { revokeSessionsOf } from '../queries.ts';
import { lockFactors } from '../second-factor/two-factor-queries.ts';
import { requireAnotherOwner } from './last-owner.ts';
import * as queries from './staff-queries.ts';

const OWNER = 'owner';
const SHOPPER = 'shopper';

/** Counts from the person's next call on: roles are read at each request. */
export async function changeRole(tx: Tx, accountId: string, roleId: string): Promise<void> {
  if (roleId !== OWNER) await requireAnotherOwner(tx, accountId);
  await queries.setRole(tx, accountId, roleId);
}

/** Someone who worked here shops here from now on. Their sessions end, and so do invites they made. */
export async function endStaff(tx: Tx, accountId: string): Promise<void> {
  await requireAnotherOwner(tx, accountId);
  await queries.setRole(tx, accountId, SHOPPER);
  await revokeSessionsOf(tx, accountId, now());
  await queries.withdrawInvites(tx, { createdBy: accountId, time: now() });
}

export async function blockStaff(tx: Tx, accountId: string): Promise<void> {
  await requireAnotherOwner(tx, accountId);
  await setBlocked(tx, accountId, { at: now(), reason: null });
  await revokeSessionsOf(tx, accountId, now());
  await queries.withdrawInvites(tx, { createdBy: accountId, time: now() });
}

/** A session that began in the moment of blocking must not come back to life, so they end once more. */
export async function unblockStaff(tx: Tx, accountId: string): Promise<void> {
  await revokeSessionsOf(tx, accountId, now());
  await setBlocked(tx, accountId, { at: null, reason: null });
}

/**
 * For somebody whose phone or key is lost: all their second factors go and their sessions end, so the next sign-in takes
 * the password alone and has no powers until a new factor is set up. They are told by mail.
 */
export async function removeFactors(tx: Tx, accountId: string): Promise<void> {
  await lockFactors(tx, accountId);
  await queries.deleteFactors(tx, accountId);
  await revokeSessionsOf(tx, accountId, now());
  await emit(tx, 'account.secured', { accountId, what: 'two_factor_off', noticeId: newToken() });
}
