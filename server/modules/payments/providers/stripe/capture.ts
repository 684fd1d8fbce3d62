/** Capturing and voiding payments that were authorised at Stripe. */
import type { KnownPayment, PaymentUpdate } from '../../provider.ts';
import { callStripe, isRefusal, type StripeAccess } from './client.ts';
import { cancel, fetchStatus } from './status.ts';
import { updateOfIntent } from './update.ts';

/**
 * Captures the whole authorisation. Stripe does so once in any case, so no idempotency key is sent: it would replay a
 * fault of Stripe's for a day.
 */
export async function capture(access: StripeAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  const { providerRef, paymentId } = payment;
  const intentId = payment.transactionRef ?? (await fetchStatus(access, payment)).transactionRef;
  if (!intentId) return fetchStatus(access, payment);
  try {
    const intent = await callStripe(access, (stripe) => stripe.paymentIntents.capture(intentId));
    return { ...updateOfIntent(intent, paymentId), providerRef };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const update = await fetchStatus(access, payment);
    // Captured or ended before; anything else is a refusal.
    if (update.outcome === 'authorised') throw error;
    return update;
  }
}

/** Voids an authorisation by cancelling its intent. For hosted pages too, Stripe allows that in this state only. */
export async function voidAuthorisation(
  access: StripeAccess,
  payment: KnownPayment,
): Promise<PaymentUpdate> {
  const intentId = payment.transactionRef ?? (await fetchStatus(access, payment)).transactionRef;
  return intentId ? cancel(access, payment, intentId) : fetchStatus(access, payment);
}
