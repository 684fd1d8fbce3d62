/**
 * The transitions of an order. Two state machines are kept apart, money (`paymentState`) and goods
 * (`fulfilmentState`); the one status people see follows from both. Every transition is guarded, written to the
 * timeline and announced. Locks are taken in one order everywhere: cart, account, order, payment, stock.
 */
import type { CancelReason, PaymentState, TimelineKind } from '#common/order-states.ts';
import { linkOrder, moveLeftOver } from '#modules/cart/index.ts';
import { commitReservation, releaseReservation, restock } from '#modules/stock/index.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import type { Locked } from '#platform/locked.ts';
import { illegalTransition, noOrder } from './errors.ts';
import { lockWhileConfirming } from './queries/buyers.ts';
import { leftInCart } from './queries/left-in-cart.ts';
import * as queries from './queries/moves.ts';

export type Who = { actor: 'shopper' | 'staff' | 'system'; actorId?: string | null };
export type Entry = { kind: TimelineKind; data?: Record<string, unknown> };

/** Locks the cart, then the order, as every transition must. */
export async function lockForMove(tx: Tx, orderId: string): Promise<Locked<queries.Order>> {
  const order = await queries.lockCartAndOrder(tx, orderId);
  if (!order) throw noOrder();
  return order;
}

/**
 * Confirms an order: its goods leave the shelf and its cart closes. `paymentState` says how: paid, or still pending
 * with a method that is paid later. A guest's order joins the account that has proved its address.
 */
export async function confirmOrder(
  tx: Tx,
  order: Locked<queries.Order>,
  paymentState: 'paid' | 'authorised' | 'pending',
  who: Who = { actor: 'system' },
): Promise<void> {
  if (order.cancelledAt) throw illegalTransition(order.status, 'confirmed');
  const at = now();
  // Before the move, which reads whether the address is verified: see `orders.join-guest`.
  if (order.accountId === null) await lockWhileConfirming(tx, order.email);
  await commitReservation(tx, order.id);
  const money = paymentState === 'pending' ? [] : [{ kind: paymentState, ...who, at }];
  await queries.moveOrder(tx, order, { paymentState, confirmedAt: at, expiresAt: null }, [
    ...money,
    { kind: 'confirmed', actor: 'system', at },
  ]);
  await linkOrder(tx, order.cartId, { order, closedAt: at });
  const rest = await leftInCart(tx, order);
  if (rest.length > 0) await moveLeftOver(tx, order.cartId, rest);
  await emit(tx, 'order.confirmed', { orderId: order.id });
}

/**
 * Cancels an order. Before it is confirmed, its units go back on sale and its cart opens again. A confirmed one can
 * be cancelled by staff alone: its goods go back on the shelf, and its cart stays closed. The caller sees to its
 * money.
 */
export async function cancelOrder(
  tx: Tx,
  order: Locked<queries.Order>,
  who: Who,
  reason: CancelReason,
  note = '',
): Promise<void> {
  refuseToCancel(order, reason);
  const at = now();
  if (order.confirmedAt) await restock(tx, order.id, who.actorId ?? null);
  else await releaseReservation(tx, order.id);
  const data = { reason, ...(note && { note }) };
  await queries.moveOrder(tx, order, { cancelled: { at, reason }, expiresAt: null }, [
    { kind: 'cancelled', ...who, data, at },
  ]);
  if (!order.confirmedAt) await linkOrder(tx, order.cartId, { order: null, closedAt: null });
  if (reason !== 'replaced') await emit(tx, 'order.cancelled', { orderId: order.id });
}

/**
 * Throws when it is too late: for staff once anything is shipped, for everybody else once the order is confirmed.
 * An unpaid confirmed order, such as cash on delivery, may still expire.
 */
export function refuseToCancel(order: queries.Order, reason: CancelReason): void {
  const { status, fulfilmentState, paymentState, confirmedAt, cancelledAt } = order;
  const isOverdue = reason === 'expired' && paymentState === 'pending';
  if (cancelledAt || (confirmedAt && reason !== 'staff' && !isOverdue)) {
    throw illegalTransition(status, 'cancelled');
  }
  if (fulfilmentState === 'unfulfilled') return;
  throw illegalTransition(fulfilmentState, 'cancelled');
}

/** Reinstates an order whose money came after it had expired; the caller has found the goods. */
export async function reinstateOrder(
  tx: Tx,
  order: Locked<queries.Order>,
): Promise<Locked<queries.Order>> {
  await queries.moveOrder(tx, order, { cancelled: null }, [
    { kind: 'revived', actor: 'system', at: now() },
  ]);
  return { ...order, cancelledAt: null, cancelReason: null, status: 'pending' };
}

/** Records the payment state, without any other consequence. */
export async function setPaymentState(
  tx: Tx,
  order: Locked<queries.Order>,
  paymentState: PaymentState,
  entry: Entry & Partial<Who>,
): Promise<void> {
  const { kind, data, actor = 'system', actorId } = entry;
  await queries.moveOrder(tx, order, { paymentState }, [{ kind, actor, actorId, data, at: now() }]);
}

/** Gives a pending order more time, because the shopper is paying again. */
export async function extendOrder(
  tx: Tx,
  order: Locked<queries.Order>,
  expiresAt: Date | null,
): Promise<void> {
  await queries.moveOrder(tx, order, { expiresAt, paymentState: 'pending' }, []);
}

export async function noteOnTimeline(tx: Tx, orderId: string, entry: Entry & Who): Promise<void> {
  await queries.addToTimeline(tx, orderId, { ...entry, at: now() });
}
