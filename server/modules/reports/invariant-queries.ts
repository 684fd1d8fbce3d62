/** What always holds of reports: whatever they are cut into, they add up to what the ledger and the orders say. */
import { readSettings } from '#modules/settings/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Invariant } from '#platform/invariants.ts';
import { layOut, shopDay } from './period.ts';
import { type CountedRow, countSales } from './queries/sales.ts';
import { countTaxes } from './queries/taxes.ts';

export const REPORT_INVARIANTS: readonly Invariant[] = [
  {
    rule: 'Sales less refunds, as reports count them, are what the ledger kept and what is still to be paid',
    broken: async (db) => {
      const reported = addUp(await everySale(db), ({ sales, refunds }) => sales - refunds);
      return differing('sales', reported, await ledgerSums(db));
    },
  },
  {
    rule: 'The tax of the tax report is the tax of the sales and refunds',
    broken: async (db) => {
      const counted = await everySale(db);
      const tax = addUp(counted, ({ salesTax, refundsTax }) => salesTax - refundsTax);
      const span = await wholeTime(db);
      const byRate = new Map<string, number>();
      for (const currency of span ? tax.keys() : []) {
        const rows = await countTaxes(db, { from: iso(span?.first), until: FAR }, currency);
        const sum = rows.reduce((all, row) => all + row.salesTax - row.refundsTax, 0);
        byRate.set(currency, sum);
      }
      return differing('tax', tax, byRate);
    },
  },
];

/** Beyond what any clock of a test says. */
const FAR = '9999-01-01T00:00:00Z';
const iso = (at: Date | undefined) => at?.toISOString() ?? FAR;

/** By the very statement behind the screens, over the months of the shop's zone. */
async function everySale(db: Reader): Promise<CountedRow[]> {
  const time = await wholeTime(db);
  if (!time) return [];
  const { timeZone } = (await readSettings(db)).shop;
  const [from, to] = [shopDay(time.first, timeZone), shopDay(time.last, timeZone)];
  const calendar = layOut({ from, to, interval: 'month', timeZone });
  return countSales(db, calendar?.bounds ?? [iso(time.first), FAR]);
}

async function wholeTime(db: Reader): Promise<{ first: Date; last: Date } | null> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(at) as first, max(at) as last from (
      select confirmed_at as at from orders where confirmed_at is not null
      union all
      select created_at from money_ledger) moments`.execute(db);
  const { first, last } = rows[0] ?? {};
  return first && last ? { first, last } : null;
}

/** From the ledger's side: all of it but what nobody was owed, and the totals of orders that are not paid yet. */
async function ledgerSums(db: Reader): Promise<Map<string, number>> {
  const { rows } = await sql<{ currency: string; amount: number }>`
    with owed as (
      select * from money_ledger where payment_id not in (
        select payment_id from refunds where reason in ('late_money', 'paid_twice'))
    )
    select currency, sum(amount)::bigint as amount from (
      select currency, amount from owed
      union all
      select currency, total_amount from orders
      where confirmed_at is not null and cancelled_at is null
        and id not in (select order_id from owed where kind = 'captured')
    ) sums group by currency`.execute(db);
  return new Map(rows.map(({ currency, amount }) => [currency, amount]));
}

function addUp(rows: CountedRow[], of: (row: CountedRow) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.currency, (sums.get(row.currency) ?? 0) + of(row));
  return sums;
}

function differing(what: string, one: Map<string, number>, other: Map<string, number>): string[] {
  const currencies = [...new Set([...one.keys(), ...other.keys()])];
  return currencies
    .filter((currency) => (one.get(currency) ?? 0) !== (other.get(currency) ?? 0))
    .map((currency) => `${what} in ${currency}`);
}
