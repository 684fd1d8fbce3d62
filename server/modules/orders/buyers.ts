/** Whose orders are: guests' orders that join an account, and what stays of a buyer who leaves. */
import { forgetCarts } from '#modules/cart/index.ts';
import type { Tx } from '#platform/db.ts';
import * as queries from './queries/buyers.ts';

/** Only an address that was proved counts: anyone can register with anyone's. */
export const joinGuestOrders = (tx: Tx, accountId: string): Promise<void> =>
  queries.giveToAccount(tx, accountId);

const MAX_NAMED = 5;

/** Locks the account's carts and answers which of its orders are not finished yet: a few of their numbers. */
export async function lockOpenOrders(tx: Tx, accountId: string): Promise<number[]> {
  await forgetCarts(tx, { accountId, cartIds: await queries.cartsOfBuyer(tx, accountId) });
  return queries.unfinishedOrders(tx, accountId, MAX_NAMED);
}

export const forgetBuyer = (tx: Tx, accountId: string): Promise<void> =>
  queries.scrubOrders(tx, accountId);
