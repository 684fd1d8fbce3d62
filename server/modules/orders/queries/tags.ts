import { type Reader, sql, type Tx } from '#platform/db.ts';
import { numberOf } from './numbers.ts';

/** Nobody else changes the order until the end of the transaction. */
export async function lockOrder(
  tx: Tx,
  id: string,
): Promise<{ number: string; tags: string[] } | undefined> {
  return tx
    .selectFrom('orders')
    .select(['tags', numberOf(sql.ref('orders')).as('number')])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function writeTags(tx: Tx, id: string, tags: string[]): Promise<void> {
  await tx.updateTable('orders').set({ tags }).where('id', '=', id).execute();
}

export async function tagsOf(db: Reader, id: string): Promise<string[]> {
  const row = await db.selectFrom('orders').select('tags').where('id', '=', id).executeTakeFirst();
  return row?.tags ?? [];
}

/** How many of the newest orders with tags are looked through for those in use. */
const LOOKED_THROUGH = 2_000;

export async function tagsInUse(db: Reader, limit: number): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct unnest(newest.tags) as tag
    from (select tags from orders where tags <> '{}' order by id desc limit ${sql.lit(LOOKED_THROUGH)}) newest
    order by tag limit ${sql.lit(limit)}`.execute(db);
  return rows.map(({ tag }) => tag);
}
