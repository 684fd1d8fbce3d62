import { describe, expect, test } from 'vitest';
import { exponentOf } from '#common/money.ts';
import type { OpenRequest } from '#modules/payments/provider.ts';
import { razorpayProvider, requestOf } from '#test/harness/razorpay.ts';
import { RAZORPAY_CURRENCIES } from './money.ts';

const { fake, keys, provider, opened } = await razorpayProvider();

describe('opening a payment', () => {
  test('makes an order that carries our payment, and a form that leads to it', async () => {
    const request = requestOf();
    const { providerRef, form } = await provider.open(request);
    expect(fake.order(providerRef)).toMatchObject({
      amount: 8400,
      currency: 'EUR',
      receipt: request.paymentId,
      status: 'created',
      notes: { paymentId: request.paymentId, orderNumber: '10001' },
    });
    expect(form).toEqual({
      action: `${fake.url}/v1/checkout/embedded`,
      fields: {
        key_id: fake.keyId,
        order_id: providerRef,
        amount: '8400',
        currency: 'EUR',
        name: 'shop.test',
        description: 'Order 10001',
        'prefill[email]': 'ada@example.test',
        'notes[paymentId]': request.paymentId,
        callback_url: request.callbackUrl,
        cancel_url: request.cancelUrl,
      },
    });
    const given = JSON.stringify(form);
    for (const secret of [keys.keySecret, ...keys.webhookSecrets])
      expect(given).not.toContain(secret);
  });

  test.each([
    [
      'capture',
      {
        capture: 'automatic',
        capture_options: expect.objectContaining({
          automatic_expiry_period: 7200,
          manual_expiry_period: 7200,
        }),
      },
    ],
    [
      'authorise',
      {
        capture: 'manual',
        capture_options: { manual_expiry_period: 7200, refund_speed: 'normal' },
      },
    ],
  ] as const)('tells Razorpay to %s, whatever its dashboard says', async (intent, payment) => {
    await provider.open(requestOf({ intent }));
    expect(fake.requests.at(-1)?.body).toMatchObject({ payment });
  });

  test('again finds the order of a lost response, and no other', async () => {
    const request = requestOf();
    const { paymentId } = request;
    // Razorpay's search finds this one too, since its receipt contains ours.
    await opened({ paymentId: `${paymentId}-2` });
    fake.misbehave({ on: 'POST /v1/orders', answer: 'cut', works: true });
    await expect(provider.open(request)).rejects.toThrow('could not be reached');
    const lost = fake.order(paymentId);
    const again = await provider.open({ ...request, tries: 1 });
    expect(again.providerRef).toBe(lost.id);
    expect(again.form?.fields.order_id).toBe(lost.id);
    expect(fake.orders().filter(({ receipt }) => receipt === paymentId)).toHaveLength(1);
  });

  test('again makes an order when there is none, or one of another amount', async () => {
    const request = requestOf();
    fake.misbehave({ on: 'POST /v1/orders', answer: 500 });
    await expect(provider.open(request)).rejects.toThrow('with 500');
    const { providerRef } = await provider.open({ ...request, tries: 1 });
    expect(fake.order(providerRef).receipt).toBe(request.paymentId);
    const dearer = await provider.open({ ...request, amount: 9000, tries: 2 });
    expect(dearer.providerRef).not.toBe(providerRef);
  });

  test.each<[string, Partial<OpenRequest>, string]>([
    ['a last digit of three', { amount: 99_991, currency: 'KWD' }, 'amount_not_chargeable'],
    ['less than a rupee', { amount: 99, currency: 'INR' }, 'amount_not_chargeable'],
    ['nothing', { amount: 0 }, 'amount_not_chargeable'],
    ['a currency it does not take', { currency: 'CLF' }, 'currency_not_supported'],
  ])('is refused for %s', async (_name, changes, code) => {
    const before = fake.requests.length;
    await expect(provider.open(requestOf(changes))).rejects.toMatchObject({
      name: 'ProviderRefusal',
      code,
    });
    // Only the least sum of each currency is Razorpay's to know.
    const isAsked = fake.requests.length > before;
    expect(isAsked).toBe(changes.currency === 'INR');
  });

  test.each([
    ['JPY', 295],
    ['KWD', 99_990],
    ['INR', 100],
    ['USD', 1],
  ])("charges %s %i in the shop's minor units", async (currency, amount) => {
    const { providerRef } = await provider.open(requestOf({ currency, amount }));
    expect(fake.order(providerRef)).toMatchObject({ currency, amount });
  });

  test('offers only currencies whose decimals the shop and Razorpay agree on', () => {
    const counted = RAZORPAY_CURRENCIES.filter((code) => exponentOf(code) === 0);
    // By Razorpay's table of exponents.
    expect(counted.join(' ')).toBe(
      'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
    );
    expect(RAZORPAY_CURRENCIES.filter((code) => exponentOf(code) === 3).join(' ')).toBe(
      'BHD IQD JOD KWD OMR TND',
    );
    expect(new Set(RAZORPAY_CURRENCIES).size).toBe(RAZORPAY_CURRENCIES.length);
    expect(RAZORPAY_CURRENCIES).toContain('INR');
  });
});
