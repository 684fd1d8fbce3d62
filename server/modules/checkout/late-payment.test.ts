import { afterEach, describe, expect, it } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { releaseReservation } from '#modules/stock/index.ts';
import { minutes, setClock } from '#platform/clock.ts';
import {
  checkOut,
  expectOk,
  goods,
  levelOf,
  orderBecomes,
  passTime,
  payAt,
  placedOrder,
  readOrder,
  readyCart,
  runJob,
  setLevel,
} from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const { db } = shop;

afterEach(async () => {
  setClock();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

describe('an order that expires', () => {
  it('is cancelled, its page closed and its reservation released', async () => {
    const thing = await goods(shop, { onHand: 1 });
    const order = await placedOrder(shop, [{ variantId: thing.variantId }]);
    passTime(minutes(46));
    await runJob(shop, 'checkout.sweep-overdue');
    await runJob(shop, 'checkout.sweep-overdue');
    expect((await readOrder(shop, order)).body.status).toBe('pending'); // Its own job comes first.
    passTime(minutes(3));
    await runJob(shop, 'checkout.sweep-overdue');
    expect((await readOrder(shop, order)).body.status).toBe('cancelled');
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('is confirmed instead when its page turns out to be paid', async () => {
    const thing = await goods(shop, { onHand: 1 });
    const order = await placedOrder(shop, [{ variantId: thing.variantId }]);
    await payAt(order.pageUrl, 'approve', 'lost');
    passTime(minutes(50));
    await runJob(shop, 'checkout.sweep-overdue');
    expect((await readOrder(shop, order)).body.status).toBe('paid');
  });

  it('frees its goods ten minutes after the deadline, even if no job ran', async () => {
    const thing = await goods(shop, { onHand: 1 });
    await placedOrder(shop, [{ variantId: thing.variantId }]);
    const cart = await readyCartBeforeSoldOut(thing.variantId);
    passTime(minutes(54));
    expect((await checkOut(shop, cart)).body.code).toBe('cart.out_of_stock');
    passTime(minutes(2));
    expect((await checkOut(shop, cart)).status).toBe(201);
    // The first order is still pending: its job will find its hold gone, which the checks at the end must know.
    await runJob(shop, 'checkout.sweep-overdue');
  });

  it('has late money refunded automatically when the goods are gone, and notifies staff', async () => {
    const thing = await goods(shop, { onHand: 1 });
    const late = await placedOrder(shop, [{ variantId: thing.variantId }]);
    const cart = await readyCartBeforeSoldOut(thing.variantId);
    await payAt(late.pageUrl, 'approve', 'lost');
    passTime(minutes(56));
    const winner = await expectOk(checkOut(shop, cart));
    await payAt(winner.body.payment.redirectUrl, 'approve');
    await orderBecomes(
      shop,
      { number: winner.body.order.number, token: winner.body.orderToken },
      'paid',
    );
    await runJob(shop, 'checkout.sweep-overdue');
    const order = await orderBecomes(shop, late, 'cancelled');
    expect(order.body.status).toBe('cancelled');
    await refundArrives(late);
    const [payment] = await db
      .selectFrom('payments')
      .select('attention')
      .where('id', '=', late.paymentId)
      .execute();
    expect(payment?.attention).toBe('late_money');
  });

  it('counts nothing twice when only some of its goods were sold meanwhile', async () => {
    const [stored, lent] = [await goods(shop, { onHand: 2 }), await goods(shop, { onHand: 1 })];
    const late = await placedOrder(shop, [stored, lent]);
    const cart = await readyCartBeforeSoldOut(lent.variantId);
    await payAt(late.pageUrl, 'approve', 'lost');
    passTime(minutes(56));
    const { body } = await expectOk(checkOut(shop, cart));
    await expectOk(
      shop.api('POST', `orders/${body.order.number}/cancel`, { order: body.orderToken }),
    );
    await runJob(shop, 'checkout.sweep-overdue');
    await orderBecomes(shop, late, 'paid');
    expect(await levelOf(shop, stored.variantId)).toEqual({ onHand: 1, reserved: 0 });
    expect(await levelOf(shop, lent.variantId)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('is reinstated when money comes late and the goods are still there', async () => {
    const thing = await goods(shop, { onHand: 1 });
    const order = await placedOrder(shop, [{ variantId: thing.variantId }]);
    const [{ id: orderId } = { id: '' }] = await db
      .selectFrom('orders')
      .select('id')
      .where('number', '=', Number(order.number))
      .execute();
    // The order went while its page stayed open, as when the provider could not be reached to close it.
    await db
      .updateTable('orders')
      .set({ cancelled_at: new Date(), cancel_reason: 'expired' })
      .where('id', '=', orderId)
      .execute();
    await db.updateTable('carts').set({ order_id: null }).where('order_id', '=', orderId).execute();
    await db.transaction().execute(async (tx) => {
      await releaseReservation(tx, orderId);
    });
    await payAt(order.pageUrl, 'approve');
    await orderBecomes(shop, order, 'paid');
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 0, reserved: 0 });
  });
});

/** A second shopper whose bag was filled while there still was one. */
async function readyCartBeforeSoldOut(variantId: string): Promise<string> {
  await setLevel(shop, variantId, { backorder: true });
  const cart = await readyCart(shop, [{ variantId }]);
  await setLevel(shop, variantId, { backorder: false });
  return cart;
}

async function refundArrives(order: { number: string; token: string }): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await readOrder(shop, order);
    if (body.paymentState === 'refunded') return;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error('no refund arrived');
}
