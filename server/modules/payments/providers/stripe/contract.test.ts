/** Stripe under the contract of every provider; what else may happen to its pages and forms. */
import { expect, test } from 'vitest';
import { minutes, setClock } from '#platform/clock.ts';
import {
  describePaymentProvider,
  FAILED,
  PAID,
  type PaymentProviderHarness,
  WAITS,
} from '#test/contracts/payment-provider.ts';
import { goods, passTime, readyCart, runJob } from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { type StripeMethod, sellWithStripe } from '#test/harness/stripe.ts';

const { shop, fake, buy, deliver, comeBack, poll } = await sellWithStripe();

const endings: PaymentProviderHarness['endings'] = {
  paid: { state: PAID, happens: ({ paymentId: ref }) => fake.pay(ref) },
  declined: { state: FAILED, happens: ({ paymentId: ref }) => fake.pay(ref, 'declined') },
  'paid after it was declined': {
    state: PAID,
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, 'insufficient_funds');
      await fake.pay(ref);
    },
  },
  'authenticated and paid': {
    state: PAID,
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, 'authentication');
      await fake.authenticate(ref);
    },
  },
  'not authenticated': {
    state: FAILED,
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, 'authentication');
      await fake.authenticate(ref, false);
    },
  },
  'left without paying': { state: WAITS, happens: async () => undefined },
  'left while the bank asked': {
    state: WAITS,
    happens: ({ paymentId: ref }) => fake.pay(ref, 'authentication'),
  },
  expired: {
    methods: ['stripe'],
    state: { ...WAITS, payment: 'expired' },
    happens: () => {
      passTime(minutes(46));
      return fake.expireOverdue();
    },
  },
  'on its way': {
    state: { ...WAITS, payment: 'processing' },
    happens: ({ paymentId: ref }) => fake.pay(ref, 'processing'),
  },
  'paid by direct debit': {
    state: PAID,
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, 'processing');
      await fake.finishProcessing(ref);
    },
  },
  'bounced as a direct debit': {
    methods: ['stripe'],
    state: { ...FAILED, payment: 'declined' },
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, 'processing');
      await fake.finishProcessing(ref, false);
    },
  },
};

describePaymentProvider({
  shop,
  methods: ['stripe', 'stripe_element'],
  endings,
  buy: (variantId, method) => buy(variantId, method as StripeMethod),
  deliver,
  comeBack,
  poll,
  reset() {
    fake.webhooks.pending.splice(0);
    fake.behave();
    fake.misbehave({ webhooks: 'queue' });
  },
});

test('two tabs that open the form at once, and a later reload, get the same intent', async () => {
  const { variantId } = await goods(shop);
  const cart = await readyCart(shop, [{ variantId }]);
  fake.misbehave({ on: '/v1/payment_intents', call: 'slow', times: 3, delayMs: 300 });
  const ask = () =>
    shop.api('POST', 'checkout', { cart, body: { paymentMethod: 'stripe_element' } });
  const answers = await Promise.all([1, 2, 3].map(ask));
  const { body } = answers[0]!;
  const made = answers.map((one) => `${one.body.order.number} ${one.body.payment.id}`);
  expect(new Set(made).size, made.join(', ')).toBe(1);
  const order = { number: body.order.number, token: body.orderToken, paymentId: body.payment.id };
  const reload = await shop.api('GET', `orders/${order.number}/payment`, { order: order.token });
  const secrets = [
    ...answers.map((one) => one.body.payment.clientSecret),
    reload.body.payment.clientSecret,
  ];
  expect(new Set(secrets).size, secrets.join(', ')).toBe(1);
  await fake.pay(String(secrets[0]).split('_secret')[0]!);
  await deliver();
  expect(await stateOf(shop, { ...order, pageUrl: '' })).toEqual(PAID);
});

test('an expired order closes its page at Stripe, so that nobody can pay it', async () => {
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

test('a payment after the order expired reinstates it while its goods are in stock', async () => {
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
