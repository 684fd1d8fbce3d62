/** Stripe, PayPal and Razorpay as stand-ins on this machine, for a whole shop that takes money by all of them. */
import { afterAll } from 'vitest';
import type { RunningShop } from '#test/harness/running-shop.ts';
import { openShop } from '#test/harness/shop.ts';
import { startPaypalFake } from './paypal/index.ts';
import { startRazorpayFake } from './razorpay/index.ts';
import { startStripeFake } from './stripe/index.ts';

export type StandIns = Awaited<ReturnType<typeof startStandIns>>;

/** `settings` are those of a shop that is to use them; `tell` says where that shop is. */
export async function startStandIns() {
  const stripe = await startStripeFake({ webhookUrl: '' });
  const paypal = await startPaypalFake({ webhookUrl: '' });
  const razorpay = await startRazorpayFake();
  const settings: Record<string, string> = {
    STRIPE_SECRET_KEY: stripe.keys.secretKey,
    STRIPE_PUBLISHABLE_KEY: stripe.keys.publishableKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_URL: stripe.url,
    STRIPE_SCRIPT_URL: stripe.url,
    ...paypal.settings,
    RAZORPAY_KEY_ID: razorpay.keyId,
    RAZORPAY_KEY_SECRET: razorpay.keySecret,
    RAZORPAY_WEBHOOK_SECRET: razorpay.webhookSecret,
    RAZORPAY_API_URL: razorpay.url,
  };
  return {
    stripe,
    paypal,
    razorpay,
    settings,
    tell(shopUrl: string) {
      for (const [name, fake] of Object.entries({ stripe, paypal, razorpay })) {
        fake.sendWebhooksTo(`${shopUrl}/webhooks/${name}`);
      }
    },
    async close() {
      for (const fake of [stripe, paypal, razorpay]) await fake.close();
    },
  };
}

/** A running shop with all of them; call it at the top of a file. */
export async function openPayingShop(): Promise<RunningShop & Omit<StandIns, 'close'>> {
  const { close, ...standIns } = await startStandIns();
  // Hooks run last first: the shop goes before those that it asks.
  afterAll(close);
  const shop = await openShop(standIns.settings);
  standIns.tell(shop.url);
  return { ...shop, ...standIns };
}
