/**
 * Lists for keeping another system in step: what changed since a moment, in the order of change. A row carries the
 * time of its writing but becomes visible only when its transaction commits, perhaps after a later one was read and
 * passed over. So a list ends before the start of the oldest transaction still writing.
 */
import { Type } from 'typebox';
import { type CursorValue, decodeCursor } from './cursor.ts';
import { type RawBuilder, type Reader, type SqlBool, sql } from './db.ts';
import { fieldError, refusal } from './errors.ts';
import { At, FilledText, Nullable } from './schemas.ts';

const MAX_ENTRIES = 50;
export type Metadata = Record<string, string>;

export const ExternalId = FilledText(200, {
  description: 'Its name in another system; no other of its kind has it',
  examples: ['ERP-10024'],
});
export const MetadataSchema = Type.Unsafe<Metadata>({
  type: 'object',
  title: 'Metadata',
  description: `Words of an integration's own, for staff and integrations only: up to ${MAX_ENTRIES}`,
  maxProperties: MAX_ENTRIES,
  propertyNames: { type: 'string', minLength: 1, maxLength: 40 },
  additionalProperties: { type: 'string', maxLength: 500 },
});
/** In a body: what is left out stays, `metadata` replaces all that is there. */
export const SyncBody = {
  externalId: Type.Optional(Nullable(ExternalId)),
  metadata: Type.Optional(MetadataSchema),
};
/** In an answer. */
export const SyncFields = {
  externalId: Nullable(Type.String()),
  metadata: MetadataSchema,
  updatedAt: At,
};
/** In the query of a list. */
export const SyncQuery = {
  updatedSince: Type.Optional({
    ...At,
    description:
      'Only what changed then or later, in the order in which it changed, whatever `sort` says. Begin the next round with the ' +
      'last `updatedAt` you read: nothing is missed, and what you have may come once more',
  }),
  externalId: Type.Optional(ExternalId),
};

export type SyncChange = { externalId?: string | null; metadata?: Metadata };

/** Columns to write; undefined leaves them as they are. */
export const syncColumns = ({ externalId, metadata }: SyncChange) => ({
  external_id: externalId,
  metadata: metadata && JSON.stringify(metadata),
});

export const externalIdTaken = (path = '') =>
  refusal(409, 'request.external_id_taken', {
    errors: [fieldError(`${path}/externalId`, 'taken')],
  });

/** In whole microseconds, as exact as the database keeps it. */
type Place = { micros: number; id: string };
export type SyncWindow = { since: Date; until: number; after: Place | null };

export const microsOf = (column: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(extract(epoch from ${column}) * 1000000)::bigint`;
const momentOf = (micros: number) =>
  sql`(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond')`;

/** Query this first, in a statement of its own: the list then sees everything that had committed. */
export async function openWindow(
  db: Reader,
  { updatedSince, cursor }: { updatedSince: string; cursor?: string },
): Promise<SyncWindow> {
  const place = cursor === undefined ? null : decodeCursor(cursor, ['integer', 'uuid']);
  const { rows } = await sql<{ until: number }>`
    select ${microsOf(sql`coalesce(min(xact_start), clock_timestamp())`)} as until from pg_stat_activity
    where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`.execute(
    db,
  );
  return {
    since: new Date(updatedSince),
    until: rows[0]?.until ?? 0,
    after: place && { micros: Number(place[0]), id: String(place[1]) },
  };
}

/** The window as conditions on a table's `updated_at` and `id`. */
export function inWindow(
  table: string,
  { since, until, after }: SyncWindow,
): RawBuilder<SqlBool>[] {
  const [updatedAt, id] = [sql.ref(`${table}.updated_at`), sql.ref(`${table}.id`)];
  return [
    sql<SqlBool>`${updatedAt} >= ${since}`,
    sql<SqlBool>`${updatedAt} < ${momentOf(until)}`,
    ...(after
      ? [sql<SqlBool>`(${updatedAt}, ${id}) > (${momentOf(after.micros)}, ${after.id}::uuid)`]
      : []),
  ];
}

/** The cursor of a row of such a list. */
export const placeOf = ({ micros, id }: Place): CursorValue[] => [micros, id];
