/**
 * Sales, refunds and what is left of them, row by row. Every sum is the sum of its rows, so a report adds up however it is
 * cut into hours, days or months.
 */
import type { Db, Reader } from '#platform/db.ts';
import { type Asked, type Days, layOutRows, readDays } from './asked.ts';
import {
  type Bounds,
  type Calendar,
  type Comparison,
  comparedBounds,
  comparedDays,
  type Period,
} from './period.ts';
import { type Counted, type CountedRow, countSales } from './queries/sales.ts';
import type { SalesReport, Sums } from './schemas.ts';

export type SalesAsked = Asked & { compare?: Comparison; currency?: string };
const NOTHING: Counted = { orders: 0, sales: 0, salesTax: 0, refunds: 0, refundsTax: 0 };

export async function reportSales(db: Db, asked: SalesAsked): Promise<SalesReport> {
  const days = await readDays(db, asked);
  const { period, calendar } = layOutRows(days, asked.interval);
  return reportPeriod(db, { days, period, calendar, ...asked });
}

type Laid = { days: Days; period: Period; calendar: Calendar };

async function reportPeriod(
  db: Reader,
  { days, period, calendar, compare, currency }: Laid & Pick<SalesAsked, 'compare' | 'currency'>,
): Promise<SalesReport> {
  const { from, to, timeZone, interval } = period;
  const earlier = compare && comparedBounds(period, calendar, compare);
  const [counted, compared] = await Promise.all([
    countSales(db, calendar.bounds, currency),
    earlier ? countSales(db, earlier, currency) : null,
  ]);
  const all = [...counted, ...(compared ?? [])].map((row) => row.currency);
  const first = currency ?? days.currency;
  const currencies = [first, ...all.filter((one) => one !== first).sort()];
  return {
    timeZone,
    from,
    to,
    interval,
    compared: compare ? comparedDays(period, compare) : null,
    items: [...new Set(currencies)].map((one) => {
      const rows = spread(counted, one, calendar.bounds);
      const others = compared && spread(compared, one, calendar.bounds);
      return {
        currency: one,
        total: sumsOf(addUp(rows), one),
        compared: others && sumsOf(addUp(others), one),
        rows: calendar.rows.map((begins, at) => ({
          begins,
          ...sumsOf(rows[at] ?? NOTHING, one),
          compared: others && sumsOf(others[at] ?? NOTHING, one),
        })),
      };
    }),
  };
}

/** One for each row, also where nothing was sold. */
function spread(counted: CountedRow[], currency: string, bounds: Bounds): Counted[] {
  const rows = new Map(
    counted.flatMap((one) => (one.currency === currency ? [[one.row, one] as const] : [])),
  );
  return bounds.slice(1).map((_, at) => rows.get(at + 1) ?? NOTHING);
}

const addUp = (rows: Counted[]): Counted =>
  rows.reduce(
    (sum, row) => ({
      orders: sum.orders + row.orders,
      sales: sum.sales + row.sales,
      salesTax: sum.salesTax + row.salesTax,
      refunds: sum.refunds + row.refunds,
      refundsTax: sum.refundsTax + row.refundsTax,
    }),
    NOTHING,
  );

function sumsOf({ orders, sales, salesTax, refunds, refundsTax }: Counted, currency: string): Sums {
  const money = (amount: number) => ({ amount, currency });
  const net = sales - refunds;
  return {
    orders,
    sales: money(sales),
    salesTax: money(salesTax),
    refunds: money(refunds),
    refundsTax: money(refundsTax),
    net: money(net),
    netOfTax: money(net - salesTax + refundsTax),
    average: orders === 0 ? null : money(Math.round(sales / orders)),
  };
}
