import { type Reader, sql, type Tx } from '#platform/db.ts';

export type SavedView = { id: string; list: string; name: string; query: string };

const COLUMNS = ['id', 'list', 'name', 'query'] as const;

/** Two saves of one person follow each other, so that neither passes the limit. */
export async function lockSaver(tx: Tx, accountId: string): Promise<void> {
  await tx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .execute();
}

/** By name. */
export function viewsOf(db: Reader, accountId: string, list?: string): Promise<SavedView[]> {
  let rows = db.selectFrom('saved_views').select(COLUMNS).where('account_id', '=', accountId);
  if (list) rows = rows.where('list', '=', list);
  return rows.orderBy('list').orderBy(sql`lower(name)`).execute();
}

/** A view of the same name is replaced. */
export function upsertView(
  tx: Tx,
  accountId: string,
  { view, at }: { view: Omit<SavedView, 'id'>; at: Date },
): Promise<SavedView> {
  return tx
    .insertInto('saved_views')
    .values({ account_id: accountId, ...view, created_at: at })
    .onConflict((clash) =>
      clash
        .expression(sql`account_id, list, lower(name)`)
        .doUpdateSet({ name: view.name, query: view.query }),
    )
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

export async function updateName(
  tx: Tx,
  { id, name }: { id: string; name: string },
): Promise<void> {
  await tx.updateTable('saved_views').set({ name }).where('id', '=', id).execute();
}

export async function deleteView(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_views')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
