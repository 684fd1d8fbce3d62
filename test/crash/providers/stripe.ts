import { startStripeFake } from '#test/fakes/stripe/index.ts';
import { sendForm } from '../browser.ts';
import { httpProxy } from '../http-proxy.ts';
import { type CrashProvider, type ProviderParts, sumOf } from './provider.ts';

/** The fake of Stripe, in this process, which outlives the shop. */
export async function crashStripe({ gate, frontUrl }: ProviderParts): Promise<CrashProvider> {
  const fake = await startStripeFake({ webhookUrl: `${frontUrl}/webhooks/stripe` });
  const target = () => new URL(fake.url);
  const proxy = await httpProxy(gate, { target, whose: 'Stripe', saysAnswered: true });
  const { account, webhooks } = fake;
  return {
    method: 'stripe',
    settings: {
      STRIPE_SECRET_KEY: fake.keys.secretKey,
      STRIPE_WEBHOOK_SECRET: fake.webhookSecret,
      STRIPE_API_URL: proxy.url,
    },
    async pay({ page }, webhooks) {
      fake.misbehave({ webhooks: webhooks === 'delivered' ? 'none' : 'drop' });
      await sendForm(page, { choice: 'paid' });
      await fake.idle();
      fake.misbehave({ webhooks: 'none' });
    },
    async resendWebhooks() {
      await fake.idle();
      if (webhooks.pending.length > 0) await fake.deliverPending();
    },
    async closeOrphans(paymentId) {
      for (const { session } of account.sessions.values()) {
        const isOpen = session.status === 'open' && session.client_reference_id === paymentId;
        if (isOpen) await fake.expire(session.id);
      }
    },
    async ledger(paymentId) {
      const intents = [...account.intents.values()].filter(
        ({ metadata }) => metadata.paymentId === paymentId,
      );
      const ids = new Set(intents.map(({ id }) => id));
      const refunds = [...account.refunds.values()].filter(
        ({ payment_intent: intent, status }) =>
          status === 'succeeded' && ids.has(typeof intent === 'string' ? intent : ''),
      );
      return {
        paid: sumOf(intents.map(({ amount_received: amount }) => amount)),
        refunded: sumOf(refunds.map(({ amount }) => amount)),
      };
    },
    close: async () => {
      await fake.close();
      await proxy.close();
    },
  };
}
