/** An order at Razorpay, and the form with which a browser goes to pay it. */
import type { Orders } from 'razorpay/dist/types/orders.js';
import { translatorFor } from '#common/messages/index.ts';
import type { Intent, OpenAnswer, OpenRequest } from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import { mustBeChargeable } from './money.ts';
import { ListOf, type Order, OrderSchema } from './wire.ts';

/** Five days, the longest that Razorpay offers: captured automatically until then, returned afterwards. */
const AUTHORISATION_MINUTES = 7200;

export async function open(access: RazorpayAccess, request: OpenRequest): Promise<OpenAnswer> {
  mustBeChargeable(request);
  // Orders have no idempotency key at Razorpay: a lost response may have left one that nobody was shown.
  const known = request.tries > 0 ? await findOrder(access, request) : undefined;
  const order = known ?? (await createOrder(access, request));
  return {
    providerRef: order.id,
    form: {
      action: `${access.apiUrl}/v1/checkout/embedded`,
      fields: fieldsOf(access, request, order),
    },
  };
}

/** The oldest, so that concurrent calls find the same. Razorpay also finds receipts that merely contain ours. */
async function findOrder(
  access: RazorpayAccess,
  { paymentId, amount, currency }: OpenRequest,
): Promise<Order | undefined> {
  const { items } = await callRazorpay(access, {
    method: 'GET',
    path: '/v1/orders',
    query: { receipt: paymentId, count: '100' },
    answer: ListOf(OrderSchema),
  });
  return items
    .filter((order) => order.receipt === paymentId)
    .filter((order) => order.amount === amount && order.currency === currency)
    .toSorted((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))[0];
}

function createOrder(
  access: RazorpayAccess,
  { paymentId, orderNumber, amount, currency, intent }: OpenRequest,
): Promise<Order> {
  return callRazorpay(access, {
    method: 'POST',
    path: '/v1/orders',
    body: {
      amount,
      currency,
      receipt: paymentId,
      notes: { paymentId, orderNumber },
      payment: captureOf(intent),
    } satisfies Omit<Orders.RazorpayOrderCreateRequestBody, 'payment'> & { payment: Capture },
    answer: OrderSchema,
  });
}

type Periods = NonNullable<Orders.RazorpayCapturePayment['capture_options']>;
/** The SDK always requires the automatic period; the API only where capture is automatic. */
type Capture = Pick<Orders.RazorpayCapturePayment, 'capture'> & {
  capture_options: Omit<Periods, 'automatic_expiry_period'> & Partial<Periods>;
};

/** Set for each order, since this overrides the account's dashboard. */
function captureOf(intent: Intent): Capture {
  const periods = { manual_expiry_period: AUTHORISATION_MINUTES, refund_speed: 'normal' as const };
  if (intent === 'authorise') return { capture: 'manual', capture_options: periods };
  return {
    capture: 'automatic',
    capture_options: { automatic_expiry_period: AUTHORISATION_MINUTES, ...periods },
  };
}

/**
 * All of this passes through the shopper's browser, so nothing in it is secret and nothing that comes back is trusted:
 * the order says what is charged, and the note only says which payment to poll.
 */
function fieldsOf(
  { keyId }: RazorpayAccess,
  request: OpenRequest,
  order: Order,
): Record<string, string> {
  const { paymentId, orderNumber, amount, currency, email, locale } = request;
  return {
    key_id: keyId,
    order_id: order.id,
    amount: String(amount),
    currency,
    name: new URL(request.returnUrl).hostname,
    description: translatorFor(locale)('orders.title', { number: orderNumber }),
    'prefill[email]': email,
    'notes[paymentId]': paymentId,
    callback_url: request.callbackUrl,
    cancel_url: request.cancelUrl,
  };
}
