import type { ProductStatus } from '#common/product-statuses.ts';
import { sql, type Tx } from '#platform/db.ts';

/** In the order of their ids, so that two changes of the same products take turns. */
export function lockProducts(tx: Tx, ids: string[]) {
  return tx
    .selectFrom('products')
    .select(['id', 'status'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What goes on sale for the first time is new from that moment. */
export async function writeStatus(tx: Tx, ids: string[], status: ProductStatus): Promise<void> {
  if (ids.length === 0) return;
  const isOnSale = status === 'active' || status === 'unlisted';
  await tx
    .updateTable('products')
    .set({
      status,
      updated_at: sql`now()`,
      ...(isOnSale && { published_at: sql`coalesce(published_at, clock_timestamp())` }),
    })
    .where('id', 'in', ids)
    .execute();
}
