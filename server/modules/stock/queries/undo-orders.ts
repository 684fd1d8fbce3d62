import { sql, type Tx } from '#platform/db.ts';

/**
 * Puts back what orders took and hold, at every location, as corrections in the ledger. For when the orders themselves
 * are removed: their movements stay, and those of each order come to nothing.
 */
export async function undoOrders(tx: Tx, actorId: string | null): Promise<void> {
  await sql`
    with taken as (
      select variant_id, location_id, order_id, sum(on_hand_change)::int as on_hand,
        sum(reserved_change)::int as reserved
      from stock_movements where order_id is not null group by 1, 2, 3
      having sum(on_hand_change) <> 0 or sum(reserved_change) <> 0
    ), noted as (
      insert into stock_movements (variant_id, location_id, kind, on_hand_change, reserved_change, order_id, actor_id)
      select variant_id, location_id, 'adjusted', -on_hand, -reserved, order_id, ${actorId}::uuid from taken
    ), levels as (
      update stock_levels l set on_hand = l.on_hand - t.on_hand, reserved = l.reserved - t.reserved
      from (
        select variant_id, location_id, sum(on_hand)::int as on_hand, sum(reserved)::int as reserved
        from taken group by 1, 2
      ) t
      where l.variant_id = t.variant_id and l.location_id = t.location_id
    )
    update stock_items s set on_hand = s.on_hand - t.on_hand, reserved = s.reserved - t.reserved
    from (
      select variant_id, sum(on_hand)::int as on_hand, sum(reserved)::int as reserved from taken group by 1
    ) t
    where s.variant_id = t.variant_id`.execute(tx);
}
