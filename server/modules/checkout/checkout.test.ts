import { afterEach, describe, expect, it } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
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
} from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const { api, db } = shop;

afterEach(async () => {
  setClock();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

describe('checkout', () => {
  it('turns a cart into a paid order, commits its stock and closes the cart', async () => {
    const thing = await goods(shop, { price: 2500, onHand: 5 });
    const cart = await readyCart(shop, [{ variantId: thing.variantId, quantity: 2 }]);
    const { status, body } = await checkOut(shop, cart);
    expect(status).toBe(201);
    expect(body.order).toMatchObject({ status: 'pending', paymentState: 'pending' });
    expect(body.order.totals.total).toEqual({ amount: 5490, currency: 'EUR' });
    expect(body.order.totals.tax).toEqual({ amount: 868 + 85, currency: 'EUR' });
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 5, reserved: 2 });

    const back = await payAt(body.payment.redirectUrl, 'approve');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toContain(`/checkout/return/${body.order.number}`);
    const order = { number: body.order.number, token: body.orderToken };
    const paid = await orderBecomes(shop, order, 'paid');
    expect(paid.body.timeline.map((entry: { kind: string }) => entry.kind)).toEqual([
      'placed',
      'paid',
      'confirmed',
    ]);
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 3, reserved: 0 });
    const closed = await api('GET', 'cart', { cart });
    expect(closed.body).toMatchObject({ status: 409, code: 'cart.closed' });
  });

  it('answers the same order for the same cart, also to twenty calls at once', async () => {
    const thing = await goods(shop);
    const cart = await readyCart(shop, [{ variantId: thing.variantId }]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => checkOut(shop, cart)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.order.number)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.payment.redirectUrl)).size).toBe(1);
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 10, reserved: 1 });
  });

  it("replays an Idempotency-Key with the order's current state", async () => {
    const thing = await goods(shop);
    const cart = await readyCart(shop, [{ variantId: thing.variantId }]);
    const first = await checkOut(shop, cart, { key: 'k-1' });
    await payAt(first.body.payment.redirectUrl, 'approve');
    await orderBecomes(
      shop,
      { number: first.body.order.number, token: first.body.orderToken },
      'paid',
    );
    const again = await checkOut(shop, cart, { key: 'k-1' });
    expect(again.status).toBe(201);
    expect(again.body.order).toMatchObject({ number: first.body.order.number, status: 'paid' });
  });

  it('answers two calls with one key at once with one order, and refuses the key for anything else', async () => {
    const thing = await goods(shop);
    const cart = await readyCart(shop, [thing]);
    const answers = await Promise.all([1, 2, 3].map(() => checkOut(shop, cart, { key: 'k-2' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.order.number)).size).toBe(1);
    const { number } = answers[0]!.body.order;
    const pay = (paymentMethod: string) =>
      api('POST', `orders/${number}/payments`, {
        order: answers[0]!.body.orderToken,
        body: { paymentMethod },
        headers: { 'idempotency-key': 'p-1' },
      });
    expect((await pay('test')).status).toBe(201);
    await db
      .updateTable('idempotency_keys')
      .set({ fingerprint: Buffer.from('x') })
      .execute();
    const reused = await pay('test');
    expect(reused.body).toMatchObject({ status: 422, code: 'idempotency.key_reused' });
    await db.deleteFrom('idempotency_keys').execute();
  });

  it('opens a new page for an order whose page expired before any job ran', async () => {
    const thing = await goods(shop, { onHand: 1 });
    const cart = await readyCart(shop, [thing]);
    const first = await expectOk(checkOut(shop, cart));
    passTime(minutes(46));
    const again = await expectOk(checkOut(shop, cart));
    expect(again.body.order.number).toBe(first.body.order.number);
    expect(again.body.payment.redirectUrl).not.toBe(first.body.payment.redirectUrl);
    await payAt(again.body.payment.redirectUrl, 'approve');
    await orderBecomes(
      shop,
      { number: again.body.order.number, token: again.body.orderToken },
      'paid',
    );
  });

  it('replaces the pending order when the cart has changed, and closes its payment page', async () => {
    const thing = await goods(shop, { onHand: 3 });
    const cart = await readyCart(shop, [{ variantId: thing.variantId, quantity: 2 }]);
    const first = await expectOk(checkOut(shop, cart));
    await expectOk(
      api('POST', 'cart/items', { cart, body: { variantId: thing.variantId, quantity: 1 } }),
    );
    const second = await expectOk(checkOut(shop, cart));
    expect(second.body.order.number).not.toBe(first.body.order.number);
    const old = await readOrder(shop, {
      number: first.body.order.number,
      token: first.body.orderToken,
    });
    expect(old.body.status).toBe('cancelled');
    expect((await payAt(first.body.payment.redirectUrl, 'approve')).status).toBe(409);
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 3, reserved: 3 });
  });

  it('locks the goods of the old and the new order in one order when it replaces', async () => {
    const things = [await goods(shop), await goods(shop)];
    // Whoever locks stock begins with the lowest id.
    const [low, high] = things.sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
    if (!low || !high) throw new Error('there are two things');
    const cart = await readyCart(shop, [high]);
    await expectOk(checkOut(shop, cart));
    await expectOk(
      api('POST', 'cart/items', { cart, body: { variantId: low.variantId, quantity: 1 } }),
    );
    const other = await shop.pool.connect();
    const lock = ({ variantId }: { variantId: string }, more = '') =>
      other.query(`select from stock_items where variant_id = $1 for update ${more}`, [variantId]);
    await other.query('begin');
    await lock(low);
    const replaced = checkOut(shop, cart);
    const isWaiting = async () =>
      (await shop.pool.query('select from pg_locks where not granted')).rows.length > 0;
    await expect.poll(isWaiting).toBe(true);
    await lock(high, 'nowait');
    await other.query('rollback');
    other.release();
    expect((await expectOk(replaced)).body.order.items).toHaveLength(2);
  });

  it('sells the last unit once to two hundred people who want it at once', async () => {
    const thing = await goods(shop, { onHand: 1 });
    const carts = await Promise.all(
      Array.from({ length: 200 }, () => readyCart(shop, [{ variantId: thing.variantId }])),
    );
    const answers = await Promise.all(carts.map((cart) => checkOut(shop, cart)));
    const placed = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect(placed).toHaveLength(1);
    expect(refused).toHaveLength(199);
    for (const { body } of refused) expect(body.code).toBe('cart.out_of_stock');
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 1, reserved: 1 });
  }, 60_000);

  it('accepts an amount up to the highest price, and no more', async () => {
    const { variantId } = await goods(shop, { price: 99_999_999_000 });
    expect((await checkOut(shop, await readyCart(shop, [{ variantId }]))).status).toBe(201);
    const cart = await readyCart(shop, [{ variantId, quantity: 2 }]);
    const { body } = await checkOut(shop, cart);
    expect(body).toMatchObject({ status: 409, code: 'checkout.too_large' });
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('names what is missing before an order can be placed', async () => {
    const { body: started } = await api('POST', 'carts', { body: {} });
    const cart = started.token;
    expect((await checkOut(shop, cart)).body.code).toBe('checkout.empty_bag');
    const thing = await goods(shop);
    await api('POST', 'cart/items', { cart, body: { variantId: thing.variantId, quantity: 1 } });
    expect((await checkOut(shop, cart)).body.code).toBe('checkout.address_missing');
    const wrong = await api('POST', 'checkout', { cart, body: { paymentMethod: 'barter' } });
    expect(wrong.body).toMatchObject({ status: 409, code: 'payment.method_not_offered' });
  });
});

describe('a payment that fails', () => {
  it('keeps the order open after a decline, and a second attempt pays it', async () => {
    const thing = await goods(shop);
    const order = await placedOrder(shop, [{ variantId: thing.variantId }]);
    await payAt(order.pageUrl, 'decline');
    await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
    const declined = await readOrder(shop, order);
    expect(declined.body).toMatchObject({
      status: 'pending',
      paymentState: 'failed',
      canPay: true,
    });

    const again = await expectOk(
      api('POST', `orders/${order.number}/payments`, {
        order: order.token,
        body: { paymentMethod: 'test' },
      }),
    );
    expect(again.body.payment.id).not.toBe(order.paymentId);
    await payAt(again.body.payment.redirectUrl, 'approve');
    await orderBecomes(shop, order, 'paid');
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('lets the shopper cancel while pending, and not after', async () => {
    const thing = await goods(shop);
    const order = await placedOrder(shop, [{ variantId: thing.variantId }]);
    const cancelled = await api('POST', `orders/${order.number}/cancel`, { order: order.token });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', canCancel: false });
    expect(await levelOf(shop, thing.variantId)).toEqual({ onHand: 10, reserved: 0 });
    const twice = await api('POST', `orders/${order.number}/cancel`, { order: order.token });
    expect(twice.body).toMatchObject({ status: 409, code: 'order.illegal_transition' });
  });

  it('leaves the order paid when the shopper cancels a moment too late', async () => {
    const thing = await goods(shop);
    const order = await placedOrder(shop, [{ variantId: thing.variantId }]);
    await payAt(order.pageUrl, 'approve', 'lost');
    const answer = await api('POST', `orders/${order.number}/cancel`, { order: order.token });
    expect(answer.body.code).toBe('order.illegal_transition');
    expect((await readOrder(shop, order)).body.status).toBe('paid');
  });
});
