import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { RefundRequest } from '#modules/payments/provider.ts';
import { razorpayProvider, type requestOf } from '#test/harness/razorpay.ts';

const { fake, provider, opened } = await razorpayProvider();

afterEach(() => {
  fake.letRefundsEnd('processed');
  fake.setBalance(true);
  fake.behave();
});

async function paid(changes: Parameters<typeof requestOf>[0] = {}) {
  const payment = await opened(changes);
  const { id } = await fake.pay(payment.paymentId, 'paid');
  return { ...payment, transactionRef: id };
}

const asked = async (changes: Partial<RefundRequest> = {}): Promise<RefundRequest> => {
  const payment = changes.payment ?? (await paid());
  const { amount, currency } = payment;
  return { payment, refundId: randomUUID(), amount, currency, tries: 0, ...changes };
};
const refundsOf = ({ payment }: RefundRequest) =>
  fake.refunds().filter(({ payment_id }) => payment_id === payment.transactionRef);

describe('a refund', () => {
  test('works in full and in parts, under our own id', async () => {
    const payment = await paid();
    const part = await asked({ payment, amount: 400 });
    const update = await provider.refund(part);
    expect(update).toEqual({
      payment: { paymentId: payment.paymentId },
      refundId: part.refundId,
      providerRef: expect.stringMatching(/^rfnd_/),
      outcome: 'done',
      amount: 400,
      currency: 'EUR',
    });
    expect(fake.refund(update.providerRef)).toMatchObject({
      amount: 400,
      receipt: part.refundId,
      notes: { refundId: part.refundId },
      speed_requested: 'normal',
    });
    await provider.refund(await asked({ payment, amount: 8000 }));
    expect(fake.payment(payment.transactionRef)).toMatchObject({
      status: 'refunded',
      refund_status: 'full',
      amount_refunded: 8400,
    });
  });

  test.each([
    ['pending', 'pending', undefined],
    ['processed', 'done', undefined],
    ['failed', 'failed', 'refund_failed'],
  ] as const)('reports that it is %s', async (end, outcome, failureCode) => {
    fake.letRefundsEnd(end);
    expect(await provider.refund(await asked())).toMatchObject({
      outcome,
      ...(failureCode && { failureCode }),
    });
  });

  test('finds the payment whose transaction reference is not known yet', async () => {
    const payment = { ...(await paid()), transactionRef: null };
    expect((await provider.refund(await asked({ payment }))).outcome).toBe('done');
  });

  test('reports what became of it when it is requested again', async () => {
    fake.letRefundsEnd('pending');
    const request = await asked();
    const { providerRef } = await provider.refund(request);
    await fake.endRefund(providerRef, 'failed');
    expect(await provider.refund({ ...request, tries: 1 })).toMatchObject({
      providerRef,
      outcome: 'failed',
    });
    expect(refundsOf(request)).toHaveLength(1);
  });

  test.each([
    ['before anybody tried', () => {}, { amount: 8401 }, 'amount_exceeds_payment'],
    ['of an empty account', () => fake.setBalance(false), {}, 'insufficient_balance'],
  ])('%s is refused with a reason for staff', async (_name, arrange, changes, code) => {
    arrange();
    await expect(provider.refund(await asked(changes))).rejects.toMatchObject({
      name: 'ProviderRefusal',
      code,
    });
  });

  test('is refused once everything has been refunded', async () => {
    const payment = await paid();
    await provider.refund(await asked({ payment }));
    await expect(provider.refund(await asked({ payment, amount: 1 }))).rejects.toMatchObject({
      code: 'already_refunded',
    });
  });

  test('is refused without a capture, or in a currency with three decimals', async () => {
    const unpaid = await opened();
    await expect(provider.refund(await asked({ payment: unpaid }))).rejects.toMatchObject({
      code: 'not_captured',
    });
    const dinars = await paid({ currency: 'KWD', amount: 99_990 });
    await expect(
      provider.refund(await asked({ payment: dinars, amount: 15 })),
    ).rejects.toMatchObject({ code: 'amount_not_chargeable' });
  });
});

describe('a refund is made once:', () => {
  test.each([500, 429, 'cut', 'nonsense'] as const)(
    'when its answer is lost (%s) after the work was done',
    async (answer) => {
      const request = await asked({ amount: 400 });
      // Two, since a connection that is cut is tried once more at once.
      fake.misbehave({ on: 'POST /v1/payments/*/refund', answer, works: true, times: 2 });
      await expect(provider.refund(request)).rejects.not.toMatchObject({ name: 'ProviderRefusal' });
      fake.behave();
      expect(await provider.refund({ ...request, tries: 1 })).toMatchObject({ outcome: 'done' });
      expect(refundsOf(request)).toHaveLength(1);
      expect(fake.payment(request.payment.transactionRef!).amount_refunded).toBe(400);
    },
  );

  test.each([500, 429, 'cut'] as const)(
    'when it failed (%s) before anything was done',
    async (answer) => {
      const request = await asked({ amount: 400 });
      fake.misbehave({ on: 'POST /v1/payments/*/refund', answer, times: 2 });
      await expect(provider.refund(request)).rejects.toThrow(/^Razorpay /);
      fake.behave();
      expect(await provider.refund({ ...request, tries: 1 })).toMatchObject({ outcome: 'done' });
      expect(refundsOf(request)).toHaveLength(1);
    },
  );

  test('when a connection breaks, within one call', async () => {
    const request = await asked({ amount: 400 });
    fake.misbehave({ on: 'POST /v1/payments/*/refund', answer: 'cut', works: true });
    expect(await provider.refund(request)).toMatchObject({ outcome: 'done' });
    expect(refundsOf(request)).toHaveLength(1);
  });

  test('by Razorpay itself, even where its list does not know it yet', async () => {
    const request = await asked({ amount: 400 });
    const first = await provider.refund(request);
    expect(await provider.refund(request)).toEqual(first);
    expect(refundsOf(request)).toHaveLength(1);
  });

  test('when two processes ask at the same time', async () => {
    const request = await asked({ amount: 400 });
    fake.misbehave({ on: 'POST /v1/payments/*/refund', answer: 'late', delayMs: 100 });
    const both = await Promise.allSettled([provider.refund(request), provider.refund(request)]);
    expect(refundsOf(request)).toHaveLength(1);
    // The second is told to come back later, which is no refusal.
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.message).toMatch(/with 409$/);
    expect(await provider.refund({ ...request, tries: 1 })).toMatchObject({ outcome: 'done' });
  });

  test('and is found among many others', async () => {
    const payment = await paid({ amount: 50_000 });
    const request = await asked({ payment, amount: 7 });
    const { providerRef } = await provider.refund(request);
    for (let n = 0; n < 205; n += 1) await fake.refundInDashboard(payment.transactionRef, 1);
    expect(await provider.refund({ ...request, tries: 1 })).toMatchObject({ providerRef });
    const others = fake.requests.filter(({ query }) => query.skip === '200');
    expect(others).toHaveLength(1);
  });
});
