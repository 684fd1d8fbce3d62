/**
 * One settle. The browser's return, the webhook, the poll, staff and the expiry all end here: what the provider says of
 * a payment is matched against our row and applied once, in one transaction, under the locks of bag, order and
 * payment. Whoever comes second finds it done.
 */
import { Type } from 'typebox';
import { lockForMove, type Who } from '#modules/orders/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import { Nullable, OneOf } from '#platform/schemas.ts';
import { knownPayment, reach } from '../attempts/attempt.ts';
import * as queries from '../attempts/queries.ts';
import { applyDispute } from '../disputes/disputes.ts';
import { noPayment } from '../errors.ts';
import type {
  EventSubject,
  Outcome,
  PaymentFacts,
  PaymentProvider,
  ProviderEvent,
  RefundFacts,
} from '../provider.ts';
import { findWay, type Providers, wayToPay } from '../providers/index.ts';
import { applyRefund } from '../refunds/refunds.ts';
import { clearAttention, flagPayment } from '../review/queries.ts';
import * as inbox from './inbox-queries.ts';
import { applyOutcome, type Case, isOpen, noteMismatch } from './transitions.ts';

const RefundOfEvent = Type.Object({
  payment: Type.Union([
    Type.Object({ paymentId: Type.String() }),
    Type.Object({ transactionRef: Type.String() }),
  ]),
  refundId: Nullable(Type.String()),
  providerRef: Type.String(),
  outcome: OneOf(['pending', 'done', 'failed']),
  amount: Type.Integer(),
  currency: Type.String(),
  failureCode: Type.Optional(Type.String()),
});
export const ASK_JOB = defineTask('payments.ask', {
  provider: Type.String(),
  eventId: Type.String(),
  refund: Type.Optional(RefundOfEvent),
});
/** Of a page that could not be shut; later ever more seldom, as all that is asked about. */
const ASK_CLOSED_MS = minutes(15);
type EventKey = { provider: string; eventId: string };

/**
 * Asks the provider and applies the answer. For the browser's return, the poll, and staff. One whose keys were taken away
 * is asked once they are back.
 */
export async function settle(db: Db, providers: Providers, paymentId: string): Promise<void> {
  const payment = await queries.paymentById(db, paymentId);
  if (!payment) throw noPayment();
  if (!findWay(providers, payment.method)) return;
  const facts = await look(providers, payment);
  if (facts) await inTx(db, (tx) => applyFacts(tx, facts));
}

/** Null where there is nobody to ask: no page yet, all over, or paid by hand. */
async function look(
  providers: Providers,
  payment: queries.Payment,
  { isHeldAfterAll = false } = {},
): Promise<PaymentFacts | null> {
  const { providerRef, method, state } = payment;
  const { provider, traits } = wayToPay(providers, method);
  if (!providerRef || traits.flow === 'later') return null;
  const mayBePaid = traits.pageStaysPayable && state === 'cancelled';
  if (!isOpen(state) && !mayBePaid && !isHeldAfterAll) return null;
  return reach(() => provider.look(knownPayment(payment)));
}

/**
 * Closes the provider's page and applies how the payment stands then, which may be paid after all. Money that is held
 * stays held: that takes `releaseHeld`.
 */
export async function closePayment(
  db: Db,
  providers: Providers,
  payment: queries.Payment,
): Promise<void> {
  if (!isOpen(payment.state) || payment.state === 'authorised') return;
  if (!payment.providerRef) {
    if (await queries.callOff(db, payment.id)) return;
    const newer = await queries.paymentById(db, payment.id);
    return newer?.providerRef ? closePayment(db, providers, newer) : undefined;
  }
  const way = findWay(providers, payment.method);
  if (!way) return leaveOpen(db, payment);
  const { provider, traits } = way;
  const facts = await reach(() => provider.close(knownPayment(payment)));
  await inTx(db, async (tx) => {
    await applyFacts(tx, facts);
    if (traits.pageStaysPayable)
      await queries.askAgain(tx, payment.id, after(now(), ASK_CLOSED_MS));
  });
}

/**
 * The provider's keys were taken away, so it cannot be told. The order must come to its end all the same; money that is
 * paid there is heard of once the keys are back.
 */
async function leaveOpen(db: Db, { id, attention }: queries.Payment): Promise<void> {
  if (attention === null) await flagPayment(db, id, { attention: 'unclear', at: now() });
}

/**
 * Lets go of money that is held for us. It may have been taken meanwhile: then that is what counts. `who`: the person who
 * wants it let go.
 */
export async function releaseHeld(
  db: Db,
  providers: Providers,
  paymentId: string,
  who?: Who,
): Promise<void> {
  const payment = await queries.paymentById(db, paymentId);
  if (payment?.state !== 'authorised') return;
  const { provider } = wayToPay(providers, payment.method);
  const { release } = provider;
  if (!release) throw new Error(`${provider.name} holds money and cannot let it go`);
  const facts = await reach(() => release(knownPayment(payment)));
  await inTx(db, (tx) => applyFacts(tx, facts, who));
}

/**
 * A verified event: the inbox row and its whole effect in one transaction; where the provider must be asked first, a
 * job in it. A second delivery does nothing. The locks come first: the inbox row locks the payment it refers to, and
 * whoever holds that must not wait for the bag.
 */
export async function settleEvent(
  db: Db,
  provider: PaymentProvider,
  event: ProviderEvent,
): Promise<void> {
  await inTx(db, async (tx) => {
    const { eventId, type, payload, about } = event;
    const held = await lockSubject(tx, provider, about);
    const asks = held !== null && mustAsk(held.payment, about);
    const key: EventKey = { provider: provider.name, eventId };
    const fresh = await inbox.takeIn(tx, {
      ...key,
      paymentId: held?.payment.id ?? null,
      type,
      payload,
      at: now(),
      handled: !asks,
    });
    if (!fresh || !held) return;
    const refund = about.kind === 'refund' ? about.facts : undefined;
    if (asks) await addJobs(tx, [ASK_JOB.with({ ...key, refund })]);
    else await applySubject(tx, held, about);
  });
}

/**
 * It tells too little to act on; or it tells of a hold, so late that this may be over like the payment; or of money that
 * went back at the provider's desk and that nobody told us had come.
 */
function mustAsk(payment: queries.Payment, about: EventSubject): boolean {
  if (about.kind === 'ask') return isOpen(payment.state);
  if (about.kind === 'refund') return about.facts.refundId === null && isOpen(payment.state);
  const isHold = about.kind === 'payment' && about.facts.outcome === 'authorised';
  return isHold && hadHold(payment);
}

const hadHold = ({ state, intent }: queries.Payment) =>
  intent === 'authorise' && !isOpen(state) && state !== 'captured';

/**
 * The job of an event that told too little: the provider's answer is applied, and the event handled, together. `refund`:
 * what it told of, which counts once its payment is known to have come.
 */
export async function settleStored(
  db: Db,
  providers: Providers,
  { refund, ...key }: EventKey & { refund?: RefundFacts },
): Promise<void> {
  const event = await inbox.unhandledEvent(db, key);
  if (!event) return;
  const payment = event.paymentId ? await queries.paymentById(db, event.paymentId) : undefined;
  const facts = payment && (await look(providers, payment, { isHeldAfterAll: hadHold(payment) }));
  await inTx(db, async (tx) => {
    const held = facts && (await lockCase(tx, facts.paymentId));
    await inbox.markHandled(tx, { ...key, at: now() });
    if (held && facts) await believe(tx, { ...held, facts });
    const paid = refund && (await lockCase(tx, event.paymentId ?? ''));
    if (paid) await applyRefund(tx, { ...paid, facts: refund });
  });
}

/**
 * Applies facts that came another way: the answer to a capture, or what staff have seen with their own eyes. Answers how
 * the payment stood before.
 */
export async function applyFacts(
  tx: Tx,
  facts: PaymentFacts,
  who?: Who,
): Promise<queries.PaymentState | null> {
  const held = await lockCase(tx, facts.paymentId);
  if (held) await believe(tx, { ...held, facts, who });
  return held?.payment.state ?? null;
}

type Held = Omit<Case, 'facts'>;

/**
 * Null for a payment that is not ours: an account at a provider may serve several shops, so such an event is kept in
 * the inbox, of no effect. So is one of a provider that speaks of another's payment.
 */
async function lockSubject(
  tx: Tx,
  provider: PaymentProvider,
  about: EventSubject,
): Promise<Held | null> {
  if (about.kind === 'nothing') return null;
  const whose =
    about.kind === 'payment'
      ? { paymentId: about.facts.paymentId }
      : about.kind === 'ask'
        ? about.payment
        : about.facts.payment;
  const payment = await queries.paymentOf(tx, whose);
  const isTheirs = provider.methods.some(({ method }) => method === payment?.method);
  return payment && isTheirs ? lockBoth(tx, payment) : null;
}

async function lockCase(tx: Tx, paymentId: string): Promise<Held | null> {
  const payment = await queries.paymentById(tx, paymentId);
  return payment ? lockBoth(tx, payment) : null;
}

async function lockBoth(tx: Tx, { id, orderId }: queries.Payment): Promise<Held> {
  const order = await lockForMove(tx, orderId);
  const payment = await queries.lockPayment(tx, id);
  if (!payment) throw noPayment();
  return { order, payment };
}

async function applySubject(tx: Tx, held: Held, about: EventSubject): Promise<void> {
  if (about.kind === 'payment') await believe(tx, { ...held, facts: about.facts });
  if (about.kind === 'refund') await applyRefund(tx, { ...held, facts: about.facts });
  if (about.kind === 'dispute') await applyDispute(tx, { ...held, facts: about.facts });
}

const IS_MONEY = new Set<Outcome>(['processing', 'authorised', 'captured']);
const IS_CLEAR = new Set<Outcome>(['authorised', 'captured', 'declined', 'cancelled', 'expired']);

/** Only what fits our own row is believed; money that does not is put before staff, once. */
async function believe(tx: Tx, held: Case): Promise<void> {
  const { payment, facts } = held;
  const otherPage =
    facts.providerRef !== undefined &&
    payment.providerRef !== null &&
    payment.providerRef !== facts.providerRef;
  if (!otherPage && payment.amount === facts.amount && payment.currency === facts.currency) {
    if (payment.attention === 'unclear' && IS_CLEAR.has(facts.outcome)) {
      await clearAttention(tx, payment.id);
    }
    return applyOutcome(tx, held);
  }
  // A process that dies between opening a page and writing it down leaves one that nobody is ever sent to.
  if (otherPage && !IS_MONEY.has(facts.outcome)) return;
  return noteMismatch(tx, payment, facts);
}
