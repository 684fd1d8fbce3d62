/**
 * The status of a payment at PayPal, and capturing what its shopper has approved. Only the shop captures, so an
 * abandoned order never costs anyone anything.
 */
import { now, seconds } from '#platform/clock.ts';
import { type KnownPayment, type PaymentUpdate, ProviderUnreachable } from '../../provider.ts';
import { type Access, answerOf, granted, once, refusal } from './client.ts';
import { failureOf, isAlreadySettled } from './errors.ts';
import { fromWire } from './money.ts';
import { unitOf, updateOfOrder } from './update.ts';
import { type Order, OrderShape } from './wire.ts';

/** Fetches an order, and captures or authorises it once its shopper has approved. */
export async function fetchStatus(access: Access, payment: KnownPayment): Promise<PaymentUpdate> {
  const order = await readOrder(access, payment);
  if (!order) return updateOfMissing(payment);
  if (order.status !== 'APPROVED' || payment.transactionRef) return updateOfOrder(order);
  // Not the order that we opened: reported, but never captured.
  if (!isWhatWeOpened(order, payment))
    return { ...updateOfOrder(order), outcome: 'requires_action' };
  return captureOrder(access, payment, order);
}

/** Return and webhook arrive together and share a key; no shopper chooses another card that quickly. */
const KEY_LASTS_MS = seconds(10);

/**
 * The time is part of the key: PayPal replays the result of a key, and after a decline the shopper may have chosen
 * another card. Nothing happens twice all the same: an order is captured, or authorised, once.
 */
async function captureOrder(
  access: Access,
  payment: KnownPayment,
  order: Order,
): Promise<PaymentUpdate> {
  const time = Math.floor(now().getTime() / KEY_LASTS_MS);
  const action = payment.intent === 'authorise' ? 'authorize' : 'capture';
  const params = {
    path: { id: order.id },
    header: once(`${payment.paymentId}:${action}:${time}`),
  };
  const call =
    action === 'authorize'
      ? access.paypal.POST('/v2/checkout/orders/{id}/authorize', { params, body: {} })
      : access.paypal.POST('/v2/checkout/orders/{id}/capture', { params, body: {} });
  const answer = await answerOf(call, OrderShape);
  if (answer.ok) return updateOfOrder(answer.data);
  if (isAlreadySettled(answer.issue)) {
    const newer = await readOrder(access, payment);
    return newer ? updateOfOrder(newer) : updateOfMissing(payment);
  }
  const failure = failureOf(answer.issue);
  if (!failure) throw refusal(answer);
  return { ...updateOfOrder(order), ...failure };
}

function isWhatWeOpened(order: Order, { paymentId, amount, currency }: KnownPayment): boolean {
  const unit = unitOf(order);
  if (unit.custom_id !== paymentId || !unit.amount) return false;
  const money = fromWire(unit.amount);
  return money.amount === amount && money.currency === currency;
}

/**
 * Orders at PayPal only end by their age, and need no other end: the shop captures nothing for a payment that is over.
 * What was captured or authorised stays so.
 */
export async function closeOrder(access: Access, payment: KnownPayment): Promise<PaymentUpdate> {
  const order = await readOrder(access, payment);
  if (!order) return updateOfMissing(payment);
  const update = updateOfOrder(order);
  const isOver = order.status === 'COMPLETED' || update.transactionRef !== undefined;
  return isOver ? update : { ...update, outcome: 'cancelled' };
}

/** Null once PayPal has deleted it, as it does with orders that were not approved in time. */
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

/** A captured or authorised order does not expire: then something else is wrong, such as another account's keys. */
export function updateOfMissing({
  paymentId,
  providerRef,
  transactionRef,
  amount,
  currency,
}: KnownPayment) {
  if (transactionRef)
    throw new ProviderUnreachable('PayPal does not know the order of a payment it has taken');
  return { paymentId, providerRef, amount, currency, outcome: 'expired' as const };
}
