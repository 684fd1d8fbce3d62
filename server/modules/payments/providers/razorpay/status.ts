/** The status of a payment at Razorpay, and closing it. */
import type { KnownPayment, PaymentUpdate } from '../../provider.ts';
import { authorisedIn, capturePayment, isAsAgreed } from './capture.ts';
import type { RazorpayAccess } from './client.ts';
import { readOrderStatus, updateOf } from './update.ts';

/**
 * Razorpay captures most payments by itself. One that was authorised too late for that (a bank may take days) is
 * captured here.
 */
export async function fetchStatus(
  access: RazorpayAccess,
  payment: KnownPayment,
): Promise<PaymentUpdate> {
  const current = await readOrderStatus(access, payment);
  const authorised = authorisedIn(current);
  return payment.intent === 'capture' && authorised && isAsAgreed(current, payment, authorised)
    ? capturePayment(access, payment, current.order, authorised)
    : updateOf(current);
}

/**
 * Razorpay cannot cancel an order, so its page can still be paid. Only the shop closes it; money that comes later is
 * refunded, like all late money.
 */
export async function close(access: RazorpayAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  const update = await fetchStatus(access, payment);
  if (update.outcome === 'captured' || update.outcome === 'authorised') return update;
  const { failureCode: _failureCode, ...rest } = update;
  return { ...rest, outcome: 'cancelled' };
}
