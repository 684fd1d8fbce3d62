/** Reservations once they are made. Whoever ends one locks its variant first, as whoever makes one does. */
import { type RawBuilder, sql, type Tx, writeAhead } from '#platform/db.ts';
import { notifyStale } from './stale.ts';

/**
 * Ends the live reservations of an order. Those another transaction ended meanwhile are left alone. A unit sold on order
 * leaves the shelf only as far as there is one.
 */
export async function endReservations(
  tx: Tx,
  orderId: string,
  state: 'taken' | 'released',
): Promise<void> {
  await writeAhead(tx, end(sql`order_id = ${orderId}`, state));
}

/** Releases reservations of these variants whose time ran out before `time`. */
export async function endOverdue(tx: Tx, variantIds: string[], time: Date): Promise<number> {
  const isOverdue = sql`variant_id = any(${variantIds}::uuid[]) and expires_at < ${time}`;
  const { rows } = await end(isOverdue, 'released').execute(tx);
  return rows[0]?.ended ?? 0;
}

function end(
  which: RawBuilder<unknown>,
  state: 'taken' | 'released',
): RawBuilder<{ ended: number }> {
  const takes = state === 'taken';
  return sql<{ ended: number }>`
    with held as (
      select id, variant_id, location_id from stock_reservations where state = 'held' and ${which}
    ), items as (
      select variant_id, tracked, backorder, on_hand, reserved from stock_items
      where variant_id in (select variant_id from held)
      order by variant_id
      for update
    ), levels as (
      select h.id, i.tracked, l.on_hand, l.reserved
      from held h join items i using (variant_id) join stock_levels l using (variant_id, location_id)
      for update of l
    ), ended as (
      update stock_reservations r set state = ${state}
      from levels l
      where r.id = l.id and r.state = 'held'
      returning r.order_id, r.variant_id, r.location_id, r.quantity, l.on_hand, l.reserved,
        case when ${takes} and l.tracked then least(l.on_hand, r.quantity) else 0 end as taken
    ), changed as (
      update stock_items s set (tracked, backorder, on_hand, reserved)
        = row(i.tracked, i.backorder, i.on_hand - e.taken, i.reserved - e.quantity)
      from (select variant_id, sum(quantity)::int as quantity, sum(taken)::int as taken from ended group by 1) e
        join items i using (variant_id)
      where s.variant_id = e.variant_id
      returning s.variant_id,
        not ${takes} and s.tracked and not s.backorder and s.on_hand - s.reserved = e.quantity as back_again
    ), left_levels as (
      update stock_levels l set reserved = e.reserved - e.quantity, on_hand = e.on_hand - e.taken
      from (select variant_id, location_id, on_hand, reserved, sum(quantity)::int as quantity, sum(taken)::int as taken
        from ended group by 1, 2, 3, 4) e
      where l.variant_id = e.variant_id and l.location_id = e.location_id
    ), moved as (
      insert into stock_movements (variant_id, location_id, kind, on_hand_change, reserved_change, order_id)
      select variant_id, location_id, ${state}, -taken, -quantity, order_id from ended
    )
    select (select count(*)::int from ended) as ended, (${notifyStale(sql`changed`, sql`back_again`)}) as told`;
}

/**
 * True while everything the order reserved is reserved still. Locks the variants, then the reservations, and reads again
 * what changed while it waited. A variant may have older, released reservations at locations that were not chosen again.
 */
export async function lockReservation(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    with mine as (
      select variant_id, r.state from stock_reservations r join stock_items s using (variant_id)
      where r.order_id = ${orderId}
      order by variant_id
      for update of s, r
    )
    select coalesce(bool_and(is_held), false) as all
    from (select bool_or(state = 'held') as is_held from mine group by variant_id) by_variant`.execute(
    tx,
  );
  return rows[0]?.all ?? false;
}

/** Locks all that an order has reserved and these variants too, in the one order of every lock on stock. */
export async function lockBoth(tx: Tx, orderId: string, variantIds: string[]): Promise<void> {
  await sql`
    select from stock_items
    where variant_id = any(${variantIds}::uuid[])
      or variant_id in (select variant_id from stock_reservations where order_id = ${orderId})
    order by variant_id for update`.execute(tx);
}

export async function extendReservation(
  tx: Tx,
  orderId: string,
  expiresAt: Date | null,
): Promise<void> {
  const extend = tx
    .updateTable('stock_reservations')
    .set({ expires_at: expiresAt })
    .where('order_id', '=', orderId);
  await writeAhead(tx, extend);
}

/**
 * Puts back what an order took: per location as many units as its movements took off the shelf, which are fewer than were
 * sold where some were sold on order, and none where nobody counts. They go back to where they came from, and on to the
 * default location where that one has closed. The order's own lock keeps others off its rows.
 */
export async function returnTaken(
  tx: Tx,
  { orderId, actorId }: { orderId: string; actorId: string | null },
): Promise<void> {
  await sql`
    with taken as (
      select r.id, r.variant_id, r.location_id, (
        select coalesce(-sum(m.on_hand_change), 0)::int from stock_movements m
        where m.order_id = r.order_id and m.variant_id = r.variant_id and m.location_id = r.location_id
          and m.kind in ('taken', 'returned')
      ) as quantity, (select id from stock_locations o where o.id = r.location_id and o.active
        union all select id from stock_locations where is_default limit 1) as shelf_id
      from stock_reservations r where r.order_id = ${orderId} and r.state = 'taken'
    ), items as (
      select variant_id from stock_items
      where variant_id in (select variant_id from taken)
      order by variant_id
      for update
    ), ended as (
      update stock_reservations r set state = 'released'
      from taken t join items using (variant_id)
      where r.id = t.id
      returning r.variant_id, r.location_id, t.shelf_id, t.quantity
    ), back as (
      select * from ended where quantity > 0
    ), changed as (
      update stock_items s set on_hand = s.on_hand + b.quantity
      from (select variant_id, sum(quantity)::int as quantity from back group by 1) b
      where s.variant_id = b.variant_id
      returning s.variant_id, s.tracked and not s.backorder and s.on_hand > s.reserved
        and s.on_hand - s.reserved <= b.quantity as back_again
    ), placed as (
      insert into stock_levels as l (variant_id, location_id, on_hand)
      select variant_id, shelf_id, sum(quantity) from back group by 1, 2
      on conflict (variant_id, location_id) do update set on_hand = l.on_hand + excluded.on_hand
    ), moved as (
      insert into stock_movements (variant_id, location_id, kind, on_hand_change, reserved_change, order_id, actor_id)
      select variant_id, location_id, 'returned', quantity, 0, ${orderId}::uuid, ${actorId}::uuid from back
      union all
      select variant_id, m.location_id, 'adjusted', m.change, 0, null, ${actorId}::uuid
      from back, lateral (values (back.location_id, -quantity), (shelf_id, quantity)) m(location_id, change)
      where shelf_id <> back.location_id
    )
    select (${notifyStale(sql`changed`, sql`back_again`)}) as told`.execute(tx);
}
