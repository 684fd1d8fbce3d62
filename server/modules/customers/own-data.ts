/**
 * A person's own data: all of it in one file, and its deletion. An order is an accounting record, so it stays when
 * its buyer leaves; who they were does not.
 */
import { randomUUID } from 'node:crypto';
import { lockLeaving, removeAccount } from '#modules/accounts/index.ts';
import {
  eraseBuyer,
  joinGuestOrders,
  lockCartsOfBuyer,
  openOrdersOf,
} from '#modules/orders/index.ts';
import type { Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { saveNote } from '#platform/job-notes.ts';
import { ordersOpen } from './errors.ts';
import { removeGuestNotes } from './queries/notes.ts';

/**
 * Deletes the account and removes its person from carts and orders, all or nothing. Refused while an order still
 * needs an address or money. Other modules react by removing the person from messages.
 */
export async function closeAccount(tx: Tx, accountId: string): Promise<void> {
  const carts = await lockCartsOfBuyer(tx, accountId);
  const person = await lockLeaving(tx, accountId);
  // What was bought as a guest a moment ago is this person's too.
  await joinGuestOrders(tx, accountId);
  const unfinished = await openOrdersOf(tx, accountId, carts);
  if (unfinished.length > 0) throw ordersOpen(unfinished);
  await removeGuestNotes(tx, accountId);
  await eraseBuyer(tx, accountId);
  await removeAccount(tx, person);
  const noticeId = randomUUID();
  await saveNote(tx, noticeId, person);
  await emit(tx, 'account.closed', { noticeId });
}
