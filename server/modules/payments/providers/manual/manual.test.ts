import { afterEach, expect, test } from 'vitest';
import { days, now, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { expectOk, goods, levelOf, passTime, readyCart, runJob } from '#test/factories/orders.ts';
import { confirmationsOf, stateOf } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';
import { writeMethod } from '../../methods/queries.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;
afterEach(() => setClock());

const everywhere = { names: {}, currencies: [], countries: [], intent: 'capture' as const };
await inTx(db, (tx) =>
  writeMethod(
    tx,
    {
      ...everywhere,
      method: 'bank_transfer',
      enabled: true,
      position: 1,
      instructions: { en: 'Send it to DE00 0000 with the number of your order.' },
    },
    now(),
  ),
);

async function placed(method: string, variantId: string) {
  const cart = await readyCart(shop, [{ variantId }]);
  const { body } = await expectOk(
    api('POST', 'checkout', { cart, body: { paymentMethod: method } }),
  );
  const { order, orderToken: token, payment } = body;
  return { number: order.number, token, paymentId: payment.id, pageUrl: '', order, payment };
}

test('cash on delivery confirms the order at once, unpaid, and commits its reservation', async () => {
  const { variantId } = await goods(shop, { onHand: 5 });
  const order = await placed('cash_on_delivery', variantId);
  expect(order.payment).toMatchObject({ redirectUrl: null, clientSecret: null, form: null });
  expect(await stateOf(shop, order)).toEqual({
    status: 'confirmed',
    paymentState: 'pending',
    payment: 'requires_action',
  });
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 4, reserved: 0 });
  expect(await confirmationsOf(shop, order)).toBe(1);
  passTime(days(30));
  await runJob(shop, 'checkout.sweep-overdue');
  await runJob(shop, 'payments.reconcile');
  expect((await stateOf(shop, order)).status).toBe('confirmed');
});

test('an order to be paid on delivery takes no other payment method, and its attempt stays unchanged', async () => {
  const order = await placed('cash_on_delivery', (await goods(shop)).variantId);
  const { status, body } = await api('POST', `orders/${order.number}/payments`, {
    order: order.token,
    body: { paymentMethod: 'test' },
  });
  expect([status, body.code]).toEqual([409, 'order.already_paid']);
  expect((await stateOf(shop, order)).payment).toBe('requires_action');
});

test('a transfer shows the merchant’s instructions and reserves the goods for seven days', async () => {
  const { variantId } = await goods(shop, { onHand: 5 });
  const order = await placed('bank_transfer', variantId);
  const { body } = await api('GET', `orders/${order.number}/payment`, { order: order.token });
  expect(body.payment).toMatchObject({
    flow: 'later',
    name: 'Bank transfer',
    instructions: 'Send it to DE00 0000 with the number of your order.',
  });
  passTime(days(6.9));
  await runJob(shop, 'checkout.sweep-overdue');
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 5, reserved: 1 });
  passTime(days(0.2));
  await runJob(shop, 'checkout.sweep-overdue');
  expect(await stateOf(shop, order)).toEqual({
    status: 'cancelled',
    paymentState: 'pending',
    payment: 'cancelled',
  });
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 5, reserved: 0 });
});

test('an order by transfer may be paid by card instead', async () => {
  const order = await placed('bank_transfer', (await goods(shop)).variantId);
  const { body } = await expectOk(
    api('POST', `orders/${order.number}/payments`, {
      order: order.token,
      body: { paymentMethod: 'test' },
    }),
  );
  expect(body.order.number).toBe(order.number);
  expect(body.payment.redirectUrl).toContain('/test-gateway/pay/');
  expect((await stateOf(shop, order)).payment).toBe('cancelled');
});

test('an order by transfer closes its cart: a new cart does not touch the order', async () => {
  const { variantId } = await goods(shop);
  const cart = await readyCart(shop, [{ variantId }]);
  const order = { cart, body: { paymentMethod: 'bank_transfer' } };
  const { body: first } = await expectOk(api('POST', 'checkout', order));
  expect(
    (await api('POST', 'cart/items', { cart, body: { variantId, quantity: 1 } })).body.code,
  ).toBe('cart.closed');
  const { body: again } = await expectOk(api('POST', 'checkout', order));
  expect(again.order.number).toBe(first.order.number);
  expect(again.payment.id).toBe(first.payment.id);
});

test('cancelling an order by transfer gives its cart back', async () => {
  const cart = await readyCart(shop, [await goods(shop)]);
  const { body } = await expectOk(
    api('POST', 'checkout', { cart, body: { paymentMethod: 'bank_transfer' } }),
  );
  await expectOk(api('POST', `orders/${body.order.number}/cancel`, { order: body.orderToken }));
  expect((await expectOk(api('GET', 'cart', { cart }))).body.items).toHaveLength(1);
  const { body: anew } = await expectOk(
    api('POST', 'checkout', { cart, body: { paymentMethod: 'test' } }),
  );
  expect(anew.order.number).not.toBe(body.order.number);
});
