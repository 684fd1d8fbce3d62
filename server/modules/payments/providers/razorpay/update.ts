/** How an order stands at Razorpay, read from the order and all tries to pay it. */
import type { KnownPayment, PaymentFacts } from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import { failureCodeOf } from './failure-codes.ts';
import { ListOf, type Order, OrderSchema, type Payment, PaymentSchema } from './wire.ts';

export type Standing = { order: Order; payments: Payment[] };

export async function readStanding(
  access: RazorpayAccess,
  { providerRef }: KnownPayment,
): Promise<Standing> {
  const path = `/v1/orders/${encodeURIComponent(providerRef)}`;
  const [order, { items }] = await Promise.all([
    callRazorpay(access, { method: 'GET', path, answer: OrderSchema }),
    callRazorpay(access, {
      method: 'GET',
      path: `${path}/payments`,
      answer: ListOf(PaymentSchema),
    }),
  ]);
  return { order, payments: items.toSorted((a, b) => b.created_at - a.created_at) };
}

/** A payment that was given back stays `refunded`, whether it had been taken before or was only held. */
export const isTaken = ({ status, captured }: Payment) =>
  status === 'captured' || (status === 'refunded' && captured === true);

/**
 * Money that was taken counts before money that is held, and that before the newest try. One that failed leaves the
 * order open for another, which Razorpay keeps open for ever. Held money that went back by itself is gone for good.
 */
export function factsOf({ order, payments }: Standing): PaymentFacts {
  const taken = payments.find(isTaken);
  if (taken) return withMoney(order, taken, 'captured');
  const held = payments.find(({ status }) => status === 'authorized');
  if (held) return withMoney(order, held, 'authorised');
  const [newest] = payments;
  if (newest?.status === 'refunded') return withMoney(order, newest, 'cancelled');
  const open = { ...whose(order), outcome: 'requires_action' as const, ...amountOf(order) };
  return newest?.status === 'failed' ? { ...open, failureCode: failureCodeOf(newest) } : open;
}

/** The receipt was written by us, at the order: no shopper can change it. */
const whose = ({ id, receipt }: Order) => ({ paymentId: receipt ?? '', providerRef: id });
const amountOf = ({ amount, currency }: { amount: number; currency: string }) => ({
  amount,
  currency,
});

export function withMoney(
  order: Order,
  payment: Payment,
  outcome: PaymentFacts['outcome'],
): PaymentFacts {
  const { id: transactionRef, amount_refunded } = payment;
  const facts = { ...whose(order), transactionRef, outcome, ...amountOf(payment) };
  // From the moment a refund is asked for, while our books count it once it is done.
  const isKnown = outcome === 'captured' && typeof amount_refunded === 'number';
  return isKnown ? { ...facts, refunded: amount_refunded } : facts;
}
