/** A provider whose keys were taken away, or a demo that went live, while payments are open. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { days, hours, minutes, setClock } from '#platform/clock.ts';
import { owner } from '#test/factories/accounts.ts';
import {
  checkOut,
  expectOk,
  goods,
  levelOf,
  passTime,
  readyCart,
  runJob,
} from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { BANK, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, bank, db, providers, runJobs } = shop;
const place = providers.findIndex(({ name }) => name === BANK);
const [provider] = providers.slice(place, place + 1);
const { token } = await owner(shop);

const takeKeysAway = () => providers.splice(place, 1);
beforeEach(() => {
  if (provider && !providers.includes(provider)) providers.splice(place, 0, provider);
});
afterEach(async () => {
  setClock();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const reviewReasonOf = async (number: string) => {
  const { body } = await expectOk(api('GET', `admin/orders/${number}/payments`, { token }));
  return body.attempts[0].attention;
};

test('an order of a removed provider still expires, and its payment goes to the review queue', async () => {
  const order = await orderWith(shop, 'requires_action', { onHand: 1 });
  takeKeysAway();
  passTime(minutes(49));
  await runJob(shop, 'checkout.sweep-overdue');
  setClock();
  expect(await stateOf(shop, order)).toMatchObject({ status: 'cancelled' });
  expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 1, reserved: 0 });
  expect(await reviewReasonOf(order.number)).toBe('unclear');
});

test('an order of a removed provider can be cancelled or paid by another method', async () => {
  const off = await orderWith(shop, 'requires_action');
  const other = await orderWith(shop, 'requires_action');
  const staffs = await orderWith(shop, 'requires_action');
  takeKeysAway();
  await expectOk(api('POST', `orders/${off.number}/cancel`, { order: off.token }));
  await expectOk(
    api('POST', `orders/${other.number}/payments`, {
      order: other.token,
      body: { paymentMethod: 'test' },
    }),
  );
  await expectOk(api('POST', `admin/orders/${staffs.number}/cancel`, { token, body: {} }));
  for (const order of [off, other, staffs]) {
    await expectOk(api('GET', `orders/${order.number}/payment`, { order: order.token }));
    await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
  }
});

test('a payment at a removed provider is found once the keys are back', async () => {
  const order = await orderWith(shop, 'requires_action');
  takeKeysAway();
  bank.statuses.set(order.paymentId, 'captured');
  passTime(minutes(50));
  await runJob(shop, 'checkout.sweep-overdue');
  providers.splice(place, 0, ...(provider ? [provider] : []));
  passTime(hours(7));
  await runJob(shop, 'payments.reconcile');
  setClock();
  expect(await stateOf(shop, order)).toEqual({
    status: 'paid',
    paymentState: 'paid',
    payment: 'captured',
  });
  // What was unclear is clear by now.
  expect(await reviewReasonOf(order.number)).toBeNull();
});

test('a refund at a removed provider waits for the keys, and staff are notified', async () => {
  const order = await orderWith(shop, 'captured');
  const { body } = await expectOk(api('GET', `admin/orders/${order.number}/payments`, { token }));
  const paymentId = order.paymentId;
  const amount = { amount: 100, currency: body.total.currency };
  await expectOk(
    api('POST', `admin/orders/${order.number}/refunds`, { token, body: { paymentId, amount } }),
  );
  takeKeysAway();
  await runJobs();
  passTime(days(3));
  await runJob(shop, 'payments.ask-about-refunds');
  setClock();
  expect(await reviewReasonOf(order.number)).toBe('refund_failed');
});

test('the checkout offers the same order by another payment method', async () => {
  await shop.arrange(BANK, 'capture');
  const cart = await readyCart(shop, [await goods(shop)]);
  const { body: first } = await expectOk(checkOut(shop, cart, { method: BANK }));
  takeKeysAway();
  const { body: again } = await expectOk(checkOut(shop, cart));
  expect(again.order.number).toBe(first.order.number);
  expect(again.payment).toMatchObject({ method: 'test', status: 'requires_action' });
});
