/** What PayPal's events tell, and what of them is kept. */
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import {
  type DisputeFacts,
  type EventSubject,
  isUnreachable,
  type ProviderEvent,
  type Whose,
} from '../../provider.ts';
import { fromWire } from './money.ts';
import { authorisationFacts, captureFacts, isPaymentId, refundFacts } from './update.ts';
import {
  type Dispute,
  DisputeShape,
  MovementShape,
  OrderNewsShape,
  type Refund,
  RefundShape,
} from './wire.ts';

type Event = { id: string; event_type: string; resource: object };
type Reader = (resource: object) => EventSubject;
const NOTHING: EventSubject = { kind: 'nothing' };

/** By PayPal's names. `docs/payments.md` lists them for the merchant, who subscribes to them at PayPal. */
const READERS: Record<string, Reader> = {
  'CHECKOUT.ORDER.APPROVED': readOrderNews,
  'CHECKOUT.PAYMENT-APPROVAL.REVERSED': readOrderNews,
  'PAYMENT.AUTHORIZATION.CREATED': readMovement(authorisationFacts),
  // A hold ends too when its money is taken: only the whole order tells.
  'PAYMENT.AUTHORIZATION.VOIDED': read(MovementShape, ({ custom_id }) => ask(custom_id)),
  'PAYMENT.CAPTURE.COMPLETED': readMovement(captureFacts),
  'PAYMENT.CAPTURE.PENDING': readMovement(captureFacts),
  'PAYMENT.CAPTURE.DENIED': readMovement(captureFacts),
  'PAYMENT.CAPTURE.DECLINED': readMovement(captureFacts),
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

/** An event of another name, of another program's payment, or of a state that is new to us is kept and does nothing. */
export function readEvent(event: Event): ProviderEvent {
  const { id: eventId, event_type: type, resource } = event;
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return { eventId, type, payload: keptOf(event), about: reader?.(resource) ?? NOTHING };
}

function read<S extends TSchema>(shape: S, reader: (resource: Static<S>) => EventSubject): Reader {
  return (resource) => {
    if (!Value.Check(shape, resource)) return NOTHING;
    return reader(resource);
  };
}

const ask = (custom = ''): EventSubject =>
  isPaymentId(custom) ? { kind: 'ask', payment: { paymentId: custom } } : NOTHING;

function readOrderNews(resource: object): EventSubject {
  if (!Value.Check(OrderNewsShape, resource)) return NOTHING;
  return ask(resource.purchase_units[0]?.custom_id);
}

/** Asks where the event tells of a state that is new to us. */
function readMovement(facts: typeof captureFacts): Reader {
  return read(MovementShape, (movement) => {
    if (!isPaymentId(movement.custom_id)) return NOTHING;
    try {
      return { kind: 'payment', facts: facts(movement) };
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return ask(movement.custom_id);
    }
  });
}

/** Whose money it is: by the capture it came from, or by the payment's id that a refund at PayPal's desk inherits. */
function readRefund(refund: Refund): EventSubject {
  const capture = captureOf(refund);
  const payment: Whose | null = isPaymentId(refund.custom_id)
    ? { paymentId: refund.custom_id ?? '' }
    : capture
      ? { transactionRef: capture }
      : null;
  return payment ? { kind: 'refund', facts: refundFacts(refund, payment) } : NOTHING;
}

/**
 * PayPal takes money out of the shop's account when a bank asks for it, and tells nobody when it puts it back. So this
 * only calls staff; the books wait for the verdict of the dispute.
 */
function readReversal(reversal: Refund): EventSubject {
  const about = readRefund(reversal);
  if (about.kind !== 'refund') return about;
  const { payment, providerRef, amount, currency } = about.facts;
  const facts = { payment, providerRef, amount, currency, dueAt: null };
  return { kind: 'dispute', facts: { ...facts, outcome: 'open', reason: 'payment_reversed' } };
}

function captureOf({ links = [], supplementary_data }: Refund): string | undefined {
  const up = links.find(({ rel }) => rel === 'up')?.href ?? '';
  const [, id] = /\/v2\/payments\/captures\/(\w{1,50})$/.exec(up) ?? [];
  return id ?? supplementary_data?.related_ids?.capture_id;
}

function readDispute(dispute: Dispute): EventSubject {
  const { dispute_id, reason, seller_response_due_date } = dispute;
  const [{ seller_transaction_id, custom } = {}] = dispute.disputed_transactions;
  const payment: Whose | null = isPaymentId(custom)
    ? { paymentId: custom ?? '' }
    : seller_transaction_id
      ? { transactionRef: seller_transaction_id }
      : null;
  if (!payment) return NOTHING;
  const due = new Date(seller_response_due_date ?? Number.NaN);
  const facts: DisputeFacts = {
    payment,
    providerRef: dispute_id,
    outcome: disputeOutcome(dispute),
    reason: reason.toLowerCase(),
    ...fromWire(dispute.dispute_amount),
    dueAt: Number.isNaN(due.getTime()) ? null : due,
  };
  return { kind: 'dispute', facts };
}

const VERDICTS: Record<string, DisputeFacts['outcome']> = {
  RESOLVED_SELLER_FAVOUR: 'won',
  // PayPal pays out of its own pocket.
  RESOLVED_WITH_PAYOUT: 'won',
  CANCELED_BY_BUYER: 'won',
  DENIED: 'won',
  NONE: 'won',
  RESOLVED_BUYER_FAVOUR: 'lost',
  ACCEPTED: 'lost',
};

/** A verdict that is new to us stays with staff, as a dispute that is not over. */
function disputeOutcome({ status, dispute_outcome }: Dispute): DisputeFacts['outcome'] {
  if (['OPEN', 'WAITING_FOR_SELLER_RESPONSE'].includes(status)) return 'open';
  const verdict = dispute_outcome?.outcome_code ?? '';
  return status === 'RESOLVED' && Object.hasOwn(VERDICTS, verdict)
    ? (VERDICTS[verdict] ?? 'waiting')
    : 'waiting';
}

/** Ids, states and amounts. Payers, addresses, notes and mails stay outside the shop, whatever PayPal adds to them. */
const KEPT = new Set(
  (
    'id event_type create_time update_time resource_type resource status status_details ' +
    'amount currency_code value custom_id invoice_id supplementary_data related_ids order_id ' +
    'authorization_id capture_id purchase_units payments captures authorizations refunds intent ' +
    'final_capture expiration_time dispute_id disputed_transactions seller_transaction_id custom ' +
    'dispute_amount dispute_outcome outcome_code dispute_life_cycle_stage dispute_state ' +
    'seller_response_due_date'
  ).split(' '),
);
/** Both are words of PayPal's where it writes them, and never a person's. */
const KEPT_WORD = new Set(['reason', 'event_version']);

function keptOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 50).map(keptOf);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (KEPT.has(key)) return [[key, keptOf(inner)]];
    return KEPT_WORD.has(key) && /^[A-Z0-9_.]{1,100}$/.test(String(inner)) ? [[key, inner]] : [];
  });
  return Object.fromEntries(entries);
}
