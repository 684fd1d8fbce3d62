/**
 * Stripe, by its official client: its own page (`stripe`), and its form on ours (`stripe_element`) once the publishable
 * key is set. Which cards, wallets and local ways to pay are offered is chosen in Stripe's dashboard.
 */
import type { StripeKeys } from '#server/config.ts';
import type { Embed, MethodTraits, PaymentProvider } from '../../provider.ts';
import { accessStripe } from './client.ts';
import { ELEMENT, openPayment } from './open.ts';
import { refund } from './refund.ts';
import { capture, close, look, release } from './status.ts';
import { readWebhook } from './webhook.ts';

const WAITS_MINUTES = 45;
/** Most cards hold it for seven, some for a few hours less. */
const HOLD_DAYS = 6;
const SCRIPT_HOST = 'https://js.stripe.com';

export function createStripeProvider(
  keys: StripeKeys,
): PaymentProvider & Required<Pick<PaymentProvider, 'capture' | 'release' | 'readWebhook'>> {
  const access = accessStripe(keys);
  return {
    name: 'stripe',
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
