/** Who may see an order: the account it belongs to, or the holder of the link that was mailed for it. */

import type { Caller } from '#platform/caller.ts';
import type { Reader } from '#platform/db.ts';
import { deriveToken, isDerivedToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { noOrder } from './errors.ts';
import { type Order, orderHeadByNumber } from './queries/moves.ts';
import { type OrderRow, readOrder } from './queries/read.ts';

const PURPOSE = 'order link';
type OrderAccess = { token: string | undefined; caller: Caller };

/** The token of an order's link. It is derived from the order, so every mail can carry it and it is not stored. */
export const orderTokenOf = (config: Config, orderId: string) =>
  deriveToken(config, PURPOSE, orderId);

/** The order, or "not found" for everybody else, so that order numbers cannot be probed. */
export async function findOwnOrder(
  db: Reader,
  config: Config,
  { number, token, caller }: OrderAccess & { number: string },
): Promise<Order> {
  return own(config, await orderHeadByNumber(db, number), { token, caller });
}

/** The same with all that is shown of it. */
export async function readOwnOrder(
  db: Reader,
  config: Config,
  { number, token, caller }: OrderAccess & { number: string },
): Promise<OrderRow> {
  return own(config, await readOrder(db, { number }), { token, caller });
}

function own<Order extends { id: string; accountId: string | null }>(
  config: Config,
  order: Order | undefined,
  { token, caller }: OrderAccess,
): Order {
  if (!order) throw noOrder();
  const isOwner = caller.kind === 'account' && caller.accountId === order.accountId;
  if (isOwner || (token && isDerivedToken(config, PURPOSE, order.id, token))) return order;
  throw noOrder();
}
