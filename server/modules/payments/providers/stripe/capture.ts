/** Money that was authorised at Stripe: taken, or let go of. */
import type { KnownPayment, PaymentFacts } from '../../provider.ts';
import { callStripe, isRefusal, type StripeAccess } from './client.ts';
import { cancel, look } from './status.ts';
import { factsOfIntent } from './update.ts';

/**
 * Takes held money, all of it, which Stripe does once whatever it is called with: so there is no key of ours that
 * would replay a fault of Stripe's for a day.
 */
export async function capture(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const { providerRef, paymentId } = payment;
  const intentId = payment.transactionRef ?? (await look(access, payment)).transactionRef;
  if (!intentId) return look(access, payment);
  try {
    const intent = await callStripe(access, (stripe) => stripe.paymentIntents.capture(intentId));
    return { ...factsOfIntent(intent, paymentId), providerRef };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const facts = await look(access, payment);
    // Taken before, or gone; anything else is Stripe's no.
    if (facts.outcome === 'authorised') throw error;
    return facts;
  }
}

/** Lets go of held money: of a hosted page's, too, the intent is cancelled, which Stripe allows in that state alone. */
export async function release(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const intentId = payment.transactionRef ?? (await look(access, payment)).transactionRef;
  return intentId ? cancel(access, payment, intentId) : look(access, payment);
}
