import { CHANNEL } from '#platform/channel.ts';
import { type RawBuilder, sql, type Tx, writeAhead } from '#platform/db.ts';
import type { Demand } from './reservations.ts';
import { STOCK_FLIPS_TAG } from './tags.ts';

export type LockedLevel = { variantId: string; free: number; enough: boolean };

/**
 * Locks the levels in order, checks all of them, and writes levels, reservations and ledger only when every
 * one suffices. PostgreSQL re-reads a row it had to wait for, so `enough` is judged on the newest version.
 * A reservation that was released before (an order revived by late money) is held again.
 */
export async function reserve(
  tx: Tx,
  orderId: string,
  demand: Demand[],
  expiresAt: Date | null,
): Promise<LockedLevel[]> {
  const ids = demand.map((line) => line.variantId);
  const quantities = demand.map((line) => line.quantity);
  const { rows } = await sql<LockedLevel>`
    with wanted as (
      select * from unnest(${ids}::uuid[], ${quantities}::int[]) as w(variant_id, quantity)
    ), locked as (
      select s.variant_id, w.quantity, s.on_hand - s.reserved as free,
        s.tracked and not s.backorder as counted,
        (not s.tracked or s.backorder or s.on_hand - s.reserved >= w.quantity) as enough
      from stock_levels s join wanted w using (variant_id)
      order by s.variant_id
      for update of s
    ), claimed as (
      update stock_levels s set reserved = s.reserved + l.quantity
      from locked l
      where s.variant_id = l.variant_id
        and (select count(*) = ${demand.length} and bool_and(enough) from locked)
      returning s.variant_id, l.quantity, l.counted and s.on_hand = s.reserved as sold_out
    ), held as (
      insert into stock_reservations (order_id, variant_id, quantity, expires_at)
      select ${orderId}, variant_id, quantity, ${expiresAt}::timestamptz from claimed
      on conflict (order_id, variant_id)
        do update set state = 'held', quantity = excluded.quantity, expires_at = excluded.expires_at
    ), moved as (
      insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, order_id)
      select variant_id, 'reserved', 0, quantity, ${orderId} from claimed
    )
    select variant_id as "variantId", free, enough, (${notifyStale(sql`claimed`, sql`sold_out`)}) as told
    from locked`.execute(tx);
  return rows;
}

/** PostgreSQL's notices hold 8,000 bytes. */
const IDS_PER_NOTICE = 100;

/** Tells every process which counts are stale, as part of the statement that changed them. */
export function notifyStale(changed: ReturnType<typeof sql>, flipped: ReturnType<typeof sql>) {
  return sql`
    select count(told) from (
      select pg_notify(${CHANNEL}, jsonb_build_object('stale',
        jsonb_agg('stock:' || variant_id)
          || case when bool_or(flipped) then jsonb_build_array(${STOCK_FLIPS_TAG}::text) else '[]' end)::text)::text as told
      from (select variant_id, ${flipped} as flipped, row_number() over () as nth from ${changed}) stale
      group by (nth - 1) / ${IDS_PER_NOTICE}::int
    ) notices`;
}

/**
 * Ends the held reservations of an order. Those another transaction ended meanwhile are left alone. A unit sold on order
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
      select id, order_id, variant_id, quantity from stock_reservations where state = 'held' and ${which}
    ), locked as (
      select variant_id, on_hand from stock_levels
      where variant_id in (select variant_id from held)
      order by variant_id
      for update
    ), ended as (
      update stock_reservations r set state = ${state}
      from held h join locked using (variant_id)
      where r.id = h.id and r.state = 'held'
      returning r.order_id, r.variant_id, r.quantity, locked.on_hand as was_on_hand
    ), per_variant as (
      select variant_id, sum(quantity)::int as quantity from ended group by variant_id
    ), changed as (
      update stock_levels s set
        reserved = s.reserved - p.quantity,
        on_hand = s.on_hand - case when ${takes} and s.tracked then least(s.on_hand, p.quantity) else 0 end
      from per_variant p
      where s.variant_id = p.variant_id
      returning s.variant_id, p.quantity, s.tracked, s.on_hand,
        not ${takes} and s.tracked and not s.backorder and s.on_hand - s.reserved = p.quantity as back_again
    ), moved as (
      insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, order_id)
      select e.variant_id, ${state},
        case when ${takes} and c.tracked then -least(e.was_on_hand, e.quantity) else 0 end,
        -e.quantity, e.order_id
      from ended e join changed c using (variant_id)
    )
    select (select count(*)::int from ended) as ended, (${notifyStale(sql`changed`, sql`back_again`)}) as told`;
}

/**
 * True while everything the order claimed is held. Locks the levels, then the reservations, and reads again what changed
 * while it waited: whoever ends overdue reservations locks their levels first.
 */
export async function lockReservation(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    with mine as (
      select r.state from stock_reservations r join stock_levels s using (variant_id)
      where r.order_id = ${orderId}
      order by variant_id
      for update of s, r
    )
    select coalesce(bool_and(state = 'held'), false) as all from mine`.execute(tx);
  return rows[0]?.all ?? false;
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

export type LevelRow = {
  variantId: string;
  tracked: boolean;
  backorder: boolean;
  onHand: number;
  reserved: number;
};

export async function insertLevels(
  tx: Tx,
  levels: Omit<LevelRow, 'reserved'>[],
  { reason, actorId }: { reason: string; actorId: string | null },
): Promise<void> {
  await sql`
    with rows as (
      select * from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
        as r("variantId" uuid, tracked boolean, backorder boolean, "onHand" int)
    ), opened as (
      insert into stock_levels (variant_id, tracked, backorder, on_hand)
      select "variantId", tracked, backorder, "onHand" from rows
    )
    insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, reason, actor_id)
    select "variantId", 'received', "onHand", 0, ${reason}, ${actorId}::uuid from rows where "onHand" <> 0
  `.execute(tx);
}

export async function lockLevel(tx: Tx, variantId: string): Promise<LevelRow | undefined> {
  return tx
    .selectFrom('stock_levels')
    .select(['variant_id as variantId', 'tracked', 'backorder', 'on_hand as onHand', 'reserved'])
    .where('variant_id', '=', variantId)
    .forUpdate()
    .executeTakeFirst();
}

export async function writeLevel(
  tx: Tx,
  level: Omit<LevelRow, 'reserved'>,
  change: { onHandChange: number; reason: string; actorId: string | null },
): Promise<void> {
  await sql`
    with changed as (
      update stock_levels
      set tracked = ${level.tracked}, backorder = ${level.backorder}, on_hand = ${level.onHand}
      where variant_id = ${level.variantId}
      returning variant_id
    ), moved as (
      insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, reason, actor_id)
      select variant_id, 'adjusted', ${change.onHandChange}::int, 0, ${change.reason}, ${change.actorId}::uuid
      from changed where ${change.onHandChange}::int <> 0
    )
    select (${notifyStale(sql`changed`, sql`true`)}) as told`.execute(tx);
}
