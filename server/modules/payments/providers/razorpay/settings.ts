/** Razorpay's keys. Their forms: razorpay.com/docs, API keys. */
import { kindOfKey, type ProviderSettings } from '../../definition.ts';

export type RazorpayKeys = {
  keyId: string;
  keySecret: string;
  webhookSecrets: string[];
  apiUrl: string;
};

const ID = 'RAZORPAY_KEY_ID';
const SECRET = 'RAZORPAY_KEY_SECRET';
const WEBHOOK = 'RAZORPAY_WEBHOOK_SECRET';
const API_URL = 'RAZORPAY_API_URL';

export const settings: ProviderSettings<RazorpayKeys> = {
  required: [ID, SECRET, WEBHOOK],
  optional: {},
  addresses: { [API_URL]: 'https://api.razorpay.com' },
  read: (values) => ({
    keyId: values.required(ID),
    keySecret: values.required(SECRET),
    webhookSecrets: values.list(WEBHOOK),
    apiUrl: values.address(API_URL),
  }),
  kindOf: ({ keyId }) => kindOfKey(keyId),
  liveSettings: ({ keyId }) => (kindOfKey(keyId) === 'live' ? [ID] : []),
  shapes: ({ keyId, keySecret, webhookSecrets }) => [
    {
      name: ID,
      value: keyId,
      looksLike: /^rzp_(live|test)_\w{10,}$/,
      usual: 'begin with rzp_live_ (rzp_test_ for tests)',
    },
    {
      name: SECRET,
      value: keySecret,
      looksLike: /^\w{20,40}$/,
      usual: 'have 24 letters and digits',
    },
    ...webhookSecrets.map((value) => ({
      name: WEBHOOK,
      value,
      looksLike: /^\S{12,}$/,
      usual: 'have at least 12 characters that nobody can guess, as you chose them there',
    })),
  ],
};
