/** Disputes: a shopper asked their bank to take money back. Staff answer at the provider; the shop shows and counts it. */
import { noteOnTimeline, type Order } from '#modules/orders/index.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import type { Locked } from '#platform/locked.ts';
import type { Payment } from '../attempts/queries.ts';
import type { DisputeFacts } from '../provider.ts';
import { insertInLedger } from '../refunds/queries.ts';
import { showMoney, tellGoneBack } from '../refunds/refunds.ts';
import { flagPayment } from '../review/queries.ts';
import { disputeByRef, keptOfPayment, writeDispute } from './queries.ts';

const isClosed = (outcome: DisputeFacts['outcome']) => outcome === 'won' || outcome === 'lost';

/** What the provider says of a dispute, applied once; a closed one is never opened again by late news. */
export async function applyDispute(
  tx: Tx,
  {
    order,
    payment,
    facts,
  }: { order: Locked<Order>; payment: Locked<Payment>; facts: DisputeFacts },
): Promise<void> {
  const { outcome, reason, amount, currency, providerRef, dueAt } = facts;
  const paymentId = payment.id;
  const known = await disputeByRef(tx, { paymentId, providerRef });
  if (known && (known.state === outcome || isClosed(known.state))) return;
  const at = now();
  const disputeId = await writeDispute(tx, {
    paymentId,
    providerRef,
    outcome,
    reason,
    amount,
    currency,
    dueAt,
    at,
    closedAt: isClosed(outcome) ? at : null,
  });
  if (outcome === 'open') await flagPayment(tx, paymentId, { attention: 'dispute', at });
  const told = { kind: `dispute_${outcome}`, data: { amount, currency, reason } };
  const isLoss = outcome === 'lost' && amount > 0;
  const isOurs = currency === payment.currency;
  // A bank may count in a currency of its own: how much of the payment that is, a person must look up.
  if (isLoss && !isOurs) await flagPayment(tx, paymentId, { attention: 'mismatch', at });
  // A claim that staff accept is at some providers a refund as well: the same money goes once.
  const gone = isLoss && isOurs ? Math.min(amount, await keptOfPayment(tx, payment.id)) : 0;
  if (gone === 0) {
    await noteOnTimeline(tx, order.id, { ...told, actor: 'system' });
    return;
  }
  await insertInLedger(tx, {
    orderId: order.id,
    paymentId,
    disputeId,
    kind: 'charged_back',
    amount: -gone,
    currency,
    at,
  });
  await showMoney(tx, order, told);
  await tellGoneBack(tx, order.id);
}
