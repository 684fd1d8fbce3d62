/** Giving money back. The refund row comes first; the provider is called by a job with the row's id as its key. */
import { lockForMove, setPaymentState } from '#modules/orders/index.ts';
import { now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { providerFor } from './payments.ts';
import type { Providers } from './providers/index.ts';
import * as queries from './queries.ts';

export type RefundReason = 'late_money' | 'paid_twice' | 'cancelled' | 'requested';

export async function requestRefund(
  tx: Tx,
  payment: queries.Payment,
  { amount, reason }: { amount: number; reason: RefundReason },
): Promise<string> {
  const { id: paymentId, currency } = payment;
  const refundId = await queries.insertRefund(tx, { paymentId, amount, currency, reason });
  await emit(tx, 'refund.requested', { refundId });
  return refundId;
}

/** The job: tells the provider, then writes it down. Run twice, the provider answers the same refund. */
export async function performRefund(db: Db, providers: Providers, refundId: string): Promise<void> {
  const refund = await queries.refundById(db, refundId);
  if (!refund || refund.state === 'done' || !refund.providerRef) return;
  const { orderId, paymentId, amount, currency, method, providerRef } = refund;
  const answer = await providerFor(providers, method).refund({
    refundId,
    providerRef,
    amount,
    currency,
  });
  await inTx(db, async (tx) => {
    const order = await lockForMove(tx, orderId);
    const at = now();
    if (!(await queries.markRefunded(tx, refundId, { providerRef: answer.providerRef, at })))
      return;
    await queries.insertRefundInLedger(tx, {
      orderId,
      paymentId,
      refundId,
      amount,
      currency,
      at,
    });
    const { captured, refunded } = await queries.moneyOfOrder(tx, orderId);
    const state = stateAfter({ captured, refunded, total: order.total });
    await setPaymentState(tx, orderId, state, { kind: 'refunded', data: { amount, currency } });
    await emit(tx, 'refund.done', { refundId, orderId });
  });
}

/** An order paid twice and refunded once is still paid. */
function stateAfter({
  captured,
  refunded,
  total,
}: {
  captured: number;
  refunded: number;
  total: number;
}) {
  const kept = captured - refunded;
  if (kept <= 0) return 'refunded';
  return kept >= total ? 'paid' : 'partially_refunded';
}
