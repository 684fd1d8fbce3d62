/** Reads PayPal's events, and redacts them for the inbox. */
import type { Static, TSchema } from 'typebox';
import { hasShape } from '#platform/validation.ts';
import {
  type DisputeUpdate,
  type EventSubject,
  isUnreachable,
  type PaymentReference,
  type ProviderEvent,
} from '../../provider.ts';
import { fromWire } from './money.ts';
import { isPaymentId, updateOfAuthorisation, updateOfCapture, updateOfRefund } from './update.ts';
import {
  type Dispute,
  DisputeShape,
  MovementShape,
  OrderEventShape,
  type Refund,
  RefundShape,
} from './wire.ts';

type Event = { id: string; event_type: string; resource: object };
type Reader = (resource: object) => EventSubject;
const NOTHING: EventSubject = { kind: 'nothing' };

/** By PayPal's names. `docs/payments.md` lists them for the merchant, who subscribes to them at PayPal. */
const READERS: Record<string, Reader> = {
  'CHECKOUT.ORDER.APPROVED': subjectOfOrder,
  'CHECKOUT.PAYMENT-APPROVAL.REVERSED': subjectOfOrder,
  'PAYMENT.AUTHORIZATION.CREATED': readMovement(updateOfAuthorisation),
  // An authorisation ends as well when it is captured: only the whole order says which it was.
  'PAYMENT.AUTHORIZATION.VOIDED': read(MovementShape, ({ custom_id }) => subjectToPoll(custom_id)),
  'PAYMENT.CAPTURE.COMPLETED': readMovement(updateOfCapture),
  'PAYMENT.CAPTURE.PENDING': readMovement(updateOfCapture),
  'PAYMENT.CAPTURE.DENIED': readMovement(updateOfCapture),
  'PAYMENT.CAPTURE.DECLINED': readMovement(updateOfCapture),
  'PAYMENT.CAPTURE.REFUNDED': read(RefundShape, readRefund),
  'PAYMENT.CAPTURE.REVERSED': read(RefundShape, readReversal),
  'PAYMENT.REFUND.PENDING': read(RefundShape, readRefund),
  'PAYMENT.REFUND.COMPLETED': read(RefundShape, readRefund),
  'PAYMENT.REFUND.FAILED': read(RefundShape, readRefund),
  'PAYMENT.REFUND.CANCELLED': read(RefundShape, readRefund),
  'CUSTOMER.DISPUTE.CREATED': read(DisputeShape, readDispute),
  'CUSTOMER.DISPUTE.UPDATED': read(DisputeShape, readDispute),
  'CUSTOMER.DISPUTE.RESOLVED': read(DisputeShape, readDispute),
};
export const EVENT_NAMES = Object.keys(READERS);

/** An event of an unknown name or status, or of another program's payment, is stored without effect. */
export function readEvent(event: Event): ProviderEvent {
  const { id: eventId, event_type: type, resource } = event;
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return { eventId, type, payload: redact(event), subject: reader?.(resource) ?? NOTHING };
}

function read<S extends TSchema>(shape: S, reader: (resource: Static<S>) => EventSubject): Reader {
  return (resource) => {
    if (!hasShape(shape, resource)) return NOTHING;
    return reader(resource);
  };
}

const subjectToPoll = (custom = ''): EventSubject =>
  isPaymentId(custom) ? { kind: 'poll', payment: { paymentId: custom } } : NOTHING;

function subjectOfOrder(resource: object): EventSubject {
  if (!hasShape(OrderEventShape, resource)) return NOTHING;
  return subjectToPoll(resource.purchase_units[0]?.custom_id);
}

/** Polls where the event has an unknown status. */
function readMovement(update: typeof updateOfCapture): Reader {
  return read(MovementShape, (movement) => {
    if (!isPaymentId(movement.custom_id)) return NOTHING;
    try {
      return { kind: 'payment', update: update(movement) };
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return subjectToPoll(movement.custom_id);
    }
  });
}

/**
 * The payment is known by the capture it came from, or by the payment id that a refund made in PayPal's dashboard
 * inherits.
 */
function readRefund(refund: Refund): EventSubject {
  const capture = captureOf(refund);
  const payment: PaymentReference | null = isPaymentId(refund.custom_id)
    ? { paymentId: refund.custom_id ?? '' }
    : capture
      ? { transactionRef: capture }
      : null;
  return payment ? { kind: 'refund', update: updateOfRefund(refund, payment) } : NOTHING;
}

/**
 * PayPal takes money from the shop's account when a bank asks for it, and does not say when it puts it back. So this
 * only calls for a review; the ledger waits for the dispute's verdict.
 */
function readReversal(reversal: Refund): EventSubject {
  const subject = readRefund(reversal);
  if (subject.kind !== 'refund') return subject;
  const { payment, providerRef, amount, currency } = subject.update;
  const update = { payment, providerRef, amount, currency, dueAt: null };
  return { kind: 'dispute', update: { ...update, outcome: 'open', reason: 'payment_reversed' } };
}

function captureOf({ links = [], supplementary_data }: Refund): string | undefined {
  const up = links.find(({ rel }) => rel === 'up')?.href ?? '';
  const [, id] = /\/v2\/payments\/captures\/(\w{1,50})$/.exec(up) ?? [];
  return id ?? supplementary_data?.related_ids?.capture_id;
}

function readDispute(dispute: Dispute): EventSubject {
  const { dispute_id, reason, seller_response_due_date } = dispute;
  const [{ seller_transaction_id, custom } = {}] = dispute.disputed_transactions;
  const payment: PaymentReference | null = isPaymentId(custom)
    ? { paymentId: custom ?? '' }
    : seller_transaction_id
      ? { transactionRef: seller_transaction_id }
      : null;
  if (!payment) return NOTHING;
  const due = new Date(seller_response_due_date ?? Number.NaN);
  const update: DisputeUpdate = {
    payment,
    providerRef: dispute_id,
    outcome: disputeOutcome(dispute),
    reason: reason.toLowerCase(),
    ...fromWire(dispute.dispute_amount),
    dueAt: Number.isNaN(due.getTime()) ? null : due,
  };
  return { kind: 'dispute', update };
}

const VERDICT_OUTCOME: Record<string, DisputeUpdate['outcome']> = {
  RESOLVED_SELLER_FAVOUR: 'won',
  // PayPal bears the loss.
  RESOLVED_WITH_PAYOUT: 'won',
  CANCELED_BY_BUYER: 'won',
  DENIED: 'won',
  NONE: 'won',
  RESOLVED_BUYER_FAVOUR: 'lost',
  ACCEPTED: 'lost',
};

/** An unknown verdict stays with staff, as a dispute that is not closed. */
function disputeOutcome({ status, dispute_outcome }: Dispute): DisputeUpdate['outcome'] {
  if (['OPEN', 'WAITING_FOR_SELLER_RESPONSE'].includes(status)) return 'open';
  const verdict = dispute_outcome?.outcome_code ?? '';
  return status === 'RESOLVED' && Object.hasOwn(VERDICT_OUTCOME, verdict)
    ? (VERDICT_OUTCOME[verdict] ?? 'waiting')
    : 'waiting';
}

/** Ids, states and amounts. Payers, addresses, notes and emails are removed, whatever PayPal adds to them. */
const STORED_FIELDS = new Set(
  (
    'id event_type create_time update_time resource_type resource status status_details ' +
    'amount currency_code value custom_id invoice_id supplementary_data related_ids order_id ' +
    'authorization_id capture_id purchase_units payments captures authorizations refunds intent ' +
    'final_capture expiration_time dispute_id disputed_transactions seller_transaction_id custom ' +
    'dispute_amount dispute_outcome outcome_code dispute_life_cycle_stage dispute_state ' +
    'seller_response_due_date'
  ).split(' '),
);
/** These are PayPal's codes where they are strings, and never personal data. */
const STORED_WORDS = new Set(['reason', 'event_version']);

function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 50).map(redact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (STORED_FIELDS.has(key)) return [[key, redact(inner)]];
    return STORED_WORDS.has(key) && /^[A-Z0-9_.]{1,100}$/.test(String(inner)) ? [[key, inner]] : [];
  });
  return Object.fromEntries(entries);
}
