/** Goods that came back, as staff or a warehouse say. What becomes of their money is decided apart. */
import { shelveReturned } from '#modules/stock/index.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { nothingToReturn, returnsTooMuch } from './errors.ts';
import { addUp, chooseUnits, moveGoods, type Units } from './fulfilment.ts';
import { lockForMove } from './moves.ts';
import { insertReturn } from './queries/goods.ts';
import { orderItems } from './queries/moves.ts';
import type { ReturnBody } from './schemas.ts';

/**
 * Notes the named units, or all that was sent, as back, and puts those that can be sold again on the shelf. More than was
 * sent of a line is refused.
 */
export async function returnGoods(
  tx: Tx,
  orderId: string,
  actorId: string | null,
  { items: requested, restock = false, locationId, note }: ReturnBody,
): Promise<{ before: string; after: string }> {
  const order = await lockForMove(tx, orderId);
  const lines = await orderItems(tx, orderId);
  const open = lines.map(({ id, shippedQuantity, returnedQuantity }) => ({
    orderItemId: id,
    quantity: shippedQuantity - returnedQuantity,
  }));
  const items = chooseUnits(open, requested, returnsTooMuch);
  if (items.length === 0) throw nothingToReturn();
  const at = now();
  await insertReturn(tx, orderId, { items, at });
  const restocked = addUp(
    (requested ?? items).filter((one: Restockable) => one.restock ?? restock),
  );
  const units = restocked.map(({ orderItemId, quantity }) => ({
    variantId: lines.find(({ id }) => id === orderItemId)?.variantId ?? '',
    quantity,
  }));
  if (units.length > 0) await shelveReturned(tx, { orderId, actorId, units, locationId });
  const data = { items, ...(units.length > 0 && { restocked }), ...(note && { note }) };
  return moveGoods(tx, order, (after) => ({
    kind: after === 'returned' ? 'returned' : 'partially_returned',
    actor: 'staff',
    actorId,
    data,
    at,
  }));
}

type Restockable = Units & { restock?: boolean };
