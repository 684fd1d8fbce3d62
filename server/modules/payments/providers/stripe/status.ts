/** The status of payments at Stripe, and closing them. */
import {
  type KnownPayment,
  type Outcome,
  type PaymentUpdate,
  ProviderUnreachable,
} from '../../provider.ts';
import { callStripe, isRefusal, type StripeAccess } from './client.ts';
import { ELEMENT } from './open.ts';
import { updateOfIntent, updateOfSession } from './update.ts';

/** Fetched along, so that refunds can be compared with our ledger. */
const REFUNDS = 'latest_charge.refunds';

export function fetchStatus(access: StripeAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  return payment.method === ELEMENT ? fetchIntent(access, payment) : fetchSession(access, payment);
}

async function fetchSession(access: StripeAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  const { providerRef, paymentId } = payment;
  const expand = [`payment_intent.${REFUNDS}`];
  const session = await callStripe(access, (stripe) =>
    stripe.checkout.sessions.retrieve(providerRef, { expand }),
  );
  return updateOfSession(session, paymentId);
}

async function fetchIntent(access: StripeAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  const { providerRef, paymentId } = payment;
  const intent = await callStripe(access, (stripe) =>
    stripe.paymentIntents.retrieve(providerRef, { expand: [REFUNDS] }),
  );
  return { ...updateOfIntent(intent, paymentId), providerRef };
}

/** Closes the page or the form, and returns the status: it may have been paid meanwhile. Authorised money stays so. */
export async function close(access: StripeAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  if (payment.method === ELEMENT) return closeIntent(access, payment);
  const { providerRef, paymentId } = payment;
  try {
    const session = await callStripe(access, (stripe) =>
      stripe.checkout.sessions.expire(providerRef, { expand: ['payment_intent'] }),
    );
    return updateOfSession(session, paymentId);
  } catch (error) {
    // Only an open page can be closed.
    if (!isRefusal(error)) throw error;
    return refuseUnchanged(await fetchStatus(access, payment), 'requires_action');
  }
}

/** An intent has no page to close. Cancelling it would void an authorisation, so its status is fetched first. */
async function closeIntent(access: StripeAccess, payment: KnownPayment): Promise<PaymentUpdate> {
  const update = await fetchStatus(access, payment);
  if (update.outcome === 'authorised') return update;
  return cancel(access, payment, payment.providerRef);
}

/** Stripe cancels open and authorised intents, and refuses where money was captured or is processing. */
export async function cancel(
  access: StripeAccess,
  payment: KnownPayment,
  intentId: string,
): Promise<PaymentUpdate> {
  const { providerRef, paymentId } = payment;
  try {
    const intent = await callStripe(access, (stripe) =>
      stripe.paymentIntents.cancel(intentId, { cancellation_reason: 'abandoned' }),
    );
    return { ...updateOfIntent(intent, paymentId), providerRef };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refuseUnchanged(await fetchStatus(access, payment), 'requires_action', 'authorised');
  }
}

/** An unchanged status means that Stripe refused the change, so the caller must not take it as done. */
function refuseUnchanged(update: PaymentUpdate, ...unchanged: Outcome[]): PaymentUpdate {
  if (unchanged.includes(update.outcome)) {
    throw new ProviderUnreachable(`Stripe left a payment ${update.outcome} that was to be closed`);
  }
  return update;
}
