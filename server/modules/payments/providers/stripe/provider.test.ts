/** Each operation of the provider against Stripe's stand-in, over real HTTP. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { after, hours, minutes, now, setClock } from '#platform/clock.ts';
import { openRequest, stripeAlone } from '#test/stripe.ts';
import type { KnownPayment, OpenRequest } from '../../provider.ts';
import { createStripeProvider } from './index.ts';

const { fake, provider, keys } = await stripeAlone();
afterEach(() => {
  setClock();
  fake.behave();
});

type Changes = Partial<OpenRequest>;
const lastCall = () => fake.requests.at(-1)!;

async function opened(changes: Changes = {}) {
  const request = openRequest(changes);
  const { providerRef, transactionRef = null, ...answer } = await provider.open(request);
  const { paymentId, method, intent, amount, currency } = request;
  const payment: KnownPayment = {
    ...{ paymentId, method, intent, providerRef, transactionRef, amount, currency },
  };
  return { request, payment, answer };
}

describe('opening', () => {
  test('makes a page for one order, with what finds it again', async () => {
    const { request, payment, answer } = await opened();
    expect(answer.redirectUrl).toBe(`${fake.url}/c/pay/${payment.providerRef}`);
    const { params, idempotencyKey } = lastCall();
    const { paymentId, expiresAt, email, returnUrl, cancelUrl } = request;
    expect(idempotencyKey).toBe(`${paymentId}:open:0`);
    expect(params).toEqual({
      mode: 'payment',
      client_reference_id: paymentId,
      'metadata[paymentId]': paymentId,
      'metadata[orderNumber]': '10001',
      'payment_intent_data[metadata][paymentId]': paymentId,
      'payment_intent_data[metadata][orderNumber]': '10001',
      'payment_intent_data[description]': 'Order 10001',
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'eur',
      'line_items[0][price_data][unit_amount]': '8400',
      'line_items[0][price_data][product_data][name]': 'Order 10001',
      'adaptive_pricing[enabled]': 'false',
      customer_email: email,
      success_url: returnUrl,
      cancel_url: cancelUrl,
      locale: 'en',
      expires_at: String(Math.floor(expiresAt!.getTime() / 1000)),
    });
  });

  test('makes an intent for the form on our page, and answers its secret again', async () => {
    const { request, payment, answer } = await opened({ method: 'stripe_element' });
    expect(answer.clientSecret).toMatch(/^pi_\w+_secret_/);
    expect(payment.transactionRef).toBe(payment.providerRef);
    expect(lastCall().params).toEqual({
      amount: '8400',
      currency: 'eur',
      'automatic_payment_methods[enabled]': 'true',
      'metadata[paymentId]': request.paymentId,
      'metadata[orderNumber]': '10001',
      'metadata[method]': 'stripe_element',
      description: 'Order 10001',
    });
    const again = await provider.open(request);
    expect(again).toMatchObject({ providerRef: payment.providerRef, ...answer });
  });

  test.each(['stripe', 'stripe_element'])(
    'holds the money where that is wanted: %s',
    async (method) => {
      const { payment } = await opened({ method, intent: 'authorise' });
      await fake.pay(payment.paymentId);
      expect((await provider.look(payment)).outcome).toBe('authorised');
    },
  );

  test('asks for the same page again with the same key, and for another with the next', async () => {
    const { request, payment } = await opened();
    expect((await provider.open(request)).providerRef).toBe(payment.providerRef);
    const next = await provider.open({ ...request, tries: 1 });
    expect(next.providerRef).not.toBe(payment.providerRef);
    expect(lastCall().idempotencyKey).toBe(`${request.paymentId}:open:1`);
  });

  test.each([
    ['ten minutes', minutes(10), minutes(31)],
    ['45 minutes', minutes(45), minutes(45)],
    ['a week', hours(24 * 7), minutes(24 * 60 - 1)],
  ])('of an order that waits %s stays within what Stripe allows', async (_name, waits, stays) => {
    setClock(new Date('2026-05-01T12:00:00Z'));
    await opened({ expiresAt: after(now(), waits) });
    expect(Number(lastCall().params.expires_at)).toBe(after(now(), stays).getTime() / 1000);
  });

  test('leaves the time to Stripe where the order waits for ever', async () => {
    await opened({ expiresAt: null });
    expect(lastCall().params).not.toHaveProperty('expires_at');
  });

  test.each([
    ['KWD', 1234],
    ['MGA', 1050],
    ['EUR', 0.5],
  ])(
    'of what cannot be charged in %s is refused before Stripe hears of it',
    async (currency, amount) => {
      const before = fake.requests.length;
      const refused = provider.open(openRequest({ currency, amount }));
      await expect(refused).rejects.toMatchObject({ code: 'amount_not_chargeable' });
      expect(fake.requests.length).toBe(before);
    },
  );

  test('of too little or in no language of Stripe’s is a no for good, in Stripe’s own word', async () => {
    const refused = provider.open(openRequest({ amount: 20 }));
    await expect(refused).rejects.toMatchObject({
      name: 'ProviderRefusal',
      code: 'amount_too_small',
    });
    await opened({ locale: 'ar-XB' });
    expect(lastCall().params.locale).toBe('auto');
  });
});

describe.each(['stripe', 'stripe_element'])('a payment by %s', (method) => {
  test.each([
    ['paid', 'captured', undefined],
    ['declined', 'requires_action', 'card_declined'],
    ['insufficient_funds', 'requires_action', 'insufficient_funds'],
    ['expired_card', 'requires_action', 'expired_card'],
    ['incorrect_cvc', 'requires_action', 'incorrect_cvc'],
    ['processing_error', 'requires_action', 'processing_error'],
    ['lost_card', 'requires_action', 'card_declined'],
    ['authentication', 'requires_action', undefined],
    ['processing', 'processing', undefined],
  ] as const)('that is %s is seen as %s', async (outcome, seen, failureCode) => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, outcome);
    const facts = await provider.look(payment);
    const { paymentId, providerRef, amount, currency } = payment;
    expect(facts).toEqual({
      ...{ paymentId, providerRef, amount, currency, outcome: seen },
      transactionRef: expect.stringMatching(/^pi_/),
      ...(failureCode && { failureCode }),
    });
  });

  test.each([
    [true, 'captured', undefined],
    [false, 'requires_action', 'authentication_failed'],
  ])('that its bank asked about: confirmed %s', async (isConfirmed, outcome, failureCode) => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, 'authentication');
    await fake.authenticate(payment.paymentId, isConfirmed);
    expect(await provider.look(payment)).toMatchObject({
      outcome,
      ...(failureCode && { failureCode }),
    });
  });

  test('that was declined can be paid after all', async () => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, 'declined');
    await fake.pay(payment.paymentId, 'paid');
    const facts = await provider.look(payment);
    expect(facts.outcome).toBe('captured');
    expect(facts).not.toHaveProperty('failureCode');
  });
});

describe.each(['stripe', 'stripe_element'])('the shop’s last word on a payment by %s', (method) => {
  test('closes it, and nobody can pay any more', async () => {
    const { payment } = await opened({ method });
    const ended = method === 'stripe' ? 'expired' : 'cancelled';
    expect((await provider.close(payment)).outcome).toBe(ended);
    expect((await provider.close(payment)).outcome).toBe(ended);
    await expect(fake.pay(payment.paymentId)).rejects.toThrow();
  });

  test.each(['paid', 'processing'] as const)('hears that it is %s meanwhile', async (way) => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, way);
    const seen = { paid: 'captured', processing: 'processing' }[way];
    // An intent on its way can be cancelled in rare cases, and this is one of them.
    const isCancelled = method === 'stripe_element' && way === 'processing';
    expect((await provider.close(payment)).outcome).toBe(isCancelled ? 'cancelled' : seen);
  });

  test('lets go of held money or takes it', async () => {
    const held = await opened({ method, intent: 'authorise' });
    await fake.pay(held.payment.paymentId);
    expect((await provider.close(held.payment)).outcome).toBe('cancelled');
    expect((await provider.look(held.payment)).outcome).toBe('cancelled');

    const taken = await opened({ method, intent: 'authorise' });
    await fake.pay(taken.payment.paymentId);
    for (const _once of [1, 2]) {
      expect(await provider.capture(taken.payment)).toMatchObject({
        outcome: 'captured',
        paymentId: taken.payment.paymentId,
        providerRef: taken.payment.providerRef,
        amount: 8400,
      });
    }
    expect((await provider.close(taken.payment)).outcome).toBe('captured');
  });

  test('comes too late when the hold ran out', async () => {
    const { payment } = await opened({ method, intent: 'authorise' });
    await fake.pay(payment.paymentId);
    await fake.expireHold(payment.paymentId);
    expect((await provider.capture(payment)).outcome).toBe('expired');
  });

  test('may be spoken at Stripe’s desk, for a part of it', async () => {
    const { payment } = await opened({ method, intent: 'authorise' });
    await fake.pay(payment.paymentId);
    await fake.captureAtDesk(payment.paymentId, 4000);
    expect(await provider.look(payment)).toMatchObject({ outcome: 'captured', amount: 4000 });
  });
});

test('a direct debit that bounced days later is declined: the page is long closed', async () => {
  const { payment } = await opened();
  await fake.pay(payment.paymentId, 'processing');
  await fake.finishProcessing(payment.paymentId, false);
  expect(await provider.look(payment)).toMatchObject({
    outcome: 'declined',
    failureCode: 'insufficient_funds',
  });
});

test('a page whose time is over has expired', async () => {
  const { payment } = await opened();
  await fake.pay(payment.paymentId, 'declined');
  setClock(after(now(), minutes(46)));
  const facts = await provider.look(payment);
  expect(facts.outcome).toBe('expired');
  expect(facts).not.toHaveProperty('failureCode');
});

test('what Stripe does not know is a no for good', async () => {
  const { payment } = await opened();
  for (const method of ['stripe', 'stripe_element']) {
    const stranger = {
      ...payment,
      method,
      providerRef: method === 'stripe' ? 'cs_test_x' : 'pi_x',
    };
    for (const step of [provider.look, provider.close]) {
      await expect(step(stranger)).rejects.toMatchObject({ code: 'resource_missing' });
    }
  }
});

test('an amount in a currency that Stripe counts its own way comes back as ours', async () => {
  for (const [currency, amount, units] of [
    ['ISK', 550, '55000'],
    ['UGX', 5000, '500000'],
    ['MGA', 1_050_000, '10500'],
    ['KWD', 1230, '1230'],
    ['JPY', 8400, '8400'],
  ] as const) {
    const { payment } = await opened({ method: 'stripe_element', currency, amount });
    expect(lastCall().params.amount).toBe(units);
    await fake.pay(payment.paymentId);
    expect(await provider.look(payment)).toMatchObject({ outcome: 'captured', amount, currency });
    const back = { payment, refundId: randomUUID(), amount, currency, tries: 0 };
    expect(await provider.refund(back)).toMatchObject({ outcome: 'done', amount, currency });
  }
});

test('the form on our page exists with a publishable key only', () => {
  const names = (given: Partial<typeof keys>) =>
    createStripeProvider({ ...keys, ...given }).methods.map(({ method }) => method);
  expect(names({})).toEqual(['stripe', 'stripe_element']);
  expect(names({ publishableKey: undefined })).toEqual(['stripe']);
});

test('the form talks to Stripe’s hosts and no others', () => {
  const real = { ...keys, apiUrl: 'https://api.stripe.com', scriptUrl: 'https://js.stripe.com' };
  const [, form] = createStripeProvider(real).methods;
  expect(form?.embed).toEqual({
    scriptUrl: 'https://js.stripe.com/endive/stripe.js',
    key: keys.publishableKey,
    hosts: {
      script: ['https://js.stripe.com', 'https://*.js.stripe.com'],
      frame: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
      connect: ['https://api.stripe.com', 'https://js.stripe.com'],
    },
  });
});
