/** Goods that came back from a shopper and can be sold again. */
import type { Tx } from '#platform/db.ts';
import { unknownLocation } from './errors.ts';
import { planChanges, writesOf } from './plan.ts';
import * as queries from './queries/levels.ts';
import { perVariant } from './reservations.ts';

export type Returned = {
  orderId: string;
  actorId: string | null;
  units: { variantId: string; quantity: number }[];
  /** An id or a code; left out: the default location. */
  locationId?: string;
};

/** Puts the units on the shelf of one location. Where nobody counts a variant, nothing is counted now either. */
export async function shelveReturned(
  tx: Tx,
  { orderId, actorId, units, locationId }: Returned,
): Promise<void> {
  const variants = perVariant(units);
  const stock = await queries.lockStock(
    tx,
    variants.map(({ variantId }) => variantId),
  );
  const counted = new Set(
    stock.items.flatMap(({ variantId, tracked }) => (tracked ? variantId : [])),
  );
  const planned = planChanges(
    stock,
    variants
      .filter(({ variantId }) => counted.has(variantId))
      .map(({ variantId, quantity }) => ({
        variantId,
        change: quantity,
        locationId,
        reason: '',
        path: '',
      })),
  );
  if (planned.length === 0) return;
  const written = await queries.writeLevels(tx, writesOf(planned), { actorId, orderId });
  if (written < planned.length) throw unknownLocation();
}
