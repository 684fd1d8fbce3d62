/** Redacts an event for the inbox: ids, states and amounts stay. Names, addresses, emails and secrets are removed. */
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

type Plain = string | number | boolean | null;

export function redact(event: Stripe.Event): Record<string, unknown> {
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

function pick(from: Record<string, unknown>, names = Object.keys(from)): Record<string, Plain> {
  const found = names.flatMap((name) => {
    const value = from[name];
    return isPlain(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** PostgreSQL cannot store a NUL; no genuine value has one. */
function isPlain(value: unknown): value is Plain {
  if (typeof value === 'string') return value.length <= MAX_LENGTH && !value.includes('\0');
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
