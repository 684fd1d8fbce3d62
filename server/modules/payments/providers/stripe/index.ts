/**
 * Stripe, by its official client: its own page (`stripe`), and its form on ours (`stripe_element`) once the publishable
 * key is set. Which cards, wallets and local ways to pay are offered is chosen in Stripe's dashboard.
 */
import type { ProviderDefinition } from '../../definition.ts';
import type { Dashboard, Embed, MethodTraits, PaymentProvider } from '../../provider.ts';
import { capture, release } from './capture.ts';
import { accessStripe } from './client.ts';
import { ELEMENT, openPayment } from './open.ts';
import { refund } from './refund.ts';
import { type StripeKeys, settings } from './settings.ts';
import { close, look } from './status.ts';
import { readWebhook } from './webhook.ts';

const WAITS_MINUTES = 45;
/** Most cards hold it for seven, some for a few hours less. */
const HOLD_DAYS = 6;
const SCRIPT_HOST = 'https://js.stripe.com';
const DASHBOARD: Dashboard = {
  paymentUrl: (ref) => `https://dashboard.stripe.com/payments/${encodeURIComponent(ref)}`,
  disputesUrl: 'https://dashboard.stripe.com/disputes',
};

export const stripe: ProviderDefinition<'stripe', StripeKeys> = {
  name: 'stripe',
  displayName: 'Stripe',
  settings,
  create: ({ paymentKeys: { stripe: keys } }) => (keys ? createStripeProvider(keys) : null),
};

export function createStripeProvider(
  keys: StripeKeys,
): PaymentProvider & Required<Pick<PaymentProvider, 'capture' | 'release' | 'readWebhook'>> {
  const access = accessStripe(keys);
  return {
    name: stripe.name,
    displayName: stripe.displayName,
    dashboard: DASHBOARD,
    methods: methodsOf(keys),
    open: (request) => openPayment(access, request),
    look: (payment) => look(access, payment),
    close: (payment) => close(access, payment),
    capture: (payment) => capture(access, payment),
    release: (payment) => release(access, payment),
    refund: (request) => refund(access, request),
    readWebhook: (rawBody, headers) => readWebhook(access, rawBody, headers),
  };
}

function methodsOf(keys: StripeKeys): MethodTraits[] {
  const both = { waitsMinutes: WAITS_MINUTES, canAuthorise: true, holdDays: HOLD_DAYS };
  const hosted: MethodTraits = {
    ...both,
    method: 'stripe',
    flow: 'redirect',
    offeredAtFirst: true,
  };
  if (!keys.publishableKey) return [hosted];
  const embedded: MethodTraits = {
    ...both,
    method: ELEMENT,
    flow: 'embedded',
    offeredAtFirst: false,
    embed: embedOf(keys, keys.publishableKey),
  };
  return [hosted, embedded];
}

/** Stripe wants its script loaded from its own hosts, of the release that fits the version of its API. */
function embedOf({ scriptUrl, apiUrl }: StripeKeys, key: string): Embed {
  const { origin } = new URL(scriptUrl);
  const isStripes = origin === SCRIPT_HOST;
  const more = isStripes ? ['https://*.js.stripe.com'] : [];
  return {
    scriptUrl: `${scriptUrl}/endive/stripe.js`,
    key,
    hosts: {
      script: [origin, ...more],
      frame: [origin, ...more, ...(isStripes ? ['https://hooks.stripe.com'] : [])],
      connect: [...new Set([new URL(apiUrl).origin, origin])],
    },
  };
}
