/** How much anybody may have set aside without paying: an order to be paid later costs its sender nothing. */
import { perVariant } from '#modules/stock/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import type { Limit } from '#platform/limits.ts';
import { tooMuchUnpaid } from './errors.ts';
import { lockBuyer, unpaidOrders } from './queries.ts';

/** From one network. Each may mail somebody at once. */
export const UNPAID_PER_NETWORK: Limit = {
  name: 'unpaid-orders',
  points: 20,
  seconds: 3600,
  shared: true,
};
/** Of one address or account that wait for their money at the same time. */
const MOST_ORDERS = 5;
/** Of one variant, in all of these together. */
const MOST_UNITS = 50;
/** Each order and each cancelling of one sends a mail, to whoever is named in it: cancelling makes no room at once. */
const CANCELLED_COUNTS_MS = minutes(60);

/** Asked only where an order is to be paid later. Its buyer is whoever it is for, typed or signed in. */
export async function refuseTooMuchUnpaid(
  tx: Tx,
  { email, accountId }: { email: string; accountId: string | null },
  /** `but`: the order that is being paid. */
  { lines, but }: { lines: { variantId: string; quantity: number }[]; but: string | null },
): Promise<void> {
  const variantIds = lines.map(({ variantId }) => variantId);
  const cancelledAfter = after(now(), -CANCELLED_COUNTS_MS);
  const of = { email, accountId, variantIds, but, cancelledAfter };
  await lockBuyer(tx, { email, accountId });
  const { orders, units } = await unpaidOrders(tx, of);
  const isTooMany = perVariant(lines).some(
    ({ variantId, quantity }) => quantity + (units[variantId] ?? 0) > MOST_UNITS,
  );
  if (orders >= MOST_ORDERS || isTooMany) throw tooMuchUnpaid();
}
