/**
 * Stripe: its own page (`stripe`), and its form on our page (`stripe_element`) once the publishable key is set. Which
 * cards, wallets and local methods are offered is chosen in Stripe's dashboard.
 */
import type { ProviderDefinition } from '../../definition.ts';
import type { Dashboard, Embed, MethodCapabilities, PaymentProvider } from '../../provider.ts';
import { capture, voidAuthorisation } from './capture.ts';
import { accessStripe } from './client.ts';
import { ELEMENT, openPayment } from './open.ts';
import { refund } from './refund.ts';
import { type StripeKeys, settings } from './settings.ts';
import { close, fetchStatus } from './status.ts';
import { readWebhook } from './webhook.ts';

const WAITS_MINUTES = 45;
/** Most card authorisations last seven days, some a few hours less. */
const AUTHORISATION_DAYS = 6;
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
): PaymentProvider &
  Required<Pick<PaymentProvider, 'capture' | 'voidAuthorisation' | 'readWebhook'>> {
  const access = accessStripe(keys);
  return {
    name: stripe.name,
    displayName: stripe.displayName,
    dashboard: DASHBOARD,
    methods: methodsOf(keys),
    open: (request) => openPayment(access, request),
    fetchStatus: (payment) => fetchStatus(access, payment),
    close: (payment) => close(access, payment),
    capture: (payment) => capture(access, payment),
    voidAuthorisation: (payment) => voidAuthorisation(access, payment),
    refund: (request) => refund(access, request),
    readWebhook: (rawBody, headers) => readWebhook(access, rawBody, headers),
  };
}

function methodsOf(keys: StripeKeys): MethodCapabilities[] {
  const both: Pick<MethodCapabilities, 'waitsMinutes' | 'canAuthorise' | 'authorisationDays'> = {
    waitsMinutes: WAITS_MINUTES,
    canAuthorise: true,
    authorisationDays: AUTHORISATION_DAYS,
  };
  const hosted: MethodCapabilities = {
    ...both,
    method: 'stripe',
    flow: 'redirect',
    offeredAtFirst: true,
  };
  if (!keys.publishableKey) return [hosted];
  const embedded: MethodCapabilities = {
    ...both,
    method: ELEMENT,
    flow: 'embedded',
    offeredAtFirst: false,
    embed: embedOf(keys, keys.publishableKey),
  };
  return [hosted, embedded];
}

/** Stripe requires its script to be loaded from its own hosts, in the release that fits the API version. */
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
