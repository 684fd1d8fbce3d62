/** The shop's keys at its payment providers: which settings each one needs, and what is missing of them. */

export type StripeKeys = {
  secretKey: string;
  /** For the form on our own page only; without it the hosted page is all there is. */
  publishableKey?: string;
  /** All are accepted, so that one may be changed without losing an event. */
  webhookSecrets: string[];
  apiUrl: string;
  scriptUrl: string;
};
export type PaypalKeys = {
  clientId: string;
  clientSecret: string;
  webhookId: string;
  apiUrl: string;
};
export type RazorpayKeys = {
  keyId: string;
  keySecret: string;
  webhookSecrets: string[];
  apiUrl: string;
};
/** A provider whose keys are not set is not there. */
export type PaymentKeys = { stripe?: StripeKeys; paypal?: PaypalKeys; razorpay?: RazorpayKeys };

/** Hosts where PayPal moves real money; its sandbox has one of its own. */
const PAYPAL_LIVE = ['api-m.paypal.com', 'api.paypal.com'];
const isLiveKey = (key = '') => /^(?:sk|rk|pk|rzp)_live_/.test(key);

/** The settings by which real money would move, told by what the providers' keys and hosts look like. */
export function liveSettings({ stripe, paypal, razorpay }: PaymentKeys): string[] {
  const found: [string, boolean][] = [
    ['STRIPE_SECRET_KEY', isLiveKey(stripe?.secretKey)],
    ['STRIPE_PUBLISHABLE_KEY', isLiveKey(stripe?.publishableKey)],
    [
      'PAYPAL_API_URL',
      paypal !== undefined && PAYPAL_LIVE.includes(new URL(paypal.apiUrl).hostname),
    ],
    ['RAZORPAY_KEY_ID', isLiveKey(razorpay?.keyId)],
  ];
  return found.filter(([, isLive]) => isLive).map(([name]) => name);
}

type Text = (name: string) => string | undefined;

/** Half of a provider's keys opens nothing, so it is a mistake; so is an address that is not one. */
export function readPaymentKeys(text: Text, faults: string[]): PaymentKeys {
  const address = (name: string, usual: string) => addressOf(text, name, usual, faults);
  const keys: PaymentKeys = {};
  if (isWhole(text, faults, ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'])) {
    keys.stripe = {
      secretKey: text('STRIPE_SECRET_KEY')!,
      publishableKey: text('STRIPE_PUBLISHABLE_KEY'),
      webhookSecrets: listOf(text('STRIPE_WEBHOOK_SECRET')),
      apiUrl: address('STRIPE_API_URL', 'https://api.stripe.com'),
      scriptUrl: address('STRIPE_SCRIPT_URL', 'https://js.stripe.com'),
    };
  }
  if (isWhole(text, faults, ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET', 'PAYPAL_WEBHOOK_ID'])) {
    keys.paypal = {
      clientId: text('PAYPAL_CLIENT_ID')!,
      clientSecret: text('PAYPAL_CLIENT_SECRET')!,
      webhookId: text('PAYPAL_WEBHOOK_ID')!,
      apiUrl: address('PAYPAL_API_URL', 'https://api-m.paypal.com'),
    };
  }
  if (
    isWhole(text, faults, ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'])
  ) {
    keys.razorpay = {
      keyId: text('RAZORPAY_KEY_ID')!,
      keySecret: text('RAZORPAY_KEY_SECRET')!,
      webhookSecrets: listOf(text('RAZORPAY_WEBHOOK_SECRET')),
      apiUrl: address('RAZORPAY_API_URL', 'https://api.razorpay.com'),
    };
  }
  return keys;
}

function isWhole(text: Text, faults: string[], names: string[]): boolean {
  const isGiven = (name: string) => listOf(text(name)).length > 0;
  const given = names.filter(isGiven);
  if (given.length === 0) return false;
  const missing = names.filter((name) => !isGiven(name));
  for (const name of missing) faults.push(`${name} is missing, which belongs to ${given[0]}.`);
  return missing.length === 0;
}

/** An empty secret would be anybody's, so a comma too many adds none. */
const listOf = (secrets = '') =>
  secrets
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean);

/** Keys travel there, so it is https, or this machine. Without a slash at the end. */
function addressOf(text: Text, name: string, usual: string, faults: string[]): string {
  const given = text(name);
  if (!given) return usual;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isHere = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (isHere && url.protocol === 'http:')) {
    return given.replace(/\/+$/, '');
  }
  faults.push(`${name} must begin with https://, since keys are sent there.`);
  return usual;
}
