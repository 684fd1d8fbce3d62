/**
 * The parameters of each operation in the API version of this fake. Stripe has more than are listed here; those the
 * shop does not send are refused, so that sending one is noticed. `payment_method_types` is gone since 2026-09-30 and
 * is refused by Stripe too.
 */
import {
  boolean,
  choice,
  currency,
  email,
  integer,
  list,
  metadata,
  object,
  type Shape,
  text,
  url,
} from './params.ts';

export const API_VERSION = '2026-10-28.endive';

const LOCALES =
  'auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW';
const expand = list(text());
const captureMethod = choice('automatic', 'automatic_async', 'manual');

const priceData = object(
  {
    currency,
    unit_amount: integer,
    product_data: object({ name: text(250), description: text(), metadata }, 'name'),
  },
  'currency',
);

export const CREATE_SESSION: Shape = object(
  {
    mode: choice('payment', 'setup', 'subscription'),
    client_reference_id: text(200),
    metadata,
    payment_intent_data: object({
      capture_method: captureMethod,
      description: text(1000),
      metadata,
      receipt_email: email,
    }),
    line_items: list(object({ price_data: priceData, quantity: integer })),
    expires_at: integer,
    success_url: url,
    cancel_url: url,
    customer_email: email,
    locale: choice(...LOCALES.split(' ')),
    adaptive_pricing: object({ enabled: boolean }),
    submit_type: choice('auto', 'book', 'donate', 'pay', 'subscribe'),
    expand,
  },
  'mode',
  'line_items',
  'success_url',
);
export const CREATE_INTENT: Shape = object(
  {
    amount: integer,
    currency,
    automatic_payment_methods: object(
      { enabled: boolean, allow_redirects: choice('always', 'never') },
      'enabled',
    ),
    capture_method: captureMethod,
    description: text(1000),
    metadata,
    receipt_email: email,
    expand,
  },
  'amount',
  'currency',
);
export const CANCEL_INTENT: Shape = object({
  cancellation_reason: choice('duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'),
  expand,
});
export const CAPTURE_INTENT: Shape = object({ amount_to_capture: integer, metadata, expand });
/** What Stripe.js sends, with the publishable key. */
export const CONFIRM_INTENT: Shape = object({
  client_secret: text(),
  payment_method: text(),
  return_url: url,
  expand,
});
export const READ_INTENT: Shape = object({ client_secret: text(), expand });
export const READ: Shape = object({ expand });
export const CREATE_REFUND: Shape = object({
  amount: integer,
  charge: text(),
  payment_intent: text(),
  metadata,
  reason: choice('duplicate', 'fraudulent', 'requested_by_customer'),
  expand,
});
export const LIST_REFUNDS: Shape = object({
  charge: text(),
  payment_intent: text(),
  limit: integer,
  starting_after: text(),
  ending_before: text(),
  expand,
});
