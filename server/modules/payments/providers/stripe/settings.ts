/** Stripe's keys. Their forms: docs.stripe.com/keys. */
import { kindOfKey, type ProviderSettings } from '../../definition.ts';

export type StripeKeys = {
  secretKey: string;
  /** Only for the form on our own page; without it only the hosted page is offered. */
  publishableKey?: string;
  /** All are accepted, so that a secret can be changed without losing an event. */
  webhookSecrets: string[];
  apiUrl: string;
  scriptUrl: string;
};

const [SECRET, PUBLISHABLE, WEBHOOK] = [
  'STRIPE_SECRET_KEY',
  'STRIPE_PUBLISHABLE_KEY',
  'STRIPE_WEBHOOK_SECRET',
] as const;

export const settings: ProviderSettings<StripeKeys> = {
  required: [SECRET, WEBHOOK],
  optional: { [PUBLISHABLE]: ({ publishableKey }) => publishableKey !== undefined },
  addresses: {
    STRIPE_API_URL: 'https://api.stripe.com',
    STRIPE_SCRIPT_URL: 'https://js.stripe.com',
  },
  read: (values) => ({
    secretKey: values.required(SECRET),
    publishableKey: values.optional(PUBLISHABLE),
    webhookSecrets: values.list(WEBHOOK),
    apiUrl: values.address('STRIPE_API_URL'),
    scriptUrl: values.address('STRIPE_SCRIPT_URL'),
  }),
  kindOf: ({ secretKey }) => kindOfKey(secretKey),
  liveSettings: ({ secretKey, publishableKey }) => [
    ...(kindOfKey(secretKey) === 'live' ? [SECRET] : []),
    ...(kindOfKey(publishableKey) === 'live' ? [PUBLISHABLE] : []),
  ],
  shapes: ({ secretKey, publishableKey, webhookSecrets }) => [
    {
      name: SECRET,
      value: secretKey,
      looksLike: /^(sk|rk)_(live|test)_\w{10,}$/,
      usual: 'begin with sk_live_ or rk_live_ (sk_test_ for tests)',
    },
    {
      name: PUBLISHABLE,
      value: publishableKey,
      looksLike: /^pk_(live|test)_\w{10,}$/,
      usual: 'begin with pk_live_ (pk_test_ for tests)',
    },
    ...webhookSecrets.map((value) => ({
      name: WEBHOOK,
      value,
      looksLike: /^whsec_\S{10,}$/,
      usual: 'begin with whsec_; it is the endpoint’s signing secret',
    })),
  ],
  problems: ({ secretKey, publishableKey }) =>
    publishableKey && kindOfKey(secretKey) !== kindOfKey(publishableKey)
      ? [
          {
            what: `${SECRET} and ${PUBLISHABLE} are not of one kind, live or test`,
            todo: 'Copy both from the same page of Stripe’s dashboard.',
          },
        ]
      : [],
};
