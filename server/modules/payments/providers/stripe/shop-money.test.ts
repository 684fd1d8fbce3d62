/** Payments at Stripe that are authorised or captured: capture, void, refunds, disputes, and events that do not match. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { compareWithProviders } from '#modules/payments/index.ts';
import { days, minutes, setClock } from '#platform/clock.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, levelOf, passTime, providersOf, runJob } from '#test/factories/orders.ts';
import { confirmationsOf, stateOf, timelineOf } from '#test/factories/payments.ts';
import { bodyOf, signatureOf } from '#test/fakes/stripe/webhooks.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { configureStripe, type StripeMethod, sellWithStripe } from '#test/harness/stripe.ts';

const { shop, fake, buy, deliver, comeBack, work } = await sellWithStripe();
const { api, db } = shop;
const boss = await owner(shop);
const asOwner = { token: boss.token };

const PAID = { status: 'paid', paymentState: 'paid', payment: 'captured' };
const AUTHORISED = { status: 'confirmed', paymentState: 'authorised', payment: 'authorised' };
const METHODS: StripeMethod[] = ['stripe', 'stripe_element'];

beforeEach(() => dropJobs(shop.pool));
afterEach(async () => {
  setClock();
  fake.webhooks.pending.splice(0);
  fake.behave();
  fake.misbehave({ webhooks: 'queue' });
  for (const method of METHODS) await configureStripe(shop, method);
});
afterAll(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
  const { differs, unreachable } = await compareWithProviders(db, providersOf(shop), {
    sinceDays: 1,
  });
  expect({ differs, unreachable }).toEqual({ differs: [], unreachable: [] });
});

const reviewReasonOf = async (id: string) =>
  (await db.selectFrom('payments').select('attention').where('id', '=', id).executeTakeFirst())
    ?.attention;
const moneyOf = async (number: string) =>
  (await expectOk(api('GET', `admin/orders/${number}/payments`, asOwner))).body;

async function bought(method: StripeMethod = 'stripe') {
  const { variantId } = await goods(shop, { onHand: 3 });
  const order = await buy(variantId, method);
  await fake.pay(order.paymentId);
  await deliver();
  expect(await stateOf(shop, order)).toMatchObject({
    payment: expect.stringMatching(/captured|auth/),
  });
  return { ...order, variantId };
}

describe.each(METHODS)('money authorised by %s', (method) => {
  beforeEach(() => configureStripe(shop, method, 'authorise'));

  test('confirms the order, and staff capture it once within six days', async () => {
    const order = await bought(method);
    expect(await stateOf(shop, order)).toEqual(AUTHORISED);
    const { takeBy, createdAt } = (await moneyOf(order.number)).attempts[0];
    expect(Date.parse(takeBy) - Date.parse(createdAt)).toBe(days(6));
    const take = () =>
      api('POST', `admin/payments/${order.paymentId}/capture`, { ...asOwner, body: {} });
    fake.misbehave({ on: '/capture', call: '500 after work' });
    expect((await take()).status).toBe(503);
    expect((await take()).status).toBe(200);
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid', payment: 'captured' });
    await deliver();
    const paid = (await timelineOf(shop, order)).filter((kind) => kind === 'paid');
    expect(paid).toHaveLength(1);
  });

  test('captured in Stripe’s dashboard is recorded; a partial capture goes to the review queue', async () => {
    const order = await bought(method);
    await fake.captureInDashboard(order.paymentId);
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ paymentState: 'paid', payment: 'captured' });
    const part = await bought(method);
    await fake.captureInDashboard(part.paymentId, 1000);
    await deliver();
    expect(await reviewReasonOf(part.paymentId)).toBe('mismatch');
  });

  test('voided in Stripe’s dashboard is no refund', async () => {
    const order = await bought(method);
    await fake.cancelInDashboard(order.paymentId);
    await deliver({ reverse: true });
    expect(await stateOf(shop, order)).toMatchObject({ payment: 'cancelled' });
    expect(await reviewReasonOf(order.paymentId)).toBe('authorisation_lost');
    expect((await moneyOf(order.number)).refunds).toEqual([]);
  });
});

describe('a refund', () => {
  const give = (order: { number: string; paymentId: string }, amount: number) =>
    expectOk(
      api('POST', `admin/orders/${order.number}/refunds`, {
        ...asOwner,
        body: { paymentId: order.paymentId, amount: { amount, currency: 'EUR' } },
      }),
    );
  const given = (paymentId: string) =>
    [...fake.account.refunds.values()].filter(({ metadata }) => metadata?.paymentId === paymentId);

  test('of a part and then the rest reaches Stripe, and its events change nothing further', async () => {
    const order = await bought();
    const { captured } = await moneyOf(order.number);
    await give(order, 1000);
    await work();
    await deliver({ copies: 2 });
    expect((await stateOf(shop, order)).paymentState).toBe('partially_refunded');
    await give(order, captured.amount - 1000);
    await work();
    await deliver({ reverse: true });
    expect((await stateOf(shop, order)).paymentState).toBe('refunded');
    expect(given(order.paymentId)).toHaveLength(2);
    expect((await moneyOf(order.number)).refunds).toHaveLength(2);
  });

  test.each(['500 after work', 'cut after work', '500 without work'] as const)(
    'is made once though Stripe\'s response is "%s"',
    async (call) => {
      const order = await bought();
      fake.misbehave({ on: 'POST /v1/refunds', call, times: 2 });
      await give(order, 700);
      await work();
      fake.behave();
      passTime(minutes(20));
      await runJob(shop, 'payments.ask-about-refunds');
      setClock();
      expect((await moneyOf(order.number)).refunds[0]).toMatchObject({ state: 'done' });
      expect(given(order.paymentId)).toHaveLength(1);
    },
  );

  test.each([
    [true, 'done'],
    [false, 'failed'],
  ])('that takes days is completed by an event: done %s', async (isDone, state) => {
    const order = await bought();
    fake.nextRefunds('pending');
    await give(order, 700);
    await work();
    expect((await moneyOf(order.number)).refunds[0].state).toBe('pending');
    await fake.finishRefund(given(order.paymentId)[0]!.id, isDone);
    await deliver();
    expect((await moneyOf(order.number)).refunds[0].state).toBe(state);
    expect(await reviewReasonOf(order.paymentId)).toBe(isDone ? null : 'refund_failed');
  });

  test('in Stripe’s dashboard is recorded once', async () => {
    const order = await bought();
    await fake.refundInDashboard(order.paymentId, 500);
    await deliver({ copies: 2 });
    const { refunds } = await moneyOf(order.number);
    expect(refunds).toMatchObject([
      { state: 'done', reason: 'at_provider', amount: { amount: 500 } },
    ]);
    expect((await stateOf(shop, order)).paymentState).toBe('partially_refunded');
  });
});

describe('a dispute', () => {
  test.each([
    ['won', 'paid'],
    ['lost', 'refunded'],
  ] as const)('is shown while it is open, and %s in the end', async (end, paymentState) => {
    const order = await bought();
    const { id } = await fake.dispute(order.paymentId);
    await deliver({ copies: 2 });
    expect(await reviewReasonOf(order.paymentId)).toBe('dispute');
    expect((await moneyOf(order.number)).disputes).toMatchObject([
      { state: 'open', reason: 'fraudulent' },
    ]);
    await fake.moveDispute(id, 'under_review');
    await fake.moveDispute(id, end);
    await deliver({ reverse: true });
    expect((await moneyOf(order.number)).disputes).toMatchObject([{ state: end }]);
    expect((await stateOf(shop, order)).paymentState).toBe(paymentState);
  });
});

describe('a false report', () => {
  const untouched = async (order: Awaited<ReturnType<typeof buy>>, variantId: string) => {
    const { status, payment } = await stateOf(shop, order);
    expect([status, payment]).toEqual(['pending', 'requires_action']);
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 3, reserved: 1 });
    expect(await confirmationsOf(shop, order)).toBe(0);
  };

  test.each<[string, { amount?: number; currency?: string }]>([
    ['another amount', { amount: 100 }],
    ['another currency', { currency: 'jpy' }],
  ])('of a payment of %s goes to the review queue, however it arrives', async (_name, changes) => {
    for (const receive of ['webhook', 'return'] as const) {
      const { variantId } = await goods(shop, { onHand: 3 });
      const order = await buy(variantId);
      fake.tamper(order.paymentId, changes);
      await fake.pay(order.paymentId);
      if (receive === 'webhook') await deliver();
      else await comeBack(order);
      expect(await reviewReasonOf(order.paymentId)).toBe('mismatch');
      await untouched(order, variantId);
      fake.webhooks.pending.splice(0);
    }
  });

  test.each(METHODS)('with one shopper’s payment by %s pays no other order', async (method) => {
    const { variantId } = await goods(shop, { onHand: 4 });
    const rich = await buy(variantId, method);
    const poor = await buy(variantId, method);
    const { providerRef } = await db
      .selectFrom('payments')
      .select('provider_ref as providerRef')
      .where('id', '=', rich.paymentId)
      .executeTakeFirstOrThrow();
    fake.tamper(rich.paymentId, { paymentId: poor.paymentId });
    await fake.pay(providerRef!);
    await comeBack(poor);
    await deliver();
    await comeBack(rich);
    expect((await stateOf(shop, poor)).status).toBe('pending');
    expect(await reviewReasonOf(poor.paymentId)).toBe('mismatch');
  });

  test('by a forged, stale, oversized or unknown webhook has no effect', async () => {
    const { variantId } = await goods(shop, { onHand: 3 });
    const order = await buy(variantId);
    await fake.pay(order.paymentId);
    const event = fake.webhooks.pending.find(({ type }) => type === 'checkout.session.completed')!;
    const seconds = Math.floor(Date.now() / 1000);
    const send = (body: string, signature?: string) =>
      api('POST', '/webhooks/stripe', {
        body,
        headers: {
          'content-type': 'application/json',
          ...(signature !== undefined && { 'stripe-signature': signature }),
        },
      });
    const body = bodyOf(event);
    const good = signatureOf(body, fake.webhookSecret, seconds);
    for (const [text, signature] of [
      [body, undefined],
      [body, signatureOf(body, 'guessed', seconds)],
      [body, signatureOf(body, fake.webhookSecret, seconds - 301)],
      [JSON.stringify(JSON.parse(body)), good],
    ] as const) {
      const answer = await send(text, signature);
      expect([answer.status, answer.body.code]).toEqual([400, 'webhook.bad_signature']);
    }
    const huge = JSON.stringify({ ...event, padding: 'x'.repeat(300_000) });
    expect((await send(huge, signatureOf(huge, fake.webhookSecret, seconds))).status).toBe(413);
    const strange = structuredClone(event);
    Object.assign(strange.data.object, { client_reference_id: randomUUID() });
    const other = bodyOf({ ...strange, id: 'evt_other' });
    expect((await send(other, signatureOf(other, fake.webhookSecret, seconds))).status).toBe(200);
    await untouched(order, variantId);

    const replays = await Promise.all(Array.from({ length: 10 }, () => send(body, good)));
    expect(replays.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await stateOf(shop, order)).toEqual(PAID);
    expect(await confirmationsOf(shop, order)).toBe(1);
  });
});
