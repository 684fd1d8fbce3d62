/** Shipping what was ordered, all at once or in parts. */
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { givenBack, illegalTransition, nothingToShip, shipsTooMuch } from './errors.ts';
import { lockForMove } from './moves.ts';
import * as queries from './queries/moves.ts';
import type { ShipBody } from './schemas.ts';

/** Sends the named lines, or all that is left. Only an order that is confirmed and not cancelled can be shipped. */
export async function shipOrder(
  tx: Tx,
  orderId: string,
  actorId: string | null,
  { items: requested, carrier = '', trackingNumber = '', trackingUrl }: ShipBody,
): Promise<{ shipmentId: string; before: string; after: string }> {
  const order = await lockForMove(tx, orderId);
  if (order.cancelledAt || !order.confirmedAt) throw illegalTransition(order.status, 'shipped');
  if (order.givesAllBack) throw givenBack();
  const lines = await queries.orderItems(tx, orderId);
  const items = requested ? addUp(requested) : leftOf(lines);
  if (items.length === 0) throw nothingToShip();
  const left = shipsWhatIsLeft(lines, items);

  const at = now();
  const shipmentId = await queries.insertShipment(tx, orderId, {
    carrier,
    trackingNumber,
    trackingUrl: trackingUrl ?? null,
    shippedAt: at,
    items,
  });
  const after = left === 0 ? 'shipped' : 'partially_shipped';
  await queries.moveOrder(tx, order, { fulfilmentState: after }, [
    { kind: after, actor: 'staff', actorId, data: { shipmentId, carrier, trackingNumber }, at },
  ]);
  await emit(tx, 'order.shipped', { orderId, shipmentId });
  return { shipmentId, before: order.fulfilmentState, after };
}

type Item = { orderItemId: string; quantity: number };

const leftOf = (lines: queries.OrderItemRow[]): Item[] =>
  lines
    .map(({ id, quantity, shippedQuantity }) => ({
      orderItemId: id,
      quantity: quantity - shippedQuantity,
    }))
    .filter(({ quantity }) => quantity > 0);

/** A line named twice counts as one with both quantities. */
function addUp(items: Item[]): Item[] {
  const sums = new Map<string, number>();
  for (const { orderItemId, quantity } of items) {
    sums.set(orderItemId, (sums.get(orderItemId) ?? 0) + quantity);
  }
  return [...sums].map(([orderItemId, quantity]) => ({ orderItemId, quantity }));
}

/** Refuses more than is left of any line; answers how many units stay behind. */
function shipsWhatIsLeft(lines: queries.OrderItemRow[], items: Item[]): number {
  const left = new Map(lines.map((line) => [line.id, line.quantity - line.shippedQuantity]));
  for (const { orderItemId, quantity } of items) {
    const open = left.get(orderItemId) ?? 0;
    if (quantity > open) throw shipsTooMuch(orderItemId, open);
    left.set(orderItemId, open - quantity);
  }
  return [...left.values()].reduce((sum, open) => sum + open, 0);
}
