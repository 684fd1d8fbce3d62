/** Every way in which a shop may hear of a payment at Stripe, for every way in which it may end: right, and once. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { minutes, setClock } from '#platform/clock.ts';
import {
  goods,
  levelOf,
  type PlacedOrder,
  passTime,
  readyBag,
  runJob,
} from '#test/factories/orders.ts';
import { confirmationsOf, stateOf, timelineOf } from '#test/factories/payments.ts';
import { openStripeShop, type StripeMethod } from '#test/harness/stripe.ts';

const { shop, fake, buy, deliver, comeBack, poll } = await openStripeShop();

beforeEach(() => shop.pool.query('delete from graphile_worker._private_jobs'));
afterEach(() => {
  setClock();
  fake.webhooks.held.splice(0);
  fake.behave();
  fake.misbehave({ webhooks: 'hold' });
});
afterAll(async () => {
  const findings = await verifyShop(shop.db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const WAYS: Record<string, (order: PlacedOrder) => Promise<unknown>> = {
  'webhook first, then the return': async (order) => {
    await deliver();
    await comeBack(order);
  },
  'return first, then the webhook': async (order) => {
    await comeBack(order);
    await deliver();
  },
  'all at once': async (order) => {
    await Promise.all([deliver({ copies: 2 }), comeBack(order), comeBack(order), comeBack(order)]);
  },
  'webhooks only, the newest first': () => deliver({ reverse: true }),
  'return only': comeBack,
  'nothing, then the poll': poll,
};

type End = {
  state: { status: string; paymentState: string; payment: string };
  go: (ref: string) => Promise<unknown>;
  hosted?: boolean;
};
const PAID = { status: 'paid', paymentState: 'paid', payment: 'captured' };
const WAITS = { status: 'pending', paymentState: 'pending', payment: 'requires_action' };
const FAILED = { status: 'pending', paymentState: 'failed', payment: 'requires_action' };

const ENDS: Record<string, End> = {
  paid: { state: PAID, go: (ref) => fake.pay(ref) },
  declined: { state: FAILED, go: (ref) => fake.pay(ref, 'declined') },
  'paid after it was declined': {
    state: PAID,
    go: async (ref) => {
      await fake.pay(ref, 'insufficient_funds');
      await fake.pay(ref);
    },
  },
  'authenticated and paid': {
    state: PAID,
    go: async (ref) => {
      await fake.pay(ref, 'authentication');
      await fake.authenticate(ref);
    },
  },
  'not authenticated': {
    state: FAILED,
    go: async (ref) => {
      await fake.pay(ref, 'authentication');
      await fake.authenticate(ref, false);
    },
  },
  'left without paying': { state: WAITS, go: async () => {} },
  'left while the bank asked': { state: WAITS, go: (ref) => fake.pay(ref, 'authentication') },
  expired: {
    hosted: true,
    state: { ...WAITS, payment: 'expired' },
    go: () => {
      passTime(minutes(46));
      return fake.expireOverdue();
    },
  },
  'on its way': {
    state: { ...WAITS, payment: 'processing' },
    go: (ref) => fake.pay(ref, 'processing'),
  },
  'paid by direct debit': {
    state: PAID,
    go: async (ref) => {
      await fake.pay(ref, 'processing');
      await fake.finishProcessing(ref);
    },
  },
  'bounced as a direct debit': {
    hosted: true,
    state: { ...FAILED, payment: 'declined' },
    go: async (ref) => {
      await fake.pay(ref, 'processing');
      await fake.finishProcessing(ref, false);
    },
  },
};

const CASES = (['stripe', 'stripe_element'] as StripeMethod[]).flatMap((method) =>
  Object.keys(ENDS)
    .filter((end) => method === 'stripe' || !ENDS[end]?.hosted)
    .map((end) => [method, end] as const),
);

describe.each(CASES)('a payment by %s that ends with: %s', (method, name) => {
  const end = ENDS[name]!;
  test.each(Object.keys(WAYS))('comes to the right state once: %s', async (way) => {
    const { variantId } = await goods(shop, { onHand: 3 });
    const order = await buy(variantId, method);
    await end.go(order.paymentId);
    await WAYS[way]?.(order);

    expect(await stateOf(shop, order)).toEqual(end.state);
    const isPaid = end.state === PAID;
    expect(await levelOf(shop, variantId)).toEqual(
      isPaid ? { onHand: 2, reserved: 0 } : { onHand: 3, reserved: 1 },
    );
    expect(await confirmationsOf(shop, order)).toBe(isPaid ? 1 : 0);
    const times = (kind: string, entries: string[]) => entries.filter((one) => one === kind).length;
    const timeline = await timelineOf(shop, order);
    expect([times('paid', timeline), times('confirmed', timeline)]).toEqual(
      isPaid ? [1, 1] : [0, 0],
    );

    // Whatever is heard again later changes nothing.
    await deliver();
    await comeBack(order);
    expect(await stateOf(shop, order)).toEqual(end.state);
    expect(times('paid', await timelineOf(shop, order))).toBe(isPaid ? 1 : 0);
  });
});

test('two tabs that open the form at once, and a reload after, get the same intent', async () => {
  const { variantId } = await goods(shop);
  const cart = await readyBag(shop, [{ variantId }]);
  fake.misbehave({ on: '/v1/payment_intents', call: 'slow', times: 3, delayMs: 300 });
  const ask = () =>
    shop.api('POST', 'checkout', { cart, body: { paymentMethod: 'stripe_element' } });
  const answers = await Promise.all([1, 2, 3].map(ask));
  const { body } = answers[0]!;
  const order = { number: body.order.number, token: body.orderToken, paymentId: body.payment.id };
  const reload = await shop.api('GET', `orders/${order.number}/payment`, { order: order.token });
  const secrets = [
    ...answers.map((one) => one.body.payment.clientSecret),
    reload.body.payment.clientSecret,
  ];
  expect(new Set(secrets).size).toBe(1);
  await fake.pay(String(secrets[0]).split('_secret')[0]!);
  await deliver();
  expect(await stateOf(shop, { ...order, pageUrl: '' })).toEqual(PAID);
});

test('an order that ran out of time closes its page at Stripe, and nobody can pay any more', async () => {
  const { variantId } = await goods(shop, { onHand: 1 });
  for (const method of ['stripe', 'stripe_element'] as const) {
    const order = await buy(variantId, method);
    passTime(minutes(55));
    await sweep();
    expect((await stateOf(shop, order)).status).toBe('cancelled');
    await expect(fake.pay(order.paymentId)).rejects.toThrow();
    setClock();
  }
});

test('money that comes when the order’s time is over finds its goods', async () => {
  const { variantId } = await goods(shop, { onHand: 1 });
  const order = await buy(variantId, 'stripe_element');
  await fake.pay(order.paymentId);
  passTime(minutes(55));
  await sweep();
  expect(await stateOf(shop, order)).toEqual(PAID);
  await deliver();
  expect((await timelineOf(shop, order)).filter((kind) => kind === 'paid')).toHaveLength(1);
});

const sweep = () => runJob(shop, 'checkout.sweep-overdue');
