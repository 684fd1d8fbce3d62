/** However parcels leave, arrive and come back, an order says what is so. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FulfilmentState, OrderStatus } from '#common/order-states.ts';
import { verifyShop } from '#modules/invariants/index.ts';
import { inTx } from '#platform/db.ts';
import { jobHandlers } from '#server/reactions.ts';
import { goods, orderBecomes, payAt, placedOrder, readOrder } from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { markDelivered } from './deliver.ts';
import { orderHeadByNumber } from './queries/moves.ts';
import { returnGoods } from './returns.ts';
import { shipOrder } from './ship.ts';

const shop = await openShop({ listens: true });
const { db } = shop;

/** Each unit by itself: what it is, the parcel it went in, and whether it is back. */
type Unit = { line: number; parcel: number | null; isBack: boolean };
type World = { units: Unit[]; arrived: boolean[] };

/** Which are back is not noted by parcel: they are thought to be of parcels that came, then of the earliest. */
function statesOf({ units, arrived }: World): [FulfilmentState, OrderStatus] {
  const sent = units.filter(({ parcel }) => parcel !== null);
  const back = units.filter(({ isBack }) => isBack);
  const parcels = arrived.map((_, parcel) => parcel);
  const inOrder = [true, false].flatMap((has) =>
    parcels.filter((parcel) => arrived[parcel] === has),
  );
  const cameBackOf = new Set<number>();
  for (const line of [0, 1]) {
    const queue = inOrder.flatMap((parcel) =>
      sent.filter((unit) => unit.line === line && unit.parcel === parcel).map(() => parcel),
    );
    const count = back.filter((unit) => unit.line === line).length;
    for (const parcel of queue.slice(0, count)) cameBackOf.add(parcel);
  }
  const isInTransit = inOrder.some((parcel) => !arrived[parcel] && !cameBackOf.has(parcel));
  if (sent.length === 0) return ['unfulfilled', 'paid'];
  if (sent.length < units.length) return ['partially_shipped', 'paid'];
  if (back.length === units.length) return ['returned', 'delivered'];
  const status = isInTransit ? 'shipped' : 'delivered';
  return [back.length > 0 ? 'partially_returned' : status, status];
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('ship'), line: fc.nat(1), count: fc.nat(3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('return'), line: fc.nat(1), count: fc.nat(3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('deliver', 'undo'),
      line: fc.nat(3),
      count: fc.nat(0),
    }),
  },
);

/** The units of a line that a step moves; all of every line where it names none. */
function unitsFor(pool: Unit[], { line, count }: { line: number; count: number }): Unit[] {
  return count === 0 ? pool : pool.filter((unit) => unit.line === line).slice(0, count);
}

test('its goods and its status follow from every sequence of parcels and returns', async () => {
  const [one, two] = [await goods(shop, { onHand: 500 }), await goods(shop, { onHand: 500 })];
  const handlers = jobHandlers(shop.platform, shop.providers);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const placed = await placedOrder(shop, [{ ...one, quantity: 3 }, two]);
      await payAt(placed.pageUrl, 'approve');
      await runDueJobs(shop.pool, handlers);
      await orderBecomes(shop, placed, 'paid');
      const order = await orderHeadByNumber(db, placed.number);
      if (!order) throw new Error('the order was placed');
      const ids: string[] = (await readOrder(shop, placed)).body.items.map(
        ({ id }: { id: string }) => id,
      );
      const world: World = {
        units: [0, 0, 0, 1].map((line) => ({ line, parcel: null, isBack: false })),
        arrived: [],
      };
      for (const one of steps) await act(one, { orderId: order.id, ids, world });
      const { body } = await readOrder(shop, placed);
      expect([body.fulfilmentState, body.status]).toEqual(statesOf(world));
      const findings = await verifyShop(db);
      expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
    }),
    { numRuns: 15, interruptAfterTimeLimit: 60_000 },
  );
}, 120_000);

type Order = { orderId: string; ids: string[]; world: World };

async function act(
  step: { does: string; line: number; count: number },
  { orderId, ids, world }: Order,
): Promise<void> {
  const named = (units: Unit[]) =>
    step.count === 0
      ? {}
      : { items: units.map(({ line }) => ({ orderItemId: ids[line] ?? '', quantity: 1 })) };
  if (step.does === 'ship') {
    const units = unitsFor(
      world.units.filter(({ parcel }) => parcel === null),
      step,
    );
    if (units.length === 0) return;
    await inTx(db, (tx) => shipOrder(tx, orderId, null, named(units)));
    for (const unit of units) unit.parcel = world.arrived.length;
    world.arrived.push(false);
  } else if (step.does === 'return') {
    const units = unitsFor(
      world.units.filter(({ parcel, isBack }) => parcel !== null && !isBack),
      step,
    );
    if (units.length === 0) return;
    await inTx(db, (tx) => returnGoods(tx, orderId, null, named(units)));
    for (const unit of units) unit.isBack = true;
  } else if (world.arrived.length > 0) {
    const parcels = await db
      .selectFrom('shipments')
      .select('id')
      .where('order_id', '=', orderId)
      .orderBy('id')
      .execute();
    const at = step.line % world.arrived.length;
    const delivered = step.does === 'deliver';
    const said = { delivered, shipmentId: parcels[at]?.id ?? '' };
    await inTx(db, (tx) => markDelivered(tx, orderId, null, said));
    world.arrived[at] = delivered;
  }
}
