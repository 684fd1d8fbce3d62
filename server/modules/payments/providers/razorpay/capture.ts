/** Capturing and voiding payments that were authorised at Razorpay. */
import { type KnownPayment, type PaymentUpdate, ProviderRefusal } from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import {
  isCaptured,
  type OrderStatus,
  readOrderStatus,
  updateOf,
  updateOfPayment,
} from './update.ts';
import { type Payment, PaymentSchema } from './wire.ts';

/**
 * Razorpay cannot void an authorisation on request. The shop never captures it, and Razorpay returns the money by
 * itself five days after it was authorised.
 */
export async function voidAuthorisation(
  access: RazorpayAccess,
  payment: KnownPayment,
): Promise<PaymentUpdate> {
  const update = updateOf(await readOrderStatus(access, payment));
  if (update.outcome === 'captured') return update;
  const { failureCode: _failureCode, ...rest } = update;
  return { ...rest, outcome: 'cancelled' };
}

/** Captures the whole authorisation: Razorpay captures no parts. A repeated call returns the status. */
export async function capture(
  access: RazorpayAccess,
  payment: KnownPayment,
): Promise<PaymentUpdate> {
  const current = await readOrderStatus(access, payment);
  const authorised = authorisedIn(current);
  if (current.payments.some(isCaptured)) return updateOf(current);
  if (!authorised) throw new ProviderRefusal('not_authorised');
  if (!isAsAgreed(current, payment, authorised)) throw new ProviderRefusal('amount_differs');
  return capturePayment(access, payment, current.order, authorised);
}

/** Undefined where the order is paid: another authorised payment paid it twice, and Razorpay returns that by itself. */
export const authorisedIn = ({ payments }: OrderStatus) =>
  payments.some(isCaptured) ? undefined : payments.find(({ status }) => status === 'authorized');

/** An authorisation of another payment or amount is left for staff to review. */
export function isAsAgreed(
  { order }: OrderStatus,
  payment: KnownPayment,
  authorised: Payment,
): boolean {
  return (
    order.receipt === payment.paymentId &&
    authorised.amount === payment.amount &&
    authorised.currency === payment.currency
  );
}

/** Razorpay itself, staff in its dashboard or another process of the shop may capture first. */
export async function capturePayment(
  access: RazorpayAccess,
  payment: KnownPayment,
  order: OrderStatus['order'],
  { id, amount, currency }: Payment,
): Promise<PaymentUpdate> {
  try {
    const captured = await callRazorpay(access, {
      method: 'POST',
      path: `/v1/payments/${encodeURIComponent(id)}/capture`,
      body: { amount, currency },
      answer: PaymentSchema,
    });
    return updateOfPayment(order, captured, isCaptured(captured) ? 'captured' : 'authorised');
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    const current = await readOrderStatus(access, payment);
    if (authorisedIn(current)?.id === id) throw error;
    return updateOf(current);
  }
}
