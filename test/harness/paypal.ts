/** The provider of PayPal against PayPal's fake, and payments in the states that tests begin with. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect } from 'vitest';
import type { KnownPayment, OpenRequest } from '#modules/payments/provider.ts';
import { createPaypalProvider } from '#modules/payments/providers/paypal/index.ts';
import { startPaypalFake } from '#test/fakes/paypal/index.ts';

export const openRequest = (changes: Partial<OpenRequest> = {}): OpenRequest => ({
  paymentId: randomUUID(),
  method: 'paypal',
  intent: 'capture',
  tries: 1,
  orderNumber: '10001',
  amount: 8400,
  currency: 'EUR',
  email: 'ada@example.test',
  locale: 'en',
  returnUrl: 'http://shop.test/return?order=1',
  cancelUrl: 'http://shop.test/left?order=1',
  callbackUrl: 'http://shop.test/callback',
  webhookUrl: 'http://shop.test/webhooks/paypal',
  expiresAt: null,
  ...changes,
});

/** Both belong to this file, and are closed at its end. `timeoutMs` is that of the provider's calls. */
export async function openPaypal({ timeoutMs }: { timeoutMs?: number } = {}) {
  const paypal = await startPaypalFake({ webhookUrl: '' });
  afterAll(() => paypal.close());
  const provider = createPaypalProvider(paypal.keys, { timeoutMs });

  async function opened(changes: Partial<OpenRequest> = {}): Promise<KnownPayment> {
    const asked = openRequest(changes);
    const { providerRef } = await provider.open(asked);
    const { paymentId, method, intent, amount, currency } = asked;
    return { paymentId, method, intent, providerRef, transactionRef: null, amount, currency };
  }
  /** Approved, and captured or authorised. */
  async function taken(changes: Partial<OpenRequest> = {}): Promise<KnownPayment> {
    const payment = await opened(changes);
    await paypal.pay(payment.paymentId);
    const { transactionRef = null, outcome } = await provider.fetchStatus(payment);
    expect(outcome).toBe(payment.intent === 'authorise' ? 'authorised' : 'captured');
    return { ...payment, transactionRef };
  }
  const orderOf = ({ providerRef }: KnownPayment) =>
    paypal.account.orders.find(({ id }) => id === providerRef)!;
  return { paypal, provider, opened, taken, orderOf };
}
