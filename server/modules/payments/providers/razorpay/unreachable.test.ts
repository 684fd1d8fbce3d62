/** Razorpay on a bad day: what is retried, what is refused, and what never stands in a message. */
import { describe, expect, test } from 'vitest';
import type { KnownPayment, PaymentProvider } from '#modules/payments/provider.ts';
import { razorpayProvider, requestOf } from '#test/harness/razorpay.ts';
import { createRazorpayProvider } from './index.ts';

const { fake, keys, provider, opened } = await razorpayProvider();
/** For what never comes; whatever is to come has its usual time. */
const hasty = createRazorpayProvider(keys, { timeoutMs: 250 });

type Ask = (provider: PaymentProvider, payment: KnownPayment) => Promise<unknown>;
const ASKS: [string, Ask][] = [
  ['open', ({ open }) => open(requestOf())],
  ['look', ({ fetchStatus: look }, payment) => look(payment)],
  ['close', ({ close }, payment) => close(payment)],
  ['capture', ({ capture }, payment) => capture!(payment)],
  ['release', ({ voidAuthorisation: release }, payment) => release!(payment)],
  [
    'refund',
    ({ refund }, payment) =>
      refund({ payment, refundId: payment.paymentId, amount: 1, currency: 'EUR', tries: 0 }),
  ],
];
const FAULTS = [500, 429, 'cut', 'silent', 'nonsense', 'moved', 'gateway'] as const;
const errorOf = (asked: Promise<unknown>): Promise<Error> =>
  asked.then(
    () => Promise.reject(new Error('it was answered')),
    (error: Error) => error,
  );

describe.each(ASKS)('%s', (_name, ask) => {
  test.each(FAULTS)('counts as unreachable when Razorpay answers %s', async (answer) => {
    const payment = await opened({ intent: 'authorise' });
    await fake.pay(payment.paymentId, 'paid');
    fake.misbehave({ answer, times: 10 });
    const error = await errorOf(ask(answer === 'silent' ? hasty : provider, payment));
    fake.behave();
    expect(error.name).not.toBe('ProviderRefusal');
    expect(error.message).toMatch(/^Razorpay /);
    expectNoSecret(error);
  });

  test('counts as unreachable with a key that Razorpay refuses, or without a connection', async () => {
    const payment = await opened({ intent: 'authorise' });
    const { transactionRef } = { transactionRef: (await fake.pay(payment.paymentId, 'paid')).id };
    const wrong = createRazorpayProvider({ ...keys, keySecret: 'another-secret' });
    const refused = await errorOf(ask(wrong, { ...payment, transactionRef }));
    expect(refused.message).toMatch(/with 401$/);
    const nobody = createRazorpayProvider({ ...keys, apiUrl: 'http://127.0.0.1:1' });
    const silent = await errorOf(ask(nobody, { ...payment, transactionRef }));
    expect(silent.message).toMatch(/could not be reached/);
    for (const error of [refused, silent]) expectNoSecret(error);
  });
});

function expectNoSecret(error: Error) {
  const reported = [error, error.cause].map((one) => `${one} ${(one as Error | undefined)?.stack}`);
  const encoded = Buffer.from(`${keys.keyId}:${keys.keySecret}`).toString('base64');
  for (const secret of [keys.keySecret, ...keys.webhookSecrets, encoded, 'another-secret']) {
    expect(reported.join()).not.toContain(secret);
  }
}

describe('a call', () => {
  test('that may be repeated is retried once when the connection breaks', async () => {
    const payment = await opened();
    fake.misbehave({ on: 'GET /v1/orders/*', answer: 'cut' });
    expect((await provider.fetchStatus(payment)).outcome).toBe('requires_action');
    const before = fake.requests.length;
    fake.misbehave({ on: 'GET /v1/orders/*', answer: 'cut', times: 9 });
    await expect(provider.fetchStatus(payment)).rejects.toThrow('could not be reached');
    fake.behave();
    const asked = fake.requests
      .slice(before)
      .filter(({ path }) => path.endsWith(payment.providerRef));
    expect(asked).toHaveLength(2);
  });

  test('that makes an order is not retried', async () => {
    const before = fake.requests.length;
    fake.misbehave({ on: 'POST /v1/orders', answer: 'cut', times: 9 });
    await expect(provider.open(requestOf())).rejects.toThrow('could not be reached');
    fake.behave();
    expect(fake.requests.slice(before)).toHaveLength(1);
  });

  test('that is slow but within its timeout succeeds', async () => {
    const payment = await opened();
    fake.misbehave({ answer: 'late', delayMs: 60 });
    expect((await provider.fetchStatus(payment)).outcome).toBe('requires_action');
  });
});

test.each([500, 'cut', 'silent', 'nonsense'] as const)(
  'money is captured once when the response is lost (%s)',
  async (answer) => {
    const payment = await opened({ intent: 'authorise' });
    const { id } = await fake.pay(payment.paymentId, 'paid');
    fake.misbehave({ on: 'POST /v1/payments/*/capture', answer, works: true });
    const asked = (answer === 'silent' ? hasty : provider).capture?.(payment);
    await expect(asked).rejects.toThrow(/^Razorpay /);
    await expect.poll(() => fake.payment(id).status).toBe('captured');
    expect(await provider.capture?.(payment)).toMatchObject({
      outcome: 'captured',
      transactionRef: id,
    });
  },
);
