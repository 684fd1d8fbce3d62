import type { Money } from '#test/fakes/paypal/account.ts';
import { startPaypalFake } from '#test/fakes/paypal/index.ts';
import { sendForm } from '../browser.ts';
import { type HttpProxy, httpProxy } from '../http-proxy.ts';
import { type Gateway, type GatewayParts, sumOf } from './gateway.ts';

const CENTS = 100;
const centsOf = ({ value }: Money) => Math.round(Number(value) * CENTS);
const TAKEN = ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'];

/** PayPal's stand-in, in this process. It takes no money by itself: the shop must ask it to. */
export async function paypalGateway({ gate, frontUrl }: GatewayParts): Promise<Gateway> {
  let target: URL | null = null;
  const door = { target: () => target, whose: 'PayPal', saysAnswered: true };
  const proxy: HttpProxy = await httpProxy(gate, door);
  // The shop believes only what comes from PayPal's own address, which the proxy stands before.
  const webhookUrl = `${frontUrl}/webhooks/paypal`;
  const fake = await startPaypalFake({ webhookUrl, seenAt: proxy.url });
  target = new URL(fake.url);
  const ordersOf = (paymentId: string) =>
    fake.account.orders.filter(({ customId }) => customId === paymentId);
  return {
    method: 'paypal',
    waitsForShop: true,
    settings: { ...fake.settings, PAYPAL_API_URL: proxy.url },
    async pay({ page }, telling) {
      fake.misbehave({ webhooks: telling === 'told' ? 'none' : 'drop' });
      await sendForm(page, { choice: 'pay' });
      await fake.idle();
      fake.misbehave({ webhooks: 'none' });
    },
    async tellAgain() {
      await fake.idle();
      if (fake.webhooks.held.length > 0) await fake.deliverHeld();
    },
    // PayPal forgets an order that nobody approved, and says nothing of it.
    closeOrphans: async () => {},
    async books(paymentId) {
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
