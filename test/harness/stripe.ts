/** Stripe's fake with the shop's provider, alone or behind a whole shop. */
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import type { KnownPayment, OpenRequest } from '#modules/payments/provider.ts';
import { createStripeProvider } from '#modules/payments/providers/stripe/index.ts';
import { minutes, now } from '#platform/clock.ts';
import { jobHandlers } from '#server/reactions.ts';
import { expectOk, type PlacedOrder, passTime, readyCart, runJob } from '#test/factories/orders.ts';
import { configureMethod } from '#test/factories/payments.ts';
import type { StripeEvent } from '#test/fakes/stripe/account.ts';
import {
  type StripeFake,
  type StripeFakeOptions,
  startStripeFake,
} from '#test/fakes/stripe/index.ts';
import { bodyOf, signatureOf } from '#test/fakes/stripe/webhooks.ts';
import type { TestApp } from './app.ts';
import { runDueJobs } from './jobs.ts';
import { openShop } from './shop.ts';

export type StripeMethod = 'stripe' | 'stripe_element';

const clock = () => now().getTime();

/** The provider over real HTTP, without a receiver of webhooks: tests pass them on. */
export async function stripeAlone(options: Partial<StripeFakeOptions> = {}) {
  const fake = await startStripeFake({ webhookUrl: '', events: [], clock, ...options });
  afterAll(() => fake.close());
  const keys = {
    ...fake.keys,
    webhookSecrets: [fake.webhookSecret],
    apiUrl: fake.url,
    scriptUrl: fake.url,
  };
  const provider = createStripeProvider(keys);
  const readBody = (body: string | Buffer, signature?: string | string[], client = provider) =>
    client.readWebhook(Buffer.from(body), { 'stripe-signature': signature as string });
  /** The event as it arrives, by its order: -1 is the last. */
  const receivedEvent = (type: string, place = -1): StripeEvent => {
    const event = fake.account.events.filter((one) => one.type === type).at(place);
    if (!event) throw new Error(`there was no ${type}`);
    return event;
  };
  const sign = (body: string, { secret = fake.webhookSecret, age = 0 } = {}) =>
    signatureOf(body, secret, Math.floor(clock() / 1000) - age);
  const read = (event: object) => {
    const body = bodyOf(event as StripeEvent);
    return readBody(body, sign(body));
  };
  /** A payment as the shop knows it once its page or form is open. */
  const opened = async (changes: Partial<OpenRequest> = {}) => {
    const request = openRequest(changes);
    const { providerRef, transactionRef = null, ...answer } = await provider.open(request);
    const { paymentId, method, intent, amount, currency } = request;
    const payment: KnownPayment = {
      paymentId,
      method,
      intent,
      providerRef,
      transactionRef,
      amount,
      currency,
    };
    return { request, payment, answer };
  };
  return { fake, keys, provider, opened, receivedEvent, sign, read, readBody };
}
export type StripeAlone = Awaited<ReturnType<typeof stripeAlone>>;

export const openRequest = (changes: Partial<OpenRequest> = {}): OpenRequest => ({
  paymentId: randomUUID(),
  method: 'stripe',
  intent: 'capture',
  tries: 0,
  orderNumber: '10001',
  amount: 8400,
  currency: 'EUR',
  email: 'ada@example.test',
  locale: 'en',
  returnUrl: 'http://shop.test/return?token=abc',
  cancelUrl: 'http://shop.test/return?token=abc&left',
  callbackUrl: 'http://shop.test/payments/x/return',
  webhookUrl: 'http://shop.test/webhooks/stripe',
  expiresAt: new Date(now().getTime() + minutes(45)),
  ...changes,
});

/** A shop that sells with Stripe; its webhooks wait until `deliver`. */
export async function sellWithStripe() {
  const fake = await startStripeFake({ webhookUrl: '', clock });
  fake.misbehave({ webhooks: 'queue' });
  const shop = await openShop({ listens: true, fakes: [fake] });
  await configureStripe(shop, 'stripe_element');
  return { shop, fake, ...shopActions(shop, fake) };
}

/** Switches a method on as the merchant would, capturing at once or authorising first. */
export function configureStripe(
  shop: TestApp,
  method: StripeMethod,
  intent: 'capture' | 'authorise' = 'capture',
): Promise<void> {
  const everywhere = { names: {}, instructions: {}, currencies: [], countries: [] };
  return configureMethod(shop, { method, enabled: true, position: 1, intent, ...everywhere });
}

function shopActions(shop: TestApp, fake: StripeFake) {
  const { api, pool, platform } = shop;
  /** What the shop does by itself with what was reported. */
  const work = () => {
    const own = Object.entries(jobHandlers(platform)).filter(([task]) =>
      /^(payments\.|event:refund\.)/.test(task),
    );
    return runDueJobs(pool, Object.fromEntries(own));
  };
  return {
    work,
    deliver: async (how?: { reverse?: boolean; copies?: number }) => {
      await fake.deliverPending(how);
      await work();
    },
    comeBack: ({ number, token }: PlacedOrder) =>
      expectOk(api('POST', `orders/${number}/settle`, { order: token })),
    poll: async () => {
      passTime(minutes(3));
      await runJob(shop, 'payments.reconcile');
    },
    buy: async (variantId: string, paymentMethod: StripeMethod = 'stripe') => {
      const cart = await readyCart(shop, [{ variantId }]);
      const { body } = await expectOk(api('POST', 'checkout', { cart, body: { paymentMethod } }));
      const { id, redirectUrl } = body.payment;
      const { number } = body.order;
      return { number, token: body.orderToken, paymentId: id, pageUrl: redirectUrl } as PlacedOrder;
    },
  };
}
