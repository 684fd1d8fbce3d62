/** Money that was authorised at Razorpay: taken, or let go of. */
import { type KnownPayment, type PaymentFacts, ProviderRefusal } from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import { factsOf, isTaken, readStanding, type Standing, withMoney } from './update.ts';
import { type Payment, PaymentSchema } from './wire.ts';

/**
 * Razorpay cannot let go of held money on request. The shop gives up its claim and never takes it; Razorpay gives it back by
 * itself, five days after it was held.
 */
export async function release(
  access: RazorpayAccess,
  payment: KnownPayment,
): Promise<PaymentFacts> {
  const facts = factsOf(await readStanding(access, payment));
  if (facts.outcome === 'captured') return facts;
  const { failureCode: _failureCode, ...rest } = facts;
  return { ...rest, outcome: 'cancelled' };
}

/** Takes what is held. All of it: Razorpay takes no part, and asking twice is answered by how it stands. */
export async function capture(
  access: RazorpayAccess,
  payment: KnownPayment,
): Promise<PaymentFacts> {
  const standing = await readStanding(access, payment);
  const held = heldIn(standing);
  if (standing.payments.some(isTaken)) return factsOf(standing);
  if (!held) throw new ProviderRefusal('not_authorised');
  if (!isAsAgreed(standing, payment, held)) throw new ProviderRefusal('amount_differs');
  return take(access, payment, standing.order, held);
}

/** Nothing where the order is paid: what is held beside that was paid twice, and Razorpay gives it back. */
export const heldIn = ({ payments }: Standing) =>
  payments.some(isTaken) ? undefined : payments.find(({ status }) => status === 'authorized');

/** Money that is not of this payment, or not as much as was agreed, is left alone for staff to look at. */
export function isAsAgreed({ order }: Standing, payment: KnownPayment, held: Payment): boolean {
  return (
    order.receipt === payment.paymentId &&
    held.amount === payment.amount &&
    held.currency === payment.currency
  );
}

/** Somebody may be quicker: Razorpay itself, staff at its dashboard, another process of the shop. */
export async function take(
  access: RazorpayAccess,
  payment: KnownPayment,
  order: Standing['order'],
  { id, amount, currency }: Payment,
): Promise<PaymentFacts> {
  try {
    const taken = await callRazorpay(access, {
      method: 'POST',
      path: `/v1/payments/${encodeURIComponent(id)}/capture`,
      body: { amount, currency },
      answer: PaymentSchema,
    });
    return withMoney(order, taken, isTaken(taken) ? 'captured' : 'authorised');
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    const standing = await readStanding(access, payment);
    if (heldIn(standing)?.id === id) throw error;
    return factsOf(standing);
  }
}
