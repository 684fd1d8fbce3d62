/** The stand-in for Razorpay with the shop's client of it, for tests of the provider alone. */
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import type { KnownPayment, OpenRequest } from '#modules/payments/provider.ts';
import { createRazorpayProvider } from '#modules/payments/providers/razorpay/index.ts';
import { type RazorpayFake, startRazorpayFake } from './fakes/razorpay/index.ts';

export async function razorpayDesk({ timeoutMs = 10_000 } = {}) {
  const fake = await startRazorpayFake();
  afterAll(() => fake.close());
  const keys = keysOf(fake);
  const provider = createRazorpayProvider(keys, { timeoutMs });
  const opened = async (changes: Partial<OpenRequest> = {}) => {
    const request = requestOf(changes);
    const { providerRef } = await provider.open(request);
    return knownOf(request, providerRef);
  };
  return { fake, keys, provider, opened };
}
export type RazorpayDesk = Awaited<ReturnType<typeof razorpayDesk>>;

export const keysOf = ({ keyId, keySecret, webhookSecret, url }: RazorpayFake) => ({
  keyId,
  keySecret,
  webhookSecrets: [webhookSecret],
  apiUrl: url,
});

export const requestOf = (changes: Partial<OpenRequest> = {}): OpenRequest => ({
  paymentId: randomUUID(),
  method: 'razorpay',
  intent: 'capture',
  tries: 0,
  orderNumber: '10001',
  amount: 8400,
  currency: 'EUR',
  email: 'ada@example.test',
  locale: 'en',
  returnUrl: 'http://shop.test/checkout/return/10001?token=t',
  cancelUrl: 'http://shop.test/checkout/return/10001?token=t&left',
  callbackUrl: 'http://shop.test/payments/p/return',
  webhookUrl: 'http://shop.test/webhooks/razorpay',
  expiresAt: null,
  ...changes,
});

export function knownOf(
  { paymentId, method, intent, amount, currency }: OpenRequest,
  providerRef: string,
): KnownPayment {
  return { paymentId, method, intent, amount, currency, providerRef, transactionRef: null };
}
