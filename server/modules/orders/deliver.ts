/** Parcels that have arrived: staff say so, and may take it back. Carriers tell it by themselves one day. */
import type { FulfilmentState, TimelineKind } from '#common/order-states.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { noParcel, nothingShipped } from './errors.ts';
import { moveGoods } from './fulfilment.ts';
import { lockForMove } from './moves.ts';
import { markParcels, parcelsOf } from './queries/deliveries.ts';

export type Delivered = { delivered: boolean; shipmentId?: string };

/**
 * Marks one parcel, or all of them, as delivered or as still on their way. The order is delivered once everything has
 * been shipped and every parcel has arrived. Said twice, it changes nothing: then `changed` is false.
 */
export async function markDelivered(
  tx: Tx,
  orderId: string,
  actorId: string | null,
  { delivered, shipmentId }: Delivered,
): Promise<{ changed: boolean; before: string; after: string }> {
  const order = await lockForMove(tx, orderId);
  const before = order.fulfilmentState;
  const known = await parcelsOf(tx, orderId);
  if (known.length === 0) throw nothingShipped();
  if (shipmentId !== undefined && !known.some(({ id }) => id === shipmentId)) throw noParcel();
  const at = now();
  const ids = await markParcels(tx, orderId, { shipmentId, at: delivered ? at : null });
  if (ids.length === 0) return { changed: false, before, after: before };
  const data = { shipmentIds: ids, parcels: known.length };
  const moved = await moveGoods(tx, order, (after) => ({
    kind: kindOf(delivered, after),
    actor: 'staff',
    actorId,
    at,
    data,
  }));
  return { changed: true, ...moved };
}

function kindOf(delivered: boolean, after: FulfilmentState): TimelineKind {
  if (!delivered) return 'delivery_undone';
  return after === 'delivered' ? 'delivered' : 'parcel_delivered';
}
