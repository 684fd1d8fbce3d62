import { sql, type Tx } from '#platform/db.ts';
import { notifyStale } from './queries.ts';

/**
 * Puts back what an order took: per variant as many units as its movements took off the shelf, which are fewer than were
 * sold where some were sold on order, and none where nobody counts. The order's own lock keeps others off its rows.
 */
export async function returnTaken(
  tx: Tx,
  { orderId, actorId }: { orderId: string; actorId: string | null },
): Promise<void> {
  await sql`
    with taken as (
      select r.id, r.variant_id, (
        select coalesce(-sum(m.on_hand_change), 0)::int from stock_movements m
        where m.order_id = r.order_id and m.variant_id = r.variant_id and m.kind in ('taken', 'returned')
      ) as quantity
      from stock_reservations r where r.order_id = ${orderId} and r.state = 'taken'
    ), locked as (
      select variant_id from stock_levels
      where variant_id in (select variant_id from taken)
      order by variant_id
      for update
    ), ended as (
      update stock_reservations r set state = 'released'
      from taken t join locked using (variant_id)
      where r.id = t.id
      returning r.variant_id, t.quantity
    ), changed as (
      update stock_levels s set on_hand = s.on_hand + e.quantity
      from ended e
      where s.variant_id = e.variant_id and e.quantity > 0
      returning s.variant_id, e.quantity, s.tracked and not s.backorder and s.on_hand > s.reserved
        and s.on_hand - s.reserved <= e.quantity as back_again
    ), moved as (
      insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, order_id, actor_id)
      select variant_id, 'returned', quantity, 0, ${orderId}, ${actorId}::uuid from changed
    )
    select (${notifyStale(sql`changed`, sql`back_again`)}) as told`.execute(tx);
}
