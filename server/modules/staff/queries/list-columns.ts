import type { Reader, Tx } from '#platform/db.ts';

type ListColumns = { list: string; columns: string[] };

/** By list. A person has no more of them than the admin has lists. */
export function columnsOf(db: Reader, accountId: string, list?: string): Promise<ListColumns[]> {
  let rows = db
    .selectFrom('list_columns')
    .select(['list', 'columns'])
    .where('account_id', '=', accountId);
  if (list) rows = rows.where('list', '=', list);
  return rows.orderBy('list').limit(MAX_LISTS).execute();
}

/** Far more than there are lists. */
export const MAX_LISTS = 100;

/** Those chosen before are replaced; none are the usual ones. */
export async function writeColumns(
  tx: Tx,
  accountId: string,
  { list, columns }: ListColumns,
): Promise<void> {
  if (columns.length === 0) {
    await tx
      .deleteFrom('list_columns')
      .where('account_id', '=', accountId)
      .where('list', '=', list)
      .execute();
    return;
  }
  await tx
    .insertInto('list_columns')
    .values({ account_id: accountId, list, columns })
    .onConflict((clash) => clash.columns(['account_id', 'list']).doUpdateSet({ columns }))
    .execute();
}
