import type { Tx } from '#platform/db.ts';
import type { syncColumns } from '#platform/sync.ts';

export const lockNotes = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('accounts')
    .select(['external_id as externalId', 'metadata'])
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst();

export async function writeNotes(
  tx: Tx,
  accountId: string,
  columns: ReturnType<typeof syncColumns>,
): Promise<void> {
  await tx.updateTable('accounts').set(columns).where('id', '=', accountId).execute();
}
