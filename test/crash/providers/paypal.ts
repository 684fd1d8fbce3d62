import type { Money } from '#test/fakes/paypal/account.ts';
import { startPaypalFake } from '#test/fakes/paypal/index.ts';
import { sendForm } from '../browser.ts';
import { type HttpProxy, httpProxy } from '../http-proxy.ts';
import { type CrashProvider, type ProviderParts, sumOf } from './provider.ts';

const CENTS = 100;
const centsOf = ({ value }: Money) => Math.round(Number(value) * CENTS);
const TAKEN = ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'];

/** The fake of PayPal, in this process. It captures nothing by itself: the shop must ask it to. */
export async function crashPaypal({ gate, frontUrl }: ProviderParts): Promise<CrashProvider> {
  let fakeUrl: URL | null = null;
  const proxied = { target: () => fakeUrl, whose: 'PayPal', saysAnswered: true };
  const proxy: HttpProxy = await httpProxy(gate, proxied);
  // The shop believes only what comes from PayPal's own address, which the proxy stands before.
  const webhookUrl = `${frontUrl}/webhooks/paypal`;
  const fake = await startPaypalFake({ webhookUrl, seenAt: proxy.url });
  fakeUrl = new URL(fake.url);
  const ordersOf = (paymentId: string) =>
    fake.account.orders.filter(({ customId }) => customId === paymentId);
  return {
    method: 'paypal',
    waitsForShop: true,
    settings: { ...fake.settings, PAYPAL_API_URL: proxy.url },
    async pay({ page }, webhooks) {
      fake.misbehave({ webhooks: webhooks === 'delivered' ? 'none' : 'drop' });
      await sendForm(page, { choice: 'pay' });
      await fake.idle();
      fake.misbehave({ webhooks: 'none' });
    },
    async resendWebhooks() {
      await fake.idle();
      if (fake.webhooks.pending.length > 0) await fake.deliverPending();
    },
    // PayPal forgets an order that nobody approved, and says nothing of it.
    closeOrphans: async () => {},
    async ledger(paymentId) {
      const captures = ordersOf(paymentId).flatMap((order) => order.captures);
      const refunds = ordersOf(paymentId).flatMap((order) => order.refunds);
      const taken = captures.filter(({ status }) => TAKEN.includes(status));
      const returned = refunds.filter(({ status }) => status === 'COMPLETED');
      return {
        paid: sumOf(taken.map(({ amount }) => centsOf(amount))),
        refunded: sumOf(returned.map(({ amount }) => centsOf(amount))),
      };
    },
    close: async () => {
      await fake.close();
      await proxy.close();
    },
  };
}
