/** Shipping what was ordered, all at once or in parts. */
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { givenBack, illegalTransition, nothingToShip, shipsTooMuch } from './errors.ts';
import { chooseUnits, moveGoods } from './fulfilment.ts';
import { lockForMove } from './moves.ts';
import * as queries from './queries/moves.ts';
import type { ShipBody } from './schemas.ts';

type Sent = { id: string; number: string };

/** The same by staff, in the audit log. */
export async function shipAndNote(
  tx: Tx,
  actor: Actor,
  { id, number }: Sent,
  body: ShipBody,
): Promise<void> {
  const { shipmentId, before, after } = await shipOrder(tx, id, actor.id, body);
  await audit(tx, actor, {
    action: 'order.ship',
    subjectType: 'order',
    subjectId: number,
    before: { fulfilmentState: before },
    after: { fulfilmentState: after, shipmentId, ...body },
  });
}

/** Sends the named lines, or all that is left. Only an order that is confirmed and not cancelled can be shipped. */
export async function shipOrder(
  tx: Tx,
  orderId: string,
  actorId: string | null,
  { items: requested, carrier = '', trackingNumber = '', trackingUrl, mails = true }: ShipBody,
): Promise<{ shipmentId: string; before: string; after: string }> {
  const order = await lockForMove(tx, orderId);
  if (order.cancelledAt || !order.confirmedAt) throw illegalTransition(order.status, 'shipped');
  if (order.givesAllBack) throw givenBack();
  const lines = await queries.orderItems(tx, orderId);
  const open = lines.map(({ id, quantity, shippedQuantity }) => ({
    orderItemId: id,
    quantity: quantity - shippedQuantity,
  }));
  const items = chooseUnits(open, requested, shipsTooMuch);
  if (items.length === 0) throw nothingToShip();
  const at = now();
  const shipmentId = await queries.insertShipment(tx, orderId, {
    carrier,
    trackingNumber,
    trackingUrl: trackingUrl ?? null,
    shippedAt: at,
    items,
  });
  const data = { shipmentId, carrier, trackingNumber };
  const moved = await moveGoods(tx, order, (after) => ({
    kind: after === 'partially_shipped' ? after : 'shipped',
    actor: 'staff',
    actorId,
    data,
    at,
  }));
  await emit(tx, 'order.shipped', { orderId, shipmentId, silent: !mails });
  return { shipmentId, ...moved };
}
