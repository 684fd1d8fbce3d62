/** How payments stand at Stripe, and the steps that change it: taking held money, letting go of it, closing the page. */
import type { KnownPayment, PaymentFacts } from '../../provider.ts';
import { callStripe, isRefusal, type StripeAccess } from './client.ts';
import { factsOfIntent, factsOfSession } from './facts.ts';
import { ELEMENT } from './opening.ts';

export function look(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  return payment.method === ELEMENT
    ? lookAtIntent(access, payment)
    : lookAtSession(access, payment);
}

async function lookAtSession(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const { providerRef, paymentId } = payment;
  const session = await callStripe(access, (stripe) =>
    stripe.checkout.sessions.retrieve(providerRef, { expand: ['payment_intent'] }),
  );
  return factsOfSession(session, paymentId);
}

async function lookAtIntent(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const { providerRef, paymentId } = payment;
  const intent = await callStripe(access, (stripe) => stripe.paymentIntents.retrieve(providerRef));
  return { ...factsOfIntent(intent, paymentId), providerRef };
}

/** Closes the page or the form; where it was paid at meanwhile, says so. Money that is only held is let go of. */
export async function close(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  if (payment.method === ELEMENT) return cancel(access, payment, payment.providerRef);
  const expired = await expire(access, payment);
  if (expired) return expired;
  const facts = await look(access, payment);
  if (facts.outcome === 'authorised' && facts.transactionRef) {
    return cancel(access, payment, facts.transactionRef);
  }
  return closed(facts);
}

/** Null where the page is not open any more. */
async function expire(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts | null> {
  const { providerRef, paymentId } = payment;
  try {
    const session = await callStripe(access, (stripe) =>
      stripe.checkout.sessions.expire(providerRef, { expand: ['payment_intent'] }),
    );
    return factsOfSession(session, paymentId);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Stripe cancels what is open or held, and refuses where money has come or is on its way. */
async function cancel(
  access: StripeAccess,
  payment: KnownPayment,
  intentId: string,
): Promise<PaymentFacts> {
  const { providerRef, paymentId } = payment;
  try {
    const intent = await callStripe(access, (stripe) =>
      stripe.paymentIntents.cancel(intentId, { cancellation_reason: 'abandoned' }),
    );
    return { ...factsOfIntent(intent, paymentId), providerRef };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return closed(await look(access, payment));
  }
}

/** What is still open was refused to be closed: whoever asked must not believe it closed. */
function closed(facts: PaymentFacts): PaymentFacts {
  if (facts.outcome === 'requires_action' || facts.outcome === 'authorised') {
    throw new Error('Stripe did not close a payment that is still open');
  }
  return facts;
}

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
