import { translatorFor } from '#common/messages/index.ts';
import type { OpenAnswer, OpenRequest } from '../../provider.ts';
import type { CallDemo } from './client.ts';
import { SessionSchema } from './wire.ts';

export async function openSession(call: CallDemo, request: OpenRequest): Promise<OpenAnswer> {
  const { paymentId, orderNumber, amount, currency, locale } = request;
  const { returnUrl, cancelUrl, webhookUrl } = request;
  const session = await call({
    method: 'POST',
    path: '/sessions',
    body: {
      reference: paymentId,
      amount,
      currency,
      description: translatorFor(locale)('orders.title', { number: orderNumber }),
      returnUrl,
      cancelUrl,
      webhookUrl,
      expiresAt: request.expiresAt?.toISOString() ?? null,
    },
    answer: SessionSchema,
  });
  return {
    providerRef: session.id,
    redirectUrl: `${session.url}?locale=${encodeURIComponent(locale)}`,
  };
}
