/**
 * What each provider needs before it is there: names of settings for whoever runs the shop, never their values. The
 * settings themselves are read in `server/payment-keys.ts`.
 */
import type { Config } from '#server/config.ts';
import type { Providers } from '../providers/index.ts';

type Needed = { provider: string; settings: string[]; optional: string[] };

const NEEDED: Needed[] = [
  {
    provider: 'stripe',
    settings: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
    // Only for the form on the shop's own page.
    optional: ['STRIPE_PUBLISHABLE_KEY'],
  },
  {
    provider: 'paypal',
    settings: ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET', 'PAYPAL_WEBHOOK_ID'],
    optional: [],
  },
  {
    provider: 'razorpay',
    settings: ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
    optional: [],
  },
];

/** Half of a provider's keys keeps the shop from starting, so either all are missing or only those it can do without. */
export function setupOf({ publicUrl, paymentKeys }: Config, providers: Providers) {
  return NEEDED.map(({ provider, settings, optional }) => {
    const isReady = providers.some(({ name }) => name === provider);
    const isComplete = provider !== 'stripe' || Boolean(paymentKeys.stripe?.publishableKey);
    return {
      provider,
      ready: isReady,
      missing: isReady ? [] : settings,
      optionalMissing: isComplete ? [] : optional,
      webhookUrl: `${publicUrl}/webhooks/${provider}`,
    };
  });
}
