/**
 * CSV as spreadsheets read it: UTF-8 with its mark, RFC 4180, no `sep=` line (it would undo the mark). What people wrote
 * cannot become a formula; what is a number stays one.
 */
import { stringify } from 'csv-stringify/sync';
import { formatLocale } from '#common/locales.ts';
import { toDecimal } from '#common/money.ts';
import { type Batches, type Column, headOf, wallTime } from './columns.ts';

/** Where the comma is the decimal sign, spreadsheets separate by semicolons. */
export type CsvStyle = 'comma' | 'semicolon';
const STYLES = {
  comma: { delimiter: ',', decimal: '.' },
  semicolon: { delimiter: ';', decimal: ',' },
} as const;

/** As a spreadsheet in that language expects it. */
export function csvStyleOf(locale: string): CsvStyle {
  const parts = new Intl.NumberFormat(formatLocale(locale)).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',')
    ? 'semicolon'
    : 'comma';
}

const MARK = '\uFEFF';

type Written = { style: CsvStyle; timeZone: string };

export async function* writeCsv<Row>(
  columns: readonly Column<Row>[],
  batches: Batches<Row>,
  { style, timeZone }: Written,
): AsyncGenerator<string> {
  const { delimiter } = STYLES[style];
  const lines = (records: string[][]) =>
    // By itself it would not quote a line break of another kind than its own.
    stringify(records, { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  yield MARK + lines([columns.map((column) => defuse(headOf(column, timeZone), style))]);
  for await (const rows of batches) {
    yield lines(
      rows.map((row) => columns.map((column) => cellOf(column, row, { style, timeZone }))),
    );
  }
}

function cellOf<Row>(column: Column<Row>, row: Row, { style, timeZone }: Written): string {
  switch (column.kind) {
    case 'text':
      return defuse(column.read(row) ?? '', style);
    case 'count':
      return String(column.read(row) ?? '');
    case 'amount': {
      const money = column.read(row);
      return money ? toDecimal(money).replace('.', STYLES[style].decimal) : '';
    }
    case 'moment': {
      const at = column.read(row);
      if (!at) return '';
      const { day, time } = wallTime(at, timeZone);
      return `${day} ${time}`;
    }
    case 'day': {
      const at = column.read(row);
      return at ? wallTime(at, timeZone).day : '';
    }
  }
}

/** What a spreadsheet would take for a formula, also in the wide forms of East Asian keyboards, or after what it drops. */
const SIGN = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
const FORMULA = new RegExp(`^[\\s\\0\\uFEFF]*${SIGN}|^[\\t\\r\\n\\0]`);
/** A spreadsheet set to the other language's separators begins a cell of its own there, whatever the quotes. */
const WITHIN = {
  comma: new RegExp(`(?<=[;\\r\\n])(?=${SIGN})`, 'g'),
  semicolon: new RegExp(`(?<=[,\\r\\n])(?=${SIGN})`, 'g'),
};

const defuse = (text: string, style: CsvStyle) =>
  (FORMULA.test(text) ? `'${text}` : text).replaceAll(WITHIN[style], "'");
