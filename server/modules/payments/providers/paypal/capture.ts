/** Money that PayPal holds for the shop: for three days surely, and for 29 days at most. */
import type { KnownPayment, PaymentFacts } from '../../provider.ts';
import { type Access, answerOf, once, refusal } from './client.ts';
import { isSettledElsewhere } from './errors.ts';
import { toWire } from './money.ts';
import { gone, readOrder } from './status.ts';
import { authorisationFacts, captureFacts, orderFacts } from './update.ts';
import { MovementShape } from './wire.ts';

/** Takes all that is held, once and for all: what is left of a hold is let go with it. */
export async function captureHeld(access: Access, payment: KnownPayment): Promise<PaymentFacts> {
  const { paymentId, providerRef, transactionRef, amount, currency } = payment;
  const params = {
    path: { authorization_id: transactionRef ?? '' },
    header: once(`${paymentId}:capture`),
  };
  const answer = await answerOf(
    access.paypal.POST('/v2/payments/authorizations/{authorization_id}/capture', {
      params,
      body: { amount: toWire({ amount, currency }), final_capture: true },
    }),
    MovementShape,
  );
  if (answer.ok) return captureFacts(answer.data, { paymentId, providerRef });
  if (!isSettledElsewhere(answer.issue)) throw refusal(answer);
  return standing(access, payment);
}

/** Lets go of what is held; taken before, or let go before, that is what it answers. */
export async function releaseHeld(access: Access, payment: KnownPayment): Promise<PaymentFacts> {
  const { paymentId, providerRef, transactionRef } = payment;
  const answer = await answerOf(
    access.paypal.POST('/v2/payments/authorizations/{authorization_id}/void', {
      params: {
        path: { authorization_id: transactionRef ?? '' },
        header: { Prefer: 'return=representation' },
      },
      // PayPal wants to be told so of every POST, one without a body too.
      headers: { 'content-type': 'application/json' },
    }),
    MovementShape,
  );
  if (answer.ok) return authorisationFacts(answer.data, { paymentId, providerRef });
  if (!isSettledElsewhere(answer.issue)) throw refusal(answer);
  return standing(access, payment);
}

async function standing(access: Access, payment: KnownPayment): Promise<PaymentFacts> {
  const order = await readOrder(access, payment);
  return order ? orderFacts(order) : gone(payment);
}
