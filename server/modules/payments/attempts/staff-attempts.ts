/** What staff do with an attempt: capture authorised money, record money that came by hand, poll the provider now. */
import { orderHead, type Who } from '#modules/orders/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { noPayment, notCapturable, notPaidLater } from '../errors.ts';
import type { PaymentUpdate } from '../provider.ts';
import { type Providers, requirePaymentMethod } from '../providers/index.ts';
import { applyUpdate, settle } from '../settlement/settle.ts';
import { knownPayment, reach } from './attempt.ts';
import { paymentById } from './queries.ts';

/** Who acts, and the providers they can reach. */
export type StaffContext = { providers: Providers; actor: Actor };

export const staffWho = ({ id }: Actor): Who => ({ actor: 'staff', actorId: id });

/** Captures authorised money. A second call finds it captured. */
export async function captureByStaff(
  db: Db,
  { providers, actor }: StaffContext,
  id: string,
): Promise<void> {
  const payment = await paymentById(db, id);
  if (!payment) throw noPayment();
  if (payment.state === 'captured') return;
  const order = await orderHead(db, payment.orderId);
  const { capture } = requirePaymentMethod(providers, payment.method).provider;
  if (payment.state !== 'authorised' || !capture || order?.cancelledAt) throw notCapturable();
  const update = await reach(() => capture(knownPayment(payment)));
  await inTx(db, (tx) => applyByStaff(tx, actor, { action: 'payment.capture', update }));
}

/**
 * Records cash or a transfer. An expired order is reinstated if its goods are still there; else the money is to be sent
 * back, as all late money is.
 */
export async function noteAsPaid(
  tx: Tx,
  { providers, actor }: StaffContext,
  id: string,
): Promise<void> {
  const payment = await paymentById(tx, id);
  if (!payment) throw noPayment();
  if (requirePaymentMethod(providers, payment.method).capabilities.flow !== 'later')
    throw notPaidLater();
  const { amount, currency, providerRef } = payment;
  const update: PaymentUpdate = {
    paymentId: id,
    outcome: 'captured',
    amount,
    currency,
    // As the provider would have named it, had the payment been opened.
    providerRef: providerRef ?? id,
  };
  await applyByStaff(tx, actor, { action: 'payment.note_paid', update });
}

async function applyByStaff(
  tx: Tx,
  actor: Actor,
  { action, update }: { action: 'payment.capture' | 'payment.note_paid'; update: PaymentUpdate },
): Promise<void> {
  const { paymentId } = update;
  const before = await applyUpdate(tx, update, staffWho(actor));
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

/** Polls the provider instead of waiting for its webhook. */
export async function pollByStaff(
  db: Db,
  { providers, actor }: StaffContext,
  id: string,
): Promise<void> {
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
