import { type RawBuilder, type Reader, type SqlBool, sql, type Tx } from '#platform/db.ts';

export type NoteRow = { id: string; note: string; authorName: string; createdAt: Date };
/** An account, or whoever ordered without one, by their address. */
export type Noted = { accountId: string } | { guestEmail: string };

/** An account has what was noted about it when it was a guest, once it has proved the address. */
const isAbout = (noted: Noted): RawBuilder<SqlBool> =>
  'accountId' in noted
    ? sql`(account_id = ${noted.accountId} or guest_email = any(array(
        select p.email from proven_emails p where p.account_id = ${noted.accountId})))`
    : sql`guest_email = ${noted.guestEmail}`;

export function notesOf(db: Reader, noted: Noted, limit: number): Promise<NoteRow[]> {
  return db
    .selectFrom('customer_notes')
    .select(['id', 'note', 'author_name as authorName', 'created_at as createdAt'])
    .where(isAbout(noted))
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

export async function countNotes(db: Reader, noted: Noted): Promise<number> {
  const { count } = await db
    .selectFrom('customer_notes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isAbout(noted))
    .executeTakeFirstOrThrow();
  return count;
}

export function insertNote(
  tx: Tx,
  noted: Noted,
  { note, authorId, authorName }: { note: string; authorId: string | null; authorName: string },
): Promise<NoteRow> {
  return tx
    .insertInto('customer_notes')
    .values({
      account_id: 'accountId' in noted ? noted.accountId : null,
      guest_email: 'guestEmail' in noted ? noted.guestEmail : null,
      note,
      author_id: authorId,
      author_name: authorName,
    })
    .returning(['id', 'note', 'author_name as authorName', 'created_at as createdAt'])
    .executeTakeFirstOrThrow();
}

/** Answers what it said, or nothing when this customer has no such note. */
export async function removeNote(
  tx: Tx,
  noted: Noted,
  noteId: string,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('customer_notes')
    .where('id', '=', noteId)
    .where(isAbout(noted))
    .returning('note')
    .executeTakeFirst();
  return row?.note;
}

/** Before the account goes: what was noted about its holder as a guest goes too. */
export async function removeGuestNotes(tx: Tx, accountId: string): Promise<void> {
  await sql`
    delete from customer_notes n using proven_emails p
    where p.account_id = ${accountId} and n.guest_email = p.email`.execute(tx);
}
