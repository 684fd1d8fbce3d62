/**
 * Reads a Shopify product export row by row, never as a whole: the rows of one product are adjacent, the first with its
 * title, the others with a variant, a picture or both.
 */

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { codeOf } from '#common/narrow.ts';
import { StartError } from '#platform/start-error.ts';

/** The cells of a row by column, trimmed; a missing column reads as empty. */
export type Row = { line: number; cell: (column: string) => string };
export type ProductRows = { handle: string; rows: Row[] };
/** A row that was not imported, and the reason in one sentence. */
export type Refuse = (line: number, why: string) => void;

const NEEDED = ['Handle', 'Title', 'Option1 Value', 'Variant Price'];
/** A product of Shopify has at most 2,048 variants; this many rows under one handle are a mistake. */
const MAX_ROWS = 5_000;
const MAX_ROW_CHARACTERS = 1_000_000;

type Parsed = { record: Record<string, string>; raw: string; info: Info };

/** The rows of each product, one product after the other. */
export async function* readProducts(
  source: string | Readable,
  refuse: Refuse,
): AsyncGenerator<ProductRows> {
  const done = new Set<string>();
  let current: ProductRows | null = null;
  for await (const row of readRows(source, refuse)) {
    const handle = row.cell('Handle');
    if (current && current.handle !== handle) {
      done.add(current.handle);
      yield current;
      current = null;
    }
    if (done.has(handle)) {
      refuse(row.line, `the rows of “${handle}” must stand together; this one comes later.`);
    } else if (current && current.rows.length >= MAX_ROWS) {
      refuse(row.line, `“${handle}” has more than ${MAX_ROWS} rows.`);
    } else {
      current ??= { handle, rows: [] };
      current.rows.push(row);
    }
  }
  if (current) yield current;
}

async function* readRows(source: string | Readable, refuse: Refuse): AsyncGenerator<Row> {
  let lastLine = 1;
  const parser = parse({
    bom: true,
    columns: (header: string[]) => checkHeader(header.map((name) => name.trim())),
    info: true,
    max_record_size: MAX_ROW_CHARACTERS,
    // Called as the parser reads, ahead of the consumer of the rows.
    on_record: (row: Parsed) => {
      lastLine = row.info.lines;
      return row;
    },
    on_skip: () => {
      refuse(lastLine + 1, 'it opens a quotation mark that is never closed.');
      return undefined;
    },
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  const input = typeof source === 'string' ? createReadStream(source) : source;
  input.on('error', (error: Error) => parser.destroy(error));
  input.pipe(parser);
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      const line = firstLine(raw, info.lines);
      const fault = faultOf(record);
      if (fault) refuse(line, fault);
      else yield { line, cell: (column) => record[column]?.trim() ?? '' };
    }
  } catch (error) {
    throw explain(error, source);
  } finally {
    input.destroy();
  }
}

function checkHeader(header: string[]): string[] {
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length === 0) return header;
  throw new StartError(
    `This is not a product export of Shopify: it has no column “${missing.join('”, “')}”.`,
  );
}

/** The parser counts lines up to a row's end; people look for its beginning. */
function firstLine(raw: string, lastLine: number): number {
  return lastLine - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0);
}

function faultOf(record: Record<string, string>): string | null {
  if (!record.Handle?.trim()) return 'it has no handle, so it belongs to no product.';
  const nul = Object.keys(record).find((column) => record[column]?.includes('\0'));
  return nul ? `“${nul}” holds a character that is no text.` : null;
}

function explain(error: unknown, source: string | Readable): unknown {
  const code = codeOf(error);
  const reasons: Record<string, string> = {
    ENOENT: 'does not exist',
    EISDIR: 'is a folder',
    EACCES: 'may not be read',
  };
  const reason = reasons[code ?? ''];
  return reason ? new StartError(`The file ${String(source)} ${reason}.`) : error;
}
