/** Razorpay cannot shut a page: what is paid there after the shop gave the order up is found without a webhook, too. */
import { afterEach, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { minutes, setClock } from '#platform/clock.ts';
import { goods, levelOf, passTime, runJob } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { sellWithRazorpay } from '#test/harness/razorpay.ts';

const { shop, fake, buy, work } = await sellWithRazorpay();
afterEach(() => setClock());

async function givenUp(onHand: number) {
  const { variantId } = await goods(shop, { onHand });
  const order = await buy(variantId);
  passTime(minutes(72));
  await runJob(shop, 'checkout.sweep-overdue');
  expect(await stateOf(shop, order)).toMatchObject({ status: 'cancelled', payment: 'cancelled' });
  return { order, variantId };
}

async function paidWithoutWord(paymentId: string) {
  fake.webhooks('drop');
  await fake.pay(paymentId, 'paid');
  passTime(minutes(16));
  await runJob(shop, 'payments.reconcile');
  await work();
}

test('a payment after closing reinstates the order while its goods are in stock', async () => {
  const { order, variantId } = await givenUp(1);
  await paidWithoutWord(order.paymentId);
  expect(await stateOf(shop, order)).toMatchObject({ status: 'paid', payment: 'captured' });
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 0, reserved: 0 });
});

test('a payment after closing is refunded when the goods are gone', async () => {
  const { order, variantId } = await givenUp(1);
  const quicker = await buy(variantId);
  await paidWithoutWord(order.paymentId);
  expect(await stateOf(shop, order)).toMatchObject({
    status: 'cancelled',
    paymentState: 'refunded',
  });
  expect((await stateOf(shop, quicker)).status).toBe('pending');
  expect((await verifyShop(shop.db)).flatMap(({ broken }) => broken)).toEqual([]);
});
