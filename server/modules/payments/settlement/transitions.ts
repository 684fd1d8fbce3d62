/** What each outcome of a payment does to its order. Expects cart, order and payment to be locked. */
import type { PaymentState } from '#common/payment-states.ts';
import {
  cancelOrder,
  confirmOrder,
  type Entry,
  lockLiveOrder,
  noteOnTimeline,
  type Order,
  orderItems,
  reinstateOrder,
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
import type { Outcome, PaymentUpdate } from '../provider.ts';
import { awaitsOwnMoney, requestRefund, updateRefundTotals } from '../refunds/refunds.ts';
import { flagPayment } from '../review/queries.ts';

export const VOID_JOB = defineTask('payments.release', { paymentId: Id });
/** How often an authorisation is polled. */
const POLL_AUTHORISED_MS = hours(6);

export type Transition = {
  order: Locked<Order>;
  payment: Locked<queries.Payment>;
  update: PaymentUpdate;
  /** Who caused it; the provider by default. */
  who?: Who;
};

/** In the order in which an attempt goes through them. */
const OPEN_STATES: PaymentState[] = ['created', 'requires_action', 'processing', 'authorised'];

/** True while an attempt may still succeed. */
export const isOpen = (state: PaymentState) => OPEN_STATES.includes(state);

export async function applyTransition(tx: Tx, transition: Transition): Promise<void> {
  const { id, refunded, refundPending } = transition.order;
  await TRANSITIONS[transition.update.outcome](tx, transition);
  // What was captured or authorised has changed, and with it whether refunds return all of it.
  if (refunded > 0 || refundPending > 0) await updateRefundTotals(tx, id);
}

const TRANSITIONS: Record<Outcome, (tx: Tx, transition: Transition) => Promise<void>> = {
  requires_action: advance,
  processing: advance,
  authorised,
  captured,
  declined: endUnpaid,
  cancelled: endUnpaid,
  expired: endUnpaid,
};

/** Events arrive in any order: an older one never moves a payment back. */
async function advance(tx: Tx, transition: Transition): Promise<void> {
  const { order, payment, update } = transition;
  const { outcome, providerRef, transactionRef, failureCode } = update;
  const rank = (state: PaymentState) => OPEN_STATES.indexOf(state);
  if (!isOpen(payment.state) || rank(outcome) < rank(payment.state)) return;
  const advances = rank(outcome) > rank(payment.state);
  if (!advances && (failureCode === undefined || failureCode === payment.failureCode)) return;
  await queries.changePayment(tx, payment, {
    state: outcome,
    providerRef,
    transactionRef,
    failureCode: failureCode ?? null,
  });
  // The page is still open, so the shopper may try again.
  if (failureCode !== undefined) await noteDeclined(tx, transition);
  else if (order.paymentState === 'failed' && !order.confirmedAt) {
    await setPaymentState(tx, order, 'pending', { kind: 'payment_processing' });
  }
}

/** This attempt has failed; the order waits for another until it expires. */
async function endUnpaid(tx: Tx, transition: Transition): Promise<void> {
  const { order, payment, update, who } = transition;
  if (!isOpen(payment.state)) return;
  const { outcome, providerRef, transactionRef } = update;
  const failureCode = update.failureCode ?? null;
  await queries.changePayment(tx, payment, {
    state: outcome,
    providerRef,
    transactionRef,
    failureCode,
    pollAt: null,
  });
  const wasAuthorised = payment.state === 'authorised' && order.paymentState === 'authorised';
  if (wasAuthorised && order.confirmedAt && !order.cancelledAt) {
    // Staff voided it as the first step of cancelling. Until that is done, a person should look.
    await flagPayment(tx, payment.id, { attention: 'authorisation_lost', at: now() });
    if (who?.actor === 'staff') {
      await setPaymentState(tx, order, 'pending', { kind: 'authorisation_released', ...who });
    } else {
      await setPaymentState(tx, order, 'failed', { kind: 'authorisation_lost' });
    }
  } else if (outcome === 'declined') {
    await noteDeclined(tx, transition);
  }
}

async function noteDeclined(tx: Tx, { order, payment, update }: Transition): Promise<void> {
  if (order.confirmedAt || order.cancelledAt) return;
  await setPaymentState(tx, order, 'failed', {
    kind: 'payment_declined',
    data: { failureCode: update.failureCode ?? null, method: payment.method },
  });
}

/** The bank has authorised the money. The order is confirmed; staff capture the money before the authorisation ends. */
async function authorised(tx: Tx, transition: Transition): Promise<void> {
  const { order, payment, update } = transition;
  const { providerRef, transactionRef } = update;
  if (payment.state === 'authorised' || payment.state === 'captured') return;
  await queries.changePayment(tx, payment, {
    state: 'authorised',
    providerRef,
    transactionRef,
    failureCode: null,
    pollAt: after(now(), POLL_AUTHORISED_MS),
  });
  const confirmable = order.confirmedAt ? null : await makeConfirmable(tx, order);
  if (confirmable) return confirmOrder(tx, confirmable, 'authorised');
  // Confirmed already, and its first authorisation was lost: the shopper has paid again.
  if (order.confirmedAt && !order.cancelledAt && order.paymentState === 'failed') {
    return setPaymentState(tx, order, 'authorised', { kind: 'authorised' });
  }
  const attention = order.confirmedAt && !order.cancelledAt ? 'paid_twice' : 'late_money';
  await flagPayment(tx, payment.id, { attention, at: now() });
  await addJobs(tx, [VOID_JOB.with({ paymentId: payment.id })]);
  await cancelOutOfStock(tx, order);
}

/**
 * Money has come. The order may be waiting for it, or have expired (then its goods are reserved again), or be confirmed
 * and unpaid; if it is owed nothing, the money is refunded and staff see why.
 */
async function captured(tx: Tx, { order, payment, update, who }: Transition): Promise<void> {
  const { providerRef, transactionRef } = update;
  if (payment.state === 'captured') {
    const isOther =
      transactionRef && payment.transactionRef && transactionRef !== payment.transactionRef;
    // One page was paid twice at the provider: we have no row for the second payment.
    return isOther ? noteMismatch(tx, payment, update) : undefined;
  }
  await queries.capture(tx, payment, { providerRef, transactionRef, at: now() });
  const paid = { ...payment, state: 'captured' as const };
  if (order.confirmedAt && !order.cancelledAt) {
    if (!isOwed(order, payment)) return refundUnowed(tx, paid, order, 'paid_twice');
    return setPaymentState(tx, order, 'paid', { kind: 'paid', ...who });
  }
  const confirmable = await makeConfirmable(tx, order);
  if (confirmable) return confirmOrder(tx, confirmable, 'paid', who);
  await refundUnowed(tx, paid, order, 'late_money');
  await cancelOutOfStock(tx, order);
}

/** The update is not applied; it goes to the review queue, once. */
export async function noteMismatch(
  tx: Tx,
  payment: queries.Payment,
  { outcome, amount, currency }: PaymentUpdate,
): Promise<void> {
  if (!(await flagPayment(tx, payment.id, { attention: 'mismatch', at: now() }))) return;
  await noteOnTimeline(tx, payment.orderId, {
    kind: 'payment_mismatch',
    actor: 'system',
    data: { outcome, amount, currency },
  });
}

/** Of a confirmed order: to be paid later, or authorised by this very payment. */
function isOwed(order: Order, payment: queries.Payment): boolean {
  if (order.paymentState === 'authorised') return payment.state === 'authorised';
  return order.paymentState === 'pending' || order.paymentState === 'failed';
}

/** The order with all its goods reserved, reinstated if need be, ready to be confirmed; else null. */
async function makeConfirmable(tx: Tx, order: Locked<Order>): Promise<Locked<Order> | null> {
  if (order.confirmedAt) return null;
  if (order.cancelledAt) {
    // Only an expired order is reinstated, and only if its cart has no newer order.
    const another = await lockLiveOrder(tx, order.cartId);
    if (another || order.cancelReason !== 'expired') return null;
  }
  if (!(await reserveGoods(tx, order))) return null;
  return order.cancelledAt ? reinstateOrder(tx, order) : order;
}

/** True when every unit is reserved for the order, again where its reservation was over. */
async function reserveGoods(tx: Tx, order: Order): Promise<boolean> {
  if (await lockWholeReservation(tx, order.id)) return true;
  const demand = await orderItems(tx, order.id);
  // A refused reservation must not undo the captured payment.
  return (await tryPart(tx, () => reserveAgain(tx, order.id, demand, null))) === null;
}

/** Its goods are sold out, or it would have been confirmed. */
async function cancelOutOfStock(tx: Tx, order: Locked<Order>): Promise<void> {
  if (order.cancelledAt || order.confirmedAt) return;
  await cancelOrder(tx, order, { actor: 'system' }, 'out_of_stock');
}

async function refundUnowed(
  tx: Tx,
  payment: Locked<queries.Payment>,
  order: Locked<Order>,
  reason: 'late_money' | 'paid_twice',
): Promise<void> {
  await flagPayment(tx, payment.id, { attention: reason, at: now() });
  const { amount } = payment;
  await requestRefund(tx, payment, { amount, reason });
  const data = { reason, amount, currency: payment.currency };
  const entry: Entry = { kind: 'money_sent_back', data };
  // Another payment is authorised for the order, and still has to be captured.
  if (awaitsOwnMoney(order)) await noteOnTimeline(tx, order.id, { ...entry, actor: 'system' });
  else await setPaymentState(tx, order, 'paid', entry);
}
