/** What spreadsheets read in our files: a second library reads the workbooks, our own importers' parser the CSV. */
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Money } from '#common/money.ts';
import { longTable } from '#test/factories/long-table.ts';
import { testDatabase } from '#test/harness/database.ts';
import { exportPeak, FORMATS } from '#test/harness/export-memory.ts';
import { sql } from '../db.ts';
import type { Column } from './columns.ts';
import { csvStyleOf, writeCsv } from './csv.ts';
import { rowsOf } from './rows.ts';
import { writeXlsx } from './xlsx.ts';

type Row = { text?: string; count?: number; money?: Money; at?: Date };
const COLUMNS: Column<Row>[] = [
  { name: 'Text', kind: 'text', read: (row) => row.text ?? null },
  { name: 'Count', kind: 'count', read: (row) => row.count ?? null },
  { name: 'Amount', kind: 'amount', read: (row) => row.money ?? null },
  { name: 'Placed', kind: 'moment', read: (row) => row.at ?? null },
  { name: 'Day', kind: 'day', read: (row) => row.at ?? null },
];
const eur = (amount: number): Money => ({ amount, currency: 'EUR' });

async function* inBatches<T>(rows: T[], size = 2): AsyncGenerator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

const csvOf = (rows: Row[], style: 'comma' | 'semicolon' = 'comma', timeZone = 'UTC') =>
  text(Readable.from(writeCsv(COLUMNS, inBatches(rows), { style, timeZone })));

async function bookOf(rows: Row[], timeZone = 'UTC', maxRows?: number): Promise<Buffer> {
  const sheet = { name: 'Rows', timeZone, ...(maxRows && { maxRows }) };
  return buffer(await writeXlsx(COLUMNS, inBatches(rows), sheet));
}

/** The first line of data, as its bytes are. */
const lineOf = async (row: Row, style?: 'comma' | 'semicolon') =>
  (await csvOf([row], style)).split('\r\n').slice(1, -1).join('\r\n');

describe('a CSV', () => {
  test.each<[string, Row, string]>([
    ['a number below zero', { count: -42, money: eur(-500) }, ',-42,-5.00,,'],
    [
      'an amount in a currency without cents',
      { money: { amount: 1200, currency: 'JPY' } },
      ',,1200,,',
    ],
    ['a number that is a code', { text: '90.750' }, '90.750,,,,'],
    ['zeros in front', { text: '06932169358293' }, '06932169358293,,,,'],
    ['a formula', { text: '=HYPERLINK("http://x.test")' }, `"'=HYPERLINK(""http://x.test"")",,,,`],
    ['a command', { text: "-2+3+cmd|' /c calc'!A1" }, "'-2+3+cmd|' /c calc'!A1,,,,"],
    ['a formula by its at sign', { text: '@SUM(1)' }, "'@SUM(1),,,,"],
    ['a formula behind a tab', { text: '\t=1+1' }, "'\t=1+1,,,,"],
    ['a formula behind spaces', { text: '  +1' }, "'  +1,,,,"],
    ['a formula in wide letters', { text: '＝1+1' }, "'＝1+1,,,,"],
    ['a formula of two lines with a comma', { text: '=1,\n2' }, '"\'=1,\n2",,,,'],
    [
      'a formula behind a semicolon',
      { text: "a;=cmd|' /C calc'!A0;b" },
      "a;'=cmd|' /C calc'!A0;b,,,,",
    ],
    ['a formula on its second line', { text: 'a\n=1' }, '"a\n\'=1",,,,'],
    ['what only has such a sign inside', { text: 'a-b=c' }, 'a-b=c,,,,'],
  ])('writes %s', async (_name, row, line) => {
    expect(await lineOf(row)).toBe(line);
  });

  test('is UTF-8 with its mark, and begins with its head', async () => {
    const bytes = Buffer.from(await csvOf([{ text: 'Bägs; Ç' }]));
    expect(bytes.subarray(0, 7).toString('hex')).toBe('efbbbf54657874');
    expect(bytes.toString()).toContain('Bägs; Ç');
    const [head] = parse(bytes, { bom: true });
    expect(head).toEqual(['Text', 'Count', 'Amount', 'Placed (UTC)', 'Day']);
  });

  test('has commas in all its decimals where semicolons separate, and nothing else', async () => {
    const row = { text: 'a;b', money: eur(5350), count: 2 };
    expect(await lineOf(row, 'semicolon')).toBe('"a;b";2;53,50;;');
    expect(await lineOf({ text: 'a,=1' }, 'semicolon')).toBe("a,'=1;;;;");
    expect(await lineOf({ money: eur(-123456) }, 'semicolon')).toBe(';;-1234,56;;');
    expect(['en', 'en-US', 'de', 'nl', 'fr', 'ar-XB'].map(csvStyleOf)).toEqual([
      'comma',
      'comma',
      'semicolon',
      'semicolon',
      'semicolon',
      'comma',
    ]);
  });

  test('tells times by the clocks of the shop, and which they are', async () => {
    const at = new Date('2026-11-30T23:30:15.400Z');
    const [head, line] = (await csvOf([{ at }], 'comma', 'Pacific/Auckland')).split('\r\n');
    expect(head).toBe('\uFEFFText,Count,Amount,Placed (Pacific/Auckland),Day');
    expect(line).toBe(',,,2026-12-01 12:30:15,2026-12-01');
  });
});

/** The library cuts off what is less than a thousandth. */
const toTheSecond = (cell: unknown) =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;

describe('a workbook', () => {
  test('has texts as texts, numbers as numbers and times as times', async () => {
    const words = ['02138', '06932169358293', '=1+1', '<&"\u0001>', ' a ', '_x0041_'];
    const rows = words.map((text) => ({ text }));
    const at = new Date('2026-03-29T01:30:00Z');
    const book = await bookOf([...rows, { count: -3, money: eur(-1999), at }], 'Europe/Madrid');
    const [head, ...read] = await readSheet(book, { trim: false });
    expect([head, ...read.map((row) => row.map(toTheSecond))]).toEqual([
      ['Text', 'Count', 'Amount', 'Placed (Europe/Madrid)', 'Day'],
      ...rows.map(({ text }) => [text, null, null, null, null]),
      [null, -3, -19.99, new Date('2026-03-29T03:30:00Z'), new Date('2026-03-29T00:00:00Z')],
    ]);
  });

  test('is read whole, whatever letters somebody typed', async () => {
    // Without the first two, and with "]]>" as text, it is XML.
    const book = await bookOf([{ text: 'a\uFFFEb\uFFFFc]]>' }, { text: 'next' }]);
    const [, ...read] = await readSheet(book);
    expect(read.map(([cell]) => cell)).toEqual(['abc]]>', 'next']);
  });

  test.each(['Pacific/Auckland', 'Europe/Madrid', 'America/Los_Angeles'])(
    'has a day as a whole number, in %s too',
    async (timeZone) => {
      const noon = { 'Pacific/Auckland': '2024-01-14T23:00Z' }[timeZone] ?? '2024-01-15T12:00Z';
      const [, row] = await readSheet(await bookOf([{ at: new Date(noon) }], timeZone));
      // 45306 days after the beginning of Excel's time, as it counts them.
      expect(row?.[4]).toEqual(new Date(Date.UTC(1899, 11, 30) + 45_306 * 86_400_000));
    },
  );

  test('goes on with a second sheet, under the same head, where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, count) => ({ count }));
    const book = await bookOf(rows, 'UTC', 4);
    const counts = async (sheet: number) => (await readSheet(book, sheet)).map((row) => row[1]);
    expect(await counts(1)).toEqual(['Count', 0, 1, 2]);
    expect(await counts(2)).toEqual(['Count', 3, 4]);
  });
});

describe('the rows of an export', async () => {
  const { db, pool } = await testDatabase();
  const { change } = await longTable(pool);
  type Thing = { id: number; words: string };
  const query = sql<Thing>`select id, words from things where id < ${1_000_000} order by same`;
  const columns: Column<Thing>[] = [{ name: 'Words', kind: 'text', read: ({ words }) => words }];

  let read = 0;
  async function* counted() {
    for await (const rows of rowsOf(db, query)) {
      read += rows.length;
      yield rows;
    }
  }
  const open = async () =>
    (
      await pool.query(`select count(*)::int from pg_stat_activity where datname = current_database()
        and pid <> pg_backend_pid() and xact_start is not null`)
    ).rows[0].count;
  const streams = {
    async csv() {
      const lines = writeCsv(columns, counted(), { style: 'comma', timeZone: 'UTC' });
      return Readable.from(lines, { objectMode: false });
    },
    async xlsx() {
      return Readable.from(
        await writeXlsx(columns, counted(), { name: 'Things', timeZone: 'UTC' }),
      );
    },
  };

  test('are those of its beginning, each once, whatever is written meanwhile', async () => {
    const seen: number[] = [];
    for await (const rows of rowsOf(db, query)) {
      seen.push(...rows.map(({ id }) => id));
      await change();
    }
    expect(seen).toHaveLength(3000);
    expect(new Set(seen).size).toBe(3000);
  });

  test.each(Object.entries(streams))(
    'are read only as fast as a %s is taken, and no more once nobody takes it',
    async (_format, begin) => {
      read = 0;
      const stream = await begin();
      const chunks = stream[Symbol.asyncIterator]();
      while (read === 0) await chunks.next();
      expect(await open()).toBe(1);
      stream.destroy();
      await expect.poll(open).toBe(0);
      expect(read).toBeLessThan(2_000);
    },
  );

  // `npm run bench -- --orders 100000` does the same with the orders of a shop.
  test.each(FORMATS)('need no more memory for a longer %s', async (format) => {
    const few = await exportPeak(db, format, 1_000);
    const many = await exportPeak(db, format, 40_000);
    expect(many.bytes).toBeGreaterThan(20 * few.bytes);
    expect(many.heap - few.heap).toBeLessThan(4 * 2 ** 20);
  });
});
