import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { setClock } from '#platform/clock.ts';
import { openPaypal, openRequest } from '#test/harness/paypal.ts';
import { CURRENCIES } from './money.ts';

const { paypal, provider, opened, taken, orderOf } = await openPaypal();
afterEach(() => setClock());

describe('opening a payment page', () => {
  test('answers the approval page, the same however often it is repeated', async () => {
    const asked = openRequest();
    const answer = await provider.open(asked);
    expect(answer.redirectUrl).toBe(`${paypal.url}/checkoutnow?token=${answer.providerRef}`);
    expect(await provider.open(asked)).toEqual(answer);
    expect(await provider.open({ ...asked, tries: 2 })).not.toEqual(answer);
  });

  test("sends PayPal the payment's id and no personal data", async () => {
    const asked = openRequest({ locale: 'de' });
    await provider.open(asked);
    const { body, requestId } = paypal.requests.at(-1)!;
    expect(requestId).toBe(`${asked.paymentId}:open:1`);
    expect(body).toMatchObject({
      intent: 'CAPTURE',
      purchase_units: [
        {
          custom_id: asked.paymentId,
          invoice_id: `10001-${asked.paymentId.slice(-12)}`,
          amount: { currency_code: 'EUR', value: '84.00' },
        },
      ],
      payment_source: { paypal: { experience_context: { locale: 'de-DE' } } },
    });
    expect(JSON.stringify(body)).not.toContain('ada@example.test');
  });

  test.each([
    ['EUR', 8400, '84.00'],
    ['USD', 5, '0.05'],
    ['JPY', 1200, '1200'],
    ['HUF', 120_000, '1200'],
    ['TWD', 50_000, '500'],
  ])('writes %s %i as PayPal wants it', async (currency, amount, value) => {
    await provider.open(openRequest({ currency, amount }));
    expect(paypal.requests.at(-1)?.body).toMatchObject({
      purchase_units: [{ amount: { currency_code: currency, value } }],
    });
  });

  test.each([
    ['KWD', 12_345],
    ['CLP', 1000],
    ['XXX', 100],
    ['HUF', 120_050],
    ['TWD', 1],
    ['EUR', 0],
    ['EUR', -5],
  ])('refuses %s %i, which PayPal cannot charge, without a call', async (currency, amount) => {
    const seen = paypal.requests.length;
    const answer = provider.open(openRequest({ currency, amount }));
    await expect(answer).rejects.toMatchObject({ code: 'amount_not_chargeable' });
    expect(paypal.requests).toHaveLength(seen);
  });

  test('offers PayPal in PayPal’s currencies only', () => {
    expect(provider.methods[0]?.currencies).toEqual(CURRENCIES);
    expect(CURRENCIES).not.toContain('KWD');
  });

  test("answers PayPal's refusal with a refusal of ours", async () => {
    const answer = provider.open(openRequest({ returnUrl: 'shop' }));
    await expect(answer).rejects.toMatchObject({
      name: 'ProviderRefusal',
      code: 'invalid_parameter_syntax',
    });
  });
});

describe('a status check', () => {
  test.each([
    ['capture', 'captured'],
    ['authorise', 'authorised'],
  ] as const)('captures or authorises an approved order: %s', async (intent, outcome) => {
    const payment = await opened({ intent });
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'requires_action' });
    await paypal.pay(payment.paymentId);
    const { paymentId, providerRef, amount, currency } = payment;
    const update = await provider.fetchStatus(payment);
    expect(update).toEqual({
      paymentId,
      providerRef,
      amount,
      currency,
      outcome,
      transactionRef: expect.stringMatching(/^[A-Z0-9]{17}$/),
      ...(intent === 'capture' && { refunded: 0 }),
    });
    expect(await provider.fetchStatus(payment)).toEqual(update);
  });

  test.each([
    ['decline', { outcome: 'requires_action', failureCode: 'payment_declined' }],
    ['authenticate', { outcome: 'requires_action', failureCode: 'payer_action_required' }],
    ['wait', { outcome: 'processing' }],
    ['decline later', { outcome: 'declined', failureCode: 'payment_declined' }],
    ['leave', { outcome: 'requires_action' }],
  ] as const)('reports the outcome when the buyer chooses: %s', async (choice, update) => {
    const payment = await opened();
    await paypal.pay(payment.paymentId, choice);
    const seen = await provider.fetchStatus(payment);
    expect(seen).toMatchObject(update);
    expect(seen.failureCode).toBe('failureCode' in update ? update.failureCode : undefined);
  });

  test('captures another card after a decline', async () => {
    const payment = await opened();
    await paypal.pay(payment.paymentId, 'decline');
    expect(await provider.fetchStatus(payment)).toMatchObject({ failureCode: 'payment_declined' });
    await paypal.pay(payment.paymentId, 'pay');
    setClock(new Date(Date.now() + 11_000));
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'captured' });
  });

  test('reports the end of a pending capture', async () => {
    const payment = await opened();
    await paypal.pay(payment.paymentId, 'wait');
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'processing' });
    await paypal.finishCapture(payment.paymentId);
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'captured' });
  });

  test('reports an order that PayPal no longer knows as expired, unless it was captured', async () => {
    const payment = await opened();
    await paypal.expire(payment.paymentId);
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'expired', amount: 8400 });
    await expect(provider.fetchStatus({ ...payment, transactionRef: 'CAPTURED1' })).rejects.toThrow(
      /does not know the order/,
    );
  });

  test.each([
    ['amount', { amount: { currency_code: 'EUR', value: '0.01' } }],
    ['currency', { amount: { currency_code: 'USD', value: '84.00' } }],
    ['payment', { customId: randomUUID() }],
  ])('never captures an order whose %s differs from what we requested', async (_what, changes) => {
    const payment = await opened();
    await paypal.pay(payment.paymentId);
    await paypal.tamper(payment.paymentId, changes);
    const update = await provider.fetchStatus(payment);
    expect(update.outcome).toBe('requires_action');
    expect(orderOf(payment).captures).toEqual([]);
  });

  test('captures nothing for a payment that was captured', async () => {
    const payment = await opened();
    await paypal.pay(payment.paymentId);
    const asked = { ...payment, transactionRef: 'CAPTURED1' };
    expect(await provider.fetchStatus(asked)).toMatchObject({ outcome: 'processing' });
    expect(orderOf(payment).captures).toEqual([]);
  });

  test('captures once when many run at the same time', async () => {
    const payment = await opened();
    await paypal.pay(payment.paymentId);
    const seen = await Promise.all(Array.from({ length: 8 }, () => provider.fetchStatus(payment)));
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(new Set(['captured']));
    expect(orderOf(payment).captures).toHaveLength(1);
  });

  test('counts a capture that was refunded since as captured', async () => {
    const payment = await taken();
    await paypal.refundInDashboard(payment.paymentId, 400);
    const update = { outcome: 'captured', amount: 8400 };
    expect(await provider.fetchStatus(payment)).toMatchObject({ ...update, refunded: 400 });
    await paypal.refundInDashboard(payment.paymentId);
    expect(await provider.fetchStatus(payment)).toMatchObject({ ...update, refunded: 8400 });
  });
});
