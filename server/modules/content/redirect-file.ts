/** Redirects as a file: two columns, from and to, as other shops write them too. */
import { CsvError, parse } from 'csv-parse/sync';
import { badField } from '#platform/errors.ts';
import { type ImportedRow, MAX_REDIRECTS } from './redirects.ts';

/** As much as the most redirects of usual length. */
export const MAX_FILE = 1_000_000;

/** `row` counts as spreadsheets do, the head included. A first row that is no address is the head. */
export function readRedirectFile(csv: string): ImportedRow[] {
  let rows: string[][];
  try {
    rows = parse(csv, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      to: MAX_REDIRECTS + 2,
    });
  } catch (error) {
    if (error instanceof CsvError) throw badField('/csv', 'not_csv');
    throw error;
  }
  const hasHead = rows[0] !== undefined && !rows[0][0]?.trim().startsWith('/');
  const read = rows.map(([from = '', to = ''], at) => ({ row: at + 1, from, to }));
  const body = hasHead ? read.slice(1) : read;
  if (body.length > MAX_REDIRECTS) throw badField('/csv', 'file_too_long', { max: MAX_REDIRECTS });
  return body;
}

/** Every cell begins with "/" or "http": no spreadsheet takes one for a formula. */
export const writeRedirectFile = (rows: Iterable<[string, string]>): string =>
  `\uFEFF${[['from', 'to'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
