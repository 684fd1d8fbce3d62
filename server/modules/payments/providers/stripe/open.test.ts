/** What Stripe is asked for when a payment is opened. */
import { afterEach, describe, expect, test } from 'vitest';
import { after, hours, minutes, now, setClock } from '#platform/clock.ts';
import { openRequest, stripeAlone } from '#test/harness/stripe.ts';

const { fake, provider, opened } = await stripeAlone();
afterEach(() => setClock());

const lastCall = () => fake.requests.at(-1)!;

describe('opening a payment', () => {
  test('makes a page for one order, with the metadata to find it again', async () => {
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
    'authorises without capture when configured so: %s',
    async (method) => {
      const { payment } = await opened({ method, intent: 'authorise' });
      await fake.pay(payment.paymentId);
      expect((await provider.fetchStatus(payment)).outcome).toBe('authorised');
    },
  );

  test.each(['stripe', 'stripe_element'])(
    'of %s again, on a retry, answers what was opened',
    async (method) => {
      const { request, payment } = await opened({ method });
      for (const tries of [0, 1, 3]) {
        expect((await provider.open({ ...request, tries })).providerRef).toBe(payment.providerRef);
      }
      expect(lastCall().idempotencyKey).toBe(`${request.paymentId}:open:0`);
    },
  );

  test('uses the next idempotency key when Stripe would only replay its error', async () => {
    const request = openRequest();
    fake.misbehave({ call: '500 after work' });
    await expect(provider.open(request)).rejects.toThrow('not reached');
    const { providerRef } = await provider.open({ ...request, tries: 1 });
    expect(lastCall().idempotencyKey).toBe(`${request.paymentId}:open:1`);
    expect((await provider.open({ ...request, tries: 2 })).providerRef).toBe(providerRef);
  });

  test('waits for a request that is opening it, instead of opening another', async () => {
    const request = openRequest({ tries: 1 });
    const before = fake.account.sessions.size;
    fake.misbehave({ call: '409', times: 2 });
    await expect(provider.open(request)).rejects.toThrow('not reached');
    expect(fake.account.sessions.size).toBe(before);
    fake.behave();
  });

  test('gives up after a number of idempotency keys', async () => {
    const request = openRequest({ tries: 1000 });
    const before = fake.requests.length;
    fake.misbehave({ call: '500 without work', times: 1000 });
    await expect(provider.open(request)).rejects.toThrow('not reached');
    expect(fake.requests.length - before).toBe(5);
    fake.behave();
  });

  test.each([
    ['ten minutes', minutes(10), minutes(31)],
    ['45 minutes', minutes(45), minutes(45)],
    ['a week', hours(24 * 7), minutes(24 * 60 - 1)],
  ])(
    "of an order that waits %s stays within Stripe's limits of expiry",
    async (_name, waits, stays) => {
      setClock(new Date('2026-05-01T12:00:00Z'));
      await opened({ expiresAt: after(now(), waits) });
      expect(Number(lastCall().params.expires_at)).toBe(after(now(), stays).getTime() / 1000);
    },
  );

  test('leaves the expiry to Stripe when the order has none', async () => {
    await opened({ expiresAt: null });
    expect(lastCall().params).not.toHaveProperty('expires_at');
  });

  test.each([
    ['KWD', 1234],
    ['MGA', 1050],
    ['EUR', 0.5],
  ])(
    'of an amount that cannot be charged in %s is refused without a call',
    async (currency, amount) => {
      const before = fake.requests.length;
      const refused = provider.open(openRequest({ currency, amount }));
      await expect(refused).rejects.toMatchObject({ code: 'amount_not_chargeable' });
      expect(fake.requests.length).toBe(before);
    },
  );

  test('of too little, or in a language Stripe lacks, is refused with Stripe’s own code', async () => {
    const refused = provider.open(openRequest({ amount: 20 }));
    await expect(refused).rejects.toMatchObject({
      name: 'ProviderRefusal',
      code: 'amount_too_small',
    });
    await opened({ locale: 'ar-XB' });
    expect(lastCall().params.locale).toBe('auto');
  });
});
