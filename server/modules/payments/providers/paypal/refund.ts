import { ProviderRefusal, type RefundRequest, type RefundUpdate } from '../../provider.ts';
import { type Access, answerOf, granted, once } from './client.ts';
import { toWire } from './money.ts';
import { refundMark, updateOfRefund } from './update.ts';
import { RefundShape } from './wire.ts';

/**
 * Refunds a capture. Our refund's id is the key, which PayPal remembers for 45 days and answers with the current
 * status: so repeating the call is safe after a lost response, and polls a pending refund.
 */
export async function refundCapture(
  { paypal }: Access,
  { payment, refundId, amount, currency }: RefundRequest,
): Promise<RefundUpdate> {
  const { transactionRef } = payment;
  if (!transactionRef) throw new ProviderRefusal('nothing_captured');
  const answer = await answerOf(
    paypal.POST('/v2/payments/captures/{capture_id}/refund', {
      params: { path: { capture_id: transactionRef }, header: once(refundId) },
      body: { amount: toWire({ amount, currency }), custom_id: refundMark(refundId) },
    }),
    RefundShape,
  );
  const update = updateOfRefund(granted(answer), { transactionRef });
  return { ...update, refundId };
}
