/** What becomes of money at PayPal after it was paid: held, given back, disputed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { days, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, passTime, runJob } from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { configurePaypal, sellWithPaypal } from '#test/harness/paypal-shop.ts';
import { lockPayment, paymentById } from '../../attempts/queries.ts';
import { compareWithProviders } from '../../reconciliation/compare.ts';
import { requestRefund } from '../../refunds/refunds.ts';

const { shop, paypal, buy, deliver, comeBack, poll } = await sellWithPaypal();
const { db, api, pool } = shop;
const boss = await owner(shop);

beforeEach(() => dropJobs(pool));
afterEach(async () => {
  setClock();
  paypal.behave();
  paypal.misbehave({ webhooks: 'queue' });
  await configurePaypal(shop, 'capture');
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

type Bought = Awaited<ReturnType<typeof buy>>;

const bought = async () => buy((await goods(shop)).variantId);
async function paidOrder(): Promise<Bought> {
  const order = await bought();
  await paypal.pay(order.paymentId);
  await deliver();
  expect(await stateOf(shop, order)).toMatchObject({ status: 'paid', payment: 'captured' });
  return order;
}
const reviewReasonOf = async ({ paymentId }: Bought) =>
  (await paymentById(db, paymentId))?.attention;
const totalOf = async ({ paymentId }: Bought) => (await paymentById(db, paymentId))!.amount;
const atPaypal = ({ paymentId }: Bought) =>
  paypal.account.orders.findLast(({ customId }) => customId === paymentId)!;

async function giveBack({ paymentId }: Bought, amount: number) {
  const refundId = await inTx(db, async (tx) => {
    const payment = (await lockPayment(tx, paymentId))!;
    return requestRefund(tx, payment, { amount, reason: 'requested' });
  });
  return { refundId, run: () => runJob(shop, 'payments.refund', { refundId }) };
}
const refundState = (refundId: string) =>
  db
    .selectFrom('refunds')
    .select(['state', 'failure_code as failureCode'])
    .where('id', '=', refundId)
    .executeTakeFirstOrThrow();
const kindsIn = async (order: Bought, ...kinds: string[]) =>
  (await timelineOf(shop, order)).filter((kind) => kinds.includes(kind));
/** What `verify` finds between our books and PayPal's. */
async function differences({ number }: Bought): Promise<string[]> {
  const { differs, unreachable } = await compareWithProviders(db, shop.providers, {
    sinceDays: 1,
  });
  return [...differs, ...unreachable].filter((one) => one.includes(`order ${number} `));
}

describe('a refund', () => {
  test('in part and then in full counts once, reported by response and webhook', async () => {
    const order = await paidOrder();
    const total = await totalOf(order);
    const part = await giveBack(order, 400);
    await part.run();
    await deliver({ reverse: true, copies: 2 });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
    expect(await differences(order)).toEqual([]);
    const rest = await giveBack(order, total - 400);
    await Promise.all([rest.run(), rest.run()]).catch(() => undefined);
    await rest.run();
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'refunded' });
    expect(atPaypal(order).refunds).toHaveLength(2);
    expect(await kindsIn(order, 'refunded')).toEqual(['refunded', 'refunded']);
    expect(await differences(order)).toEqual([]);
  });

  test.each(['500 after work', 'cut after work'] as const)(
    'is made once when its response is lost: %s',
    async (call) => {
      const order = await paidOrder();
      const { refundId, run } = await giveBack(order, 400);
      paypal.misbehave({ on: '/refund', call, times: 2 });
      await expect(run()).rejects.toThrow();
      await run();
      await deliver();
      expect(await refundState(refundId)).toEqual({ state: 'done', failureCode: null });
      expect(atPaypal(order).refunds).toHaveLength(1);
      expect(await kindsIn(order, 'refunded')).toEqual(['refunded']);
    },
  );

  test('that takes days is completed by a webhook or a status check', async () => {
    const order = await paidOrder();
    paypal.nextRefunds('PENDING', 'PENDING');
    const reported = await giveBack(order, 400);
    const asked = await giveBack(order, 300);
    await reported.run();
    await asked.run();
    await deliver();
    expect(await refundState(reported.refundId)).toMatchObject({ state: 'pending' });
    const [first, second] = atPaypal(order).refunds;
    await paypal.finishRefund(first!.id);
    await deliver();
    expect(await refundState(reported.refundId)).toMatchObject({ state: 'done' });
    paypal.misbehave({ webhooks: 'drop' });
    await paypal.finishRefund(second!.id);
    passTime(days(1));
    await runJob(shop, 'payments.ask-about-refunds');
    expect(await refundState(asked.refundId)).toMatchObject({ state: 'done' });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
  });

  test.each(['at once', 'after days'])('that fails goes to the review queue: %s', async (when) => {
    const order = await paidOrder();
    paypal.nextRefunds(when === 'at once' ? 'FAILED' : 'PENDING');
    const { refundId, run } = await giveBack(order, 400);
    await run();
    await deliver();
    if (when === 'after days') await paypal.finishRefund(atPaypal(order).refunds[0]!.id, false);
    await deliver();
    expect(await refundState(refundId)).toEqual({ state: 'failed', failureCode: 'refund_failed' });
    expect(await reviewReasonOf(order)).toBe('refund_failed');
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid' });
  });

  test("of more than PayPal's balance tells staff so", async () => {
    const order = await paidOrder();
    const { refundId, run } = await giveBack(order, await totalOf(order));
    await paypal.refundInDashboard(order.paymentId, 1000);
    await run();
    expect(await refundState(refundId)).toEqual({
      state: 'failed',
      failureCode: 'refund_amount_exceeded',
    });
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
  });

  test('in PayPal’s dashboard counts too, once', async () => {
    const order = await paidOrder();
    await paypal.refundInDashboard(order.paymentId, 500);
    await deliver({ copies: 2 });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
    expect(await kindsIn(order, 'refunded')).toEqual(['refunded']);
    await paypal.refundInDashboard(order.paymentId);
    await deliver({ reverse: true });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'refunded' });
    expect(await differences(order)).toEqual([]);
  });
});

describe('a dispute', () => {
  const disputesOf = ({ paymentId }: Bought) =>
    db
      .selectFrom('disputes')
      .select(['state', 'reason', 'amount'])
      .where('payment_id', '=', paymentId)
      .execute();

  test('goes to the review queue, and counts as charged back once it is lost', async () => {
    const order = await paidOrder();
    const { id } = await paypal.dispute(order.paymentId, { reason: 'UNAUTHORISED' });
    await deliver({ copies: 2 });
    expect(await reviewReasonOf(order)).toBe('dispute');
    await paypal.moveDispute(id, { status: 'UNDER_REVIEW' });
    const lost = { status: 'RESOLVED', outcomeCode: 'RESOLVED_BUYER_FAVOUR' };
    await paypal.moveDispute(id, lost);
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'refunded' });
    const amount = await totalOf(order);
    expect(await disputesOf(order)).toEqual([{ state: 'lost', reason: 'unauthorised', amount }]);
  });

  test('that is won changes no money, whatever older updates arrive later', async () => {
    const order = await paidOrder();
    const { id } = await paypal.dispute(order.paymentId);
    const won = { status: 'RESOLVED', outcomeCode: 'RESOLVED_SELLER_FAVOUR' };
    await paypal.moveDispute(id, won);
    await deliver({ reverse: true });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid' });
    expect(await disputesOf(order)).toMatchObject([{ state: 'won' }]);
  });

  test('is how a reversal by PayPal is recorded', async () => {
    const order = await paidOrder();
    await paypal.reverseCapture(order.paymentId);
    await deliver();
    expect(await reviewReasonOf(order)).toBe('dispute');
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid' });
    expect(await disputesOf(order)).toMatchObject([{ state: 'open', reason: 'payment_reversed' }]);
    expect(await differences(order)).toHaveLength(1);
  });
});

describe('authorised money', () => {
  async function authorisedOrder() {
    await configurePaypal(shop, 'authorise');
    const order = await bought();
    await paypal.pay(order.paymentId);
    return order;
  }
  const AUTHORISED = { paymentState: 'authorised', payment: 'authorised' };
  const take = ({ paymentId }: Bought) =>
    api('POST', `admin/payments/${paymentId}/capture`, { token: boss.token });

  test.each(['return', 'webhook', 'both', 'poll'])(
    'confirms the order, however it is reported: %s',
    async (scenario) => {
      const order = await authorisedOrder();
      if (scenario === 'return') await comeBack(order);
      if (scenario === 'webhook') await deliver({ reverse: true });
      if (scenario === 'both') await Promise.all([comeBack(order), deliver(), comeBack(order)]);
      if (scenario === 'poll') await poll();
      expect(await stateOf(shop, order)).toMatchObject(AUTHORISED);
      await deliver();
      expect(await stateOf(shop, order)).toMatchObject(AUTHORISED);
      expect(atPaypal(order).authorizations).toHaveLength(1);
    },
  );

  test('is captured by staff once, though the response is lost', async () => {
    const order = await authorisedOrder();
    await deliver();
    paypal.misbehave({ on: '/capture', call: '500 after work', times: 2 });
    expect((await take(order)).status).toBe(503);
    await expectOk(take(order));
    await deliver({ reverse: true, copies: 2 });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid', payment: 'captured' });
    expect(atPaypal(order).captures).toHaveLength(1);
    const { run } = await giveBack(order, 400);
    await run();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
    expect(await differences(order)).toEqual([]);
  });

  test('goes to the review queue when PayPal voids it', async () => {
    const order = await authorisedOrder();
    await deliver();
    await paypal.voidInDashboard(order.paymentId);
    await deliver();
    expect(await reviewReasonOf(order)).toBe('authorisation_lost');
    expect(await stateOf(shop, order)).toMatchObject({ payment: 'cancelled' });
  });

  test('counts as paid when it was captured in PayPal’s dashboard', async () => {
    const order = await authorisedOrder();
    await deliver();
    await paypal.captureInDashboard(order.paymentId);
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid', payment: 'captured' });
  });
});
