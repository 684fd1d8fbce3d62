import { sql, type Tx } from '#platform/db.ts';
import type { syncColumns } from '#platform/sync.ts';
import { hasNumber } from './numbers.ts';

const ORDERS = sql.ref('orders');

export const lockNotes = (tx: Tx, number: string) =>
  tx
    .selectFrom('orders')
    .select(['external_id as externalId', 'metadata'])
    .where(hasNumber(ORDERS, number))
    .forUpdate()
    .executeTakeFirst();

export async function writeNotes(
  tx: Tx,
  number: string,
  columns: ReturnType<typeof syncColumns>,
): Promise<void> {
  await tx.updateTable('orders').set(columns).where(hasNumber(ORDERS, number)).execute();
}
