import type { Reader, Tx } from '#platform/db.ts';

export type NoteRow = { id: string; note: string; authorName: string; createdAt: Date };

export function notesOf(db: Reader, accountId: string, limit: number): Promise<NoteRow[]> {
  return db
    .selectFrom('customer_notes')
    .select(['id', 'note', 'author_name as authorName', 'created_at as createdAt'])
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Locks the account, so that it is neither deleted meanwhile nor gets more notes than it may hold. */
export async function lockCustomer(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function countNotes(db: Reader, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('customer_notes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return count;
}

export function insertNote(
  tx: Tx,
  accountId: string,
  { note, authorId, authorName }: { note: string; authorId: string | null; authorName: string },
): Promise<NoteRow> {
  return tx
    .insertInto('customer_notes')
    .values({ account_id: accountId, note, author_id: authorId, author_name: authorName })
    .returning(['id', 'note', 'author_name as authorName', 'created_at as createdAt'])
    .executeTakeFirstOrThrow();
}

/** Answers what it said, or nothing when this customer has no such note. */
export async function removeNote(
  tx: Tx,
  accountId: string,
  noteId: string,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('customer_notes')
    .where('id', '=', noteId)
    .where('account_id', '=', accountId)
    .returning('note')
    .executeTakeFirst();
  return row?.note;
}
