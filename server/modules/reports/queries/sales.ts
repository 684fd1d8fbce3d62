import { type Reader, sql } from '#platform/db.ts';
import type { Bounds } from '../period.ts';
import { refundsIn, rowOf, shareOf, soldIn } from './counted.ts';

/** In minor units. */
export type Counted = {
  orders: number;
  /** What orders cost altogether: goods, delivery and tax. */
  sales: number;
  salesTax: number;
  refunds: number;
  refundsTax: number;
};
/** `row` counts from 1. */
export type CountedRow = Counted & { currency: string; row: number };

/** What was sold and refunded between each two of the bounds, in each currency. */
export async function countSales(
  db: Reader,
  bounds: Bounds,
  currency?: string,
): Promise<CountedRow[]> {
  const span = { from: bounds[0] ?? '', until: bounds.at(-1) ?? '' };
  const sold = currency === undefined ? sql`` : sql`and o.currency = ${currency}`;
  const refunded = currency === undefined ? sql`` : sql`where r.currency = ${currency}`;
  const { rows } = await sql<CountedRow>`
    select currency, row, sum(orders)::bigint as orders, sum(sales)::bigint as sales,
      sum(sales_tax)::bigint as "salesTax", sum(refunds)::bigint as refunds,
      sum(refunds_tax)::bigint as "refundsTax"
    from (
      select o.currency, ${rowOf(sql`o.confirmed_at`, bounds)} as row, count(*) as orders,
        sum(o.total_amount) as sales, sum(o.tax_amount) as sales_tax, 0 as refunds, 0 as refunds_tax
      from orders o where ${soldIn(span)} ${sold} group by 1, 2
      union all
      select r.currency, ${rowOf(sql`r.at`, bounds)}, 0, 0, 0, sum(r.amount), sum(${shareOf(sql`o.tax_amount`)})
      from (${refundsIn(span)}) r join orders o on o.id = r.order_id ${refunded} group by 1, 2
    ) moved
    group by currency, row
    order by currency, row`.execute(db);
  return rows;
}

/** When the first order was confirmed; null before that. */
export async function firstSale(db: Reader): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(confirmed_at) as at from orders where confirmed_at is not null`.execute(db);
  return rows[0]?.at ?? null;
}
