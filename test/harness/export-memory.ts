/** How much memory writing a file of very many rows takes, whatever becomes of the file. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Db } from '#platform/db.ts';
import { sql } from '#platform/db.ts';
import { writeCsv } from '#platform/export/csv.ts';
import { type Column, rowsOf } from '#platform/export/index.ts';
import { writeXlsx } from '#platform/export/xlsx.ts';

export const FORMATS = ['csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];
type Row = { number: string; name: string; total: number; at: Date };

const COLUMNS: Column<Row>[] = [
  { name: 'Order', kind: 'text', read: ({ number }) => number },
  { name: 'Name', kind: 'text', read: ({ name }) => name },
  { name: 'Total', kind: 'amount', read: ({ total }) => ({ amount: total, currency: 'EUR' }) },
  { name: 'Placed', kind: 'moment', read: ({ at }) => at },
];
const EVERY_BYTES = 512 * 1024;

/** The highest heap in use, its rubbish collected, while so many rows are written. */
export async function exportPeak(db: Db, format: Format, rows: number) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const query = sql<Row>`
    select n::text as number, 'Customer of order ' || md5(n::text) as name, (n % 90000)::int as total,
      timestamptz '2026-01-01' + n * interval '1 minute' as at
    from generate_series(1, ${sql.lit(rows)}) n`;
  const batches = rowsOf(db, query);
  const file =
    format === 'csv'
      ? writeCsv(COLUMNS, batches, { style: 'comma', timeZone: 'UTC' })
      : await writeXlsx(COLUMNS, batches, { name: 'Orders', timeZone: 'UTC' });
  let [bytes, measuredAt, heap] = [0, 0, 0];
  for await (const chunk of file) {
    bytes += chunk.length;
    if (bytes - measuredAt < EVERY_BYTES) continue;
    measuredAt = bytes;
    collect();
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  collect();
  return { bytes, heap: Math.max(heap, process.memoryUsage().heapUsed) };
}
