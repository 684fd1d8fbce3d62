/**
 * Refunds. The refund row is written first; a job calls the provider with the row's id as its key; the provider's
 * update, now or by a later event, moves row and ledger once.
 */
import type { RefundReason } from '#common/payment-states.ts';
import {
  type Entry,
  lockForMove,
  noteOnTimeline,
  type Order,
  setPaymentState,
  type Who,
  writeGoneBack,
} from '#modules/orders/index.ts';
import { after, hours, minutes, now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import type { Locked } from '#platform/locked.ts';
import { knownPayment } from '../attempts/attempt.ts';
import { lockPayment, moneyOfOrder, type Payment, paymentById } from '../attempts/queries.ts';
import { chargedBack } from '../disputes/queries.ts';
import { noPayment, noRefund, nothingToRefund } from '../errors.ts';
import { ProviderRefusal, type RefundUpdate } from '../provider.ts';
import { type Providers, requirePaymentMethod } from '../providers/index.ts';
import { clearReview, flagPayment } from '../review/queries.ts';
import * as queries from './queries.ts';

const POLL_AFTER_MS = minutes(15);

export type RefundOrder = {
  amount: number;
  reason: RefundReason;
  note?: string;
  requestedBy?: string | null;
};

/**
 * Requests a refund, of no more than was captured and is not being refunded already. Expects the order's money to be
 * locked.
 */
export async function requestRefund(
  tx: Tx,
  payment: Locked<Payment>,
  { amount, reason, note = '', requestedBy = null }: RefundOrder,
): Promise<string> {
  const left = await refundable(tx, payment);
  if (amount > left) throw nothingToRefund();
  const { id: paymentId, currency } = payment;
  const at = now();
  const refundId = await queries.insertRefund(tx, {
    paymentId,
    amount,
    currency,
    reason,
    note,
    requestedBy,
    at,
    providerRef: null,
    pollAt: after(at, POLL_AFTER_MS),
  });
  await updateRefundTotals(tx, payment.orderId);
  await emit(tx, 'refund.requested', { refundId });
  return refundId;
}

/** What may still be refunded of a payment, in minor units. */
export async function refundable(db: Reader, { id, state, amount }: Payment): Promise<number> {
  if (state !== 'captured') return 0;
  return Math.max(0, amount - (await queries.outgoingOfPayment(db, id)));
}

/** The job: calls the provider and applies its update. The provider returns the same refund for a repeated call. */
export async function performRefund(db: Db, providers: Providers, refundId: string): Promise<void> {
  const refund = await queries.refundById(db, refundId);
  if (!refund || refund.state === 'done' || refund.state === 'failed') return;
  const { paymentId, orderId, amount, currency } = refund;
  const tries = await queries.countTry(db, refundId);
  const payment = await paymentById(db, paymentId);
  if (!payment) throw noPayment();
  const update = await requirePaymentMethod(providers, payment.method)
    .provider.refund({ payment: knownPayment(payment), refundId, amount, currency, tries })
    .catch((error: unknown): RefundUpdate => {
      if (!(error instanceof ProviderRefusal)) throw error;
      const outcome = 'failed' as const;
      const reference = { payment: { paymentId }, refundId, providerRef: refund.providerRef ?? '' };
      return { ...reference, outcome, amount, currency, failureCode: error.code };
    });
  await inTx(db, async (tx) => {
    const order = await lockForMove(tx, orderId);
    const locked = await lockPayment(tx, paymentId);
    if (locked) await applyRefund(tx, { order, payment: locked, update });
  });
}

/**
 * Applies a refund update once. Expects order and payment to be locked. A refund made in the provider's dashboard gets
 * its row here.
 */
export async function applyRefund(
  tx: Tx,
  { order, payment, update, who }: Omit<RefundTransition, 'refund'>,
): Promise<void> {
  const refund = await findRefund(tx, payment, update);
  if (!refund) return;
  if (refund.amount !== update.amount || refund.currency !== update.currency) {
    await flagPayment(tx, payment.id, { attention: 'mismatch', at: now() });
    return;
  }
  await TRANSITIONS[update.outcome](tx, { order, payment, refund, update, who });
  await updateRefundTotals(tx, order.id);
}

async function findRefund(
  tx: Tx,
  payment: Payment,
  update: RefundUpdate,
): Promise<queries.Refund | undefined> {
  const { id: paymentId, currency } = payment;
  const { refundId, providerRef, amount } = update;
  const known = refundId
    ? await queries.refundById(tx, refundId)
    : await queries.refundByProviderRef(tx, { paymentId, providerRef });
  if (known) return known.paymentId === paymentId ? known : undefined;
  if (update.outcome === 'failed' || update.currency !== currency) return undefined;
  if (amount > (await refundable(tx, payment))) {
    // An accepted dispute may arrive as a refund as well: it is the same money.
    const isSame = (await chargedBack(tx, paymentId)) >= amount;
    if (!isSame) await flagPayment(tx, paymentId, { attention: 'mismatch', at: now() });
    return undefined;
  }
  const id = await queries.insertRefund(tx, {
    paymentId,
    amount,
    currency,
    providerRef,
    reason: 'at_provider',
    note: '',
    requestedBy: null,
    at: now(),
    pollAt: null,
  });
  return queries.refundById(tx, id);
}

type RefundTransition = {
  order: Locked<Order>;
  payment: Locked<Payment>;
  refund: queries.Refund;
  update: RefundUpdate;
  /** Who caused it; the provider by default. */
  who?: Who;
};

const TRANSITIONS: Record<
  RefundUpdate['outcome'],
  (tx: Tx, transition: RefundTransition) => Promise<void>
> = {
  pending: markPending,
  done: markDone,
  failed: markFailed,
};

async function markPending(tx: Tx, { payment, refund, update }: RefundTransition): Promise<void> {
  if (refund.state !== 'requested') return;
  const byHand = update.providerRef === refund.id;
  const { providerRef } = update;
  await queries.changeRefund(tx, refund.id, {
    state: 'pending',
    providerRef,
    pollAt: byHand ? null : after(now(), hours(6)),
  });
  if (byHand) await flagPayment(tx, payment.id, { attention: 'refund_by_hand', at: now() });
}

async function markDone(
  tx: Tx,
  { order, payment, refund, update, who }: RefundTransition,
): Promise<void> {
  if (refund.state === 'done' || refund.state === 'failed') return;
  const at = now();
  const { amount, currency, id: refundId } = refund;
  await queries.changeRefund(tx, refundId, {
    state: 'done',
    providerRef: update.providerRef,
    doneAt: at,
    pollAt: null,
    failureCode: null,
  });
  const { id: paymentId } = payment;
  await queries.insertInLedger(tx, {
    orderId: order.id,
    paymentId,
    refundId,
    kind: 'refunded',
    amount: -amount,
    currency,
    at,
  });
  await showLedger(tx, order, { kind: 'refunded', data: { amount, currency }, ...who });
  await emit(tx, 'refund.done', { refundId, orderId: order.id });
}

/** A bank may return even a refund that was done days ago. */
async function markFailed(
  tx: Tx,
  { order, payment, refund, update }: RefundTransition,
): Promise<void> {
  if (refund.state === 'failed') return;
  const at = now();
  const { amount, currency, id: refundId } = refund;
  const failureCode = update.failureCode ?? null;
  await queries.changeRefund(tx, refundId, { state: 'failed', failureCode, pollAt: null });
  await flagPayment(tx, payment.id, { attention: 'refund_failed', at });
  const entry: Entry = { kind: 'refund_failed', data: { amount, currency, failureCode } };
  if (refund.state !== 'done') {
    await noteOnTimeline(tx, order.id, { ...entry, actor: 'system' });
    return;
  }
  const { id: paymentId } = payment;
  await queries.insertInLedger(tx, {
    orderId: order.id,
    paymentId,
    refundId,
    kind: 'refund_returned',
    amount,
    currency,
    at,
  });
  await showLedger(tx, order, entry);
}

/**
 * Stores on the order how much is refunded and how much is requested; its page, its mails and fulfilment read it there.
 */
export async function updateRefundTotals(tx: Tx, orderId: string): Promise<void> {
  const { captured, returned, pending, authorised } = await moneyOfOrder(tx, orderId);
  const givesAllBack = captured > 0 && !authorised && captured - returned - pending <= 0;
  await writeGoneBack(tx, orderId, { refunded: returned, pending, givesAllBack });
}

/**
 * Confirmed, and its own money still has to come: it is authorised and not captured, or was lost. Other money that came
 * is on its way back, and says nothing of the order.
 */
export const awaitsOwnMoney = ({ paymentState, confirmedAt, cancelledAt }: Order) =>
  confirmedAt !== null &&
  cancelledAt === null &&
  (paymentState === 'authorised' || paymentState === 'failed');

/** Derives the order's payment state from the ledger. An order paid twice and refunded once is still paid. */
export async function showLedger(
  tx: Tx,
  order: Locked<Order>,
  entry: Entry & Partial<Who>,
): Promise<void> {
  const { id, total } = order;
  if (awaitsOwnMoney(order)) return noteOnTimeline(tx, id, { actor: 'system', ...entry });
  const { captured, returned } = await moneyOfOrder(tx, id);
  const remaining = captured - returned;
  const state = remaining <= 0 ? 'refunded' : remaining >= total ? 'paid' : 'partially_refunded';
  await setPaymentState(tx, order, state, entry);
}

/** Staff say that a refund by hand has been sent. Returns the state before. */
export async function completeByHand(
  tx: Tx,
  refundId: string,
  who: Who,
): Promise<queries.Refund['state']> {
  const refund = await queries.refundById(tx, refundId);
  if (!refund) throw noRefund();
  const order = await lockForMove(tx, refund.orderId);
  const payment = await lockPayment(tx, refund.paymentId);
  const current = await queries.refundById(tx, refundId);
  if (!payment || !current || current.providerRef !== current.id) throw noRefund();
  const { amount, currency, providerRef } = current;
  const update = { payment: { paymentId: payment.id }, refundId, providerRef, amount, currency };
  await applyRefund(tx, { order, payment, update: { ...update, outcome: 'done' }, who });
  if (payment.attention === 'refund_by_hand' && !(await queries.waitsByHand(tx, payment.id))) {
    await clearReview(tx, payment.id);
  }
  return current.state;
}
