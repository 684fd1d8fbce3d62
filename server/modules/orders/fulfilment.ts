/** What an order's goods are called. Nobody sets it: it follows from its lines, its parcels and what came back. */
import type { FulfilmentState } from '#common/order-states.ts';
import type { Tx } from '#platform/db.ts';
import type { Locked } from '#platform/locked.ts';
import { readGoods } from './queries/goods.ts';
import { moveOrder, type Order, type TimelineRow } from './queries/moves.ts';

export type Units = { orderItemId: string; quantity: number };
export type Goods = {
  lines: { id: string; ordered: number; shipped: number; returned: number }[];
  /** The earliest first. */
  parcels: { hasArrived: boolean; items: Units[] }[];
};
export type GoodsState = {
  fulfilmentState: FulfilmentState;
  /** Some parcel has not arrived. With a part returned, this decides whether the order is shipped or delivered. */
  inTransit: boolean;
};

/** While a part is still to be sent that is what people ask about, whatever came back of the rest. */
export function stateOfGoods(goods: Goods): GoodsState {
  const all = (count: 'ordered' | 'shipped' | 'returned') =>
    goods.lines.reduce((sum, line) => sum + line[count], 0);
  const [ordered, shipped, returned] = [all('ordered'), all('shipped'), all('returned')];
  const inTransit = hasParcelInTransit(goods);
  const calls = (fulfilmentState: FulfilmentState) => ({ fulfilmentState, inTransit });
  if (shipped === 0) return calls('unfulfilled');
  if (shipped < ordered) return calls('partially_shipped');
  if (returned === ordered) return calls('returned');
  if (returned > 0) return calls('partially_returned');
  return calls(inTransit ? 'shipped' : 'delivered');
}

/**
 * A return names no parcel. Its units count as those of parcels that have arrived, then of the earliest others: a parcel
 * of which units came back has arrived, whether or not anybody said so.
 */
function hasParcelInTransit({ lines, parcels }: Goods): boolean {
  const returned = new Map(lines.map((line) => [line.id, line.returned]));
  const [arrived = [], others = []] = [true, false].map((has) =>
    parcels.filter(({ hasArrived }) => hasArrived === has),
  );
  for (const { items } of arrived) takeReturned(returned, items);
  return others.map(({ items }) => takeReturned(returned, items)).includes(false);
}

/** Takes what a parcel can have had of the units that came back; true when that was any. */
function takeReturned(returned: Map<string, number>, items: Units[]): boolean {
  let hadAny = false;
  for (const { orderItemId, quantity } of items) {
    const units = returned.get(orderItemId) ?? 0;
    hadAny ||= units > 0;
    returned.set(orderItemId, Math.max(0, units - quantity));
  }
  return hadAny;
}

/** After goods have moved: writes what the rows say by now, and the timeline. */
export async function moveGoods(
  tx: Tx,
  order: Locked<Order>,
  entry: (after: FulfilmentState) => TimelineRow,
): Promise<{ before: FulfilmentState; after: FulfilmentState }> {
  const state = stateOfGoods(await readGoods(tx, order.id));
  await moveOrder(tx, order, state, [entry(state.fulfilmentState)]);
  return { before: order.fulfilmentState, after: state.fulfilmentState };
}

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
