/** What an order's goods are called. Nobody sets it: it follows from its lines, its parcels and what came back. */
import type { FulfilmentState } from '#common/order-states.ts';
import type { Tx } from '#platform/db.ts';
import type { Locked } from '#platform/locked.ts';
import { type GoodsCount, goodsOf } from './queries/goods.ts';
import { moveOrder, type Order, type TimelineRow } from './queries/moves.ts';

/** While a part is still to be sent that is what people ask about, whatever came back of the rest. */
export function fulfilmentOf({
  ordered,
  shipped,
  returned,
  inTransit,
}: GoodsCount): FulfilmentState {
  if (shipped === 0) return 'unfulfilled';
  if (shipped < ordered) return 'partially_shipped';
  if (returned === ordered) return 'returned';
  if (returned > 0) return 'partially_returned';
  return inTransit > 0 ? 'shipped' : 'delivered';
}

/** After goods have moved: writes what the rows say by now, and the timeline. */
export async function moveGoods(
  tx: Tx,
  order: Locked<Order>,
  entry: (after: FulfilmentState) => TimelineRow,
): Promise<{ before: FulfilmentState; after: FulfilmentState }> {
  const after = fulfilmentOf(await goodsOf(tx, order.id));
  await moveOrder(tx, order, { fulfilmentState: after }, [entry(after)]);
  return { before: order.fulfilmentState, after };
}

export type Units = { orderItemId: string; quantity: number };

/** A line named twice counts as one with both quantities. */
export function addUp(items: Units[]): Units[] {
  const sums = new Map<string, number>();
  for (const { orderItemId, quantity } of items) {
    sums.set(orderItemId, (sums.get(orderItemId) ?? 0) + quantity);
  }
  return [...sums].map(([orderItemId, quantity]) => ({ orderItemId, quantity }));
}

/** What is asked for of each line, or all that is open; more than is open of one is refused. */
export function chooseUnits(
  open: Units[],
  requested: Units[] | undefined,
  refuse: (orderItemId: string, open: number) => Error,
): Units[] {
  if (!requested) return open.filter(({ quantity }) => quantity > 0);
  const items = addUp(requested);
  const left = new Map(open.map(({ orderItemId, quantity }) => [orderItemId, quantity]));
  for (const { orderItemId, quantity } of items) {
    const max = left.get(orderItemId) ?? 0;
    if (quantity > max) throw refuse(orderItemId, max);
  }
  return items;
}
