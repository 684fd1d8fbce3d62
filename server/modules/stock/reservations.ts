/**
 * Reservations of stock. An order reserves its units before anyone pays, keeps them while the payment page is open, then
 * commits or releases them. Each step is one statement that locks the variants in one order everywhere (by id) and then
 * what stands at their locations, so that nobody sells the same unit twice and two orders never wait in a circle.
 */
import { variantName } from '#common/variant-name.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { outOfStock } from './errors.ts';
import * as queries from './queries/reservations.ts';
import { type CheckedLine, reserve } from './queries/reserve.ts';

/** What lines need. */
export type Demand = {
  variantId: string;
  quantity: number;
  title?: string;
  options?: { value: string }[];
};

/**
 * Reserves all of the demand for an order, once for each variant however many lines it is on, or throws
 * `cart.out_of_stock` and changes nothing. When units are short it first releases reservations whose time is over, in the
 * same transaction, and tries once more.
 */
export async function reserveStock(
  tx: Tx,
  orderId: string,
  lines: Demand[],
  expiresAt: Date | null,
): Promise<void> {
  const demand = perVariant(lines);
  let checked = await reserve(tx, orderId, demand, expiresAt);
  if (isShort(checked, demand)) {
    const freed = await queries.endOverdue(
      tx,
      demand.map((line) => line.variantId),
      now(),
    );
    if (freed > 0) checked = await reserve(tx, orderId, demand, expiresAt);
  }
  if (!isShort(checked, demand)) return;
  throw outOfStock(
    demand.flatMap(({ variantId, quantity, title = '', options = [] }) => {
      const stock = checked.find((row) => row.variantId === variantId);
      if (stock?.enough) return [];
      const available = Math.min(Math.max(stock?.free ?? 0, 0), quantity);
      return [{ variantId, available, name: variantName(title, options) }];
    }),
  );
}

/** Adds up lines of the same variant. */
export function perVariant<T extends Pick<Demand, 'variantId' | 'quantity'>>(lines: T[]): T[] {
  const sums = new Map<string, T>();
  for (const line of lines) {
    const known = sums.get(line.variantId);
    sums.set(line.variantId, known ? { ...known, quantity: known.quantity + line.quantity } : line);
  }
  return [...sums.values()];
}

const isShort = (checked: CheckedLine[], demand: Demand[]) =>
  checked.length < demand.length || checked.some(({ enough }) => !enough);

/**
 * Before one order's units are released and another's reserved in the same transaction: locks both at once. One after the
 * other, the second could wait for somebody who waits for the first.
 */
export async function lockForReplacement(
  tx: Tx,
  orderId: string,
  lines: Pick<Demand, 'variantId'>[],
): Promise<void> {
  await queries.lockBoth(
    tx,
    orderId,
    lines.map(({ variantId }) => variantId),
  );
}

/** The goods are sold: reserved units leave the shelf. Does nothing the second time. */
export async function commitReservation(tx: Tx, orderId: string): Promise<void> {
  await queries.endReservations(tx, orderId, 'taken');
}

/** The order will not happen: its units are for sale again. Does nothing the second time. */
export async function releaseReservation(tx: Tx, orderId: string): Promise<void> {
  await queries.endReservations(tx, orderId, 'released');
}

/**
 * The order was cancelled before it left: what it took goes back to the shelves it came from, as many units as the ledger
 * says came off them. Does nothing the second time.
 */
export async function restock(tx: Tx, orderId: string, actorId: string | null): Promise<void> {
  await queries.returnTaken(tx, { orderId, actorId });
}

/**
 * More time for an order that is paid for again. Units whose reservation has expired are reserved anew, or refused
 * with `cart.out_of_stock`; the order's own reservation never stands in its way.
 */
export async function reserveAgain(
  tx: Tx,
  orderId: string,
  demand: Demand[],
  expiresAt: Date | null,
): Promise<void> {
  if (await lockWholeReservation(tx, orderId))
    return queries.extendReservation(tx, orderId, expiresAt);
  await releaseReservation(tx, orderId);
  await reserveStock(tx, orderId, demand, expiresAt);
}

/**
 * True while every unit the order reserved is still reserved (late money may find them gone). Locks them: what is true
 * stays so until the transaction ends, even past their time.
 */
export async function lockWholeReservation(tx: Tx, orderId: string): Promise<boolean> {
  return queries.lockReservation(tx, orderId);
}
