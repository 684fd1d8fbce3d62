/** PayPal: the shopper approves on PayPal's page, and the shop captures the money. */
import type { ProviderDefinition } from '../../definition.ts';
import type { Dashboard, PaymentProvider } from '../../provider.ts';
import { captureAuthorisation, voidAuthorisation } from './capture.ts';
import { createCertificates } from './certificates.ts';
import { createPaypalClient } from './client.ts';
import { CURRENCIES } from './money.ts';
import { openOrder } from './open.ts';
import { refundCapture } from './refund.ts';
import { type PaypalKeys, settings } from './settings.ts';
import { closeOrder, fetchStatus } from './status.ts';
import { readWebhook } from './webhook.ts';

/** PayPal gives a shopper three hours; goods are not reserved that long. */
const WAITS_MINUTES = 60;
const DASHBOARD: Dashboard = {
  paymentUrl: (ref) => `https://www.paypal.com/activity/payment/${encodeURIComponent(ref)}`,
  disputesUrl: 'https://www.paypal.com/resolutioncenter',
};

export const paypal: ProviderDefinition<'paypal', PaypalKeys> = {
  name: 'paypal',
  displayName: 'PayPal',
  settings,
  create: ({ paymentKeys: { paypal: keys } }) => (keys ? createPaypalProvider(keys) : null),
};

export function createPaypalProvider(
  keys: PaypalKeys,
  { timeoutMs }: { timeoutMs?: number } = {},
): PaymentProvider {
  const { apiUrl, webhookId } = keys;
  const access = { paypal: createPaypalClient(keys, timeoutMs), apiUrl };
  const certificates = createCertificates(apiUrl);
  return {
    name: paypal.name,
    displayName: paypal.displayName,
    dashboard: DASHBOARD,
    methods: [
      {
        method: 'paypal',
        flow: 'redirect',
        waitsMinutes: WAITS_MINUTES,
        offeredAtFirst: true,
        canAuthorise: true,
        currencies: CURRENCIES,
      },
    ],
    open: (request) => openOrder(access, request),
    fetchStatus: (payment) => fetchStatus(access, payment),
    close: (payment) => closeOrder(access, payment),
    capture: (payment) => captureAuthorisation(access, payment),
    voidAuthorisation: (payment) => voidAuthorisation(access, payment),
    refund: (request) => refundCapture(access, request),
    readWebhook: (rawBody, headers) => readWebhook({ webhookId, certificates }, rawBody, headers),
  };
}
