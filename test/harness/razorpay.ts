/** The fake of Razorpay with the shop's provider, alone or behind a whole shop. */
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import type { Intent, KnownPayment, OpenRequest } from '#modules/payments/provider.ts';
import { createRazorpayProvider } from '#modules/payments/providers/razorpay/index.ts';
import { minutes } from '#platform/clock.ts';
import { jobHandlers } from '#server/reactions.ts';
import { expectOk, type PlacedOrder, passTime, readyCart, runJob } from '#test/factories/orders.ts';
import { configureMethod } from '#test/factories/payments.ts';
import { type RazorpayFake, startRazorpayFake } from '#test/fakes/razorpay/index.ts';
import type { TestApp } from './app.ts';
import { runDueJobs } from './jobs.ts';
import { openShop } from './shop.ts';

export async function razorpayProvider({ timeoutMs = 10_000 } = {}) {
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
export type RazorpayProviderFake = Awaited<ReturnType<typeof razorpayProvider>>;

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

/** A shop that sells with Razorpay; its webhooks wait until `deliver`. */
export async function sellWithRazorpay() {
  const fake = await startRazorpayFake();
  fake.webhooks('queue');
  const shop = await openShop({ listens: true, fakes: [fake] });
  return { shop, fake, ...shopActions(shop, fake) };
}

/** The merchant's choice: capture at once, or authorise first. */
export function configureRazorpay(shop: TestApp, intent: Intent): Promise<void> {
  const everywhere = { names: {}, instructions: {}, currencies: [], countries: [] };
  const settings = { method: 'razorpay', enabled: true, position: 1, intent, ...everywhere };
  return configureMethod(shop, settings);
}

const OWN_JOBS = ['payments.ask', 'payments.refund', 'payments.release', 'event:refund.requested'];

function shopActions(shop: TestApp, fake: RazorpayFake) {
  const { api, pool, platform } = shop;
  const handlers = jobHandlers(platform);
  const own = Object.fromEntries(OWN_JOBS.map((task) => [task, handlers[task]!]));
  /** What the shop does by itself with what was reported. */
  const work = () => runDueJobs(pool, own);
  return {
    work,
    deliver: async (how?: { turned?: boolean; times?: number }) => {
      await fake.settled();
      const deliveries = await fake.deliverPending(how);
      await work();
      return deliveries;
    },
    /** The browser as Razorpay returns it: with a form to the callback, or by a link to the order's page. */
    comeBack: async ({ number, token, paymentId }: PlacedOrder, fields?: Record<string, string>) =>
      fields
        ? api('POST', `/payments/${paymentId}/return`, {
            body: new URLSearchParams(fields).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          })
        : api('POST', `orders/${number}/settle`, { order: token }),
    poll: async () => {
      passTime(minutes(3));
      await runJob(shop, 'payments.reconcile');
    },
    buy: async (variantId: string) => {
      const cart = await readyCart(shop, [{ variantId }]);
      const { body } = await expectOk(
        api('POST', 'checkout', { cart, body: { paymentMethod: 'razorpay' } }),
      );
      const { id: paymentId, form } = body.payment;
      const { number } = body.order;
      return { number, token: body.orderToken, paymentId, pageUrl: form.action, form };
    },
  };
}
