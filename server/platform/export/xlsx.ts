/**
 * A workbook, written while its rows are read. Texts are cells of text, so no formula is ever read out of them; days are
 * whole numbers. Past the longest sheet there is, a second one goes on.
 */
import { toDecimal } from '#common/money.ts';
import { type Batches, type Column, type ColumnKind, headOf, wallTime } from './columns.ts';

/** Two digits after the point; currencies that have a third one show it. */
const FORMATS: Record<ColumnKind, string> = {
  text: '@',
  count: '0',
  amount: '#,##0.00#',
  moment: 'yyyy-mm-dd hh:mm:ss',
  day: 'yyyy-mm-dd',
};
const WIDTHS: Record<ColumnKind, number> = { text: 22, count: 10, amount: 12, moment: 20, day: 12 };
/** Excel takes no longer text in a cell. */
const MAX_CELL = 32_767;

export type Sheet = {
  name: string;
  timeZone: string;
  /** The head included; otherwise as many as Excel opens, 1,048,576. */
  maxRows?: number;
};

export async function writeXlsx<Row>(
  columns: readonly Column<Row>[],
  batches: Batches<Row>,
  { name, timeZone, maxRows }: Sheet,
): Promise<ReadableStream<Uint8Array>> {
  // Read when the first workbook is written: a shop can open without it.
  const { writeXlsxStream } = await import('hucre/xlsx');
  return writeXlsxStream(cellsOf(columns, batches, timeZone), {
    name,
    columns: columns.map((column) => ({
      header: headOf(column, timeZone),
      numFmt: FORMATS[column.kind],
      width: WIDTHS[column.kind],
    })),
    freezePane: { rows: 1 },
    ...(maxRows && { maxRowsPerSheet: maxRows }),
  });
}

async function* cellsOf<Row>(
  columns: readonly Column<Row>[],
  batches: Batches<Row>,
  timeZone: string,
) {
  for await (const rows of batches) {
    for (const row of rows) yield columns.map((column) => cellOf(column, row, timeZone));
  }
}

/**
 * One letter that XML does not know would make the whole workbook unreadable. The library writes control characters as
 * `_x0001_`, so what somebody typed in that form is written so that it is read as typed.
 */
const textOf = (text: string | null) =>
  text
    ?.slice(0, MAX_CELL)
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_') ?? null;

function cellOf<Row>(column: Column<Row>, row: Row, timeZone: string) {
  switch (column.kind) {
    case 'text':
      return textOf(column.read(row));
    case 'count':
      return column.read(row);
    case 'amount': {
      const money = column.read(row);
      return money && Number(toDecimal(money));
    }
    case 'moment': {
      const at = column.read(row);
      return at && wallTime(at, timeZone).instant;
    }
    case 'day': {
      const at = column.read(row);
      return at && new Date(`${wallTime(at, timeZone).day}T00:00Z`);
    }
  }
}
