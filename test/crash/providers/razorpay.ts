import { startRazorpayFake } from '#test/fakes/razorpay/index.ts';
import { httpProxy } from '../http-proxy.ts';
import { type CrashProvider, type ProviderParts, sumOf } from './provider.ts';

/** It tries again by itself, for longer than a shop takes to start. */
const RETRIES = { times: 600, everyMs: 100 };

/** The fake of Razorpay, in this process. */
export async function crashRazorpay({ gate, frontUrl }: ProviderParts): Promise<CrashProvider> {
  const webhookUrl = `${frontUrl}/webhooks/razorpay`;
  const fake = await startRazorpayFake({ webhookUrl, retries: RETRIES });
  const target = () => new URL(fake.url);
  const proxy = await httpProxy(gate, { target, whose: 'Razorpay', saysAnswered: true });
  return {
    method: 'razorpay',
    settings: {
      RAZORPAY_KEY_ID: fake.keyId,
      RAZORPAY_KEY_SECRET: fake.keySecret,
      RAZORPAY_WEBHOOK_SECRET: fake.webhookSecret,
      RAZORPAY_API_URL: proxy.url,
    },
    async pay({ page }, webhooks) {
      fake.webhooks(webhooks === 'delivered' ? 'send' : 'drop');
      await fake.pay(page);
      fake.webhooks('send');
    },
    resendWebhooks: () => fake.settled(),
    // Its orders never close.
    closeOrphans: async () => {},
    async ledger(paymentId) {
      const orders = fake.orders().filter(({ receipt }) => receipt === paymentId);
      const ids = new Set(orders.map(({ id }) => id));
      const payments = fake
        .payments()
        .filter(
          ({ order_id, status }) => ids.has(order_id) && ['captured', 'refunded'].includes(status),
        );
      return {
        paid: sumOf(payments.map(({ amount }) => amount)),
        refunded: sumOf(payments.map(({ amount_refunded }) => amount_refunded)),
      };
    },
    close: async () => {
      await fake.close();
      await proxy.close();
    },
  };
}
