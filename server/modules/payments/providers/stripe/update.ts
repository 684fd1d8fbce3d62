/** Stripe's objects as provider updates, the same from events and from responses. */
import type Stripe from 'stripe';
import type {
  DisputeUpdate,
  Outcome,
  PaymentReference,
  PaymentUpdate,
  RefundUpdate,
} from '../../provider.ts';
import { failureCodeOf } from './errors.ts';
import { moneyOf } from './money.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const INTENT_OUTCOME: Record<string, Outcome> = {
  requires_payment_method: 'requires_action',
  requires_confirmation: 'requires_action',
  requires_action: 'requires_action',
  processing: 'processing',
  requires_capture: 'authorised',
  succeeded: 'captured',
  canceled: 'cancelled',
};
/** Cancelled because nobody captured in time, and the bank has let go of the money. */
const RAN_OUT = ['automatic', 'expired'];
const REFUND_OUTCOME: Record<string, RefundUpdate['outcome']> = {
  succeeded: 'done',
  failed: 'failed',
  canceled: 'failed',
};
const DISPUTE_OUTCOME: Record<string, DisputeUpdate['outcome']> = {
  needs_response: 'open',
  warning_needs_response: 'open',
  appeal_needs_response: 'open',
  under_review: 'waiting',
  warning_under_review: 'waiting',
  appeal_under_review: 'waiting',
  won: 'won',
  // An inquiry that became no dispute, or was settled before it began: no money was taken.
  warning_closed: 'won',
  prevented: 'won',
  lost: 'lost',
};

export const idOf = (one: string | { id: string } | null | undefined): string | undefined =>
  typeof one === 'string' ? one : one?.id;

/** An account may serve other programs, with references of their own. */
export const ourId = (value: unknown): string | undefined =>
  typeof value === 'string' && UUID.test(value) ? value : undefined;

/**
 * `paymentId`: the payment that was polled. The intent's own id goes first, so that an intent of another payment is
 * noticed. A failed try leaves an intent open for another, on the hosted page as in the form on ours.
 */
export function updateOfIntent(intent: Stripe.PaymentIntent, paymentId?: string): PaymentUpdate {
  const { id, status, metadata, last_payment_error: lastError } = intent;
  const ranOut = status === 'canceled' && RAN_OUT.includes(intent.cancellation_reason ?? '');
  const outcome = ranOut ? 'expired' : (INTENT_OUTCOME[status] ?? 'processing');
  return {
    paymentId: ourId(metadata.paymentId) ?? paymentId ?? '',
    // Of a hosted page we know the session, which its intent does not name.
    ...(metadata.method === 'stripe_element' && { providerRef: id }),
    transactionRef: id,
    outcome,
    ...moneyOf(amountAt(intent), intent.currency),
    ...(status === 'succeeded' && refundedOf(intent)),
    ...(status === 'requires_payment_method' &&
      lastError && { failureCode: failureCodeOf(lastError) }),
  };
}

/**
 * What was really captured or authorised: staff may capture a part in the dashboard, which then does not match the
 * order.
 */
function amountAt({ status, amount, amount_received, amount_capturable }: Stripe.PaymentIntent) {
  if (status === 'succeeded') return amount_received;
  return status === 'requires_capture' ? amount_capturable : amount;
}

/** Only where refunds were fetched along. Pending refunds do not count yet. */
function refundedOf({ latest_charge: charge, currency }: Stripe.PaymentIntent) {
  if (typeof charge !== 'object' || !charge?.refunds || charge.refunds.has_more) return undefined;
  const done = charge.refunds.data.filter(({ status }) => status === 'succeeded');
  const units = done.reduce((sum, { amount }) => sum + amount, 0);
  return { refunded: moneyOf(units, currency).amount };
}

/**
 * A session with its intent. The page can be paid while it is open; once it is complete, its intent says how it went.
 */
export function updateOfSession(
  session: Stripe.Checkout.Session,
  paymentId?: string,
): PaymentUpdate {
  const update = updateOfSessionAlone(session, paymentId);
  const intent = session.payment_intent;
  if (!intent || typeof intent === 'string') return update;
  const { outcome, failureCode, amount, currency, refunded } = updateOfIntent(intent);
  const isOpen = session.status === 'open';
  const isRefused = session.status === 'complete' && failureCode !== undefined;
  if (session.status === 'expired' && outcome !== 'captured' && outcome !== 'authorised') {
    return update;
  }
  return {
    ...update,
    amount,
    currency,
    ...(refunded !== undefined && { refunded }),
    // A direct debit that bounced days later: the page is long closed.
    outcome: isRefused ? 'declined' : isOpen ? openOutcome(outcome) : outcome,
    ...(failureCode && { failureCode }),
  };
}

/** An open page can still be paid, whatever became of one try at it. */
const openOutcome = (outcome: Outcome): Outcome =>
  outcome === 'cancelled' || outcome === 'expired' ? 'requires_action' : outcome;

/** A session as in events, with only the id of its intent: of a complete session only `paid` is certain. */
export function updateOfSessionAlone(
  session: Stripe.Checkout.Session,
  paymentId = '',
): PaymentUpdate {
  const { id, status, client_reference_id: reference, amount_total, currency } = session;
  const transactionRef = idOf(session.payment_intent);
  return {
    paymentId: ourId(reference) ?? paymentId,
    providerRef: id,
    ...(transactionRef && { transactionRef }),
    outcome:
      status === 'expired'
        ? 'expired'
        : session.payment_status === 'paid'
          ? 'captured'
          : 'requires_action',
    ...moneyOf(amount_total ?? 0, currency ?? ''),
  };
}

/** Null for money that was not captured by a PaymentIntent, and so is none of the shop's. */
export function updateOfRefund(refund: Stripe.Refund): RefundUpdate | null {
  const { id, status, amount, currency, metadata } = refund;
  const payment = referenceOf(metadata?.paymentId, refund.payment_intent);
  if (!payment) return null;
  const outcome = REFUND_OUTCOME[status ?? ''] ?? 'pending';
  return {
    payment,
    refundId: ourId(metadata?.refundId) ?? null,
    providerRef: id,
    outcome,
    ...moneyOf(amount, currency),
    ...(outcome === 'failed' && { failureCode: refund.failure_reason ?? 'refund_cancelled' }),
  };
}

/** Disputes carry no reference of ours, only the PaymentIntent. */
export function updateOfDispute(dispute: Stripe.Dispute): DisputeUpdate | null {
  const { id, status, reason, amount, currency, evidence_details: evidence } = dispute;
  const payment = referenceOf(undefined, dispute.payment_intent);
  if (!payment) return null;
  const dueBy = evidence.due_by;
  return {
    payment,
    providerRef: id,
    // A status that Stripe invents later is shown, and asks nothing of staff.
    outcome: DISPUTE_OUTCOME[status] ?? 'waiting',
    reason: reason.slice(0, 100),
    ...moneyOf(amount, currency),
    dueAt: dueBy ? new Date(dueBy * 1000) : null,
  };
}

function referenceOf(
  paymentId: unknown,
  intent: string | { id: string } | null,
): PaymentReference | null {
  const ours = ourId(paymentId);
  if (ours) return { paymentId: ours };
  const transactionRef = idOf(intent);
  return transactionRef ? { transactionRef } : null;
}
