/** PayPal's keys. Their forms: developer.paypal.com, Apps & Credentials and Webhooks. */
import type { ProviderSettings } from '../../definition.ts';

export type PaypalKeys = {
  clientId: string;
  clientSecret: string;
  webhookId: string;
  apiUrl: string;
};

const ID = 'PAYPAL_CLIENT_ID';
const SECRET = 'PAYPAL_CLIENT_SECRET';
const WEBHOOK = 'PAYPAL_WEBHOOK_ID';
const API_URL = 'PAYPAL_API_URL';
/** Where real money moves; the sandbox has a host of its own. */
const LIVE_HOSTS = ['api-m.paypal.com', 'api.paypal.com'];
const KEY = { looksLike: /^[\w-]{60,100}$/, usual: 'have about 80 letters and digits' };

const kindOf = ({ apiUrl }: PaypalKeys) =>
  LIVE_HOSTS.includes(new URL(apiUrl).hostname) ? 'live' : 'test';

export const settings: ProviderSettings<PaypalKeys> = {
  required: [ID, SECRET, WEBHOOK],
  optional: {},
  addresses: { [API_URL]: 'https://api-m.paypal.com' },
  read: (values) => ({
    clientId: values.required(ID),
    clientSecret: values.required(SECRET),
    webhookId: values.required(WEBHOOK),
    apiUrl: values.address(API_URL),
  }),
  kindOf,
  liveSettings: (keys) => (kindOf(keys) === 'live' ? [API_URL] : []),
  shapes: ({ clientId, clientSecret, webhookId }) => [
    { name: ID, value: clientId, ...KEY },
    { name: SECRET, value: clientSecret, ...KEY },
    {
      name: WEBHOOK,
      value: webhookId,
      looksLike: /^[A-Z0-9]{15,20}$/,
      usual: 'have 17 capital letters and digits; it is the webhook’s ID, not its address',
    },
  ],
};
