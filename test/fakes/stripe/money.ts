/** What happens to authorised or captured money: captured, voided, refunded, disputed. */
import type Stripe from 'stripe';
import { type Account, findIntent, happen, idOf, made, secondsOf, sessionOf } from './account.ts';
import { chargeRefused, intentOfSession, notInState } from './answers.ts';
import { newDispute, newRefund } from './money-objects.ts';
import { cancel } from './paying.ts';

const DUE_SECONDS = 7 * 86_400;
const CANCELLABLE = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
];

function chargeOf(account: Account, intent: Stripe.PaymentIntent | undefined): Stripe.Charge {
  const charge = account.charges.get(idOf(intent?.latest_charge) ?? '');
  if (!charge) throw new Error('no money was taken yet');
  return charge;
}

export function capture(account: Account, intent: Stripe.PaymentIntent, amount?: number): void {
  if (intent.status !== 'requires_capture') {
    throw notInState('capture', intent.status, ['requires_capture']);
  }
  const taken = amount ?? intent.amount_capturable;
  if (taken > intent.amount_capturable) {
    throw chargeRefused(
      'amount_too_large',
      'You cannot capture more than the amount that is capturable.',
    );
  }
  const charge = chargeOf(account, intent);
  Object.assign(charge, { captured: true, amount_captured: taken });
  Object.assign(intent, { status: 'succeeded', amount_received: taken, amount_capturable: 0 });
  const row = sessionOf(account, intent.id);
  if (row) row.session.payment_status = 'paid';
  happen(account, 'charge.captured', charge);
  happen(account, 'payment_intent.succeeded', intent);
  // The rest of the authorisation is voided.
  if (taken < charge.amount) returnAuthorised(account, charge);
}

/** Authorised money is returned, which Stripe records as a refund of the charge. */
export function cancelIntent(
  account: Account,
  intent: Stripe.PaymentIntent,
  reason: string | null,
): void {
  if (!CANCELLABLE.includes(intent.status)) {
    throw notInState('cancel', intent.status, CANCELLABLE);
  }
  const wasAuthorised = intent.status === 'requires_capture';
  if (!wasAuthorised && sessionOf(account, intent.id)) throw intentOfSession();
  cancel(account, intent, reason);
  if (wasAuthorised) returnAuthorised(account, chargeOf(account, intent));
}

/** Nobody captured in time (7 days for most cards): the authorisation expires. */
export function expireAuthorisation(account: Account, ref: string): void {
  const intent = findIntent(account, ref);
  if (intent?.status !== 'requires_capture') throw new Error('no money is held');
  cancel(account, intent, 'automatic');
  returnAuthorised(account, chargeOf(account, intent), 'expired_uncaptured_charge');
}

function returnAuthorised(
  account: Account,
  charge: Stripe.Charge,
  reason: string | null = null,
): void {
  const { id, created } = made(account, 're');
  const amount = charge.amount - charge.amount_captured;
  const details = { amount, metadata: {}, reason, status: 'succeeded' as const };
  const refund = newRefund({ id, created }, charge, details);
  account.refunds.set(id, refund);
  bookRefund(charge, amount);
  happen(account, 'refund.created', refund);
  happen(account, 'charge.refunded', charge);
}

export type RefundInput = {
  amount?: number;
  metadata?: Record<string, string>;
  reason?: string;
};

export function refund(
  account: Account,
  intent: Stripe.PaymentIntent | undefined,
  { amount, metadata = {}, reason }: RefundInput,
): Stripe.Refund {
  const charge = account.charges.get(idOf(intent?.latest_charge) ?? '');
  if (!charge?.captured) {
    throw chargeRefused(
      'charge_not_refundable',
      'This PaymentIntent does not have a successful charge to refund.',
    );
  }
  const left = charge.amount - charge.amount_refunded;
  checkRefundable(charge, amount ?? left, left);
  const { id, created } = made(account, 're');
  const status = account.nextRefunds.shift() ?? 'succeeded';
  const made_ = newRefund({ id, created }, charge, {
    amount: amount ?? left,
    metadata,
    reason: reason ?? null,
    status: status === 'failed' ? 'pending' : status,
  });
  account.refunds.set(id, made_);
  bookRefund(charge, made_.amount);
  happen(account, 'refund.created', made_);
  happen(account, 'charge.refunded', charge);
  // A bank that returns a refund does so later; the first answer is never a failure.
  if (status === 'failed') finishRefund(account, id, false);
  return made_;
}

function checkRefundable(charge: Stripe.Charge, amount: number, left: number): void {
  if (left === 0) {
    throw chargeRefused(
      'charge_already_refunded',
      `Charge ${charge.id} has already been refunded.`,
    );
  }
  if (charge.disputed) {
    throw chargeRefused('charge_disputed', `Charge ${charge.id} has been charged back.`);
  }
  if (amount > left) {
    throw chargeRefused(
      'amount_too_large',
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
    );
  }
}

function bookRefund(charge: Stripe.Charge, amount: number): void {
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded >= charge.amount;
}

/** The bank has answered: a pending refund has succeeded, or the money came back. */
export function finishRefund(account: Account, refundId: string, isDone: boolean): void {
  const one = account.refunds.get(refundId);
  if (one?.status !== 'pending') throw new Error('that refund is not pending');
  delete one.pending_reason;
  one.status = isDone ? 'succeeded' : 'failed';
  if (!isDone) {
    one.failure_reason = 'expired_or_canceled_card';
    const charge = account.charges.get(idOf(one.charge) ?? '');
    if (charge) bookRefund(charge, -one.amount);
  }
  happen(account, 'refund.updated', one);
  happen(account, 'charge.refund.updated', one);
  if (!isDone) happen(account, 'refund.failed', one);
}

export function dispute(
  account: Account,
  ref: string,
  { amount, reason = 'fraudulent' }: { amount?: number; reason?: string } = {},
): Stripe.Dispute {
  const charge = chargeOf(account, findIntent(account, ref));
  const one = newDispute(made(account, 'du'), charge, {
    amount: amount ?? charge.amount_captured,
    reason,
    dueAt: secondsOf(account) + DUE_SECONDS,
  });
  account.disputes.set(one.id, one);
  charge.disputed = true;
  happen(account, 'charge.dispute.created', one);
  happen(account, 'charge.dispute.funds_withdrawn', one);
  return one;
}

/** Staff have answered in Stripe's dashboard; then the bank decides. */
export function moveDispute(
  account: Account,
  disputeId: string,
  status: 'under_review' | 'won' | 'lost' | 'prevented',
): void {
  const one = account.disputes.get(disputeId);
  if (!one) throw new Error('there is no such dispute');
  one.status = status;
  if (status === 'under_review') {
    one.evidence_details.has_evidence = true;
    one.evidence_details.submission_count += 1;
    happen(account, 'charge.dispute.updated', one);
    return;
  }
  happen(account, 'charge.dispute.closed', one);
  if (status === 'won') happen(account, 'charge.dispute.funds_reinstated', one);
}
