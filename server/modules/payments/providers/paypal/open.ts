/** Opens an order at PayPal: the page where a shopper approves a payment. */
import { type OpenAnswer, type OpenRequest, ProviderUnreachable } from '../../provider.ts';
import { isPaypalPage } from './addresses.ts';
import { type Access, answerOf, granted, once } from './client.ts';
import { paypalLocale } from './locale.ts';
import { toWire } from './money.ts';
import type { components } from './wire.generated.ts';
import { OpenedShape } from './wire.ts';

type OrderRequest = components['schemas']['order_order_request'];

/** Opens an order. The same key returns the same order, for at least six hours. */
export async function openOrder(access: Access, request: OpenRequest): Promise<OpenAnswer> {
  const { paymentId, tries } = request;
  const answer = await answerOf(
    access.paypal.POST('/v2/checkout/orders', {
      params: { header: once(`${paymentId}:open:${tries}`) },
      body: orderRequest(request),
    }),
    OpenedShape,
  );
  const { id, links } = granted(answer);
  const link = ['payer-action', 'approve'].flatMap((rel) => links.filter((one) => one.rel === rel));
  const redirectUrl = link[0]?.href ?? '';
  if (!isPaypalPage(redirectUrl, access.apiUrl)) {
    throw new ProviderUnreachable('PayPal answered a page that is not one of its own');
  }
  return { providerRef: id, redirectUrl };
}

function orderRequest(request: OpenRequest): OrderRequest {
  const { paymentId, orderNumber, amount, currency, intent, returnUrl, cancelUrl } = request;
  const locale = paypalLocale(request.locale);
  return {
    intent: intent === 'authorise' ? 'AUTHORIZE' : 'CAPTURE',
    purchase_units: [
      {
        custom_id: paymentId,
        // Merchants may have PayPal refuse a repeated invoice number, and an order may have several attempts.
        invoice_id: `${orderNumber}-${paymentId.slice(-12)}`,
        amount: toWire({ amount, currency }),
      },
    ],
    payment_source: {
      paypal: {
        experience_context: {
          return_url: returnUrl,
          cancel_url: cancelUrl,
          user_action: 'PAY_NOW',
          // The shop has the address already.
          shipping_preference: 'NO_SHIPPING',
          // Goods are reserved for about an hour; a bank transfer through PayPal takes days.
          payment_method_preference: 'IMMEDIATE_PAYMENT_REQUIRED',
          ...(locale && { locale }),
        },
      },
    },
  };
}
