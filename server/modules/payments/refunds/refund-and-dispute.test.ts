/** A claim that staff give in to comes from some providers as a refund and as a lost dispute: the money goes once. */
import { expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { goods, orderBecomes, payAt, placedOrder, providersOf } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';
import { paymentById } from '../attempts/queries.ts';
import type { EventSubject, PaymentProvider } from '../provider.ts';
import { settleEvent } from '../settlement/settle.ts';

const shop = await openShop({ worker: true });
const { db } = shop;
const [provider] = providersOf(shop) as [PaymentProvider];

async function paidOrder() {
  const order = await placedOrder(shop, [await goods(shop)]);
  await payAt(order.pageUrl, 'approve');
  await orderBecomes(shop, order, 'paid');
  const { amount, currency } = (await paymentById(db, order.paymentId))!;
  const payment = { paymentId: order.paymentId };
  const lost: EventSubject = {
    kind: 'dispute',
    update: {
      payment,
      providerRef: 'd1',
      outcome: 'lost',
      reason: 'x',
      amount,
      currency,
      dueAt: null,
    },
  };
  const refund: EventSubject = {
    kind: 'refund',
    update: { payment, refundId: null, providerRef: 'r1', outcome: 'done', amount, currency },
  };
  const sendUpdate = (subject: EventSubject) =>
    settleEvent(db, provider, {
      eventId: `${subject.kind} of ${order.number}`,
      type: subject.kind,
      payload: {},
      subject,
    });
  return { order, amount, lost, refund, tell: sendUpdate };
}

const ledgerOf = async (paymentId: string) =>
  (
    await db
      .selectFrom('money_ledger')
      .select('amount')
      .where('payment_id', '=', paymentId)
      .orderBy('id')
      .execute()
  ).map(({ amount }) => amount);

test.each(['refund first', 'dispute first'])('counts once: %s', async (first) => {
  const { order, amount, lost, refund, tell: sendUpdate } = await paidOrder();
  for (const subject of first === 'refund first' ? [refund, lost] : [lost, refund])
    await sendUpdate(subject);
  expect(await ledgerOf(order.paymentId)).toEqual([amount, -amount]);
  expect((await stateOf(shop, order)).paymentState).toBe('refunded');
  expect((await paymentById(db, order.paymentId))?.attention).toBeNull();
  expect((await verifyShop(db)).flatMap(({ broken }) => broken)).toEqual([]);
});

test('more than was captured is never recorded, and goes to the review queue', async () => {
  const { order, amount, refund, tell: sendUpdate } = await paidOrder();
  await sendUpdate(refund);
  if (refund.kind !== 'refund') throw new Error('a refund');
  const another = { ...refund, update: { ...refund.update, providerRef: 'r2' } };
  await settleEvent(db, provider, {
    eventId: `${order.number} r2`,
    type: 'x',
    payload: {},
    subject: another,
  });
  expect(await ledgerOf(order.paymentId)).toEqual([amount, -amount]);
  expect((await paymentById(db, order.paymentId))?.attention).toBe('mismatch');
});
