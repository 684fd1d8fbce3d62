/** How payments stand at Stripe, and closing them. */
import {
  type KnownPayment,
  type Outcome,
  type PaymentFacts,
  ProviderUnreachable,
} from '../../provider.ts';
import { callStripe, isRefusal, type StripeAccess } from './client.ts';
import { ELEMENT } from './open.ts';
import { factsOfIntent, factsOfSession } from './update.ts';

/** With the answer, so that books can be compared. */
const REFUNDS = 'latest_charge.refunds';

export function look(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  return payment.method === ELEMENT
    ? lookAtIntent(access, payment)
    : lookAtSession(access, payment);
}

async function lookAtSession(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const { providerRef, paymentId } = payment;
  const expand = [`payment_intent.${REFUNDS}`];
  const session = await callStripe(access, (stripe) =>
    stripe.checkout.sessions.retrieve(providerRef, { expand }),
  );
  return factsOfSession(session, paymentId);
}

async function lookAtIntent(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const { providerRef, paymentId } = payment;
  const intent = await callStripe(access, (stripe) =>
    stripe.paymentIntents.retrieve(providerRef, { expand: [REFUNDS] }),
  );
  return { ...factsOfIntent(intent, paymentId), providerRef };
}

/** Closes the page or the form; where it was paid at meanwhile, says so. Money that is held stays held. */
export async function close(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  if (payment.method === ELEMENT) return closeIntent(access, payment);
  const { providerRef, paymentId } = payment;
  try {
    const session = await callStripe(access, (stripe) =>
      stripe.checkout.sessions.expire(providerRef, { expand: ['payment_intent'] }),
    );
    return factsOfSession(session, paymentId);
  } catch (error) {
    // Only a page that is open can be closed.
    if (!isRefusal(error)) throw error;
    return settled(await look(access, payment), 'requires_action');
  }
}

/** An intent has no page to close: it is cancelled, which would let go of held money too, so it is looked at first. */
async function closeIntent(access: StripeAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const facts = await look(access, payment);
  if (facts.outcome === 'authorised') return facts;
  return cancel(access, payment, payment.providerRef);
}

/** Stripe cancels what is open or held, and refuses where money has come or is on its way. */
export async function cancel(
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
    return settled(await look(access, payment), 'requires_action', 'authorised');
  }
}

/** What stands as it did was refused to be changed: whoever asked must not believe it done. */
function settled(facts: PaymentFacts, ...unchanged: Outcome[]): PaymentFacts {
  if (unchanged.includes(facts.outcome)) {
    throw new ProviderUnreachable(`Stripe left a payment ${facts.outcome} that was to be closed`);
  }
  return facts;
}
