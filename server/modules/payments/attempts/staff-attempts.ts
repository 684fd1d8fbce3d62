/** What staff do about an attempt to pay: take money that is held, note what came by hand, ask the provider now. */
import { orderHead, type Who } from '#modules/orders/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { noPayment, notCapturable, notPaidLater } from '../errors.ts';
import type { PaymentFacts } from '../provider.ts';
import { type Providers, wayToPay } from '../providers/index.ts';
import { applyFacts, settle } from '../settlement/settle.ts';
import { knownPayment, reach } from './attempt.ts';
import { paymentById } from './queries.ts';

/** Who is at the desk, and whom they can reach. */
export type Desk = { providers: Providers; actor: Actor };

export const staffWho = ({ id }: Actor): Who => ({ actor: 'staff', actorId: id });

/** Takes money that the bank holds for the shop. Whoever comes second finds it taken. */
export async function takeHeld(db: Db, { providers, actor }: Desk, id: string): Promise<void> {
  const payment = await paymentById(db, id);
  if (!payment) throw noPayment();
  if (payment.state === 'captured') return;
  const order = await orderHead(db, payment.orderId);
  const { capture } = wayToPay(providers, payment.method).provider;
  if (payment.state !== 'authorised' || !capture || order?.cancelledAt) throw notCapturable();
  const facts = await reach(() => capture(knownPayment(payment)));
  await inTx(db, (tx) => applyByStaff(tx, actor, { action: 'payment.capture', facts }));
}

/**
 * Cash or a transfer has come. An order that ran out of time meanwhile lives again if its goods are still there; else the
 * money is to be sent back, as all late money is.
 */
export async function noteAsPaid(tx: Tx, { providers, actor }: Desk, id: string): Promise<void> {
  const payment = await paymentById(tx, id);
  if (!payment) throw noPayment();
  if (wayToPay(providers, payment.method).traits.flow !== 'later') throw notPaidLater();
  const { amount, currency, providerRef } = payment;
  const facts: PaymentFacts = {
    paymentId: id,
    outcome: 'captured',
    amount,
    currency,
    // As its provider would have named it, had the payment been opened.
    providerRef: providerRef ?? id,
  };
  await applyByStaff(tx, actor, { action: 'payment.note_paid', facts });
}

async function applyByStaff(
  tx: Tx,
  actor: Actor,
  { action, facts }: { action: string; facts: PaymentFacts },
): Promise<void> {
  const { paymentId } = facts;
  const before = await applyFacts(tx, facts, staffWho(actor));
  if (before === 'captured') return;
  const payment = await paymentById(tx, paymentId);
  if (!payment) throw noPayment();
  const { state, amount, currency } = payment;
  await audit(tx, actor, {
    action,
    subjectType: 'payment',
    subjectId: paymentId,
    before: { state: before },
    after: { state, amount, currency },
  });
}

/** Asks the provider now instead of waiting for its news. */
export async function askNow(db: Db, { providers, actor }: Desk, id: string): Promise<void> {
  await settle(db, providers, id);
  await inTx(db, async (tx) => {
    const payment = await paymentById(tx, id);
    await audit(tx, actor, {
      action: 'payment.ask',
      subjectType: 'payment',
      subjectId: id,
      after: { state: payment?.state },
    });
  });
}
