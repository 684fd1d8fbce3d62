/**
 * What a job must know of a person who can no longer be looked up: an address that was typed, or that of an account
 * just deleted. A payload holds ids only, since it stays with a failed job and in the log.
 */
import { after, days, now } from './clock.ts';
import { type Reader, sql } from './db.ts';

/** Longer than any job is retried. */
const KEEP_MS = days(4);

export async function saveNote(tx: Reader, id: string, note: object): Promise<void> {
  await sql`insert into job_notes (id, note, created_at)
    values (${id}, ${JSON.stringify(note)}::jsonb, ${now()}) on conflict do nothing`.execute(tx);
}

/** Null once the note was deleted because the work is done. */
export async function readNote<T>(db: Reader, id: string): Promise<T | null> {
  const { rows } = await sql<{ note: T }>`select note from job_notes where id = ${id}`.execute(db);
  return rows[0]?.note ?? null;
}

export async function deleteNote(tx: Reader, id: string): Promise<void> {
  await sql`delete from job_notes where id = ${id}`.execute(tx);
}

/** Left by jobs that were given up. */
export async function dropOldNotes(tx: Reader): Promise<void> {
  await sql`delete from job_notes where created_at < ${after(now(), -KEEP_MS)}`.execute(tx);
}
