import type { OrderStatus } from '#common/order-states.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Span } from './counted.ts';

/** Of orders placed in that time, as the list of orders counts them. */
export async function countStatuses(
  db: Reader,
  { from, until }: Span,
): Promise<{ status: OrderStatus; orders: number }[]> {
  const { rows } = await sql<{ status: OrderStatus; orders: number }>`
    select status, count(*) as orders from orders
    where placed_at >= ${from}::timestamptz and placed_at < ${until}::timestamptz
    group by status`.execute(db);
  return rows;
}
