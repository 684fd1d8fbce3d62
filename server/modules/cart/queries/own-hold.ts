import { sql } from '#platform/db.ts';

/** What this bag's own pending order holds of the variant `s`: it never stands in its own way. */
export function ownHold(orderId: ReturnType<typeof sql>) {
  return sql`coalesce((select r.quantity from stock_reservations r
    where r.order_id = ${orderId} and r.variant_id = s.variant_id and r.state = 'held'), 0)`;
}
