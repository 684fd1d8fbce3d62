import { after, minutes } from '#platform/clock.ts';
import { type Reader, sql } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';

export type EntryRow = {
  id: string;
  at: Date;
  actorId: string | null;
  keyId: string | null;
  actorName: string;
  ip: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
};

export type ActivityFilters = {
  search?: string;
  actor?: string;
  action?: string;
  subjectType?: string;
  subjectId?: string;
  createdFrom?: Date;
  createdBefore?: Date;
};

export const entryById = (db: Reader, id: string) =>
  db
    .selectFrom('audit_log')
    .select(['action', 'subject_id as subjectId', 'before', 'after'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Newest first. Ids follow time, so a page begins where the last one ended however much has happened since. */
export function listActivity(
  db: Reader,
  { search, actor, action, subjectType, subjectId, createdFrom, createdBefore }: ActivityFilters,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<EntryRow[]> {
  let rows = db
    .selectFrom('audit_log')
    .select([
      'id',
      'created_at as at',
      'actor_id as actorId',
      'key_id as keyId',
      'actor_name as actorName',
      sql<string | null>`host(ip)`.as('ip'),
      'action',
      'subject_type as subjectType',
      'subject_id as subjectId',
      'before',
      'after',
    ]);
  if (search) {
    const key = sql`search_key(actor_name || ' ' || action || ' ' || subject_type || ' ' || subject_id)`;
    rows = rows.where(staffSearch(key, search));
  }
  if (actor) {
    rows = rows.where((is) => is.or([is('actor_id', '=', actor), is('key_id', '=', actor)]));
  }
  if (action) rows = rows.where('action', '=', action);
  if (subjectType) rows = rows.where('subject_type', '=', subjectType);
  if (subjectId) rows = rows.where('subject_id', '=', subjectId);
  // Ids are made a moment after their transaction began, and the index that pages follow is theirs.
  if (createdFrom) {
    rows = rows.where('created_at', '>=', createdFrom).where('id', '>=', firstId(createdFrom));
  }
  if (createdBefore) {
    const end = firstId(after(createdBefore, LONGEST_MS));
    rows = rows.where('created_at', '<', createdBefore).where('id', '<', end);
  }
  if (cursor) rows = rows.where('id', '<', cursor);
  return rows
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Longer than any transaction of the shop may take. */
const LONGEST_MS = minutes(10);

/** The lowest id of a moment: UUIDv7 begins with its milliseconds. */
function firstId(time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`;
}
