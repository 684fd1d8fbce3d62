/** Whose orders are: guests' orders that join an account, and what stays of a buyer who leaves. */
import { erasePersonFromCarts } from '#modules/cart/index.ts';
import { beginAgain, type Tx } from '#platform/db.ts';
import * as queries from './queries/buyers.ts';

/** Only an address that was proved counts: anyone can register with anyone's. */
export const joinGuestOrders = (tx: Tx, accountId: string): Promise<void> =>
  queries.giveToAccount(tx, accountId);

const MAX_NAMED = 5;

/** A buyer's carts, before the account itself and its orders: the order of every lock. */
export const lockCartsOfBuyer = (tx: Tx, accountId: string): Promise<string[]> =>
  queries.lockCartsOfBuyer(tx, accountId);

/**
 * Erases the carts that are locked, and answers which of the account's orders are not finished yet: a few of their
 * numbers. If a cart came to the account before it was locked, the whole transaction is to begin again.
 */
export async function openOrdersOf(
  tx: Tx,
  accountId: string,
  lockedCarts: string[],
): Promise<string[]> {
  const cartIds = await queries.cartsOfBuyer(tx, accountId);
  if (cartIds.some((id) => !lockedCarts.includes(id))) throw beginAgain('a cart came meanwhile');
  await erasePersonFromCarts(tx, { accountId, cartIds });
  return queries.unfinishedOrders(tx, accountId, MAX_NAMED);
}

export const eraseBuyer = (tx: Tx, accountId: string): Promise<void> =>
  queries.anonymiseOrders(tx, accountId);
