/** What each outcome of a payment does to its order. Under the locks of bag, order and payment. */
import {
  cancelOrder,
  confirmOrder,
  lockLiveOrder,
  noteOnTimeline,
  type Order,
  orderItems,
  reviveOrder,
  setPaymentState,
  type Who,
} from '#modules/orders/index.ts';
import { lockWholeReservation, reserveAgain } from '#modules/stock/index.ts';
import { after, hours, now } from '#platform/clock.ts';
import { type Tx, tryPart } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Locked } from '#platform/locked.ts';
import { Id } from '#platform/schemas.ts';
import * as queries from '../attempts/queries.ts';
import type { Outcome, PaymentFacts } from '../provider.ts';
import { isHeld, requestRefund, tellGoneBack } from '../refunds/refunds.ts';
import { flagPayment } from '../review/queries.ts';

export const RELEASE_JOB = defineTask('payments.release', { paymentId: Id });
/** How often it is looked whether held money is still held. */
const HELD_MS = hours(6);

export type Case = {
  order: Locked<Order>;
  payment: Locked<queries.Payment>;
  facts: PaymentFacts;
  /** Who brought the news; the provider unless said. */
  who?: Who;
};

/** In the order in which an attempt goes through them. */
const OPEN_STATES: queries.PaymentState[] = [
  'created',
  'requires_action',
  'processing',
  'authorised',
];

/** True while an attempt may still come to something. */
export const isOpen = (state: queries.PaymentState) => OPEN_STATES.includes(state);

export async function applyOutcome(tx: Tx, held: Case): Promise<void> {
  const { id, refunded, refundPending } = held.order;
  await APPLY[held.facts.outcome](tx, held);
  // More came in, or is held no more: what goes back may not be all of it now.
  if (refunded > 0 || refundPending > 0) await tellGoneBack(tx, id);
}

const APPLY: Record<Outcome, (tx: Tx, given: Case) => Promise<void>> = {
  requires_action: moveOn,
  processing: moveOn,
  authorised,
  captured,
  declined: endedWithout,
  cancelled: endedWithout,
  expired: endedWithout,
};

/** Events arrive in any order: an older one never takes a payment back. */
async function moveOn(tx: Tx, held: Case): Promise<void> {
  const { order, payment, facts } = held;
  const { outcome, providerRef, transactionRef, failureCode } = facts;
  const rank = (state: queries.PaymentState) => OPEN_STATES.indexOf(state);
  if (!isOpen(payment.state) || rank(outcome) < rank(payment.state)) return;
  const goesOn = rank(outcome) > rank(payment.state);
  if (!goesOn && (failureCode === undefined || failureCode === payment.failureCode)) return;
  await queries.changePayment(tx, payment, {
    state: outcome,
    providerRef,
    transactionRef,
    failureCode: failureCode ?? null,
  });
  // The page is still open, so the same one may be tried again.
  if (failureCode !== undefined) await sayDeclined(tx, held);
  else if (order.paymentState === 'failed' && !order.confirmedAt) {
    await setPaymentState(tx, order, 'pending', { kind: 'payment_processing' });
  }
}

/** This attempt came to nothing; the order waits for another until its time is over. */
async function endedWithout(tx: Tx, held: Case): Promise<void> {
  const { order, payment, facts, who } = held;
  if (!isOpen(payment.state)) return;
  const { outcome, providerRef, transactionRef } = facts;
  const failureCode = facts.failureCode ?? null;
  await queries.changePayment(tx, payment, {
    state: outcome,
    providerRef,
    transactionRef,
    failureCode,
    askAt: null,
  });
  const wasHeld = payment.state === 'authorised' && order.paymentState === 'authorised';
  if (wasHeld && order.confirmedAt && !order.cancelledAt) {
    // Let go by staff, as the first step of cancelling: until that is done, a person should look.
    await flagPayment(tx, payment.id, { attention: 'authorisation_lost', at: now() });
    if (who?.actor === 'staff') {
      await setPaymentState(tx, order, 'pending', { kind: 'authorisation_released', ...who });
    } else {
      await setPaymentState(tx, order, 'failed', { kind: 'authorisation_lost' });
    }
  } else if (outcome === 'declined') {
    await sayDeclined(tx, held);
  }
}

async function sayDeclined(tx: Tx, { order, payment, facts }: Case): Promise<void> {
  if (order.confirmedAt || order.cancelledAt) return;
  await setPaymentState(tx, order, 'failed', {
    kind: 'payment_declined',
    data: { failureCode: facts.failureCode ?? null, method: payment.method },
  });
}

/** The bank holds the money for us. The order is worked on; staff take the money before the hold is over. */
async function authorised(tx: Tx, held: Case): Promise<void> {
  const { order, payment, facts } = held;
  const { providerRef, transactionRef } = facts;
  if (payment.state === 'authorised' || payment.state === 'captured') return;
  await queries.changePayment(tx, payment, {
    state: 'authorised',
    providerRef,
    transactionRef,
    failureCode: null,
    askAt: after(now(), HELD_MS),
  });
  const wanted = order.confirmedAt ? null : await findPlace(tx, order);
  if (wanted) return confirmOrder(tx, wanted, 'authorised');
  // Worked on already, and its first hold was lost: the shopper has made up for it.
  if (order.confirmedAt && !order.cancelledAt && order.paymentState === 'failed') {
    return setPaymentState(tx, order, 'authorised', { kind: 'authorised' });
  }
  const attention = order.confirmedAt && !order.cancelledAt ? 'paid_twice' : 'late_money';
  await flagPayment(tx, payment.id, { attention, at: now() });
  await addJobs(tx, [RELEASE_JOB.with({ paymentId: payment.id })]);
  await giveUpOrder(tx, order);
}

/**
 * Money has come. It finds its order: waiting, out of time (then the goods are claimed again), worked on already and
 * still to be paid, or in no need of it (then it goes back by itself and staff see why).
 */
async function captured(tx: Tx, { order, payment, facts, who }: Case): Promise<void> {
  const { providerRef, transactionRef } = facts;
  if (payment.state === 'captured') {
    const isOther =
      transactionRef && payment.transactionRef && transactionRef !== payment.transactionRef;
    // One page was paid twice at the provider: money that no row of ours stands for.
    return isOther ? noteMismatch(tx, payment, facts) : undefined;
  }
  await queries.capture(tx, payment, { providerRef, transactionRef, at: now() });
  const paid = { ...payment, state: 'captured' as const };
  if (order.confirmedAt && !order.cancelledAt) {
    if (!isOwed(order, payment)) return sendBack(tx, paid, order, 'paid_twice');
    return setPaymentState(tx, order, 'paid', { kind: 'paid', ...who });
  }
  const wanted = await findPlace(tx, order);
  if (wanted) return confirmOrder(tx, wanted, 'paid', who);
  await sendBack(tx, paid, order, 'late_money');
  await giveUpOrder(tx, order);
}

/** Such news is not believed; it is put before staff, once. */
export async function noteMismatch(
  tx: Tx,
  payment: queries.Payment,
  { outcome, amount, currency }: PaymentFacts,
): Promise<void> {
  if (!(await flagPayment(tx, payment.id, { attention: 'mismatch', at: now() }))) return;
  await noteOnTimeline(tx, payment.orderId, {
    kind: 'payment_mismatch',
    actor: 'system',
    data: { outcome, amount, currency },
  });
}

/** Of a confirmed order: paid later, or held by this very payment until now. */
function isOwed(order: Order, payment: queries.Payment): boolean {
  if (order.paymentState === 'authorised') return payment.state === 'authorised';
  return order.paymentState === 'pending' || order.paymentState === 'failed';
}

/** The order, alive and with all its goods held, ready to be confirmed; null when it is not wanted any more. */
async function findPlace(tx: Tx, order: Locked<Order>): Promise<Locked<Order> | null> {
  if (order.confirmedAt) return null;
  if (order.cancelledAt) {
    // Only an order that ran out of time is still wanted, and only while the bag has not become another one.
    const another = await lockLiveOrder(tx, order.cartId);
    if (another || order.cancelReason !== 'expired') return null;
  }
  if (!(await claimAgain(tx, order))) return null;
  return order.cancelledAt ? reviveOrder(tx, order) : order;
}

/** True when every unit is held for the order, claimed anew where the hold was over. */
async function claimAgain(tx: Tx, order: Order): Promise<boolean> {
  if (await lockWholeReservation(tx, order.id)) return true;
  const demand = await orderItems(tx, order.id);
  // Units that are gone must not undo the money that came.
  return (await tryPart(tx, () => reserveAgain(tx, order.id, demand, null))) === null;
}

/** Its goods are gone, or it would have been confirmed. */
async function giveUpOrder(tx: Tx, order: Locked<Order>): Promise<void> {
  if (order.cancelledAt || order.confirmedAt) return;
  await cancelOrder(tx, order, { actor: 'system' }, 'out_of_stock');
}

async function sendBack(
  tx: Tx,
  payment: Locked<queries.Payment>,
  order: Locked<Order>,
  reason: 'late_money' | 'paid_twice',
): Promise<void> {
  await flagPayment(tx, payment.id, { attention: reason, at: now() });
  const { amount } = payment;
  await requestRefund(tx, payment, { amount, reason });
  const data = { reason, amount, currency: payment.currency };
  const told = { kind: 'money_sent_back', data };
  // The money of another payment is still held for it: to be taken, not to be taken for paid.
  if (isHeld(order)) await noteOnTimeline(tx, order.id, { ...told, actor: 'system' });
  else await setPaymentState(tx, order, 'paid', told);
}
