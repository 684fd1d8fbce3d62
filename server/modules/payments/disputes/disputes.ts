/**
 * Disputes: a shopper asked their bank for the money. Staff answer at the provider; the shop shows disputes and records
 * what was charged back.
 */
import { type Entry, noteOnTimeline, type Order } from '#modules/orders/index.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import type { Locked } from '#platform/locked.ts';
import type { Payment } from '../attempts/queries.ts';
import type { DisputeUpdate } from '../provider.ts';
import { insertInLedger } from '../refunds/queries.ts';
import { showLedger, updateRefundTotals } from '../refunds/refunds.ts';
import { flagPayment } from '../review/queries.ts';
import { disputeByRef, remainingOfPayment, writeDispute } from './queries.ts';

const isClosed = (outcome: DisputeUpdate['outcome']) => outcome === 'won' || outcome === 'lost';

/** Applies a dispute update once; a late update never reopens a closed dispute. */
export async function applyDispute(
  tx: Tx,
  {
    order,
    payment,
    update,
  }: { order: Locked<Order>; payment: Locked<Payment>; update: DisputeUpdate },
): Promise<void> {
  const { outcome, reason, amount, currency, providerRef, dueAt } = update;
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
  const entry: Entry = { kind: `dispute_${outcome}`, data: { amount, currency, reason } };
  const isLoss = outcome === 'lost' && amount > 0;
  const isOurs = currency === payment.currency;
  // A bank may use another currency: how much of the payment it took, a person must look up.
  if (isLoss && !isOurs) await flagPayment(tx, paymentId, { attention: 'mismatch', at });
  // At some providers an accepted dispute also creates a refund: the same money must not be counted twice.
  const chargedBackNow =
    isLoss && isOurs ? Math.min(amount, await remainingOfPayment(tx, payment.id)) : 0;
  if (chargedBackNow === 0) {
    await noteOnTimeline(tx, order.id, { ...entry, actor: 'system' });
    return;
  }
  await insertInLedger(tx, {
    orderId: order.id,
    paymentId,
    disputeId,
    kind: 'charged_back',
    amount: -chargedBackNow,
    currency,
    at,
  });
  await showLedger(tx, order, entry);
  await updateRefundTotals(tx, order.id);
}
