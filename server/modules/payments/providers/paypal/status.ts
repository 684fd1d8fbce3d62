/**
 * How a payment stands at PayPal, and taking the money that its shopper has approved. Nobody but the shop takes it, so an
 * order that is left alone never costs anyone anything.
 */
import { now, seconds } from '#platform/clock.ts';
import { type KnownPayment, type PaymentFacts, ProviderUnreachable } from '../../provider.ts';
import { type Access, answerOf, granted, once, refusal } from './client.ts';
import { failureOf, isSettledElsewhere } from './errors.ts';
import { fromWire } from './money.ts';
import { orderFacts, unitOf } from './update.ts';
import { type Order, OrderShape } from './wire.ts';

/** Asks how an order stands, and takes the money, or a hold on it, once its shopper has approved. */
export async function lookAtOrder(access: Access, payment: KnownPayment): Promise<PaymentFacts> {
  const order = await readOrder(access, payment);
  if (!order) return gone(payment);
  if (order.status !== 'APPROVED' || payment.transactionRef) return orderFacts(order);
  // Not what we opened: told as it is, and never taken.
  if (!isWhatWeOpened(order, payment)) return { ...orderFacts(order), outcome: 'requires_action' };
  return takeOrder(access, payment, order);
}

/** Return and webhook come together, and share a key; no shopper chooses another card so quickly. */
const KEY_HOLDS_MS = seconds(10);

/**
 * The time is part of the key, since PayPal answers a key again with what it came to, and after a decline the shopper
 * may have chosen another card. Twice is impossible all the same: an order is captured, or authorised, once.
 */
async function takeOrder(
  access: Access,
  payment: KnownPayment,
  order: Order,
): Promise<PaymentFacts> {
  const time = Math.floor(now().getTime() / KEY_HOLDS_MS);
  const does = payment.intent === 'authorise' ? 'authorize' : 'capture';
  const params = {
    path: { id: order.id },
    header: once(`${payment.paymentId}:${does}:${time}`),
  };
  const call =
    does === 'authorize'
      ? access.paypal.POST('/v2/checkout/orders/{id}/authorize', { params, body: {} })
      : access.paypal.POST('/v2/checkout/orders/{id}/capture', { params, body: {} });
  const answer = await answerOf(call, OrderShape);
  if (answer.ok) return orderFacts(answer.data);
  if (isSettledElsewhere(answer.issue)) {
    const newer = await readOrder(access, payment);
    return newer ? orderFacts(newer) : gone(payment);
  }
  const failure = failureOf(answer.issue);
  if (!failure) throw refusal(answer);
  return { ...orderFacts(order), ...failure };
}

function isWhatWeOpened(order: Order, { paymentId, amount, currency }: KnownPayment): boolean {
  const unit = unitOf(order);
  if (unit.custom_id !== paymentId || !unit.amount) return false;
  const money = fromWire(unit.amount);
  return money.amount === amount && money.currency === currency;
}

/**
 * PayPal has no end for orders but their age, and needs none: only the shop takes the money, and it takes none for a
 * payment that is over. What was taken or is held stays so.
 */
export async function closeOrder(access: Access, payment: KnownPayment): Promise<PaymentFacts> {
  const order = await readOrder(access, payment);
  if (!order) return gone(payment);
  const facts = orderFacts(order);
  const isOver = order.status === 'COMPLETED' || facts.transactionRef !== undefined;
  return isOver ? facts : { ...facts, outcome: 'cancelled' };
}

/** Null once PayPal has forgotten it, as it does with orders that nobody approved in time. */
export async function readOrder(
  access: Access,
  { providerRef }: KnownPayment,
): Promise<Order | null> {
  const call = access.paypal.GET('/v2/checkout/orders/{id}', {
    params: { path: { id: providerRef } },
  });
  const answer = await answerOf(call, OrderShape);
  if (!answer.ok && answer.status === 404) return null;
  return granted(answer);
}

/** Money does not expire with the order that it came by: then something else is wrong, such as another account's keys. */
export function gone({ paymentId, providerRef, transactionRef, amount, currency }: KnownPayment) {
  if (transactionRef)
    throw new ProviderUnreachable('PayPal does not know the order of a payment it has taken');
  return { paymentId, providerRef, amount, currency, outcome: 'expired' as const };
}
