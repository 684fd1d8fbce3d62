/** The status of an order at Razorpay, read from the order and all tries to pay it. */
import type { KnownPayment, PaymentUpdate } from '../../provider.ts';
import { callRazorpay, type RazorpayAccess } from './client.ts';
import { failureCodeOf } from './failure-codes.ts';
import { ListOf, type Order, OrderSchema, type Payment, PaymentSchema } from './wire.ts';

export type OrderStatus = { order: Order; payments: Payment[] };

export async function readOrderStatus(
  access: RazorpayAccess,
  { providerRef }: KnownPayment,
): Promise<OrderStatus> {
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

/** A refunded payment has the status `refunded` whether it had been captured or only authorised. */
export const isCaptured = ({ status, captured }: Payment) =>
  status === 'captured' || (status === 'refunded' && captured === true);

/**
 * A captured payment counts before an authorised one, and that before the newest try. After a failed try the order
 * stays open for another, at Razorpay for ever. An authorisation that was returned is gone for good.
 */
export function updateOf({ order, payments }: OrderStatus): PaymentUpdate {
  const captured = payments.find(isCaptured);
  if (captured) return updateOfPayment(order, captured, 'captured');
  const authorised = payments.find(({ status }) => status === 'authorized');
  if (authorised) return updateOfPayment(order, authorised, 'authorised');
  const [newest] = payments;
  if (newest?.status === 'refunded') return updateOfPayment(order, newest, 'cancelled');
  const open = { ...referencesOf(order), outcome: 'requires_action' as const, ...amountOf(order) };
  return newest?.status === 'failed' ? { ...open, failureCode: failureCodeOf(newest) } : open;
}

/** We wrote the receipt to the order: no shopper can change it. */
const referencesOf = ({ id, receipt }: Order) => ({ paymentId: receipt ?? '', providerRef: id });
const amountOf = ({ amount, currency }: { amount: number; currency: string }) => ({
  amount,
  currency,
});

export function updateOfPayment(
  order: Order,
  payment: Payment,
  outcome: PaymentUpdate['outcome'],
): PaymentUpdate {
  const { id: transactionRef, amount_refunded } = payment;
  const update = { ...referencesOf(order), transactionRef, outcome, ...amountOf(payment) };
  // Razorpay counts refunds once they are requested; our ledger, once they are done.
  const isKnown = outcome === 'captured' && typeof amount_refunded === 'number';
  return isKnown ? { ...update, refunded: amount_refunded } : update;
}
