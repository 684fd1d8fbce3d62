/** How a payment stands at Razorpay, and closing it. */
import type { KnownPayment, PaymentFacts } from '../../provider.ts';
import { heldIn, isAsAgreed, take } from './capture.ts';
import type { RazorpayAccess } from './client.ts';
import { factsOf, readStanding } from './update.ts';

/**
 * How it stands. Razorpay takes the money of most orders by itself; what was held so late that it did not (a bank may
 * answer after days) waits for the shop's word, which is given here.
 */
export async function look(access: RazorpayAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const standing = await readStanding(access, payment);
  const held = heldIn(standing);
  return payment.intent === 'capture' && held && isAsAgreed(standing, payment, held)
    ? take(access, payment, standing.order, held)
    : factsOf(standing);
}

/**
 * Razorpay cannot cancel an order: its page stays payable. Closing is the shop's own decision; whoever pays later gets
 * the money back, as all late money does.
 */
export async function close(access: RazorpayAccess, payment: KnownPayment): Promise<PaymentFacts> {
  const facts = await look(access, payment);
  if (facts.outcome === 'captured' || facts.outcome === 'authorised') return facts;
  const { failureCode: _failureCode, ...rest } = facts;
  return { ...rest, outcome: 'cancelled' };
}
