/** The shop's side of the test gateway: a provider like any other, reached over HTTP alone. */
import { translatorFor } from '#common/messages/index.ts';
import type { OpenRequest, PaymentProvider, RefundFacts, RefundRequest } from '../../provider.ts';
import { callGateway, type GatewayAccess } from './client.ts';
import { readWebhook } from './webhook.ts';
import { factsOf, RefundSchema, SessionSchema } from './wire.ts';

const WAITS_MINUTES = 45;

export function createTestProvider(
  access: GatewayAccess,
): PaymentProvider & Required<Pick<PaymentProvider, 'readWebhook'>> {
  const ask = async (path: string, method: 'GET' | 'POST') =>
    factsOf(await callGateway(access, { method, path, answer: SessionSchema }));
  return {
    name: 'test',
    methods: [
      { method: 'test', flow: 'redirect', waitsMinutes: WAITS_MINUTES, offeredAtFirst: true },
    ],
    open: (request) => open(access, request),
    look: ({ providerRef }) => ask(`/sessions/${encodeURIComponent(providerRef)}`, 'GET'),
    close: ({ providerRef }) => ask(`/sessions/${encodeURIComponent(providerRef)}/expire`, 'POST'),
    refund: (request) => refund(access, request),
    readWebhook: async (rawBody, headers) => readWebhook(access, rawBody, headers),
  };
}

async function open(access: GatewayAccess, request: OpenRequest) {
  const { paymentId, orderNumber, amount, currency, locale } = request;
  const { returnUrl, cancelUrl, webhookUrl } = request;
  const session = await callGateway(access, {
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

async function refund(access: GatewayAccess, request: RefundRequest): Promise<RefundFacts> {
  const { payment, refundId, amount, currency } = request;
  const { id } = await callGateway(access, {
    method: 'POST',
    path: '/refunds',
    body: { reference: refundId, sessionId: payment.providerRef, amount, currency },
    answer: RefundSchema,
  });
  const { paymentId } = payment;
  return {
    ...{ payment: { paymentId }, refundId, providerRef: id },
    ...{ outcome: 'done', amount, currency },
  };
}
