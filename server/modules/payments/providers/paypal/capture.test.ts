import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openPaypal } from '#test/harness/paypal.ts';
import type { KnownPayment } from '../../provider.ts';

const { paypal, provider, opened, taken, orderOf } = await openPaypal();

describe('closing', () => {
  test.each(['leave', 'pay', 'decline'] as const)(
    'ends an order without a capture: %s',
    async (choice) => {
      const payment = await opened();
      await paypal.pay(payment.paymentId, choice);
      expect(await provider.close(payment)).toMatchObject({ outcome: 'cancelled' });
      expect(orderOf(payment).captures).toEqual([]);
    },
  );

  test('reports that the order was paid, or that the payment is pending', async () => {
    expect(await provider.close(await taken())).toMatchObject({ outcome: 'captured' });
    const slow = await opened();
    await paypal.pay(slow.paymentId, 'wait');
    await provider.fetchStatus(slow);
    expect(await provider.close(slow)).toMatchObject({ outcome: 'processing' });
  });

  test('leaves authorised and captured money unchanged', async () => {
    const payment = await taken({ intent: 'authorise' });
    expect(await provider.close(payment)).toMatchObject({ outcome: 'authorised' });
    await paypal.captureInDashboard(payment.paymentId);
    expect(await provider.close(payment)).toMatchObject({ outcome: 'captured' });
  });

  test('reports an order that PayPal no longer knows as expired', async () => {
    const payment = await opened();
    await paypal.expire(payment.paymentId);
    expect(await provider.close(payment)).toMatchObject({ outcome: 'expired' });
  });
});

describe('capturing authorised money', () => {
  test('answers the same capture however often it is repeated', async () => {
    const payment = await taken({ intent: 'authorise' });
    const update = await provider.capture!(payment);
    expect(update).toMatchObject({ outcome: 'captured', amount: 8400 });
    expect(paypal.requests.at(-1)?.body).toEqual({
      amount: { currency_code: 'EUR', value: '84.00' },
      final_capture: true,
    });
    expect(update.transactionRef).not.toBe(payment.transactionRef);
    expect(await provider.capture!(payment)).toEqual(update);
    expect(await provider.fetchStatus(payment)).toEqual({ ...update, refunded: 0 });
  });

  test('reports the status when it was captured or voided at PayPal', async () => {
    const captured = await taken({ intent: 'authorise' });
    await paypal.captureInDashboard(captured.paymentId);
    expect(await provider.capture!(captured)).toMatchObject({ outcome: 'captured' });
    const gone = await taken({ intent: 'authorise' });
    await paypal.voidInDashboard(gone.paymentId);
    expect(await provider.capture!(gone)).toMatchObject({ outcome: 'cancelled' });
  });

  test('is refused once the authorisation has expired', async () => {
    const payment = await taken({ intent: 'authorise' });
    orderOf(payment).authorizations[0]!.status = 'EXPIRED';
    await expect(provider.capture!(payment)).rejects.toMatchObject({
      code: 'authorization_expired',
    });
  });
});

describe('voiding authorised money', () => {
  test('reports it voided, however often it is repeated', async () => {
    const payment = await taken({ intent: 'authorise' });
    const update = await provider.voidAuthorisation!(payment);
    const { method: _, intent: __, ...known } = payment;
    expect(update).toEqual({ ...known, outcome: 'cancelled' });
    expect(await provider.voidAuthorisation!(payment)).toEqual(update);
    expect(orderOf(payment).authorizations).toMatchObject([{ status: 'VOIDED' }]);
  });

  test('reports that it was captured meanwhile', async () => {
    const payment = await taken({ intent: 'authorise' });
    await paypal.captureInDashboard(payment.paymentId);
    expect(await provider.voidAuthorisation!(payment)).toMatchObject({ outcome: 'captured' });
  });
});

describe('a refund', () => {
  const back = (payment: KnownPayment, amount = 8400, changes = {}) => ({
    payment,
    refundId: randomUUID(),
    amount,
    currency: payment.currency,
    tries: 0,
    ...changes,
  });

  test('works in parts, each once, up to the whole amount', async () => {
    const payment = await taken();
    const part = back(payment, 400);
    const update = await provider.refund(part);
    expect(update).toEqual({
      payment: { transactionRef: payment.transactionRef },
      refundId: part.refundId,
      providerRef: expect.any(String),
      outcome: 'done',
      amount: 400,
      currency: 'EUR',
    });
    expect(await provider.refund({ ...part, tries: 3 })).toEqual(update);
    await expect(provider.refund(back(payment, 8001))).rejects.toMatchObject({
      code: 'refund_amount_exceeded',
    });
    expect(await provider.refund(back(payment, 8000))).toMatchObject({ outcome: 'done' });
    await expect(provider.refund(back(payment, 1))).rejects.toMatchObject({
      code: 'capture_fully_refunded',
    });
    expect(orderOf(payment).refunds).toHaveLength(2);
  });

  test('may be pending, and is requested again under the same key', async () => {
    const payment = await taken();
    paypal.nextRefunds('PENDING', 'PENDING');
    const [good, bad] = [back(payment, 100), back(payment, 200)];
    const waiting = await provider.refund(good);
    expect(waiting.outcome).toBe('pending');
    await paypal.finishRefund(waiting.providerRef);
    expect((await provider.refund(good)).outcome).toBe('done');
    const { providerRef } = await provider.refund(bad);
    await paypal.finishRefund(providerRef, false);
    expect(await provider.refund(bad)).toMatchObject({
      outcome: 'failed',
      failureCode: 'refund_failed',
    });
  });

  test.each(['FAILED', 'CANCELLED'] as const)('may fail: %s', async (state) => {
    const payment = await taken();
    paypal.nextRefunds(state);
    expect(await provider.refund(back(payment))).toMatchObject({
      outcome: 'failed',
      failureCode: `refund_${state.toLowerCase()}`,
    });
  });

  test('is refused for a payment that PayPal never captured', async () => {
    const payment = await opened();
    await expect(provider.refund(back(payment))).rejects.toMatchObject({
      code: 'nothing_captured',
    });
    const foreign = back({ ...payment, transactionRef: 'SOMEBODYELSES0000' });
    await expect(provider.refund(foreign)).rejects.toMatchObject({ code: 'invalid_resource_id' });
  });

  test('sends forints without decimals', async () => {
    const payment = await taken({ currency: 'HUF', amount: 120_000 });
    expect(await provider.refund(back(payment, 50_000))).toMatchObject({ amount: 50_000 });
    await expect(provider.refund(back(payment, 50))).rejects.toMatchObject({
      code: 'amount_not_chargeable',
    });
  });
});
