import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner, shopper } from '#test/factories/accounts.ts';
import { goods, levelOf } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import {
  commitReservation,
  lockWholeReservation,
  releaseReservation,
  reserveAgain,
  reserveStock,
} from './index.ts';

const shop = await openShop();
const { db, api } = shop;
const newOrderId = async () => {
  const { rows } = await shop.pool.query<{ id: string }>('select new_id() as id');
  return rows[0]!.id;
};
afterEach(() => setClock());

async function ledgerOf(variantId: string) {
  const { rows } = await shop.pool.query(
    `select coalesce(sum(on_hand_change), 0)::int as "onHand", coalesce(sum(reserved_change), 0)::int as reserved
     from stock_movements where variant_id = $1`,
    [variantId],
  );
  return rows[0];
}

async function waitsForLock(): Promise<void> {
  const waiting = async () => {
    const { rows } = await shop.pool.query(
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
}

describe('reservations of stock', () => {
  it('never exceed the stock under concurrent requests, and the ledger has every unit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
          minLength: 2,
          maxLength: 12,
        }),
        async (shelf, buyers) => {
          const things = await Promise.all(shelf.map((onHand) => goods(shop, { onHand })));
          const wishes = buyers
            .map((quantities) =>
              things.flatMap(({ variantId }, i) => {
                const quantity = quantities[i] ?? 0;
                return quantity > 0 ? [{ variantId, quantity }] : [];
              }),
            )
            // Half of the buyers name their things the other way round, as a deadlock would need.
            .map((demand, i) => (i % 2 ? demand.toReversed() : demand))
            .filter((demand) => demand.length > 0);
          const results = await Promise.allSettled(
            wishes.map(async (demand) => {
              const orderId = await newOrderId();
              await inTx(db, (tx) => reserveStock(tx, orderId, demand, null));
              return { orderId, demand };
            }),
          );
          const won = results.flatMap((result) =>
            result.status === 'fulfilled' ? [result.value] : [],
          );
          for (const result of results) {
            if (result.status === 'rejected') expect(result.reason.code).toBe('cart.out_of_stock');
          }
          for (const { orderId } of won) await inTx(db, (tx) => commitReservation(tx, orderId));
          for (const [i, { variantId }] of things.entries()) {
            const sold = won
              .flatMap(({ demand }) => demand)
              .filter((line) => line.variantId === variantId)
              .reduce((all, { quantity }) => all + quantity, 0);
            const level = await levelOf(shop, variantId);
            expect(level).toEqual({ onHand: shelf[i]! - sold, reserved: 0 });
            expect(await ledgerOf(variantId)).toEqual(level);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it('are committed or released once, however often it is repeated', async () => {
    const { variantId } = await goods(shop, { onHand: 5 });
    const orderId = await newOrderId();
    await inTx(db, (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 2 }], null));
    expect(await inTx(db, (tx) => lockWholeReservation(tx, orderId))).toBe(true);
    await Promise.all(
      Array.from({ length: 5 }, () => inTx(db, (tx) => commitReservation(tx, orderId))),
    );
    await inTx(db, (tx) => releaseReservation(tx, orderId));
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 3, reserved: 0 });
    expect(await ledgerOf(variantId)).toEqual({ onHand: 3, reserved: 0 });
  });

  it('make room for others once expired, and not before', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const demand = [{ variantId, quantity: 1 }];
    const [first, second] = [await newOrderId(), await newOrderId()];
    await inTx(db, (tx) => reserveStock(tx, first, demand, after(now(), minutes(55))));
    await expect(inTx(db, (tx) => reserveStock(tx, second, demand, null))).rejects.toThrow(
      'There is not enough left',
    );
    setClock(after(now(), minutes(56)));
    await inTx(db, (tx) => reserveStock(tx, second, demand, null));
    expect(await inTx(db, (tx) => lockWholeReservation(tx, first))).toBe(false);
    await expect(inTx(db, (tx) => reserveAgain(tx, first, demand, null))).rejects.toThrow(
      'There is not enough left',
    );
  });

  it('confirmed for payment stay reserved until committed, even past their expiry', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const demand = [{ variantId, quantity: 1 }];
    const [first, second] = [await newOrderId(), await newOrderId()];
    await inTx(db, (tx) => reserveStock(tx, first, demand, after(now(), minutes(-1))));
    let other: Promise<string> | undefined;
    await inTx(db, async (tx) => {
      expect(await lockWholeReservation(tx, first)).toBe(true);
      const reserving = inTx(db, (theirs) => reserveStock(theirs, second, demand, null));
      other = reserving.then(
        () => 'claimed',
        (refusal) => refusal.code,
      );
      await Promise.race([other, waitsForLock()]);
      await commitReservation(tx, first);
    });
    expect(await other).toBe('cart.out_of_stock');
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('are not extended while somebody else takes them', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const demand = [{ variantId, quantity: 1 }];
    const [first, second] = [await newOrderId(), await newOrderId()];
    await inTx(db, (tx) => reserveStock(tx, first, demand, after(now(), minutes(-1))));
    let again: Promise<string> | undefined;
    await inTx(db, async (theirs) => {
      await reserveStock(theirs, second, demand, null);
      again = inTx(db, (tx) => reserveAgain(tx, first, demand, null)).then(
        () => 'held',
        (refusal) => refusal.code,
      );
      await waitsForLock();
    });
    expect(await again).toBe('cart.out_of_stock');
  });

  it('may exceed the stock only where the merchant sells on order', async () => {
    const { variantId } = await goods(shop, { onHand: 1, backorder: true });
    const orderId = await newOrderId();
    await inTx(db, (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 3 }], null));
    await inTx(db, (tx) => commitReservation(tx, orderId));
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 0, reserved: 0 });
    expect(await ledgerOf(variantId)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('cannot be removed from the ledger by anyone', async () => {
    await goods(shop);
    for (const sql of [
      'update stock_movements set on_hand_change = 0',
      'delete from stock_movements',
    ]) {
      await expect(shop.pool.query(sql)).rejects.toThrow('append-only');
    }
  });
});

describe('setting stock', () => {
  it('writes the ledger and the audit log, and refuses less than is reserved', async () => {
    const { token } = await owner(shop);
    const { variantId } = await goods(shop, { onHand: 5 });
    const set = (body: object) => api('PUT', `admin/stock/${variantId}`, { token, body });
    expect((await set({ onHand: 9, reason: 'Counted' })).body).toMatchObject({
      onHand: 9,
      reserved: 0,
    });
    const orderId = await newOrderId();
    await inTx(db, (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 4 }], null));
    expect((await set({ onHand: 3 })).body).toMatchObject({ status: 409, code: 'stock.promised' });
    expect((await set({ onHand: 3, backorder: true })).status).toBe(200);
    expect(await ledgerOf(variantId)).toEqual({ onHand: 3, reserved: 4 });
    const { rows } = await shop.pool.query(
      `select action, before->>'onHand' as before, after->>'onHand' as after from audit_log
       where subject_id = $1 order by id`,
      [variantId],
    );
    expect(rows).toEqual([
      { action: 'stock.set', before: '5', after: '9' },
      { action: 'stock.set', before: '9', after: '3' },
    ]);
  });

  it('needs the permission, an existing variant and whole units', async () => {
    const { variantId } = await goods(shop);
    const { token } = await owner(shop);
    const someone = await shopper(shop);
    const path = `admin/stock/${variantId}`;
    expect((await api('PUT', path, { body: { onHand: 1 } })).status).toBe(401);
    expect((await api('PUT', path, { token: someone.token, body: { onHand: 1 } })).status).toBe(
      403,
    );
    for (const onHand of [-1, 1.5, 1e12, 'many', null]) {
      const { status, body } = await api('PUT', path, { token, body: { onHand } });
      expect([status, body.errors?.[0]?.path]).toEqual([400, '/onHand']);
    }
    const unknown = `admin/stock/${await newOrderId()}`;
    expect((await api('PUT', unknown, { token, body: { onHand: 1 } })).status).toBe(404);
  });
});
