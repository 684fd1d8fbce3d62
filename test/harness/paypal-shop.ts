/** A shop that sells with PayPal's fake, and the routes by which it learns of a payment. */
import type { Intent } from '#modules/payments/provider.ts';
import { minutes, now } from '#platform/clock.ts';
import { jobHandlers } from '#server/reactions.ts';
import {
  expectOk,
  type PlacedOrder,
  passTime,
  placedOrder,
  runJob,
} from '#test/factories/orders.ts';
import { configureMethod } from '#test/factories/payments.ts';
import { type PaypalFake, startPaypalFake } from '#test/fakes/paypal/index.ts';
import type { TestApp } from './app.ts';
import { runDueJobs } from './jobs.ts';
import { openShop } from './shop.ts';

/** Its webhooks wait until `deliver`. */
export async function sellWithPaypal() {
  const paypal = await startPaypalFake({ webhookUrl: '', clock: () => now().getTime() });
  paypal.misbehave({ webhooks: 'queue' });
  const shop = await openShop({ listens: true, fakes: [paypal] });
  return { shop, paypal, ...shopActions(shop, paypal) };
}

/** The merchant's choice: capture at once, or authorise first. */
export function configurePaypal(shop: TestApp, intent: Intent): Promise<void> {
  const everywhere = { names: {}, instructions: {}, currencies: [], countries: [] };
  const settings = { method: 'paypal', enabled: true, position: 1, intent, ...everywhere };
  return configureMethod(shop, settings);
}

const OWN_JOBS = ['payments.ask', 'payments.refund', 'payments.release', 'event:refund.requested'];
/** An update may make PayPal send more; that this ends is part of the test. */
const MAX_ROUNDS = 5;

function shopActions(shop: TestApp, paypal: PaypalFake) {
  const { api, pool, platform, providers } = shop;
  const handlers = jobHandlers(platform, providers);
  const own = Object.fromEntries(OWN_JOBS.map((task) => [task, handlers[task]!]));
  /** What the shop does by itself with what was reported. */
  const work = () => runDueJobs(pool, own);
  async function deliver(how?: { reverse?: boolean; copies?: number }): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      await paypal.deliverPending(how);
      await work();
      if (paypal.webhooks.pending.length === 0) return;
    }
    throw new Error('PayPal has still something to tell');
  }
  return {
    work,
    deliver,
    comeBack: ({ number, token }: PlacedOrder) =>
      expectOk(api('POST', `orders/${number}/settle`, { order: token })),
    poll: async () => {
      passTime(minutes(3));
      await runJob(shop, 'payments.reconcile');
    },
    buy: (variantId: string) => placedOrder(shop, [{ variantId }], { method: 'paypal' }),
  };
}
