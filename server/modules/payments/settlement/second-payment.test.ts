/** Money that moves where nobody expects it: a second payment beside a hold, refunds and disputes that come first. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { minutes, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, passTime, placedOrder, runJob } from '#test/factories/orders.ts';
import { BANK, ledgerOf, orderWith, sellWithBank } from '#test/fakes/bank.ts';
import { lockPayment } from '../attempts/queries.ts';
import { requestRefund } from '../refunds/refunds.ts';

const shop = await sellWithBank();
const { api, bank, db, runJobs, sendUpdate } = shop;
const { token } = await owner(shop);

beforeEach(() => {
  bank.calls.length = 0;
});
afterEach(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const moneyOf = async (number: string) =>
  (await expectOk(api('GET', `admin/orders/${number}/payments`, { token }))).body;
const orderFor = async (number: string) =>
  (await expectOk(api('GET', `admin/orders/${number}`, { token }))).body;

test('a transfer beside an authorisation is refunded, and the authorisation can still be captured', async () => {
  await shop.arrange('bank_transfer', 'capture');
  await shop.arrange(BANK, 'authorise');
  const { variantId } = await goods(shop);
  const order = await placedOrder(shop, [{ variantId }], { method: 'bank_transfer' });
  const { body } = await expectOk(
    api('POST', `orders/${order.number}/payments`, {
      order: order.token,
      body: { paymentMethod: BANK },
    }),
  );
  bank.statuses.set(body.payment.id, 'authorised');
  await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
  await expectOk(api('POST', `admin/payments/${order.paymentId}/paid`, { token }));
  expect((await orderFor(order.number)).paymentState).toBe('authorised');
  await runJobs();
  const [refund] = (await moneyOf(order.number)).refunds;
  await expectOk(api('POST', `admin/refunds/${refund.id}/sent`, { token }));
  expect((await orderFor(order.number)).paymentState).toBe('authorised');
  await expectOk(api('POST', `admin/payments/${body.payment.id}/capture`, { token }));
  await runJobs();
  expect((await orderFor(order.number)).paymentState).toBe('paid');
  const { captured, returned, total } = await moneyOf(order.number);
  expect(captured.amount - returned.amount).toBe(total.amount);
  expect(bank.calls).toEqual(['capture']);
});

test('an authorisation that is lost beside a transfer leaves the order owed, whenever the transfer has gone back', async () => {
  for (const isSentFirst of [true, false]) {
    await shop.arrange('bank_transfer', 'capture');
    await shop.arrange(BANK, 'authorise');
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }], { method: 'bank_transfer' });
    const { body } = await expectOk(
      api('POST', `orders/${order.number}/payments`, {
        order: order.token,
        body: { paymentMethod: BANK },
      }),
    );
    const settle = async (outcome: 'authorised' | 'expired') => {
      bank.statuses.set(body.payment.id, outcome);
      await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
    };
    await settle('authorised');
    await expectOk(api('POST', `admin/payments/${order.paymentId}/paid`, { token }));
    await runJobs();
    const [refund] = (await moneyOf(order.number)).refunds;
    const send = () => expectOk(api('POST', `admin/refunds/${refund.id}/sent`, { token }));
    if (isSentFirst) await send();
    await settle('expired');
    expect((await verifyShop(db)).flatMap(({ broken }) => broken)).toEqual([]);
    if (!isSentFirst) await send();
    expect(await orderFor(order.number)).toMatchObject({ paymentState: 'failed', canPay: true });
  }
});

test('a dashboard refund reported before its payment pays no order, and goes to the review queue', async () => {
  const order = await orderWith(shop, 'requires_action');
  const { amount, currency } = (await moneyOf(order.number)).total;
  const update = {
    payment: { paymentId: order.paymentId },
    refundId: null,
    amount,
    currency,
    providerRef: `desk-${order.paymentId}`,
    outcome: 'done',
  };
  await expectOk(sendUpdate({ kind: 'refund', update }));
  await shop.runJobs();
  expect(await ledgerOf(shop, order.number)).toEqual([]);
  expect((await orderFor(order.number)).status).toBe('pending');
  expect((await moneyOf(order.number)).attempts[0].attention).toBe('mismatch');
});

/** Money that was sent back at the provider's own dashboard. */
const dashboardRefund = ({ paymentId }: { paymentId: string }, currency: string) => ({
  payment: { paymentId },
  refundId: null,
  amount: 500,
  currency,
  providerRef: `desk-${paymentId}`,
  outcome: 'done',
});

test('when the payment was captured after all, it is applied first, and the refund counts once', async () => {
  const order = await orderWith(shop, 'requires_action');
  const { amount, currency } = (await moneyOf(order.number)).total;
  const update = dashboardRefund(order, currency);
  bank.statuses.set(order.paymentId, 'captured');
  await expectOk(sendUpdate({ kind: 'refund', update }));
  await shop.runJobs();
  await expectOk(sendUpdate({ kind: 'refund', update }));
  expect(await ledgerOf(shop, order.number)).toEqual([`captured ${amount}`, 'refunded -500']);
  expect((await moneyOf(order.number)).attempts[0].attention).toBeNull();
  expect((await orderFor(order.number)).paymentState).toBe('partially_refunded');
});

test('a refund at the provider’s desk counts though the job of its event gave up and the payment was polled later', async () => {
  const order = await orderWith(shop, 'requires_action');
  const { amount, currency } = (await moneyOf(order.number)).total;
  const update = dashboardRefund(order, currency);
  bank.statuses.set(order.paymentId, 'captured');
  await expectOk(sendUpdate({ kind: 'refund', update }));
  passTime(minutes(61));
  await runJob(shop, 'payments.reconcile');
  setClock();
  await shop.runJobs();
  expect(await ledgerOf(shop, order.number)).toEqual([`captured ${amount}`, 'refunded -500']);
});

test('a lost dispute counts wholly though a refund was asked for, which then fails', async () => {
  const order = await orderWith(shop, 'captured');
  const { amount, currency } = (await moneyOf(order.number)).total;
  await inTx(db, async (tx) => {
    const payment = (await lockPayment(tx, order.paymentId))!;
    await requestRefund(tx, payment, { amount, reason: 'requested' });
  });
  const update = {
    payment: { paymentId: order.paymentId },
    providerRef: `dp-${order.paymentId}`,
    reason: 'fraudulent',
    outcome: 'lost',
    amount,
    currency,
    dueAt: null,
  };
  await expectOk(sendUpdate({ kind: 'dispute', update }));
  bank.refunds = 'refuse';
  await shop.runJobs();
  bank.refunds = 'done';
  expect(await ledgerOf(shop, order.number)).toEqual([
    `captured ${amount}`,
    `charged_back -${amount}`,
  ]);
});

test('a lost dispute in another currency goes to the review queue and is not counted', async () => {
  const order = await orderWith(shop, 'captured');
  const { amount } = (await moneyOf(order.number)).total;
  const update = {
    payment: { paymentId: order.paymentId },
    providerRef: `dp-${order.paymentId}`,
    reason: 'fraudulent',
    outcome: 'lost',
    amount: 1234,
    currency: 'USD',
    dueAt: null,
  };
  await expectOk(sendUpdate({ kind: 'dispute', update }));
  const money = await moneyOf(order.number);
  expect(await ledgerOf(shop, order.number)).toEqual([`captured ${amount}`]);
  expect(money.attempts[0].attention).toBe('mismatch');
  expect(money.disputes).toMatchObject([{ state: 'lost', amount: { currency: 'USD' } }]);
});

test('an order paid on its first payment page leads nobody to its second', async () => {
  const order = await orderWith(shop, 'requires_action');
  passTime(minutes(46));
  const path = `orders/${order.number}/payment`;
  const body = { paymentMethod: BANK };
  await expectOk(api('POST', `${path}s`, { order: order.token, body }));
  const { amount, currency } = (await db
    .selectFrom('payments')
    .select(['amount', 'currency'])
    .where('id', '=', order.paymentId)
    .executeTakeFirst())!;
  const { paymentId } = order;
  await sendUpdate({
    kind: 'payment',
    update: { paymentId, outcome: 'captured', amount, currency },
  });
  setClock();
  const { body: now } = await expectOk(api('GET', path, { order: order.token }));
  expect(now).toMatchObject({
    payment: { status: 'requires_action', redirectUrl: null },
    methods: [],
  });
});
