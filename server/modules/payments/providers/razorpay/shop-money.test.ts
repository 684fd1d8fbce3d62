/** What becomes of money at Razorpay after it was paid: held, given back, disputed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { days, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { goods, passTime, runJob } from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { configureRazorpay, sellWithRazorpay } from '#test/harness/razorpay.ts';
import { lockPayment, paymentById } from '../../attempts/queries.ts';
import { requestRefund } from '../../refunds/refunds.ts';

const { shop, fake, buy, deliver, comeBack } = await sellWithRazorpay();
const { db, pool } = shop;

beforeEach(() => dropJobs(pool));
afterEach(async () => {
  setClock();
  fake.behave();
  fake.letRefundsEnd('processed');
  await configureRazorpay(shop, 'capture');
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

type Bought = Awaited<ReturnType<typeof buy>>;

async function paidOrder(how: 'paid' | 'held' = 'paid') {
  const { variantId } = await goods(shop);
  const order = await buy(variantId);
  const { id, fields } = await fake.pay(order.paymentId, how);
  await deliver();
  return { order, id, fields };
}
const reviewReasonOf = async ({ paymentId }: Bought) =>
  (await paymentById(db, paymentId))?.attention;
const totalOf = async ({ paymentId }: Bought) => (await paymentById(db, paymentId))!.amount;

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

describe('a refund', () => {
  test('in part and then in full counts once, reported by response and webhook', async () => {
    const { order, id } = await paidOrder();
    const total = await totalOf(order);
    const part = await giveBack(order, 400);
    await part.run();
    await deliver({ turned: true, times: 2 });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
    const rest = await giveBack(order, total - 400);
    await Promise.all([rest.run(), rest.run()]).catch(() => undefined);
    await rest.run();
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'refunded' });
    expect(fake.payment(id)).toMatchObject({ status: 'refunded', amount_refunded: total });
    expect(fake.refunds().filter(({ payment_id }) => payment_id === id)).toHaveLength(2);
    expect(await kindsIn(order, 'refunded')).toEqual(['refunded', 'refunded']);
  });

  test.each([500, 'cut'] as const)(
    'is made once when its response is lost (%s)',
    async (answer) => {
      const { order, id } = await paidOrder();
      const { refundId, run } = await giveBack(order, 400);
      fake.misbehave({ on: 'POST /v1/payments/*/refund', answer, works: true, times: 2 });
      await expect(run()).rejects.toThrow();
      fake.behave();
      await run();
      await deliver();
      expect(await refundState(refundId)).toEqual({ state: 'done', failureCode: null });
      expect(fake.payment(id).amount_refunded).toBe(400);
      expect(await kindsIn(order, 'refunded')).toEqual(['refunded']);
    },
  );

  test('that takes days is completed by a webhook or a status check', async () => {
    fake.letRefundsEnd('pending');
    const { order } = await paidOrder();
    const reported = await giveBack(order, 400);
    const asked = await giveBack(order, 300);
    await reported.run();
    await asked.run();
    await deliver();
    expect(await refundState(reported.refundId)).toMatchObject({ state: 'pending' });
    const [first, second] = fake.refunds().slice(-2);
    await fake.endRefund(first!.id, 'processed');
    await deliver();
    expect(await refundState(reported.refundId)).toMatchObject({ state: 'done' });
    fake.webhooks('drop');
    await fake.endRefund(second!.id, 'processed');
    fake.webhooks('queue');
    passTime(days(1));
    await runJob(shop, 'payments.ask-about-refunds');
    expect(await refundState(asked.refundId)).toMatchObject({ state: 'done' });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
  });

  test('that fails goes to the review queue, and leaves the order unchanged', async () => {
    fake.letRefundsEnd('failed');
    const { order } = await paidOrder();
    const { refundId, run } = await giveBack(order, 400);
    await run();
    await deliver();
    expect(await refundState(refundId)).toEqual({ state: 'failed', failureCode: 'refund_failed' });
    expect(await reviewReasonOf(order)).toBe('refund_failed');
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid' });
  });

  test('from an empty balance tells staff so', async () => {
    fake.setBalance(false);
    const { order } = await paidOrder();
    const { refundId, run } = await giveBack(order, 400);
    await run();
    fake.setBalance(true);
    expect(await refundState(refundId)).toEqual({
      state: 'failed',
      failureCode: 'insufficient_balance',
    });
  });

  test('in Razorpay’s dashboard counts too, once', async () => {
    const { order, id } = await paidOrder();
    await fake.refundInDashboard(id, 500);
    await deliver({ times: 2 });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'partially_refunded' });
    expect(await kindsIn(order, 'refunded')).toEqual(['refunded']);
    await fake.refundInDashboard(id);
    await deliver({ turned: true });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'refunded' });
  });
});

describe('a dispute', () => {
  const disputeOf = (providerRef: string) =>
    db
      .selectFrom('disputes')
      .select(['state', 'reason'])
      .where('provider_ref', '=', providerRef)
      .executeTakeFirstOrThrow();

  test('goes to the review queue, and counts as charged back once it is lost', async () => {
    const { order, id } = await paidOrder();
    const { id: dispute } = await fake.dispute(id, { reason: 'fraud' });
    await deliver({ times: 2 });
    expect(await reviewReasonOf(order)).toBe('dispute');
    await fake.moveDispute(dispute, 'under_review');
    await fake.moveDispute(dispute, 'lost');
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'refunded' });
    expect(await disputeOf(dispute)).toEqual({ state: 'lost', reason: 'fraud' });
  });

  test('that is won changes no money, whatever older updates arrive later', async () => {
    const { order, id } = await paidOrder();
    const { id: dispute } = await fake.dispute(id);
    await fake.moveDispute(dispute, 'won');
    await deliver({ turned: true });
    expect(await disputeOf(dispute)).toMatchObject({ state: 'won' });
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid' });
  });
});

describe('authorised money', () => {
  async function authorisedOrder() {
    await configureRazorpay(shop, 'authorise');
    const { variantId } = await goods(shop);
    const order = await buy(variantId);
    const { id, fields } = await fake.pay(order.paymentId);
    return { order, id, fields };
  }
  const AUTHORISED = { paymentState: 'authorised', payment: 'authorised' };

  test('confirms the order, however it is reported', async () => {
    const { order, fields } = await authorisedOrder();
    await comeBack(order, fields);
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject(AUTHORISED);
    const other = await authorisedOrder();
    await deliver();
    expect(await stateOf(shop, other.order)).toMatchObject(AUTHORISED);
  });

  test('goes to the review queue when Razorpay voids it, and counts as no refund', async () => {
    const { order, id } = await authorisedOrder();
    await deliver();
    await fake.returnAuthorisation(id);
    await deliver();
    expect(await reviewReasonOf(order)).toBe('authorisation_lost');
    expect(await stateOf(shop, order)).toMatchObject({
      paymentState: 'failed',
      payment: 'cancelled',
    });
    expect(await kindsIn(order, 'refunded')).toEqual([]);
  });
});
