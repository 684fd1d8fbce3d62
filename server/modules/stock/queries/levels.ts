/** Many levels at once. */
import { sql, type Tx } from '#platform/db.ts';
import { type LevelRow, notifyStale } from '../queries.ts';

export type { LevelRow } from '../queries.ts';

export async function lockLevels(tx: Tx, variantIds: string[]): Promise<LevelRow[]> {
  return tx
    .selectFrom('stock_levels')
    .select(['variant_id as variantId', 'tracked', 'backorder', 'on_hand as onHand', 'reserved'])
    .where(sql<boolean>`variant_id = any(${variantIds}::uuid[])`)
    .orderBy('variant_id')
    .forUpdate()
    .execute();
}

/** In one statement: levels, ledger, and the word to every process that its counts are stale. */
export async function writeLevels(
  tx: Tx,
  levels: (LevelRow & { onHandChange: number; reason: string })[],
  actorId: string | null,
): Promise<void> {
  await sql`
    with rows as (
      select * from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
        as r("variantId" uuid, tracked boolean, backorder boolean, "onHand" int, "onHandChange" int, reason text)
    ), changed as (
      update stock_levels s set tracked = r.tracked, backorder = r.backorder, on_hand = r."onHand"
      from rows r where s.variant_id = r."variantId"
      returning s.variant_id
    ), moved as (
      insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, reason, actor_id)
      select "variantId", 'adjusted', "onHandChange", 0, reason, ${actorId}::uuid
      from rows where "onHandChange" <> 0
    )
    select (${notifyStale(sql`changed`, sql`true`)}) as told`.execute(tx);
}
