import type { Reader, Tx } from '#platform/db.ts';

export type NoteRow = { id: string; note: string; authorName: string; createdAt: Date };

export function notesOf(db: Reader, orderId: string, limit: number): Promise<NoteRow[]> {
  return db
    .selectFrom('order_notes')
    .select(['id', 'note', 'author_name as authorName', 'created_at as createdAt'])
    .where('order_id', '=', orderId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function countNotes(db: Reader, orderId: string): Promise<number> {
  const { count } = await db
    .selectFrom('order_notes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  return count;
}

export function insertNote(
  tx: Tx,
  orderId: string,
  { note, authorId, authorName }: { note: string; authorId: string | null; authorName: string },
): Promise<NoteRow> {
  return tx
    .insertInto('order_notes')
    .values({ order_id: orderId, note, author_id: authorId, author_name: authorName })
    .returning(['id', 'note', 'author_name as authorName', 'created_at as createdAt'])
    .executeTakeFirstOrThrow();
}

/** False when this order has no such note. */
export async function removeNote(tx: Tx, orderId: string, noteId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('order_notes')
    .where('id', '=', noteId)
    .where('order_id', '=', orderId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
