/** How much anybody may have set aside without paying: an order to be paid later costs its sender nothing. */
import type { Tx } from '#platform/db.ts';
import type { Limit } from '#platform/limits.ts';
import { tooMuchUnpaid } from './errors.ts';
import { unpaidOrders } from './queries.ts';

/** From one network. Each may mail somebody at once. */
export const UNPAID_PER_NETWORK: Limit = {
  ...{ name: 'unpaid-orders', points: 20, seconds: 3600 },
  shared: true,
};
/** Of one address or account that wait for their money at the same time. */
const MOST_ORDERS = 5;
/** Of one variant, in all of these together. */
const MOST_UNITS = 50;

/** Asked only where an order is to be paid later. Its buyer is whoever it is for, typed or signed in. */
export async function refuseTooMuchUnpaid(
  tx: Tx,
  { email, accountId }: { email: string; accountId: string | null },
  /** `but`: the order that is being paid. */
  { lines, but }: { lines: { variantId: string; quantity: number }[]; but: string | null },
): Promise<void> {
  const variantIds = lines.map(({ variantId }) => variantId);
  const { orders, units } = await unpaidOrders(tx, { email, accountId, variantIds, but });
  const isTooMany = lines.some(
    ({ variantId, quantity }) => quantity + (units[variantId] ?? 0) > MOST_UNITS,
  );
  if (orders >= MOST_ORDERS || isTooMany) throw tooMuchUnpaid();
}
