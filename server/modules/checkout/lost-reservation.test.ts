/** An order is worked on, and the bank lets go of its money before the shop took it: the shopper may make up for it. */
import { expect, test } from 'vitest';

import { verifyShop } from '#modules/invariants/index.ts';
import { expectOk, levelOf, payAt } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { BANK, type BankOrder, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, bank } = shop;

async function withLostReservation(): Promise<BankOrder> {
  const order = await orderWith(shop, 'authorised');
  bank.statuses.set(order.paymentId, 'expired');
  await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
  expect(await stateOf(shop, order)).toMatchObject({ status: 'confirmed', paymentState: 'failed' });
  return order;
}

const payBy = (order: BankOrder, paymentMethod: string) =>
  api('POST', `orders/${order.number}/payments`, { order: order.token, body: { paymentMethod } });

test('an order without its reservation is paid by another method, and commits its stock once', async () => {
  const order = await withLostReservation();
  const { body } = await expectOk(payBy(order, 'test'));
  expect(body.order.canPay).toBe(true);
  await payAt(body.payment.redirectUrl, 'approve');
  await shop.runJobs();
  expect(await stateOf(shop, order)).toMatchObject({ status: 'paid', paymentState: 'paid' });
  expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 4, reserved: 0 });
  expect((await payBy(order, 'test')).body.code).toBe('order.already_paid');
  expect((await verifyShop(shop.db)).flatMap(({ broken }) => broken)).toEqual([]);
});

test('an order without its reservation may be authorised again', async () => {
  const order = await withLostReservation();
  const { body } = await expectOk(payBy(order, BANK));
  bank.statuses.set(body.payment.id, 'authorised');
  await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
  expect(await stateOf(shop, order)).toMatchObject({
    status: 'confirmed',
    paymentState: 'authorised',
  });
  expect(bank.calls).toEqual([]);
});

test('an order without its reservation offers only methods that pay at once', async () => {
  const order = await withLostReservation();
  const { body } = await api('GET', `orders/${order.number}/payment`, { order: order.token });
  const flows = body.methods.map(({ flow }: { flow: string }) => flow);
  expect(flows).toContain('redirect');
  expect(flows).not.toContain('later');
  expect((await payBy(order, 'cash_on_delivery')).body.code).toBe('payment.method_not_offered');
});
