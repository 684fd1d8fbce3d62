/**
 * The one way to settle a payment. The browser's return, the webhook, the poll, staff and the expiry all end here: the
 * provider's update is matched against our row and applied once, in one transaction that locks cart, order and payment.
 */
import { Type } from 'typebox';
import type { PaymentState } from '#common/payment-states.ts';
import { lockForMove, type Who } from '#modules/orders/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import { knownPayment, reach } from '../attempts/attempt.ts';
import * as queries from '../attempts/queries.ts';
import { applyDispute } from '../disputes/disputes.ts';
import { noPayment } from '../errors.ts';
import type {
  EventSubject,
  Outcome,
  PaymentProvider,
  PaymentUpdate,
  ProviderEvent,
} from '../provider.ts';
import { findPaymentMethod, type Providers, requirePaymentMethod } from '../providers/index.ts';
import { applyRefund } from '../refunds/refunds.ts';
import { clearReview, flagPayment } from '../review/queries.ts';
import * as inbox from './inbox-queries.ts';
import { applyTransition, isOpen, noteMismatch, type Transition } from './transitions.ts';

export const POLL_JOB = defineTask('payments.ask', {
  provider: Type.String(),
  eventId: Type.String(),
});
/** The first poll of a page that cannot be closed; later polls back off like all others. */
const POLL_CLOSED_MS = minutes(15);
type EventKey = { provider: string; eventId: string };

/**
 * Polls the provider and applies the update: for the browser's return, the polling job and staff. Does nothing while the
 * provider's keys are missing.
 */
export async function settle(db: Db, providers: Providers, paymentId: string): Promise<void> {
  const payment = await queries.paymentById(db, paymentId);
  if (!payment) throw noPayment();
  if (!findPaymentMethod(providers, payment.method)) return;
  const update = await fetchUpdate(providers, payment);
  if (update) await inTx(db, (tx) => applyUpdate(tx, update));
}

/** Null where there is nothing to poll: no page yet, a payment that has ended, or one paid by hand. */
async function fetchUpdate(
  providers: Providers,
  payment: queries.Payment,
  { mayBeAuthorised = false } = {},
): Promise<PaymentUpdate | null> {
  const { providerRef, method, state } = payment;
  const { provider, capabilities } = requirePaymentMethod(providers, method);
  if (!providerRef || capabilities.flow === 'later') return null;
  const mayBePaid = capabilities.pageStaysPayable && state === 'cancelled';
  if (!isOpen(state) && !mayBePaid && !mayBeAuthorised) return null;
  return reach(() => provider.fetchStatus(knownPayment(payment)));
}

/**
 * Closes the provider's page and applies the resulting status, which may be paid after all. Authorised money stays so;
 * see `voidAuthorisation`.
 */
export async function closePayment(
  db: Db,
  providers: Providers,
  payment: queries.Payment,
): Promise<void> {
  if (!isOpen(payment.state) || payment.state === 'authorised') return;
  if (!payment.providerRef) {
    if (await queries.cancelUnopened(db, payment.id)) return;
    const newer = await queries.paymentById(db, payment.id);
    return newer?.providerRef ? closePayment(db, providers, newer) : undefined;
  }
  const paymentMethod = findPaymentMethod(providers, payment.method);
  if (!paymentMethod) return flagUnclosed(db, payment);
  const { provider, capabilities } = paymentMethod;
  const update = await reach(() => provider.close(knownPayment(payment)));
  await inTx(db, async (tx) => {
    await applyUpdate(tx, update);
    if (capabilities.pageStaysPayable)
      await queries.schedulePoll(tx, payment.id, after(now(), POLL_CLOSED_MS));
  });
}

/**
 * The provider's keys are missing, so the page stays open. The order ends all the same; a payment made there is found
 * once the keys are back.
 */
async function flagUnclosed(db: Db, { id, attention }: queries.Payment): Promise<void> {
  if (attention === null) await flagPayment(db, id, { attention: 'unclear', at: now() });
}

/** Voids an authorisation, unless the money was captured first. `who`: the person who asked for it. */
export async function voidAuthorisation(
  db: Db,
  providers: Providers,
  paymentId: string,
  who?: Who,
): Promise<void> {
  const payment = await queries.paymentById(db, paymentId);
  if (payment?.state !== 'authorised') return;
  const { provider } = requirePaymentMethod(providers, payment.method);
  const { voidAuthorisation } = provider;
  if (!voidAuthorisation)
    throw new Error(`${provider.name} authorises payments and cannot void them`);
  const update = await reach(() => voidAuthorisation(knownPayment(payment)));
  await inTx(db, (tx) => applyUpdate(tx, update, who));
}

/**
 * Stores a verified event and applies it in one transaction, or adds a job where the provider must be polled first. A
 * second delivery does nothing. Cart, order and payment are locked before the inbox row is inserted, since its foreign
 * key locks the payment: the other order could deadlock.
 */
export async function settleEvent(
  db: Db,
  provider: PaymentProvider,
  event: ProviderEvent,
): Promise<void> {
  await inTx(db, async (tx) => {
    const { eventId, type, payload, subject } = event;
    const locked = await lockSubject(tx, provider, subject);
    const mustPoll = locked !== null && needsPoll(locked.payment, subject);
    const key: EventKey = { provider: provider.name, eventId };
    const refund = mustPoll && subject.kind === 'refund' ? subject.update : null;
    const fresh = await inbox.receiveEvent(tx, {
      ...key,
      paymentId: locked?.payment.id ?? null,
      type,
      payload,
      refund,
      at: now(),
      handled: !mustPoll,
      awaited: locked ? null : awaitedBy(subject),
    });
    if (!fresh || !locked) return;
    if (mustPoll) await addJobs(tx, [POLL_JOB.with(key)]);
    else await applySubject(tx, locked, subject);
  });
}

/** A refund or dispute made in the dashboard may be reported before the payment itself is. */
function awaitedBy(subject: EventSubject): inbox.Awaited | null {
  if (subject.kind !== 'refund' && subject.kind !== 'dispute') return null;
  const { payment } = subject.update;
  return 'transactionRef' in payment ? { transactionRef: payment.transactionRef, subject } : null;
}

/** Applies an event that named a transaction before any payment had it, once one has. */
export async function settleAwaited(db: Db, providers: Providers, key: EventKey): Promise<void> {
  const provider = providers.find(({ name }) => name === key.provider);
  const subject = provider && (await inbox.awaitedSubject(db, key));
  if (!subject) return;
  await inTx(db, async (tx) => {
    const locked = await lockSubject(tx, provider, subject);
    if (!locked) return;
    const mustPoll = needsPoll(locked.payment, subject);
    const refund = mustPoll && subject.kind === 'refund' ? subject.update : null;
    const paymentId = locked.payment.id;
    const matched = await inbox.matchEvent(tx, { ...key, paymentId, refund, handled: !mustPoll });
    if (!matched) return;
    if (mustPoll) await addJobs(tx, [POLL_JOB.with(key)]);
    else await applySubject(tx, locked, subject);
  });
}

/**
 * The event says too little to act on; or it reports an authorisation after the payment ended, which may be outdated; or
 * a refund made in the dashboard of money whose capture we have not seen.
 */
function needsPoll(payment: queries.Payment, subject: EventSubject): boolean {
  if (subject.kind === 'poll') return isOpen(payment.state);
  if (subject.kind === 'refund') return subject.update.refundId === null && isOpen(payment.state);
  const isAuthorisation = subject.kind === 'payment' && subject.update.outcome === 'authorised';
  return isAuthorisation && mayStillBeAuthorised(payment);
}

const mayStillBeAuthorised = ({ state, intent }: queries.Payment) =>
  intent === 'authorise' && !isOpen(state) && state !== 'captured';

/**
 * For an event that needed a poll, by its job or a later run: the provider's update is applied, then the refund that the
 * event reported, and the event is marked as handled, all in one transaction.
 */
export async function settleStored(db: Db, providers: Providers, key: EventKey): Promise<void> {
  const event = await inbox.unhandledEvent(db, key);
  if (!event) return;
  const payment = event.paymentId ? await queries.paymentById(db, event.paymentId) : undefined;
  const update =
    payment &&
    (await fetchUpdate(providers, payment, { mayBeAuthorised: mayStillBeAuthorised(payment) }));
  await inTx(db, async (tx) => {
    const locked = update && (await lockAttempt(tx, update.paymentId));
    await inbox.markHandled(tx, { ...key, at: now() });
    if (locked && update) await applyIfMatching(tx, { ...locked, update });
    const { refund } = event;
    const paid = refund && (await lockAttempt(tx, event.paymentId ?? ''));
    if (paid) await applyRefund(tx, { ...paid, update: refund });
  });
}

/**
 * Applies an update that came from elsewhere: the response to a capture, or a payment that staff have recorded. Returns
 * the state before.
 */
export async function applyUpdate(
  tx: Tx,
  update: PaymentUpdate,
  who?: Who,
): Promise<PaymentState | null> {
  const locked = await lockAttempt(tx, update.paymentId);
  if (locked) await applyIfMatching(tx, { ...locked, update, who });
  return locked?.payment.state ?? null;
}

type LockedAttempt = Omit<Transition, 'update'>;

/**
 * Null for a payment that is not ours, or not of this provider. Several shops may share an account at a provider, so such
 * an event is stored and has no effect.
 */
async function lockSubject(
  tx: Tx,
  provider: PaymentProvider,
  subject: EventSubject,
): Promise<LockedAttempt | null> {
  if (subject.kind === 'nothing') return null;
  const reference =
    subject.kind === 'payment'
      ? { paymentId: subject.update.paymentId }
      : subject.kind === 'poll'
        ? subject.payment
        : subject.update.payment;
  const payment = await queries.paymentByReference(tx, reference);
  const isOfProvider = provider.methods.some(({ method }) => method === payment?.method);
  return payment && isOfProvider ? lockOrderAndPayment(tx, payment) : null;
}

async function lockAttempt(tx: Tx, paymentId: string): Promise<LockedAttempt | null> {
  const payment = await queries.paymentById(tx, paymentId);
  return payment ? lockOrderAndPayment(tx, payment) : null;
}

async function lockOrderAndPayment(
  tx: Tx,
  { id, orderId }: queries.Payment,
): Promise<LockedAttempt> {
  const order = await lockForMove(tx, orderId);
  const payment = await queries.lockPayment(tx, id);
  if (!payment) throw noPayment();
  return { order, payment };
}

async function applySubject(tx: Tx, locked: LockedAttempt, subject: EventSubject): Promise<void> {
  if (subject.kind === 'payment') await applyIfMatching(tx, { ...locked, update: subject.update });
  if (subject.kind === 'refund') await applyRefund(tx, { ...locked, update: subject.update });
  if (subject.kind === 'dispute') await applyDispute(tx, { ...locked, update: subject.update });
}

const IS_MONEY = new Set<Outcome>(['processing', 'authorised', 'captured']);
const IS_CLEAR = new Set<Outcome>(['authorised', 'captured', 'declined', 'cancelled', 'expired']);

/** Applies an update only if it matches our row; money that does not match goes to the review queue, once. */
async function applyIfMatching(tx: Tx, locked: Transition): Promise<void> {
  const { payment, update } = locked;
  const otherPage =
    update.providerRef !== undefined &&
    payment.providerRef !== null &&
    payment.providerRef !== update.providerRef;
  if (!otherPage && payment.amount === update.amount && payment.currency === update.currency) {
    if (payment.attention === 'unclear' && IS_CLEAR.has(update.outcome)) {
      await clearReview(tx, payment.id);
    }
    return applyTransition(tx, locked);
  }
  // A page that was opened by a process which died before storing it: no shopper was ever sent there.
  if (otherPage && !IS_MONEY.has(update.outcome)) return;
  return noteMismatch(tx, payment, update);
}
