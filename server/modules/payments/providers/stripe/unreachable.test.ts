/** A Stripe on a bad day: nothing is done twice, nothing is taken for a no that was none, no secret is told. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { messageOf } from '#common/narrow.ts';
import { openRequest, stripeAlone } from '#test/harness/stripe.ts';
import { isUnreachable, ProviderRefusal } from '../../provider.ts';
import { accessStripe, callStripe } from './client.ts';
import { createStripeProvider } from './index.ts';

const { fake, provider, opened, keys } = await stripeAlone();
afterEach(() => fake.behave());

const authorisedPayment = async () => {
  const request = openRequest({ intent: 'authorise' });
  const { providerRef } = await provider.open(request);
  const { id: transactionRef } = await fake.pay(request.paymentId);
  return { ...request, providerRef, transactionRef };
};
const NOT_REACHED = /^Stripe was not reached or did not answer/;

describe('opening a payment', () => {
  test.each([
    '500 without work',
    '500 after work',
    '429',
    '409',
    'cut before work',
    'nonsense',
  ] as const)('that meets "%s" is retried with another key', async (call) => {
    const request = openRequest();
    fake.misbehave({ on: '/v1/checkout/sessions', call, times: 2 });
    const error = await provider.open(request).catch((one: Error) => one);
    expect(messageOf(error)).toMatch(NOT_REACHED);
    fake.behave();
    const { redirectUrl } = await provider.open({ ...request, tries: 1 });
    expect(redirectUrl).toContain('/c/pay/cs_test_');
  });

  test('with the same key would only get the replayed error again', async () => {
    const request = openRequest();
    fake.misbehave({ on: '/v1/checkout/sessions', call: '500 without work' });
    await expect(provider.open(request)).rejects.toThrow(NOT_REACHED);
    await expect(provider.open(request)).rejects.toThrow(NOT_REACHED);
  });

  test('whose connection breaks is retried at once with the same key', async () => {
    const before = fake.account.sessions.size;
    fake.misbehave({ on: '/v1/checkout/sessions', call: 'cut after work' });
    const { redirectUrl } = await provider.open(openRequest());
    expect(redirectUrl).toContain('/c/pay/');
    expect(fake.account.sessions.size).toBe(before + 1);
    const [first, second] = fake.requests.slice(-2);
    expect(first?.idempotencyKey).toBe(second?.idempotencyKey);
  });
});

describe.each(['500 after work', '500 without work', 'cut after work', '429'] as const)(
  'authorised money, when Stripe answers "%s"',
  (call) => {
    test('is captured once, and soon', async () => {
      const payment = await authorisedPayment();
      fake.misbehave({ on: '/capture', call });
      await provider.capture(payment).catch((error: Error) => {
        expect(error.message).toMatch(NOT_REACHED);
      });
      expect((await provider.capture(payment)).outcome).toBe('captured');
      const taken = fake.account.events.filter(
        ({ type, data }) =>
          type === 'charge.captured' && data.object.payment_intent === payment.transactionRef,
      );
      expect(taken).toHaveLength(1);
    });

    test('is voided once', async () => {
      const payment = await authorisedPayment();
      fake.misbehave({ on: '/cancel', call });
      await provider.voidAuthorisation(payment).catch((error: Error) => {
        expect(error.message).toMatch(NOT_REACHED);
      });
      expect((await provider.voidAuthorisation(payment)).outcome).toBe('cancelled');
    });
  },
);

test('a page that Stripe did not close does not count as closed', async () => {
  const request = openRequest();
  const { providerRef } = await provider.open(request);
  const payment = { ...request, providerRef, transactionRef: null };
  fake.misbehave({ on: '/expire', call: '500 without work' });
  await expect(provider.close(payment)).rejects.toThrow(NOT_REACHED);
  expect((await provider.close(payment)).outcome).toBe('expired');
});

test.each(['stripe', 'stripe_element'])(
  'what Stripe refuses to close does not count as closed: %s',
  async (method) => {
    const { payment } = await opened({ method });
    fake.misbehave({ on: 'POST', call: 'refusal' });
    await expect(provider.close(payment)).rejects.toThrow('left a payment requires_action');
    await fake.pay(payment.paymentId);
    expect((await provider.close(payment)).outcome).toBe('captured');

    const authorised = (await opened({ method, intent: 'authorise' })).payment;
    await fake.pay(authorised.paymentId);
    fake.misbehave({ on: 'POST', call: 'refusal', times: 2 });
    await expect(provider.voidAuthorisation(authorised)).rejects.toThrow(
      'left a payment authorised',
    );
    await expect(provider.capture(authorised)).rejects.toThrow(ProviderRefusal);
    expect((await provider.capture(authorised)).outcome).toBe('captured');
  },
);

test('a short lock at Stripe is waited for', async () => {
  fake.misbehave({ call: '409' });
  expect((await opened()).answer.redirectUrl).toContain('/c/pay/');
});

describe('a Stripe that cannot be reached', () => {
  const silent = createServer((_request, response) => response.writeHead(503).end('busy'));
  const listening = new Promise<number>((done) =>
    silent.listen(0, '127.0.0.1', () => done((silent.address() as AddressInfo).port)),
  );
  afterAll(() => void silent.close());

  test.each([
    ['is not there', async () => ({ ...keys, apiUrl: 'http://127.0.0.1:1' })],
    ['is something else', async () => ({ ...keys, apiUrl: `http://127.0.0.1:${await listening}` })],
    [
      'does not accept the key',
      async () => ({ ...keys, secretKey: 'sk_test_of_another_shop_0123456789' }),
    ],
  ])(
    'because it %s counts as unreachable, and the error contains no secret',
    async (_name, keysOf) => {
      const other = await keysOf();
      const client = createStripeProvider(other);
      const error = await client.open(openRequest()).catch((one: unknown) => one);
      expect(error).not.toBeInstanceOf(ProviderRefusal);
      expect(messageOf(error)).toMatch(NOT_REACHED);
      const inspected = inspect(error, { depth: 10, showHidden: true });
      for (const secret of [other.secretKey, other.secretKey.slice(-4), ...other.webhookSecrets]) {
        expect(inspected).not.toContain(secret);
      }
    },
  );
});

test('a bug of ours does not count as a Stripe that is away', async () => {
  const bug = new TypeError('of ours');
  const call = callStripe(accessStripe(keys), async () => {
    throw bug;
  });
  await expect(call).rejects.toBe(bug);
  expect(isUnreachable(bug)).toBe(false);
});

test('a refusal contains Stripe’s code and no personal data', async () => {
  const refused = provider.open(openRequest({ email: 'ada@nowhere' }));
  const error = (await refused.catch((one: unknown) => one)) as ProviderRefusal;
  expect(error.code).toBe('email_invalid');
  expect(inspect(error, { depth: 10 })).not.toContain('ada@');
});
