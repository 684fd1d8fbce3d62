/**
 * One settle. The browser's return, the webhook, the poll and the expiry all end here: what the provider says of a
 * payment is matched against our row and applied once, in one transaction, under the locks of bag, order and
 * payment. Whoever comes second finds it done.
 */
import {
  cancelOrder,
  confirmOrder,
  type LockedOrder,
  liveOrderOfCart,
  lockForMove,
  noteOnTimeline,
  orderItems,
  reviveOrder,
  setPaymentState,
} from '#modules/orders/index.ts';
import { holdAgain, holdsAll } from '#modules/stock/index.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Tx, tryPart } from '#platform/db.ts';
import { noPayment } from './errors.ts';
import { providerFor, reach } from './payments.ts';
import type { Outcome, PaymentFacts, ProviderEvent } from './provider.ts';
import type { Providers } from './providers/index.ts';
import * as queries from './queries.ts';
import { requestRefund } from './refunds.ts';

/** Asks the provider and applies the answer. For the browser's return, the poll, and staff. */
export async function settle(db: Db, providers: Providers, paymentId: string): Promise<void> {
  const payment = await queries.paymentById(db, paymentId);
  if (!payment) throw noPayment();
  if (!isOpen(payment.state) || !payment.providerRef) return;
  const { providerRef, method } = payment;
  const facts = await reach(() => providerFor(providers, method).look(providerRef));
  await inTx(db, (tx) => applyFacts(tx, facts));
}

/** Closes the provider's page and applies how the payment stands then, which may be paid after all. */
export async function closePayment(
  db: Db,
  providers: Providers,
  payment: queries.Payment,
): Promise<void> {
  const { providerRef, method } = payment;
  if (!isOpen(payment.state)) return;
  if (!providerRef) {
    if (await queries.callOff(db, payment.id)) return;
    const newer = await queries.paymentById(db, payment.id);
    return newer?.providerRef ? closePayment(db, providers, newer) : undefined;
  }
  const facts = await reach(() => providerFor(providers, method).close(providerRef));
  await inTx(db, (tx) => applyFacts(tx, facts));
}

/**
 * A verified event: the inbox row and its whole effect in one transaction. A second delivery does nothing. The locks
 * come first: the inbox row locks the payment it refers to, and whoever holds that must not wait for the bag.
 */
export async function settleEvent(db: Db, provider: string, event: ProviderEvent): Promise<void> {
  await inTx(db, async (tx) => {
    const { eventId, type, payload, facts } = event;
    const own = facts && (await lockCase(tx, facts));
    // A provider speaks of its own payments only.
    const held = own?.payment.method === provider ? own : null;
    const paymentId = facts?.paymentId ?? null;
    const fresh = await queries.takeIn(tx, {
      provider,
      eventId,
      paymentId,
      type,
      payload,
      at: now(),
    });
    if (fresh && held) await applyCase(tx, held);
  });
}

/** In the order in which an attempt goes through them. */
const OPEN_STATES: queries.PaymentState[] = [
  'created',
  'requires_action',
  'processing',
  'authorised',
];

/** True while an attempt may still come to something. */
export const isOpen = (state: queries.PaymentState) => OPEN_STATES.includes(state);

async function applyFacts(tx: Tx, facts: PaymentFacts): Promise<void> {
  const held = await lockCase(tx, facts);
  if (held) await applyCase(tx, held);
}

/** Null for a payment that is not ours: its event is kept in the inbox, of no effect. */
async function lockCase(tx: Tx, facts: PaymentFacts): Promise<Case | null> {
  const known = await queries.paymentById(tx, facts.paymentId);
  if (!known) return null;
  const order = await lockForMove(tx, known.orderId);
  const payment = await queries.lockPayment(tx, facts.paymentId);
  if (!payment) throw noPayment();
  return { order, payment, facts };
}

async function applyCase(tx: Tx, held: Case): Promise<void> {
  const { payment, facts } = held;
  if (mismatch(payment, facts)) return noteMismatch(tx, payment, facts);
  await APPLY[facts.outcome](tx, held);
}

function mismatch(payment: queries.Payment, facts: PaymentFacts): boolean {
  const otherPage = payment.providerRef !== null && payment.providerRef !== facts.providerRef;
  return otherPage || payment.amount !== facts.amount || payment.currency !== facts.currency;
}

/** Nothing is believed of such news; staff see it on the order, once. */
async function noteMismatch(tx: Tx, payment: queries.Payment, facts: PaymentFacts): Promise<void> {
  if (payment.attention === 'mismatch') return;
  await queries.changePayment(tx, payment.id, { attention: 'mismatch' });
  const { outcome, amount, currency } = facts;
  await noteOnTimeline(tx, payment.orderId, {
    kind: 'payment_mismatch',
    actor: 'system',
    data: { outcome, amount, currency },
  });
}

type Case = { order: LockedOrder; payment: queries.Payment; facts: PaymentFacts };

const APPLY: Record<Outcome, (tx: Tx, given: Case) => Promise<void>> = {
  requires_action: moveOn,
  processing: moveOn,
  authorised: moveOn,
  captured,
  declined: failed,
  cancelled: failed,
  expired: failed,
};

/** Events arrive in any order: an older one never takes a payment back. */
async function moveOn(tx: Tx, { payment, facts }: Case): Promise<void> {
  const rank = (state: queries.PaymentState) => OPEN_STATES.indexOf(state);
  if (!isOpen(payment.state) || rank(facts.outcome) <= rank(payment.state)) return;
  await queries.changePayment(tx, payment.id, {
    state: facts.outcome,
    providerRef: facts.providerRef,
  });
}

/** This attempt came to nothing; the order waits for another until its time is over. */
async function failed(tx: Tx, { order, payment, facts }: Case): Promise<void> {
  if (!isOpen(payment.state)) return;
  const failureCode = facts.failureCode ?? null;
  await queries.changePayment(tx, payment.id, {
    state: facts.outcome,
    providerRef: facts.providerRef,
    failureCode,
  });
  if (order.confirmedAt || order.cancelledAt || facts.outcome !== 'declined') return;
  await setPaymentState(tx, order.id, 'failed', {
    kind: 'payment_declined',
    data: { failureCode, method: payment.method },
  });
}

/**
 * Money has come. It finds its order: waiting, out of time (then the goods are claimed again), or in no need of it
 * (then it goes back by itself and staff see why).
 */
async function captured(tx: Tx, { order, payment, facts }: Case): Promise<void> {
  if (payment.state === 'captured') return;
  await queries.capture(tx, payment, { providerRef: facts.providerRef, at: now() });

  if (order.confirmedAt) return sendBack(tx, payment, order, 'paid_twice');
  if (order.cancelledAt) {
    // Only an order that ran out of time is still wanted, and only while the bag has not become another one.
    const another = await liveOrderOfCart(tx, order.cartId);
    if (another || order.cancelReason !== 'expired')
      return sendBack(tx, payment, order, 'late_money');
  }
  if (!(await claimAgain(tx, order))) {
    await sendBack(tx, payment, order, 'late_money');
    if (!order.cancelledAt) await cancelOrder(tx, order, { actor: 'system' }, 'out_of_stock');
    return;
  }
  const live = order.cancelledAt ? await reviveOrder(tx, order) : order;
  await confirmOrder(tx, live, 'paid');
}

/** True when every unit is held for the order, claimed anew where the hold was over. */
async function claimAgain(tx: Tx, order: LockedOrder): Promise<boolean> {
  if (await holdsAll(tx, order.id)) return true;
  const demand = await orderItems(tx, order.id);
  // Units that are gone must not undo the money that came.
  return (await tryPart(tx, () => holdAgain(tx, order.id, demand, null))) === null;
}

async function sendBack(
  tx: Tx,
  payment: queries.Payment,
  order: LockedOrder,
  reason: 'late_money' | 'paid_twice',
): Promise<void> {
  await queries.changePayment(tx, payment.id, { attention: reason });
  const { amount } = payment;
  await requestRefund(tx, payment, { amount, reason });
  await setPaymentState(tx, order.id, 'paid', {
    kind: 'money_sent_back',
    data: { reason, amount, currency: payment.currency },
  });
}
