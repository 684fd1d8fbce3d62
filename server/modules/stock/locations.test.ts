import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTx } from '#platform/db.ts';
import { expectOk, levelOf, setLevel } from '#test/factories/orders.ts';
import { atThreeLocations } from '#test/factories/stock.ts';
import { openShop } from '#test/harness/shop.ts';
import {
  commitReservation,
  lockWholeReservation,
  releaseReservation,
  reserveAgain,
  restock,
} from './index.ts';

const shop = await openShop();
const { db, pool } = shop;
const { add, at, brokenStockRules, ids, patch, reserve, thing } = await atThreeLocations(shop);
const third = ids[2];

describe('an order’s units', () => {
  it('come from the default location, or from one that has the whole order', async () => {
    const [a, b] = [await thing([5, 5, 5]), await thing([0, 1, 5])];
    await reserve({ [a]: 5 });
    expect((await at(a)).reserved).toEqual([5, 0, 0]);
    await reserve({ [a]: 1 });
    expect((await at(a)).reserved).toEqual([5, 1, 0]);
    await reserve({ [a]: 2, [b]: 2 });
    expect([(await at(a)).reserved, (await at(b)).reserved]).toEqual([
      [5, 1, 2],
      [0, 0, 2],
    ]);
  });

  it('of one line come from one location if it has them, and are split otherwise', async () => {
    const [a, b] = [await thing([1, 2, 4]), await thing([9, 0, 0])];
    await reserve({ [a]: 3, [b]: 1 });
    expect([(await at(a)).reserved, (await at(b)).reserved]).toEqual([
      [0, 0, 3],
      [1, 0, 0],
    ]);
    await reserve({ [a]: 4 });
    expect((await at(a)).reserved).toEqual([1, 2, 4]);
    await expect(reserve({ [a]: 1 })).rejects.toThrow('There is not enough left');
  });

  it('that no location has are owed by the default location', async () => {
    const onOrder = await thing([1, 1, 0], { backorder: true });
    const orderId = await reserve({ [onOrder]: 5 });
    expect((await at(onOrder)).reserved).toEqual([4, 1, 0]);
    await inTx(db, (tx) => commitReservation(tx, orderId));
    expect(await at(onOrder)).toEqual({ onHand: [0, 0, 0], reserved: [0, 0, 0] });
    await inTx(db, (tx) => restock(tx, orderId, null));
    expect((await at(onOrder)).onHand).toEqual([1, 1, 0]);
    const uncounted = await thing([0, 3, 0]);
    await setLevel(shop, uncounted, { tracked: false });
    await reserve({ [uncounted]: 2 });
    expect((await at(uncounted)).reserved).toEqual([2, 0, 0]);
  });

  it('leave and return at their location, and may be reserved at another later', async () => {
    const variantId = await thing([2, 3, 0]);
    const orderId = await reserve({ [variantId]: 5 });
    await inTx(db, (tx) => releaseReservation(tx, orderId));
    expect(await at(variantId)).toEqual({ onHand: [2, 3, 0], reserved: [0, 0, 0] });
    await setLevel(shop, variantId, { onHand: 9, locationId: third });
    const demand = [{ variantId, quantity: 5 }];
    await inTx(db, (tx) => reserveAgain(tx, orderId, demand, null));
    expect((await at(variantId)).reserved).toEqual([0, 0, 5]);
    expect(await inTx(db, (tx) => lockWholeReservation(tx, orderId))).toBe(true);
    await inTx(db, (tx) => commitReservation(tx, orderId));
    expect(await inTx(db, (tx) => lockWholeReservation(tx, orderId))).toBe(false);
    expect(await at(variantId)).toEqual({ onHand: [2, 3, 4], reserved: [0, 0, 0] });
    await inTx(db, (tx) => restock(tx, orderId, null));
    expect((await at(variantId)).onHand).toEqual([2, 3, 9]);
  });

  it('return to the default location when theirs was closed', async () => {
    const closing = await add();
    const variantId = await thing([0, 0, 0]);
    await setLevel(shop, variantId, { onHand: 2, locationId: closing });
    const orderId = await reserve({ [variantId]: 2 });
    expect((await patch(closing, { active: false })).body.code).toBe('stock.location_not_empty');
    await inTx(db, (tx) => commitReservation(tx, orderId));
    await expectOk(patch(closing, { active: false }));
    await inTx(db, (tx) => restock(tx, orderId, null));
    await inTx(db, (tx) => restock(tx, orderId, null));
    expect((await at(variantId)).onHand).toEqual([2, 0, 0]);
    expect(await brokenStockRules()).toEqual([]);
  });
});

describe('many buyers of goods that stand at several locations', () => {
  it('never get more than is in stock, and never deadlock', async () => {
    const shelf = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(shelf, { minLength: 2, maxLength: 4 }),
        fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
          minLength: 4,
          maxLength: 14,
        }),
        async (shelves, buyers) => {
          const things = await Promise.all(shelves.map((units) => thing(units)));
          const results = await Promise.allSettled(
            buyers.map(async (quantities, i) => {
              const lines = things.flatMap((variantId, n) =>
                quantities[n] ? [[variantId, quantities[n]] as const] : [],
              );
              // Half of them name their things the other way round, and every third changes its mind.
              const demand = Object.fromEntries(i % 2 ? lines : lines.toReversed());
              const orderId = await reserve(demand);
              const end = i % 3 === 0 ? releaseReservation : commitReservation;
              await inTx(db, (tx) => end(tx, orderId));
              return { demand, isSold: i % 3 > 0 };
            }),
          );
          for (const result of results) {
            if (result.status === 'rejected') expect(result.reason.code).toBe('cart.out_of_stock');
          }
          const sold = results.flatMap((one) =>
            one.status === 'fulfilled' && one.value.isSold ? [one.value.demand] : [],
          );
          for (const [n, variantId] of things.entries()) {
            const had = (shelves[n] ?? []).reduce((all, units) => all + units, 0);
            const gone = sold.reduce((all, demand) => all + (demand[variantId] ?? 0), 0);
            expect(await levelOf(shop, variantId)).toEqual({ onHand: had - gone, reserved: 0 });
          }
          expect(await brokenStockRules()).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
    const { rows } = await pool.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
  }, 60_000);
});
