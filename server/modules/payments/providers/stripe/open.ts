/** Opens a payment at Stripe: a hosted page, or an intent for its form on our page. */
import type Stripe from 'stripe';
import { translatorFor } from '#common/messages/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { OpenAnswer, OpenRequest } from '../../provider.ts';
import { callWithKeys, type StripeAccess } from './client.ts';
import { toStripeAmount } from './money.ts';
import { idOf } from './update.ts';

/** Stripe's pages live between 30 minutes and 24 hours; a minute less or more allows for differing clocks. */
const MIN_LIFE_MS = minutes(31);
const MAX_LIFE_MS = minutes(24 * 60 - 1);
const LOCALES = new Set(
  'bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  ),
);

/** Few, since a shopper is waiting. */
const MAX_EARLIER_KEYS = 4;

export const ELEMENT = 'stripe_element';
/** The language of descriptions in Stripe's dashboard, for staff. */
const DASHBOARD_LOCALE = 'en';

export function openPayment(access: StripeAccess, request: OpenRequest): Promise<OpenAnswer> {
  return request.method === ELEMENT ? openIntent(access, request) : openSession(access, request);
}

async function openSession(access: StripeAccess, request: OpenRequest): Promise<OpenAnswer> {
  const params = sessionOf(request);
  const session = await callWithKeys(access, keysOf(request), (stripe, options) =>
    stripe.checkout.sessions.create(params, options),
  );
  const transactionRef = idOf(session.payment_intent);
  return {
    providerRef: session.id,
    ...(transactionRef && { transactionRef }),
    ...(session.url && { redirectUrl: session.url }),
  };
}

/** Methods are not named: Stripe shows those that the merchant has enabled there, wallets included. */
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
      description: titleOf(request, DASHBOARD_LOCALE),
      ...captureMethodOf(request),
    },
    line_items: [{ quantity: 1, price_data: price }],
    // The order was agreed in its own currency, so Stripe must not offer another.
    adaptive_pricing: { enabled: false },
    customer_email: request.email,
    success_url: request.returnUrl,
    cancel_url: request.cancelUrl,
    locale: localeAtStripe(locale),
    ...(expiresAt && { expires_at: Math.floor(closesAt(expiresAt).getTime() / 1000) }),
  };
}

/** The same request returns the same secret, for at least a day. */
async function openIntent(access: StripeAccess, request: OpenRequest): Promise<OpenAnswer> {
  const { amount, currency } = request;
  const params = {
    amount: toStripeAmount(amount, currency),
    currency: currency.toLowerCase(),
    automatic_payment_methods: { enabled: true },
    metadata: { ...metadataOf(request), method: ELEMENT },
    description: titleOf(request, DASHBOARD_LOCALE),
    ...captureMethodOf(request),
  };
  const { id, client_secret: clientSecret } = await callWithKeys(
    access,
    keysOf(request),
    (stripe, options) => stripe.paymentIntents.create(params, options),
  );
  return { providerRef: id, transactionRef: id, ...(clientSecret && { clientSecret }) };
}

const keysOf = ({ paymentId, tries }: OpenRequest) => ({
  key: `${paymentId}:open`,
  tries,
  maxEarlier: MAX_EARLIER_KEYS,
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

/** The language of the order if Stripe has it, else the browser's. */
export function localeAtStripe(locale: string): Stripe.Checkout.SessionCreateParams.Locale {
  const language = locale.split('-')[0] ?? '';
  // Pseudo-languages for tests are not real languages.
  const isRegion = /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale);
  if (LOCALES.has(locale)) return locale;
  return isRegion && LOCALES.has(language) ? language : 'auto';
}
