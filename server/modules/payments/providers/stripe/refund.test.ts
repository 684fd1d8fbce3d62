/** Money that goes back by Stripe: once for each refund of ours, whatever happens on the way. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { openRequest, stripeAlone } from '#test/harness/stripe.ts';

const { fake, provider } = await stripeAlone();
afterEach(() => fake.behave());

async function paid() {
  const request = openRequest();
  const { providerRef } = await provider.open(request);
  const intent = await fake.pay(request.paymentId);
  const { paymentId, method, amount, currency } = request;
  const payment = {
    paymentId,
    method,
    intent: 'capture' as const,
    providerRef,
    amount,
    currency,
    transactionRef: intent.id as string | null,
  };
  const ask = (changes: object = {}) => ({
    payment,
    refundId: randomUUID(),
    amount: 400,
    currency,
    tries: 0,
    ...changes,
  });
  const given = () =>
    [...fake.account.refunds.values()].filter((one) => one.payment_intent === intent.id);
  return { payment, ask, given };
}

test('a refund carries our id, so that its events find it', async () => {
  const { payment, ask, given } = await paid();
  const wish = ask();
  expect(await provider.refund(wish)).toEqual({
    payment: { paymentId: payment.paymentId },
    refundId: wish.refundId,
    providerRef: expect.stringMatching(/^re_/),
    outcome: 'done',
    amount: 400,
    currency: 'EUR',
  });
  const { refundId } = wish;
  expect(given().map(({ metadata }) => metadata)).toEqual([
    { paymentId: payment.paymentId, refundId },
  ]);
  expect(fake.requests.at(-1)?.idempotencyKey).toBe(`${refundId}:0`);
});

test("a refund works when only the payment's page is known", async () => {
  const { payment, ask } = await paid();
  const wish = ask({ payment: { ...payment, transactionRef: null } });
  expect((await provider.refund(wish)).outcome).toBe('done');
});

test('a refund of an unpaid payment is refused for good', async () => {
  const request = openRequest();
  const { providerRef } = await provider.open(request);
  const payment = { ...request, providerRef, transactionRef: null };
  const wish = { payment, refundId: randomUUID(), amount: 1, currency: 'EUR', tries: 0 };
  await expect(provider.refund(wish)).rejects.toMatchObject({ code: 'charge_not_refundable' });
});

test.each([
  ['pending', 'pending', undefined],
  ['failed', 'failed', 'expired_or_canceled_card'],
] as const)('a refund that ends as %s is reported so', async (scenario, outcome, failureCode) => {
  const { ask } = await paid();
  fake.nextRefunds(scenario);
  const wish = ask();
  const update = await provider.refund(wish);
  expect(update).toMatchObject({ outcome, ...(failureCode && { failureCode }) });
  // Asked again it is looked up, not made again.
  expect(await provider.refund({ ...wish, tries: 1 })).toEqual(update);
});

test.each([
  ['more than is left', { amount: 8401 }, 'amount_too_large'],
  ['all of it twice', { amount: 8400 }, 'charge_already_refunded'],
])('a refund of %s is refused for good', async (_name, changes, code) => {
  const { ask } = await paid();
  if (code === 'charge_already_refunded') await provider.refund(ask(changes));
  await expect(provider.refund(ask(changes))).rejects.toMatchObject({
    name: 'ProviderRefusal',
    code,
  });
});

test('a refund of a disputed charge is refused for good', async () => {
  const { payment, ask } = await paid();
  await fake.dispute(payment.paymentId);
  await expect(provider.refund(ask())).rejects.toMatchObject({ code: 'charge_disputed' });
});

describe('when the response to a refund is lost', () => {
  test.each([
    '500 after work',
    'cut after work',
    'nonsense',
    '500 without work',
    'cut before work',
    '429',
    '409',
  ] as const)('%s: a retry refunds once', async (call) => {
    const { ask, given } = await paid();
    // The client itself tries a broken connection and a key in use once more.
    fake.misbehave({ on: 'POST /v1/refunds', call, times: 2 });
    const wish = ask();
    const first = await provider.refund(wish).catch((error: Error) => error);
    fake.behave();
    const again = await provider.refund({ ...wish, tries: 1 });
    expect(again.outcome).toBe('done');
    expect(given()).toHaveLength(1);
    if (first instanceof Error) {
      expect(first.name).toBe('ProviderUnreachable');
      expect(first.message).not.toContain(fake.keys.secretKey);
    }
  });

  test('two refunds of the same amount are both made', async () => {
    const { ask, given } = await paid();
    await provider.refund(ask());
    await provider.refund(ask({ tries: 1 }));
    expect(given()).toHaveLength(2);
  });
});

test('a refund is made once when two processes request it at the same moment', async () => {
  const { ask, given } = await paid();
  const wish = ask();
  await Promise.allSettled([1, 2].map((tries) => provider.refund({ ...wish, tries })));
  expect(given()).toHaveLength(1);
});
