/** What the inbox keeps of an event: ids, states and amounts. Names, addresses, e-mails and secrets are left out. */
import type Stripe from 'stripe';

const FIELDS = [
  'id',
  'object',
  'status',
  'payment_status',
  'mode',
  'amount',
  'amount_total',
  'amount_received',
  'amount_capturable',
  'amount_captured',
  'amount_refunded',
  'currency',
  'client_reference_id',
  'payment_intent',
  'latest_charge',
  'charge',
  'capture_method',
  'cancellation_reason',
  'captured',
  'disputed',
  'refunded',
  'reason',
  'failure_code',
  'failure_reason',
  'created',
  'expires_at',
];
const OUR_METADATA = ['paymentId', 'refundId', 'orderNumber', 'method'];
const MAX_LENGTH = 255;

type Kept = string | number | boolean | null;

export function keptOf(event: Stripe.Event): Record<string, unknown> {
  const { id, type, created, livemode, api_version: apiVersion } = event;
  const object = event.data.object as unknown as Record<string, unknown>;
  const error = object.last_payment_error as Record<string, unknown> | null | undefined;
  const evidence = object.evidence_details as Record<string, unknown> | null | undefined;
  return {
    ...pick({ id, type, created, livemode, api_version: apiVersion }),
    object: {
      ...pick(object, FIELDS),
      ...(error && { last_payment_error: pick(error, ['type', 'code', 'decline_code']) }),
      ...(evidence && { evidence_details: pick(evidence, ['due_by']) }),
      metadata: pick((object.metadata ?? {}) as Record<string, unknown>, OUR_METADATA),
    },
  };
}

function pick(from: Record<string, unknown>, names = Object.keys(from)): Record<string, Kept> {
  const found = names.flatMap((name) => {
    const value = from[name];
    return isKept(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** A NUL cannot be kept in the database; nothing that Stripe means has one. */
function isKept(value: unknown): value is Kept {
  if (typeof value === 'string') return value.length <= MAX_LENGTH && !value.includes('\0');
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
