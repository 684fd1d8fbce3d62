/** Refunds by staff: all or part of a payment, and everything that came for an order that is cancelled. */
import { lockForMove, noteOnTimeline, type Order } from '#modules/orders/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Locked } from '#platform/locked.ts';
import { lockPayment, type Payment, paymentsOfOrder } from '../attempts/queries.ts';
import { staffWho } from '../attempts/staff-attempts.ts';
import { noPayment, noRefund } from '../errors.ts';
import { clearReview } from '../review/queries.ts';
import { VOID_JOB } from '../settlement/transitions.ts';
import { refundById } from './queries.ts';
import { completeByHand, refundable, requestRefund } from './refunds.ts';

export type StaffRefund = {
  orderId: string;
  paymentId: string;
  amount: { amount: number; currency: string };
  note?: string;
};

/**
 * Requests a refund and returns its id. The order is locked before the remainder is computed, so two people at once
 * cannot refund more than came in.
 */
export async function refundByStaff(
  tx: Tx,
  actor: Actor,
  { orderId, paymentId, amount: money, note = '' }: StaffRefund,
): Promise<string> {
  const order = await lockForMove(tx, orderId);
  const payment = await lockPayment(tx, paymentId);
  if (payment?.orderId !== order.id) throw noPayment();
  const { amount, currency } = money;
  if (currency !== payment.currency) {
    throw badField('/amount/currency', 'payment_currency', { currency: payment.currency });
  }
  const refundId = await requestByStaff(tx, { actor, payment, amount, reason: 'requested', note });
  await audit(tx, actor, {
    action: 'order.refund',
    subjectType: 'order',
    subjectId: String(order.number),
    after: { amount, currency, note, paymentId, refundId },
  });
  return refundId;
}

type StaffRequest = {
  actor: Actor;
  payment: Locked<Payment>;
  amount: number;
  reason: 'requested' | 'cancelled';
  note: string;
};

async function requestByStaff(
  tx: Tx,
  { actor, payment, amount, reason, note }: StaffRequest,
): Promise<string> {
  const { orderId, currency } = payment;
  const refundId = await requestRefund(tx, payment, {
    amount,
    reason,
    note,
    requestedBy: actor.id,
  });
  await noteOnTimeline(tx, orderId, {
    kind: 'refund_requested',
    ...staffWho(actor),
    data: { amount, currency, note },
  });
  return refundId;
}

/** Records that a refund has been sent by hand. A second call does nothing. */
export async function noteSent(tx: Tx, actor: Actor, refundId: string): Promise<void> {
  const before = await completeByHand(tx, refundId, staffWho(actor));
  if (before === 'done') return;
  const refund = await refundById(tx, refundId);
  if (!refund) throw noRefund();
  const { amount, currency, state } = refund;
  await audit(tx, actor, {
    action: 'refund.note_sent',
    subjectType: 'refund',
    subjectId: refundId,
    before: { state: before },
    after: { state, amount, currency },
  });
}

/** What would be refunded if the order were cancelled now, in minor units. */
export async function refundableOfOrder(db: Reader, orderId: string): Promise<number> {
  let sum = 0;
  for (const payment of await paymentsOfOrder(db, orderId)) sum += await refundable(db, payment);
  return sum;
}

/**
 * The order ends: everything that came in is refunded, and authorisations are voided. Expects the order to be locked.
 * Returns the amount refunded, in minor units.
 */
export async function refundEverything(
  tx: Tx,
  { id }: Locked<Order>,
  { actor, note }: { actor: Actor; note: string },
): Promise<number> {
  let sum = 0;
  for (const { id: paymentId } of await paymentsOfOrder(tx, id)) {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) continue;
    const amount = await refundable(tx, payment);
    if (amount > 0) await requestByStaff(tx, { actor, payment, amount, reason: 'cancelled', note });
    sum += amount;
    if (payment.state === 'authorised') {
      await addJobs(tx, [VOID_JOB.with({ paymentId })]);
    }
    // It was voided in order to cancel, so nobody need look at it.
    if (payment.attention === 'authorisation_lost') await clearReview(tx, paymentId);
  }
  return sum;
}
