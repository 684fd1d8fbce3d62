/** Giving money back by staff: a part or all of a payment, and all that came for an order that is cancelled. */
import { lockForMove, noteOnTimeline, type Order } from '#modules/orders/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Locked } from '#platform/locked.ts';
import { lockPayment, type Payment, paymentsOfOrder } from '../attempts/queries.ts';
import { staffWho } from '../attempts/staff-attempts.ts';
import { noPayment, noRefund } from '../errors.ts';
import { clearAttention } from '../review/queries.ts';
import { RELEASE_JOB } from '../settlement/transitions.ts';
import { refundById } from './queries.ts';
import { finishByHand, refundable, requestRefund } from './refunds.ts';

export type StaffRefund = {
  orderId: string;
  paymentId: string;
  amount: { amount: number; currency: string };
  note?: string;
};

/**
 * Asks for money to go back and answers the refund's id. Two people at once cannot give back more than came in: the order
 * is locked first, and what is left is counted after.
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
    throw badField('/amount/currency', `must be ${payment.currency}, as the payment is`);
  }
  const refundId = await giveBack(tx, { actor, payment, amount, reason: 'requested', note });
  await audit(tx, actor, {
    action: 'order.refund',
    subjectType: 'order',
    subjectId: String(order.number),
    after: { amount, currency, note, paymentId, refundId },
  });
  return refundId;
}

type Giving = {
  actor: Actor;
  payment: Locked<Payment>;
  amount: number;
  reason: 'requested' | 'cancelled';
  note: string;
};

async function giveBack(tx: Tx, { actor, payment, amount, reason, note }: Giving): Promise<string> {
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

/** Somebody has sent the money back by hand. Whoever says so second finds it said. */
export async function noteAsSent(tx: Tx, actor: Actor, refundId: string): Promise<void> {
  const before = await finishByHand(tx, refundId, staffWho(actor));
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

/** What would go back if the order were cancelled now, in minor units. */
export async function moneyToGiveBack(db: Reader, orderId: string): Promise<number> {
  let sum = 0;
  for (const payment of await paymentsOfOrder(db, orderId)) sum += await refundable(db, payment);
  return sum;
}

/**
 * The order ends: all that came and is still here goes back, and what is still held is let go. Under the order's lock.
 * Answers how much goes back, in minor units.
 */
export async function giveAllBack(
  tx: Tx,
  { id }: Locked<Order>,
  { actor, note }: { actor: Actor; note: string },
): Promise<number> {
  let sum = 0;
  for (const { id: paymentId } of await paymentsOfOrder(tx, id)) {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) continue;
    const amount = await refundable(tx, payment);
    if (amount > 0) await giveBack(tx, { actor, payment, amount, reason: 'cancelled', note });
    sum += amount;
    if (payment.state === 'authorised') {
      await addJobs(tx, [RELEASE_JOB.with({ paymentId })]);
    }
    // It was let go for the sake of this, so nobody need look at it.
    if (payment.attention === 'authorisation_lost') await clearAttention(tx, paymentId);
  }
  return sum;
}
