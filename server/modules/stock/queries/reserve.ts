import { sql, type Tx } from '#platform/db.ts';
import type { Demand } from '../reservations.ts';
import { notifyStale } from './stale.ts';

export type CheckedLine = { variantId: string; free: number; enough: boolean };

/**
 * Locks what is wanted, variants in order and then their levels, chooses locations, and writes only when everything
 * suffices. PostgreSQL re-reads a row it had to wait for, so `enough` is judged on the newest version. A reservation that was
 * released before (an order reinstated by late money) is made anew.
 *
 * An update tries the row of the statement's beginning first, and checks its constraints, before it comes to the newest
 * one. So the whole row is written from what was locked, and nothing is asked in its `where` that could be worked out anew.
 */
export async function reserve(
  tx: Tx,
  orderId: string,
  demand: Demand[],
  expiresAt: Date | null,
): Promise<CheckedLine[]> {
  const ids = demand.map((line) => line.variantId);
  const quantities = demand.map((line) => line.quantity);
  const { rows } = await sql<CheckedLine>`
    with wanted as (
      select * from unnest(${ids}::uuid[], ${quantities}::int[]) as w(variant_id, quantity)
    ), items as (
      select s.*, w.quantity, s.tracked and not s.backorder as counted, s.on_hand - s.reserved as free
      from stock_items s join wanted w using (variant_id)
      order by s.variant_id
      for update of s
    ), levels as (
      select l.variant_id, l.location_id, i.quantity, greatest(l.on_hand - l.reserved, 0) as free
      from stock_levels l join items i using (variant_id)
      where i.tracked
      for update of l
    ), shares as (${SHARES}), judged as (
      select i.*, (not i.counted or i.free >= i.quantity) and i.quantity
        = (select coalesce(sum(quantity), 0) from shares s where s.variant_id = i.variant_id) as enough
      from items i
    ), decided as (
      select *, (select count(*) = ${demand.length} and bool_and(enough) from judged) as all_enough from judged
    ), granted as (
      select s.* from shares s join decided using (variant_id) where all_enough
    ), changed as (
      update stock_items s set (tracked, backorder, on_hand, reserved)
        = row(d.tracked, d.backorder, d.on_hand, d.reserved + d.quantity)
      from decided d
      where s.variant_id = d.variant_id and d.all_enough
      returning s.variant_id, d.counted and d.free = d.quantity as sold_out
    ), placed as (
      insert into stock_levels as l (variant_id, location_id, reserved)
      select variant_id, location_id, quantity from granted
      on conflict (variant_id, location_id) do update set reserved = l.reserved + excluded.reserved
    ), held as (
      insert into stock_reservations (order_id, variant_id, location_id, quantity, expires_at)
      select ${orderId}, variant_id, location_id, quantity, ${expiresAt}::timestamptz from granted
      on conflict (order_id, variant_id, location_id)
        do update set state = 'held', quantity = excluded.quantity, expires_at = excluded.expires_at
    ), moved as (
      insert into stock_movements (variant_id, location_id, kind, on_hand_change, reserved_change, order_id)
      select variant_id, location_id, 'reserved', 0, quantity, ${orderId} from granted
    )
    select variant_id as "variantId", free, enough, (${notifyStale(sql`changed`, sql`sold_out`)}) as told
    from judged`.execute(tx);
  return rows;
}

/**
 * Where the units come from. A location that can send the whole order comes first, then one that can send the whole line,
 * then the default one, then the oldest; a line is split only where no location has all of it. What is sold beyond the
 * shelf, on order or uncounted, is owed by the default location.
 */
const SHARES = sql`
  select variant_id, location_id, sum(least(free, quantity - before))::int as quantity
  from (
    select variant_id, location_id, quantity, free, sum(free) over (partition by variant_id
      order by sends_all desc, sends_line desc, is_default desc, location_id rows unbounded preceding) - free as before
    from (
      select l.*, l.free >= l.quantity as sends_line, o.is_default,
        count(*) filter (where l.free >= l.quantity) over (partition by l.location_id)
          = (select count(*) from items where tracked) as sends_all
      from levels l join stock_locations o on o.id = l.location_id
    ) ranked
    union all
    select i.variant_id, o.id, i.quantity, i.quantity,
      (select coalesce(sum(free), 0) from levels l where l.variant_id = i.variant_id)
    from items i join stock_locations o on o.is_default
    where not i.counted
  ) offered
  where free > 0 and before < quantity
  group by variant_id, location_id`;
