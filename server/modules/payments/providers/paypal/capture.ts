/** Capturing and voiding payments that were authorised at PayPal: guaranteed for three days, possible for 29. */
import type { KnownPayment, PaymentUpdate } from '../../provider.ts';
import { type Access, answerOf, once, refusal } from './client.ts';
import { isAlreadySettled } from './errors.ts';
import { toWire } from './money.ts';
import { readOrder, updateOfMissing } from './status.ts';
import { updateOfAuthorisation, updateOfCapture, updateOfOrder } from './update.ts';
import { MovementShape } from './wire.ts';

/** Captures the whole authorisation as its final capture, so nothing of it remains authorised. */
export async function captureAuthorisation(
  access: Access,
  payment: KnownPayment,
): Promise<PaymentUpdate> {
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
  if (answer.ok) return updateOfCapture(answer.data, { paymentId, providerRef });
  if (!isAlreadySettled(answer.issue)) throw refusal(answer);
  return currentUpdate(access, payment);
}

/** Voids an authorisation; if it was captured or voided before, returns that status. */
export async function voidAuthorisation(
  access: Access,
  payment: KnownPayment,
): Promise<PaymentUpdate> {
  const { paymentId, providerRef, transactionRef } = payment;
  const answer = await answerOf(
    access.paypal.POST('/v2/payments/authorizations/{authorization_id}/void', {
      params: {
        path: { authorization_id: transactionRef ?? '' },
        header: { Prefer: 'return=representation' },
      },
      // PayPal requires this header of every POST, even without a body.
      headers: { 'content-type': 'application/json' },
    }),
    MovementShape,
  );
  if (answer.ok) return updateOfAuthorisation(answer.data, { paymentId, providerRef });
  if (!isAlreadySettled(answer.issue)) throw refusal(answer);
  return currentUpdate(access, payment);
}

async function currentUpdate(access: Access, payment: KnownPayment): Promise<PaymentUpdate> {
  const order = await readOrder(access, payment);
  return order ? updateOfOrder(order) : updateOfMissing(payment);
}
