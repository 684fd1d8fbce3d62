/**
 * Sends an export as a file. It is written as the reader takes it, so a file of any length needs the memory of a few rows;
 * when the reader leaves, the query ends.
 */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { type AuditEntry, actorOf, audit } from '../audit.ts';
import type { Caller } from '../caller.ts';
import { minutes, now } from '../clock.ts';
import { inTx } from '../db.ts';
import { refusal } from '../errors.ts';
import { countCall } from '../http.ts';
import type { Limit } from '../limits.ts';
import type { Platform } from '../platform.ts';
import { OneOf } from '../schemas.ts';
import type { Batches, Column } from './columns.ts';
import { type CsvStyle, csvStyleOf, writeCsv } from './csv.ts';
import { writeXlsx } from './xlsx.ts';

export const EXPORT_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/** Of an export's answer. */
export const EXPORT_ANSWER = {
  produces: Object.values(EXPORT_TYPES),
  response: { 200: Type.String() },
};
/** In the query of an export, beside the filters of its list. */
export const ExportQuery = {
  format: OneOf(['csv', 'xlsx'], { default: 'csv' }),
  separator: Type.Optional(
    OneOf(['comma', 'semicolon'], {
      description:
        'Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer',
    }),
  ),
};
/** For each person, or key, that exports. */
const EXPORTS: Limit = { name: 'staff-exports', points: 60, seconds: 3600, shared: true };

/** Each holds a connection of the pool until it ends. */
const MAX_AT_ONCE = 3;
const LONGEST_MS = minutes(30);
/** From being let in until the last row is read; undefined while nothing is sent yet. */
const running = new Map<FastifyReply, Readable | undefined>();

export type ExportFile<Row> = {
  /** Of the file, without its ending. */
  name: string;
  sheet: string;
  columns: readonly Column<Row>[];
  timeZone: string;
  /** Of whoever reads it. */
  locale: string;
  format: keyof typeof EXPORT_TYPES;
  separator: CsvStyle | undefined;
};

type Exported = { platform: Pick<Platform, 'db' | 'limits'>; reply: FastifyReply; query: object };

/** Counts it, and notes down who takes what; throws a refusal where it is one too many. Call it before `sendExport`. */
export async function admitExport(
  request: { caller: Caller; ip: string },
  { platform: { db, limits }, reply, query }: Exported,
  entry: AuditEntry,
): Promise<void> {
  takePlace(reply);
  const actor = actorOf(request);
  await countCall(limits, EXPORTS, { who: actor.id ?? actor.keyId ?? '', reply });
  await inTx(db, (tx) => audit(tx, actor, { ...entry, after: withoutPeople(query) }));
}

/** At once, before anything is waited for: of many who ask together no more come in. */
function takePlace(reply: FastifyReply): void {
  if (running.size >= MAX_AT_ONCE || reply.raw.destroyed) {
    throw refusal(503, 'server.busy', { retryAfterSeconds: 30 });
  }
  running.set(reply, undefined);
  reply.raw.once('close', () => {
    if (!running.get(reply)) running.delete(reply);
  });
}

/** What narrowed it, but for what somebody is searched by: the log outlives everybody's wish to be forgotten. */
const withoutPeople = (query: object) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, PEOPLE.has(name) ? true : value]),
  );
const PEOPLE = new Set(['search', 'email']);

export async function sendExport<Row>(
  reply: FastifyReply,
  batches: Batches<Row>,
  { name, sheet, columns, timeZone, locale, format, separator }: ExportFile<Row>,
): Promise<FastifyReply> {
  const body =
    format === 'xlsx'
      ? await writeXlsx(columns, batches, { name: sheet, timeZone })
      : writeCsv(columns, batches, { style: separator ?? csvStyleOf(locale), timeZone });
  // Counted in bytes, so that little lies ready before the reader takes it.
  const stream = Readable.from(body, { objectMode: false });
  const longest = setTimeout(
    () => stream.destroy(new Error('an export took too long')),
    LONGEST_MS,
  );
  running.set(reply, stream);
  stream.once('close', () => {
    running.delete(reply);
    clearTimeout(longest);
  });
  // A reader that leaves while nothing is sent is noticed by the response alone.
  reply.raw.once('close', () => stream.destroy());
  const day = now().toISOString().slice(0, 10);
  return reply
    .type(format === 'csv' ? `${EXPORT_TYPES.csv}; charset=utf-8` : EXPORT_TYPES.xlsx)
    .header('content-disposition', `attachment; filename="${name}-${day}.${format}"`)
    .header('cache-control', 'no-store')
    .send(stream);
}
