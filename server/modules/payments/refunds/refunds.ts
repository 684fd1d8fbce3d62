/**
 * Giving money back. The refund row comes first, the provider is called by a job with the row's id as its key, and what
 * it answers, now or by a later event, moves the row and the ledger once.
 */
import {
  lockForMove,
  noteOnTimeline,
  type Order,
  setPaymentState,
  type Who,
  writeGoneBack,
} from '#modules/orders/index.ts';
import { after, days, hours, minutes, now } from '#platform/clock.ts';
import { type Db, inTx, type Reader, type Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import type { Locked } from '#platform/locked.ts';
import { knownPayment, unlessUnreachable } from '../attempts/attempt.ts';
import { lockPayment, moneyOfOrder, type Payment, paymentById } from '../attempts/queries.ts';
import { chargedBack } from '../disputes/queries.ts';
import { noPayment, noRefund, nothingToRefund } from '../errors.ts';
import { ProviderRefusal, type RefundFacts } from '../provider.ts';
import { type Providers, wayToPay } from '../providers/index.ts';
import { clearAttention, flagPayment } from '../review/queries.ts';
import * as queries from './queries.ts';

const ASK_AGAIN_MS = minutes(15);
/** A provider that says nothing for so long needs a person; a bank may be at work on a refund for two weeks. */
const PATIENCE_MS = { requested: days(2), pending: days(14) };

export type RefundOrder = {
  amount: number;
  reason: queries.RefundReason;
  note?: string;
  requestedBy?: string | null;
};

/** Asks for money to go back: never more than came in and is not on its way back. Under the locks of the order's money. */
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
    askAt: after(at, ASK_AGAIN_MS),
  });
  await tellGoneBack(tx, payment.orderId);
  await emit(tx, 'refund.requested', { refundId });
  return refundId;
}

/** What may still be given back of a payment, in minor units. */
export async function refundable(db: Reader, { id, state, amount }: Payment): Promise<number> {
  if (state !== 'captured') return 0;
  return Math.max(0, amount - (await queries.goneOfPayment(db, id)));
}

/** The job: tells the provider, then writes down what it answers. Run twice, the provider answers the same refund. */
export async function performRefund(db: Db, providers: Providers, refundId: string): Promise<void> {
  const refund = await queries.refundById(db, refundId);
  if (!refund || refund.state === 'done' || refund.state === 'failed') return;
  const { paymentId, orderId, amount, currency } = refund;
  const tries = await queries.countTry(db, refundId);
  const payment = await paymentById(db, paymentId);
  if (!payment) throw noPayment();
  const facts = await wayToPay(providers, payment.method)
    .provider.refund({ payment: knownPayment(payment), refundId, amount, currency, tries })
    .catch((error: unknown): RefundFacts => {
      if (!(error instanceof ProviderRefusal)) throw error;
      const outcome = 'failed' as const;
      const whose = { payment: { paymentId }, refundId, providerRef: refund.providerRef ?? '' };
      return { ...whose, outcome, amount, currency, failureCode: error.code };
    });
  await inTx(db, async (tx) => {
    const order = await lockForMove(tx, orderId);
    const locked = await lockPayment(tx, paymentId);
    if (locked) await applyRefund(tx, { order, payment: locked, facts });
  });
}

/**
 * What the provider says of a refund, applied once whoever brings it first. Under the locks of order and payment.
 * One made at the provider's own desk gets its row here.
 */
export async function applyRefund(
  tx: Tx,
  { order, payment, facts, who }: Omit<Move, 'refund'>,
): Promise<void> {
  const refund = await findRefund(tx, payment, facts);
  if (!refund) return;
  if (refund.amount !== facts.amount || refund.currency !== facts.currency) {
    await flagPayment(tx, payment.id, { attention: 'mismatch', at: now() });
    return;
  }
  await MOVES[facts.outcome](tx, { order, payment, refund, facts, who });
  await tellGoneBack(tx, order.id);
}

async function findRefund(
  tx: Tx,
  payment: Payment,
  facts: RefundFacts,
): Promise<queries.Refund | undefined> {
  const { id: paymentId, currency } = payment;
  const { refundId, providerRef, amount } = facts;
  const known = refundId
    ? await queries.refundById(tx, refundId)
    : await queries.refundByProviderRef(tx, { paymentId, providerRef });
  if (known) return known.paymentId === paymentId ? known : undefined;
  if (facts.outcome === 'failed' || facts.currency !== currency) return undefined;
  if (amount > (await refundable(tx, payment))) {
    // A dispute that staff gave in to may come as a refund as well: then it is the same money.
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
    askAt: null,
  });
  return queries.refundById(tx, id);
}

type Move = {
  order: Locked<Order>;
  payment: Locked<Payment>;
  refund: queries.Refund;
  facts: RefundFacts;
  /** Who brought the news; the provider unless said. */
  who?: Who;
};

const MOVES: Record<RefundFacts['outcome'], (tx: Tx, move: Move) => Promise<void>> = {
  pending: waitFor,
  done: finish,
  failed: giveUp,
};

async function waitFor(tx: Tx, { payment, refund, facts }: Move): Promise<void> {
  if (refund.state !== 'requested') return;
  const byHand = facts.providerRef === refund.id;
  const { providerRef } = facts;
  await queries.changeRefund(tx, refund.id, {
    state: 'pending',
    providerRef,
    askAt: byHand ? null : after(now(), hours(6)),
  });
  if (byHand) await flagPayment(tx, payment.id, { attention: 'refund_by_hand', at: now() });
}

async function finish(tx: Tx, { order, payment, refund, facts, who }: Move): Promise<void> {
  if (refund.state === 'done' || refund.state === 'failed') return;
  const at = now();
  const { amount, currency, id: refundId } = refund;
  await queries.changeRefund(tx, refundId, {
    state: 'done',
    providerRef: facts.providerRef,
    doneAt: at,
    askAt: null,
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
  await showMoney(tx, order, { kind: 'refunded', data: { amount, currency }, ...who });
  await emit(tx, 'refund.done', { refundId, orderId: order.id });
}

/** A bank may send back even what was refunded days ago. */
async function giveUp(tx: Tx, { order, payment, refund, facts }: Move): Promise<void> {
  if (refund.state === 'failed') return;
  const at = now();
  const { amount, currency, id: refundId } = refund;
  const failureCode = facts.failureCode ?? null;
  await queries.changeRefund(tx, refundId, { state: 'failed', failureCode, askAt: null });
  await flagPayment(tx, payment.id, { attention: 'refund_failed', at });
  const told = { kind: 'refund_failed', data: { amount, currency, failureCode } };
  if (refund.state !== 'done') {
    await noteOnTimeline(tx, order.id, { ...told, actor: 'system' });
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
  await showMoney(tx, order, told);
}

/** The order knows how much has gone back and how much is asked to: its page, its mails and the packers go by it. */
export async function tellGoneBack(tx: Tx, orderId: string): Promise<void> {
  const { captured, returned, pending, held } = await moneyOfOrder(tx, orderId);
  const givesAllBack = captured > 0 && !held && captured - returned - pending <= 0;
  await writeGoneBack(tx, orderId, { refunded: returned, pending, givesAllBack });
}

/** True while a bank holds the money of an order that is worked on. */
export const isHeld = ({ paymentState, cancelledAt }: Order) =>
  paymentState === 'authorised' && cancelledAt === null;

/** The order says how its money stands now. An order paid twice and refunded once is still paid. */
export async function showMoney(
  tx: Tx,
  order: Locked<Order>,
  entry: { kind: string; data: Record<string, unknown> } & Partial<Who>,
): Promise<void> {
  const { id, total } = order;
  // What moves is of another payment than the one that is held, which is still to be taken.
  if (isHeld(order)) return noteOnTimeline(tx, id, { actor: 'system', ...entry });
  const { captured, returned } = await moneyOfOrder(tx, id);
  const kept = captured - returned;
  const state = kept <= 0 ? 'refunded' : kept >= total ? 'paid' : 'partially_refunded';
  await setPaymentState(tx, order, state, entry);
}

/** Money that was sent back by hand: staff say that it has gone. Answers how the refund stood before. */
export async function finishByHand(
  tx: Tx,
  refundId: string,
  who: Who,
): Promise<queries.Refund['state']> {
  const refund = await queries.refundById(tx, refundId);
  if (!refund) throw noRefund();
  const order = await lockForMove(tx, refund.orderId);
  const payment = await lockPayment(tx, refund.paymentId);
  const standing = await queries.refundById(tx, refundId);
  if (!payment || !standing || standing.providerRef !== standing.id) throw noRefund();
  const { amount, currency, providerRef } = standing;
  const facts = { payment: { paymentId: payment.id }, refundId, providerRef, amount, currency };
  await applyRefund(tx, { order, payment, facts: { ...facts, outcome: 'done' }, who });
  if (payment.attention === 'refund_by_hand' && !(await queries.waitsByHand(tx, payment.id))) {
    await clearAttention(tx, payment.id);
  }
  return standing.state;
}

/**
 * The job that sees to refunds nobody heard of: asked again until a month is over, and put before staff, once, when it
 * takes too long. What is not reached before `end` has its turn at a later run.
 */
export async function askAboutRefunds(
  db: Db,
  providers: Providers,
  { most, end }: { most: number; end: Date },
): Promise<void> {
  const at = now();
  const ids = await queries.takeRefundsToAsk(db, { at, nextAt: after(at, hours(1)), most });
  for (const id of ids) {
    if (now() >= end) return;
    await unlessUnreachable(
      performRefund(db, providers, id),
      `refund ${id} could not be asked about`,
    );
    const refund = await queries.refundById(db, id);
    if (refund && isLate(refund, at)) await inTx(db, (tx) => noteLate(tx, refund, at));
  }
}

function isLate({ state, createdAt }: queries.Refund, at: Date): boolean {
  if (state === 'done' || state === 'failed') return false;
  return after(createdAt, PATIENCE_MS[state]) <= at;
}

async function noteLate(tx: Tx, { id, paymentId }: queries.Refund, at: Date): Promise<void> {
  await lockPayment(tx, paymentId);
  if (!(await queries.markLate(tx, id))) return;
  await flagPayment(tx, paymentId, { attention: 'refund_failed', at });
}
