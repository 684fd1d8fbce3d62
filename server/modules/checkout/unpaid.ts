/** Limits to what a buyer may reserve without paying: an order to be paid later costs its sender nothing. */
import { perVariant } from '#modules/stock/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import type { Limit } from '#platform/limits.ts';
import { tooMuchUnpaid } from './errors.ts';
import { lockBuyer, unpaidOrders } from './queries.ts';

/** From one network. Each order sends a mail. */
export const UNPAID_PER_NETWORK: Limit = {
  name: 'unpaid-orders',
  points: 20,
  seconds: 3600,
  shared: true,
};
/** Unpaid orders of one address or account at a time. */
const MAX_ORDERS = 5;
/** Units of one variant, in all of these orders together. */
const MAX_UNITS = 50;
/** Placing and cancelling an order each send a mail to whoever it names, so a cancelled order counts for a while. */
const CANCELLED_COUNTS_MS = minutes(60);

/**
 * Checked only where an order is to be paid later. The buyer is the address it is for, and the account if signed in.
 */
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
    ({ variantId, quantity }) => quantity + (units[variantId] ?? 0) > MAX_UNITS,
  );
  if (orders >= MAX_ORDERS || isTooMany) throw tooMuchUnpaid();
}
