import { sendForm } from '../browser.ts';
import type { CrashProvider, ProviderLedger, ProviderParts } from './provider.ts';

/** The demo provider lives in the shop's process and database, and is killed with it. */
export async function crashDemo({ pool }: ProviderParts): Promise<CrashProvider> {
  return {
    method: 'test',
    settings: {},
    async pay({ page }, webhooks) {
      const webhook = webhooks === 'delivered' ? 'normal' : 'lost';
      await sendForm(page.split('?')[0] ?? page, { card: 'approve', webhook });
    },
    // Its webhooks are jobs of the shop's own process.
    resendWebhooks: async () => {},
    closeOrphans: async () => {},
    async ledger(paymentId) {
      const { rows } = await pool.query<ProviderLedger>(
        `select coalesce(sum(amount) filter (where status = 'paid'), 0)::int as paid,
           coalesce(sum(refunded_amount), 0)::int as refunded
         from test_gateway_sessions where reference = $1`,
        [paymentId],
      );
      return rows[0] ?? { paid: 0, refunded: 0 };
    },
    close: async () => {},
  };
}
