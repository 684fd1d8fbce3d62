/** Razorpay: the browser posts a form to its hosted checkout, and is sent back with a signed proof. */
import type { ProviderDefinition } from '../../definition.ts';
import type { Dashboard, PaymentProvider } from '../../provider.ts';
import { capture, voidAuthorisation } from './capture.ts';
import { accessRazorpay } from './client.ts';
import { RAZORPAY_CURRENCIES } from './money.ts';
import { open } from './open.ts';
import { refund } from './refund.ts';
import { type RazorpayKeys, settings } from './settings.ts';
import { readReturn } from './signatures.ts';
import { close, fetchStatus } from './status.ts';
import { readWebhook } from './webhook.ts';

/** Razorpay's pages give a shopper up to fifteen minutes for one try; this leaves time for a second and a slow bank. */
const WAITS_MINUTES = 60;
const DASHBOARD: Dashboard = {
  paymentUrl: (ref) => `https://dashboard.razorpay.com/app/payments/${encodeURIComponent(ref)}`,
  disputesUrl: 'https://dashboard.razorpay.com/app/disputes',
};

export const razorpay: ProviderDefinition<'razorpay', RazorpayKeys> = {
  name: 'razorpay',
  displayName: 'Razorpay',
  settings,
  create: ({ paymentKeys: { razorpay: keys } }) => (keys ? createRazorpayProvider(keys) : null),
};

export function createRazorpayProvider(
  keys: RazorpayKeys,
  { timeoutMs }: { timeoutMs?: number } = {},
): PaymentProvider {
  const access = accessRazorpay(keys, timeoutMs);
  return {
    name: razorpay.name,
    displayName: razorpay.displayName,
    dashboard: DASHBOARD,
    methods: [
      {
        method: 'razorpay',
        flow: 'form',
        waitsMinutes: WAITS_MINUTES,
        canAuthorise: true,
        offeredAtFirst: true,
        pageStaysPayable: true,
        currencies: RAZORPAY_CURRENCIES,
      },
    ],
    open: (request) => open(access, request),
    fetchStatus: (payment) => fetchStatus(access, payment),
    close: (payment) => close(access, payment),
    capture: (payment) => capture(access, payment),
    voidAuthorisation: (payment) => voidAuthorisation(access, payment),
    refund: (request) => refund(access, request),
    readWebhook: async (rawBody, headers) => readWebhook(access, rawBody, headers),
    readReturn: (payment, fields) => readReturn(access, payment, fields),
  };
}
