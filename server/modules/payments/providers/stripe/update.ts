/** What Stripe's objects say, in the shop's words. Tables first; what is read of an event is read of an answer too. */
import type Stripe from 'stripe';
import type { DisputeFacts, Outcome, PaymentFacts, RefundFacts, Whose } from '../../provider.ts';
import { failureCodeOf } from './errors.ts';
import { moneyOf } from './money.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const INTENT_OUTCOMES: Record<string, Outcome> = {
  requires_payment_method: 'requires_action',
  requires_confirmation: 'requires_action',
  requires_action: 'requires_action',
  processing: 'processing',
  requires_capture: 'authorised',
  succeeded: 'captured',
  canceled: 'cancelled',
};
/** Money nobody took in time, which the bank has let go of. */
const RAN_OUT = ['automatic', 'expired'];
const REFUND_OUTCOMES: Record<string, RefundFacts['outcome']> = {
  succeeded: 'done',
  failed: 'failed',
  canceled: 'failed',
};
const DISPUTE_OUTCOMES: Record<string, DisputeFacts['outcome']> = {
  needs_response: 'open',
  warning_needs_response: 'open',
  appeal_needs_response: 'open',
  under_review: 'waiting',
  warning_under_review: 'waiting',
  appeal_under_review: 'waiting',
  won: 'won',
  // An inquiry that became no dispute, and one that was settled before it began: no money is gone.
  warning_closed: 'won',
  prevented: 'won',
  lost: 'lost',
};

export const idOf = (one: string | { id: string } | null | undefined): string | undefined =>
  typeof one === 'string' ? one : one?.id;

/** An account may serve other programs, with references of their own. */
export const ourId = (given: unknown): string | undefined =>
  typeof given === 'string' && UUID.test(given) ? given : undefined;

/**
 * `paymentId` is who asked; the intent's own word goes first, so that one that belongs to another payment is noticed.
 * A failed try leaves an intent open for another, on the hosted page as in the form on ours.
 */
export function factsOfIntent(intent: Stripe.PaymentIntent, paymentId?: string): PaymentFacts {
  const { id, status, metadata, last_payment_error: lastError } = intent;
  const ranOut = status === 'canceled' && RAN_OUT.includes(intent.cancellation_reason ?? '');
  const outcome = ranOut ? 'expired' : (INTENT_OUTCOMES[status] ?? 'processing');
  return {
    paymentId: ourId(metadata.paymentId) ?? paymentId ?? '',
    // Of a hosted page the shop knows the session, which its intent does not name.
    ...(metadata.method === 'stripe_element' && { providerRef: id }),
    transactionRef: id,
    outcome,
    ...moneyOf(amountAt(intent), intent.currency),
    ...(status === 'succeeded' && refundedOf(intent)),
    ...(status === 'requires_payment_method' &&
      lastError && { failureCode: failureCodeOf(lastError) }),
  };
}

/** What really came or is held: staff may take a part of it at Stripe's desk, which fits no order of ours. */
function amountAt({ status, amount, amount_received, amount_capturable }: Stripe.PaymentIntent) {
  if (status === 'succeeded') return amount_received;
  return status === 'requires_capture' ? amount_capturable : amount;
}

/** Only where Stripe was asked for the refunds too. What is pending has not gone back yet, so it does not count. */
function refundedOf({ latest_charge: charge, currency }: Stripe.PaymentIntent) {
  if (typeof charge !== 'object' || !charge?.refunds || charge.refunds.has_more) return undefined;
  const done = charge.refunds.data.filter(({ status }) => status === 'succeeded');
  const units = done.reduce((sum, { amount }) => sum + amount, 0);
  return { refunded: moneyOf(units, currency).amount };
}

/** A session with its intent. The page can be paid while it is open; once it is complete, its intent says how it went. */
export function factsOfSession(session: Stripe.Checkout.Session, paymentId?: string): PaymentFacts {
  const facts = sessionAlone(session, paymentId);
  const intent = session.payment_intent;
  if (!intent || typeof intent === 'string') return facts;
  const { outcome, failureCode, amount, currency, refunded } = factsOfIntent(intent);
  const isOpen = session.status === 'open';
  const isRefused = session.status === 'complete' && failureCode !== undefined;
  if (session.status === 'expired' && outcome !== 'captured' && outcome !== 'authorised') {
    return facts;
  }
  return {
    ...facts,
    amount,
    currency,
    ...(refunded !== undefined && { refunded }),
    // A direct debit that bounced days later: the page is long closed.
    outcome: isRefused ? 'declined' : isOpen ? openOutcome(outcome) : outcome,
    ...(failureCode && { failureCode }),
  };
}

/** A page that is open may be paid at, whatever became of a try at it. */
const openOutcome = (outcome: Outcome): Outcome =>
  outcome === 'cancelled' || outcome === 'expired' ? 'requires_action' : outcome;

/** As events carry it: with its intent's id alone, so of a complete one only `paid` is known for sure. */
export function sessionAlone(session: Stripe.Checkout.Session, paymentId = ''): PaymentFacts {
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

/** Null for money that no PaymentIntent took, which is none of the shop's. */
export function factsOfRefund(refund: Stripe.Refund): RefundFacts | null {
  const { id, status, amount, currency, metadata } = refund;
  const payment = whose(metadata?.paymentId, refund.payment_intent);
  if (!payment) return null;
  const outcome = REFUND_OUTCOMES[status ?? ''] ?? 'pending';
  return {
    payment,
    refundId: ourId(metadata?.refundId) ?? null,
    providerRef: id,
    outcome,
    ...moneyOf(amount, currency),
    ...(outcome === 'failed' && { failureCode: refund.failure_reason ?? 'refund_cancelled' }),
  };
}

/** Disputes are the bank's: they carry nothing of ours but the money. */
export function factsOfDispute(dispute: Stripe.Dispute): DisputeFacts | null {
  const { id, status, reason, amount, currency, evidence_details: evidence } = dispute;
  const payment = whose(undefined, dispute.payment_intent);
  if (!payment) return null;
  const dueBy = evidence.due_by;
  return {
    payment,
    providerRef: id,
    // A state Stripe invents later is shown, and asks nothing of staff.
    outcome: DISPUTE_OUTCOMES[status] ?? 'waiting',
    reason: reason.slice(0, 100),
    ...moneyOf(amount, currency),
    dueAt: dueBy ? new Date(dueBy * 1000) : null,
  };
}

function whose(paymentId: unknown, intent: string | { id: string } | null): Whose | null {
  const ours = ourId(paymentId);
  if (ours) return { paymentId: ours };
  const transactionRef = idOf(intent);
  return transactionRef ? { transactionRef } : null;
}
