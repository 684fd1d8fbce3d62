/** Levels as staff and integrations set them, many at once. */
import { sql, type Tx, together } from '#platform/db.ts';
import { notifyStale } from './stale.ts';

export type StockRow = { variantId: string; tracked: boolean; backorder: boolean };
export type LevelRow = StockRow & { locationId: string; onHand: number; reserved: number };
export type LockedStock = {
  items: StockRow[];
  levels: LevelRow[];
  /** The open ones. */
  locations: { id: string; code: string; isDefault: boolean }[];
};

/** Locks the variants in order. Then their levels and the open locations are read: nobody else changes those levels now. */
export async function lockStock(tx: Tx, variantIds: string[]): Promise<LockedStock> {
  const isMeant = sql<boolean>`variant_id = any(${variantIds}::uuid[])`;
  const items = sql<StockRow>`
    select variant_id as "variantId", tracked, backorder from stock_items
    where ${isMeant} order by variant_id for update`;
  const levels = sql<LevelRow>`
    select variant_id as "variantId", location_id as "locationId", tracked, backorder, l.on_hand as "onHand", l.reserved
    from stock_levels l join stock_items using (variant_id)
    where ${isMeant} order by variant_id, location_id`;
  const locations = sql<LockedStock['locations'][number]>`
    select id, code, is_default as "isDefault" from stock_locations where active`;
  const [lockedItems, theirLevels, open] = await together(tx, [items, levels, locations]);
  return { items: lockedItems, levels: theirLevels, locations: open };
}

export type LevelWrite = Omit<LevelRow, 'reserved'> & { onHandChange: number; reason: string };

/**
 * In one statement: levels, sums, ledger, and the word to every process that its counts are stale. Answers how many levels
 * were written: none at a location that has closed meanwhile. With an order, its goods came back.
 */
export async function writeLevels(
  tx: Tx,
  levels: LevelWrite[],
  { actorId, orderId = null }: { actorId: string | null; orderId?: string | null },
): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    with rows as (
      select r.* from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
        as r("variantId" uuid, "locationId" uuid, tracked boolean, backorder boolean, "onHand" int, "onHandChange" int, reason text)
      join stock_locations o on o.id = r."locationId" and o.active
    ), changed as (
      update stock_items s set tracked = r.tracked, backorder = r.backorder, on_hand = s.on_hand + r.change
      from (select "variantId", tracked, backorder, sum("onHandChange")::int as change from rows group by 1, 2, 3) r
      where s.variant_id = r."variantId"
      returning s.variant_id
    ), placed as (
      insert into stock_levels (variant_id, location_id, on_hand)
      select "variantId", "locationId", "onHand" from rows
      on conflict (variant_id, location_id) do update set on_hand = excluded.on_hand
      returning variant_id
    ), moved as (
      insert into stock_movements (variant_id, location_id, kind, on_hand_change, reserved_change, reason, actor_id, order_id)
      select "variantId", "locationId", ${orderId ? 'returned' : 'adjusted'}, "onHandChange", 0, reason,
        ${actorId}::uuid, ${orderId}::uuid
      from rows where "onHandChange" <> 0
    )
    select (select count(*)::int from placed) as written, (${notifyStale(sql`changed`, sql`true`)}) as told`.execute(
    tx,
  );
  return rows[0]?.written ?? 0;
}

/** `path` is where the caller's body says so. */
export type NewLevel = StockRow & { onHand: number; locationId?: string; path?: string };

/** The first levels of new variants, at the default location unless told otherwise. Answers those of open locations. */
export async function insertLevels(
  tx: Tx,
  levels: NewLevel[],
  { reason, actorId }: { reason: string; actorId: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ opened: string[] }>`
    with rows as (
      select r.*, o.id as location_id from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
        as r("variantId" uuid, "locationId" text, tracked boolean, backorder boolean, "onHand" int)
      join stock_locations o on o.id = case when r."locationId" is null
        then (select id from stock_locations where is_default)
        else (select id from stock_locations where active and r."locationId" in (id::text, code)
          order by id::text <> r."locationId" limit 1) end
    ), items as (
      insert into stock_items (variant_id, tracked, backorder, on_hand)
      select "variantId", tracked, backorder, "onHand" from rows
    ), opened as (
      insert into stock_levels (variant_id, location_id, on_hand)
      select "variantId", location_id, "onHand" from rows
      returning variant_id
    ), moved as (
      insert into stock_movements (variant_id, location_id, kind, on_hand_change, reserved_change, reason, actor_id)
      select "variantId", location_id, 'received', "onHand", 0, ${reason}, ${actorId}::uuid from rows where "onHand" <> 0
    )
    select coalesce(array_agg(variant_id order by variant_id), '{}') as opened from opened`.execute(
    tx,
  );
  return rows[0]?.opened ?? [];
}
