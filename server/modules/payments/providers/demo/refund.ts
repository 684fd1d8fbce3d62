import type { RefundRequest, RefundUpdate } from '../../provider.ts';
import type { CallDemo } from './client.ts';
import { RefundSchema } from './wire.ts';

export async function refundSession(call: CallDemo, request: RefundRequest): Promise<RefundUpdate> {
  const { payment, refundId, amount, currency } = request;
  const { id } = await call({
    method: 'POST',
    path: '/refunds',
    body: { reference: refundId, sessionId: payment.providerRef, amount, currency },
    answer: RefundSchema,
  });
  return {
    payment: { paymentId: payment.paymentId },
    refundId,
    providerRef: id,
    outcome: 'done',
    amount,
    currency,
  };
}
