/** How payments stand at Stripe, and what the shop does about them, over real HTTP. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { stripeAlone } from '#test/harness/stripe.ts';
import { createStripeProvider } from './index.ts';

const { fake, provider, opened, keys } = await stripeAlone();
afterEach(() => {
  setClock();
  fake.behave();
});

const lastCall = () => fake.requests.at(-1)!;

describe.each(['stripe', 'stripe_element'])('the status check of a payment by %s', (method) => {
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
  ] as const)('that is %s reports %s', async (outcome, seen, failureCode) => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, outcome);
    const update = await provider.fetchStatus(payment);
    const { paymentId, providerRef, amount, currency } = payment;
    expect(update).toEqual({
      paymentId,
      providerRef,
      amount,
      currency,
      outcome: seen,
      ...(seen === 'captured' && { refunded: 0 }),
      transactionRef: expect.stringMatching(/^pi_/),
      ...(failureCode && { failureCode }),
    });
  });

  test.each([
    [true, 'captured', undefined],
    [false, 'requires_action', 'authentication_failed'],
  ])('that the bank authenticates: confirmed %s', async (isConfirmed, outcome, failureCode) => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, 'authentication');
    await fake.authenticate(payment.paymentId, isConfirmed);
    expect(await provider.fetchStatus(payment)).toMatchObject({
      outcome,
      ...(failureCode && { failureCode }),
    });
  });

  test('that was declined can still be paid', async () => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, 'declined');
    await fake.pay(payment.paymentId, 'paid');
    const update = await provider.fetchStatus(payment);
    expect(update.outcome).toBe('captured');
    expect(update).not.toHaveProperty('failureCode');
  });
});

describe.each(['stripe', 'stripe_element'])('the closing of a payment by %s', (method) => {
  test('closes it, so that nobody can pay', async () => {
    const { payment } = await opened({ method });
    const ended = method === 'stripe' ? 'expired' : 'cancelled';
    expect((await provider.close(payment)).outcome).toBe(ended);
    expect((await provider.close(payment)).outcome).toBe(ended);
    await expect(fake.pay(payment.paymentId)).rejects.toThrow();
  });

  test.each(['paid', 'processing'] as const)('learns that it is %s meanwhile', async (scenario) => {
    const { payment } = await opened({ method });
    await fake.pay(payment.paymentId, scenario);
    const seen = { paid: 'captured', processing: 'processing' }[scenario];
    // An intent on its way can be cancelled in rare cases, and this is one of them.
    const isCancelled = method === 'stripe_element' && scenario === 'processing';
    expect((await provider.close(payment)).outcome).toBe(isCancelled ? 'cancelled' : seen);
  });

  test('voids or captures an authorised payment', async () => {
    const authorised = await opened({ method, intent: 'authorise' });
    await fake.pay(authorised.payment.paymentId);
    expect((await provider.close(authorised.payment)).outcome).toBe('authorised');
    for (const _once of [1, 2]) {
      expect((await provider.voidAuthorisation(authorised.payment)).outcome).toBe('cancelled');
    }
    expect((await provider.fetchStatus(authorised.payment)).outcome).toBe('cancelled');

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
    for (const step of [provider.close, provider.voidAuthorisation]) {
      expect((await step(taken.payment)).outcome).toBe('captured');
    }
  });

  test('fails once the authorisation has expired', async () => {
    const { payment } = await opened({ method, intent: 'authorise' });
    await fake.pay(payment.paymentId);
    await fake.expireAuthorisation(payment.paymentId);
    expect((await provider.capture(payment)).outcome).toBe('expired');
  });

  test('may be done in Stripe’s dashboard, for a part of it', async () => {
    const { payment } = await opened({ method, intent: 'authorise' });
    await fake.pay(payment.paymentId);
    await fake.captureInDashboard(payment.paymentId, 4000);
    expect(await provider.fetchStatus(payment)).toMatchObject({
      outcome: 'captured',
      amount: 4000,
    });
  });
});

test('a direct debit that bounced days later is declined: the page is long closed', async () => {
  const { payment } = await opened();
  await fake.pay(payment.paymentId, 'processing');
  await fake.finishProcessing(payment.paymentId, false);
  expect(await provider.fetchStatus(payment)).toMatchObject({
    outcome: 'declined',
    failureCode: 'insufficient_funds',
  });
});

test('a page whose time is over has expired', async () => {
  const { payment } = await opened();
  await fake.pay(payment.paymentId, 'declined');
  setClock(after(now(), minutes(46)));
  const update = await provider.fetchStatus(payment);
  expect(update.outcome).toBe('expired');
  expect(update).not.toHaveProperty('failureCode');
});

test('a payment that Stripe does not know is refused for good', async () => {
  const { payment } = await opened();
  for (const method of ['stripe', 'stripe_element']) {
    const stranger = {
      ...payment,
      method,
      providerRef: method === 'stripe' ? 'cs_test_x' : 'pi_x',
    };
    for (const step of [provider.fetchStatus, provider.close]) {
      await expect(step(stranger)).rejects.toMatchObject({ code: 'resource_missing' });
    }
  }
});

test("an amount in a currency with Stripe's own units is converted back", async () => {
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
    expect(await provider.fetchStatus(payment)).toMatchObject({
      outcome: 'captured',
      amount,
      currency,
    });
    const back = { payment, refundId: randomUUID(), amount, currency, tries: 0 };
    expect(await provider.refund(back)).toMatchObject({ outcome: 'done', amount, currency });
  }
});

test('the form on our page needs a publishable key', () => {
  const names = (given: Partial<typeof keys>) =>
    createStripeProvider({ ...keys, ...given }).methods.map(({ method }) => method);
  expect(names({})).toEqual(['stripe', 'stripe_element']);
  expect(names({ publishableKey: undefined })).toEqual(['stripe']);
});

test('the form may connect to Stripe’s hosts and no others', () => {
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

test('completed refunds are reported, pending ones are not', async () => {
  const { payment } = await opened();
  await fake.pay(payment.paymentId);
  fake.nextRefunds('succeeded', 'pending', 'failed');
  for (const amount of [100, 200, 400]) await fake.refundInDashboard(payment.paymentId, amount);
  expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'captured', refunded: 100 });
  for (let more = 0; more < 10; more += 1) await fake.refundInDashboard(payment.paymentId, 1);
  // More than Stripe tells at once.
  expect(await provider.fetchStatus(payment)).not.toHaveProperty('refunded');
});
