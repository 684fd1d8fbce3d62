import { ProviderRefusal, type RefundFacts, type RefundRequest } from '../../provider.ts';
import { type Access, answerOf, granted, once } from './client.ts';
import { toWire } from './money.ts';
import { refundFacts, refundMark } from './update.ts';
import { RefundShape } from './wire.ts';

/**
 * Gives money back. Our id of the refund is the key, which PayPal keeps for 45 days and answers with how the refund
 * stands by then: so asking again, after a lost answer or for a pending one, is safe however often it was asked before.
 */
export async function refundCapture(
  { paypal }: Access,
  { payment, refundId, amount, currency }: RefundRequest,
): Promise<RefundFacts> {
  const { transactionRef } = payment;
  if (!transactionRef) throw new ProviderRefusal('nothing_captured');
  const answer = await answerOf(
    paypal.POST('/v2/payments/captures/{capture_id}/refund', {
      params: { path: { capture_id: transactionRef }, header: once(refundId) },
      body: { amount: toWire({ amount, currency }), custom_id: refundMark(refundId) },
    }),
    RefundShape,
  );
  const facts = refundFacts(granted(answer), { transactionRef });
  return { ...facts, refundId };
}
