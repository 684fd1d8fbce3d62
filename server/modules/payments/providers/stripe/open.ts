/** Opens a payment at Stripe: a page of its own, or an intent for its form on our page. */
import type Stripe from 'stripe';
import { translatorFor } from '#common/messages/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { OpenAnswer, OpenRequest } from '../../provider.ts';
import { askByKeys, type StripeAccess } from './client.ts';
import { toStripeAmount } from './money.ts';
import { idOf } from './update.ts';

/** Stripe closes a page after 24 hours at most, and after half an hour at the least; a minute for its clock and ours. */
const MIN_LIFE_MS = minutes(31);
const MAX_LIFE_MS = minutes(24 * 60 - 1);
const LOCALES = new Set(
  'bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  ),
);

/** A shopper is waiting. */
const MOST_FORMER_KEYS = 4;

export const ELEMENT = 'stripe_element';
/** What staff read in Stripe's dashboard. */
const DESK_LOCALE = 'en';

export function openPayment(access: StripeAccess, request: OpenRequest): Promise<OpenAnswer> {
  return request.method === ELEMENT ? openIntent(access, request) : openSession(access, request);
}

async function openSession(access: StripeAccess, request: OpenRequest): Promise<OpenAnswer> {
  const wish = sessionOf(request);
  const session = await askByKeys(access, keysOf(request), (stripe, options) =>
    stripe.checkout.sessions.create(wish, options),
  );
  const transactionRef = idOf(session.payment_intent);
  return {
    providerRef: session.id,
    ...(transactionRef && { transactionRef }),
    ...(session.url && { redirectUrl: session.url }),
  };
}

/** No ways to pay are named: Stripe shows those that the merchant has switched on there, wallets included. */
function sessionOf(request: OpenRequest): Stripe.Checkout.SessionCreateParams {
  const { paymentId, amount, currency, expiresAt, locale } = request;
  const price = {
    currency: currency.toLowerCase(),
    unit_amount: toStripeAmount(amount, currency),
    product_data: { name: titleOf(request, locale) },
  };
  return {
    mode: 'payment',
    client_reference_id: paymentId,
    metadata: metadataOf(request),
    payment_intent_data: {
      metadata: metadataOf(request),
      description: titleOf(request, DESK_LOCALE),
      ...captureMethodOf(request),
    },
    line_items: [{ quantity: 1, price_data: price }],
    // The order was agreed in its own currency, so Stripe offers no other.
    adaptive_pricing: { enabled: false },
    customer_email: request.email,
    success_url: request.returnUrl,
    cancel_url: request.cancelUrl,
    locale: localeAtStripe(locale),
    ...(expiresAt && { expires_at: Math.floor(closesAt(expiresAt).getTime() / 1000) }),
  };
}

/** The same request answers the same secret again, for at least a day. */
async function openIntent(access: StripeAccess, request: OpenRequest): Promise<OpenAnswer> {
  const { amount, currency } = request;
  const wish = {
    amount: toStripeAmount(amount, currency),
    currency: currency.toLowerCase(),
    automatic_payment_methods: { enabled: true },
    metadata: { ...metadataOf(request), method: ELEMENT },
    description: titleOf(request, DESK_LOCALE),
    ...captureMethodOf(request),
  };
  const { id, client_secret: clientSecret } = await askByKeys(
    access,
    keysOf(request),
    (stripe, options) => stripe.paymentIntents.create(wish, options),
  );
  return { providerRef: id, transactionRef: id, ...(clientSecret && { clientSecret }) };
}

const keysOf = ({ paymentId, tries }: OpenRequest) => ({
  key: `${paymentId}:open`,
  tries,
  most: MOST_FORMER_KEYS,
});

const metadataOf = ({ paymentId, orderNumber }: OpenRequest) => ({ paymentId, orderNumber });

const titleOf = ({ orderNumber }: OpenRequest, locale: string) =>
  translatorFor(locale)('orders.title', { number: orderNumber });

const captureMethodOf = ({ intent }: OpenRequest) =>
  intent === 'authorise' && { capture_method: 'manual' as const };

function closesAt(expiresAt: Date): Date {
  const at = now();
  const earliest = after(at, MIN_LIFE_MS);
  const latest = after(at, MAX_LIFE_MS);
  if (expiresAt < earliest) return earliest;
  return expiresAt > latest ? latest : expiresAt;
}

/** The language of the order where Stripe has it, else what the browser asks for. */
export function localeAtStripe(locale: string): Stripe.Checkout.SessionCreateParams.Locale {
  const language = locale.split('-')[0] ?? '';
  // A language drawn out for tests is no language of people's.
  const isRegion = /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale);
  if (LOCALES.has(locale)) return locale;
  return isRegion && LOCALES.has(language) ? language : 'auto';
}
