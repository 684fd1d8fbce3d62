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
import { type Goods, stateOfGoods } from './fulfilment.ts';
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

type Step = { does: string; line: number; count: number };
const step: fc.Arbitrary<Step> = fc.oneof(
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

const steps = fc.array(step, { minLength: 3, maxLength: 12 });
const newWorld = (): World => ({
  units: [0, 0, 0, 1].map((line) => ({ line, parcel: null, isBack: false })),
  arrived: [],
});

/** The units of a line that a step moves; all of every line where it names none. */
function unitsFor(pool: Unit[], { line, count }: { line: number; count: number }): Unit[] {
  return count === 0 ? pool : pool.filter((unit) => unit.line === line).slice(0, count);
}

/** Does a step to the units, and answers which they were; none when it could move none. */
function move({ units, arrived }: World, step: Step): Unit[] {
  if (step.does === 'ship') {
    const sent = unitsFor(
      units.filter(({ parcel }) => parcel === null),
      step,
    );
    for (const unit of sent) unit.parcel = arrived.length;
    if (sent.length > 0) arrived.push(false);
    return sent;
  }
  if (step.does === 'return') {
    const back = unitsFor(
      units.filter(({ parcel, isBack }) => parcel !== null && !isBack),
      step,
    );
    for (const unit of back) unit.isBack = true;
    return back;
  }
  if (arrived.length > 0) arrived[step.line % arrived.length] = step.does === 'deliver';
  return [];
}

const countOf = (units: Unit[], line: number) => units.filter((unit) => unit.line === line).length;

function goodsOf({ units, arrived }: World): Goods {
  const lines = [0, 1].map((line) => ({
    id: String(line),
    ordered: countOf(units, line),
    shipped: countOf(
      units.filter(({ parcel }) => parcel !== null),
      line,
    ),
    returned: countOf(
      units.filter(({ isBack }) => isBack),
      line,
    ),
  }));
  const parcels = arrived.map((hasArrived, at) => {
    const inside = units.filter(({ parcel }) => parcel === at);
    const items = lines.map(({ id }) => ({
      orderItemId: id,
      quantity: countOf(inside, Number(id)),
    }));
    return { hasArrived, items: items.filter(({ quantity }) => quantity > 0) };
  });
  return { lines, parcels };
}

test('the state of goods is the same however their units are counted', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const world = newWorld();
      for (const one of taken) move(world, one);
      const [fulfilmentState, status] = statesOf(world);
      const state = stateOfGoods(goodsOf(world));
      expect(state.fulfilmentState).toBe(fulfilmentState);
      if (fulfilmentState === 'partially_returned')
        expect(state.inTransit).toBe(status === 'shipped');
    }),
    { numRuns: 2_000 },
  );
});

test('its goods and its status follow from every sequence of parcels and returns', async () => {
  const [one, two] = [await goods(shop, { onHand: 500 }), await goods(shop, { onHand: 500 })];
  const handlers = jobHandlers(shop.platform, shop.providers);
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const placed = await placedOrder(shop, [{ ...one, quantity: 3 }, two]);
      await payAt(placed.pageUrl, 'approve');
      await runDueJobs(shop.pool, handlers);
      await orderBecomes(shop, placed, 'paid');
      const order = await orderHeadByNumber(db, placed.number);
      if (!order) throw new Error('the order was placed');
      const ids: string[] = (await readOrder(shop, placed)).body.items.map(
        ({ id }: { id: string }) => id,
      );
      const world = newWorld();
      for (const one of taken) await act(one, { orderId: order.id, ids, world });
      const { body } = await readOrder(shop, placed);
      expect([body.fulfilmentState, body.status]).toEqual(statesOf(world));
      const findings = await verifyShop(db);
      expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
    }),
    { numRuns: 10, interruptAfterTimeLimit: 60_000 },
  );
}, 120_000);

type Order = { orderId: string; ids: string[]; world: World };

async function act(step: Step, { orderId, ids, world }: Order): Promise<void> {
  const units = move(world, step);
  const items = units.map(({ line }) => ({ orderItemId: ids[line] ?? '', quantity: 1 }));
  const named = step.count === 0 ? {} : { items };
  if (step.does === 'ship' || step.does === 'return') {
    const write = step.does === 'ship' ? shipOrder : returnGoods;
    if (units.length > 0) await inTx(db, (tx) => write(tx, orderId, null, named));
  } else if (world.arrived.length > 0) {
    const parcels = await db
      .selectFrom('shipments')
      .select('id')
      .where('order_id', '=', orderId)
      .orderBy('id')
      .execute();
    const shipmentId = parcels[step.line % parcels.length]?.id ?? '';
    const said = { delivered: step.does === 'deliver', shipmentId };
    await inTx(db, (tx) => markDelivered(tx, orderId, null, said));
  }
}
