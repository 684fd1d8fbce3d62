/** What can be told of the keys of payment providers by looking at them. Their values are never printed. */
import type { Config, PaypalKeys, RazorpayKeys, StripeKeys } from '#server/config.ts';
import { type Check, fault, note, ok } from './check.ts';

type Shape = { name: string; value: string | undefined; looksLike: RegExp; usual: string };
type Keys = { provider: string; shapes: Shape[]; kind: string | undefined };

/**
 * Beginnings and lengths as the providers hand them out: docs.stripe.com/keys, developer.paypal.com (Apps & Credentials,
 * Webhooks), razorpay.com/docs (API keys).
 */
export function checkKeys(config: Config): Check[] {
  const { stripe, paypal, razorpay } = config.paymentKeys;
  const checks: Check[] = [];
  if (stripe) checks.push(...judge(config, stripeKeys(stripe)), ...twoKinds(stripe));
  if (paypal) checks.push(...judge(config, paypalKeys(paypal)));
  if (razorpay) checks.push(...judge(config, razorpayKeys(razorpay)));
  return checks.length > 0 ? checks : [withoutKeys(config)];
}

const kindOf = (key = '') => /_(live|test)_/.exec(key)?.[1];

function stripeKeys({ secretKey, publishableKey, webhookSecrets }: StripeKeys): Keys {
  const shapes: Shape[] = [
    {
      name: 'STRIPE_SECRET_KEY',
      value: secretKey,
      looksLike: /^(sk|rk)_(live|test)_\w{10,}$/,
      usual: 'begin with sk_live_ or rk_live_ (sk_test_ for tests)',
    },
    {
      name: 'STRIPE_PUBLISHABLE_KEY',
      value: publishableKey,
      looksLike: /^pk_(live|test)_\w{10,}$/,
      usual: 'begin with pk_live_ (pk_test_ for tests)',
    },
    ...webhookSecrets.map((value) => ({
      ...{ name: 'STRIPE_WEBHOOK_SECRET', value },
      looksLike: /^whsec_\S{10,}$/,
      usual: 'begin with whsec_; it is the endpoint’s signing secret',
    })),
  ];
  return { provider: 'Stripe', shapes, kind: kindOf(secretKey) };
}

function twoKinds({ secretKey, publishableKey }: StripeKeys): Check[] {
  if (!publishableKey || kindOf(secretKey) === kindOf(publishableKey)) return [];
  return [
    fault(
      'STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY are not of one kind, live or test',
      'Copy both from the same page of Stripe’s dashboard.',
    ),
  ];
}

function paypalKeys({ clientId, clientSecret, webhookId, apiUrl }: PaypalKeys): Keys {
  const looksLike = /^[\w-]{60,100}$/;
  const usual = 'have about 80 letters and digits';
  const shapes: Shape[] = [
    { name: 'PAYPAL_CLIENT_ID', value: clientId, looksLike, usual },
    { name: 'PAYPAL_CLIENT_SECRET', value: clientSecret, looksLike, usual },
    {
      ...{ name: 'PAYPAL_WEBHOOK_ID', value: webhookId, looksLike: /^[A-Z0-9]{15,20}$/ },
      usual: 'have 17 capital letters and digits; it is the webhook’s ID, not its address',
    },
  ];
  const isLive = new URL(apiUrl).hostname === 'api-m.paypal.com';
  return { provider: 'PayPal', shapes, kind: isLive ? 'live' : 'test' };
}

function razorpayKeys({ keyId, keySecret, webhookSecrets }: RazorpayKeys): Keys {
  const shapes: Shape[] = [
    {
      ...{ name: 'RAZORPAY_KEY_ID', value: keyId, looksLike: /^rzp_(live|test)_\w{10,}$/ },
      usual: 'begin with rzp_live_ (rzp_test_ for tests)',
    },
    {
      ...{ name: 'RAZORPAY_KEY_SECRET', value: keySecret, looksLike: /^\w{20,40}$/ },
      usual: 'have 24 letters and digits',
    },
    ...webhookSecrets.map((value) => ({
      ...{ name: 'RAZORPAY_WEBHOOK_SECRET', value, looksLike: /^\S{12,}$/ },
      usual: 'have at least 12 characters that nobody can guess, as you chose them there',
    })),
  ];
  return { provider: 'Razorpay', shapes, kind: kindOf(keyId) };
}

function judge({ mode, publicUrl }: Config, { provider, shapes, kind }: Keys): Check[] {
  const checks = shapes
    .filter(({ value, looksLike }) => value !== undefined && !looksLike.test(value))
    .map(({ name, usual }) =>
      fault(
        `${name} does not look like what ${provider} hands out`,
        `It should ${usual}. Copy it again, whole, without quotes or blanks.`,
      ),
    );
  if (mode === 'live' && kind === 'test') {
    checks.push(
      fault(
        `${provider} is set up for tests, and this is a live shop: no real money comes in`,
        'Set the live keys. docs/payments.md tells where they are.',
      ),
    );
  }
  if (checks.length > 0) return checks;
  const address = `${publicUrl}/webhooks/${provider.toLowerCase()}`;
  return [
    ok(`${provider}’s keys have the right shape (they were not tried); its webhook is ${address}`),
  ];
}

function withoutKeys({ mode }: Config): Check {
  const todo =
    'Set the keys of Stripe, PayPal or Razorpay for cards and wallets: docs/payments.md.';
  return note(
    mode === 'live'
      ? 'No payment provider is set up: the shop offers only what is paid later, by transfer or on delivery'
      : 'No payment provider is set up: the demo takes pretend payments at its test gateway',
    todo,
  );
}
