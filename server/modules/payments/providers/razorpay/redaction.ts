/** Redacts an event for the inbox: ids, states and amounts stay. People, cards and bank accounts are removed. */

const FIELDS: Record<string, string[]> = {
  payment: [
    'id',
    'order_id',
    'amount',
    'currency',
    'status',
    'captured',
    'method',
    'international',
    'amount_refunded',
    'refund_status',
    'error_code',
    'error_source',
    'error_step',
    'error_reason',
    'created_at',
  ],
  order: [
    'id',
    'receipt',
    'amount',
    'amount_paid',
    'amount_due',
    'currency',
    'status',
    'attempts',
    'created_at',
  ],
  refund: [
    'id',
    'payment_id',
    'receipt',
    'amount',
    'currency',
    'status',
    'speed_requested',
    'speed_processed',
    'created_at',
  ],
  dispute: [
    'id',
    'payment_id',
    'amount',
    'amount_deducted',
    'currency',
    'status',
    'phase',
    'reason_code',
    'respond_by',
    'created_at',
  ],
};
/** Longer than any id or code of Razorpay's. */
const MAX_TEXT = 200;

type Envelope = { event: string; created_at: number; payload: Record<string, unknown> };

export function redact({ event, created_at, payload }: Envelope): unknown {
  const parts = Object.entries(FIELDS).flatMap(([name, fields]) => {
    const entity = (payload[name] as { entity?: unknown } | undefined)?.entity;
    return isObject(entity) ? [[name, pick(entity, fields)]] : [];
  });
  return { event, created_at, ...Object.fromEntries(parts) };
}

function pick(entity: Record<string, unknown>, fields: string[]) {
  const plain = fields.filter((field) => Object.hasOwn(entity, field) && isPlain(entity[field]));
  return Object.fromEntries(plain.map((field) => [field, entity[field]]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isPlain = (value: unknown) =>
  typeof value === 'string' ? value.length <= MAX_TEXT : !isObject(value);
