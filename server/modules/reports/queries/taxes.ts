import { type Reader, sql } from '#platform/db.ts';
import { refundsIn, type Span, shareOf, soldIn } from './counted.ts';

/** In minor units. */
export type TaxRow = {
  currency: string;
  country: string;
  name: string;
  rateMillionths: number;
  orders: number;
  /** Without the tax. */
  sales: number;
  salesTax: number;
  refunds: number;
  refundsTax: number;
};

/** Lines and charges with what is paid for them before tax, and the running sum of the order's tax up to each tax line. */
const TAXED = sql`
  select p.order_id, coalesce(t.name, '') as name, coalesce(t.rate_millionths, 0) as rate,
    p.total_amount - case when o.prices_include_tax then p.tax_amount else 0 end as net,
    coalesce(t.amount, 0) as tax
  from (
    select order_id, id, total_amount, tax_amount from order_items
    union all
    select order_id, id, total_amount, tax_amount from order_charges
  ) p
  left join order_tax_lines t on t.order_id = p.order_id and p.id = coalesce(t.order_item_id, t.charge_id)
  where p.order_id = o.id`;

/** By the order's own tax lines, as they were charged, and where the goods went. */
export async function countTaxes(db: Reader, span: Span, currency: string): Promise<TaxRow[]> {
  const { rows } = await sql<TaxRow>`
    select currency, country, name, rate as "rateMillionths", sum(orders)::bigint as orders, sum(sales)::bigint as sales,
      sum(sales_tax)::bigint as "salesTax", sum(refunds)::bigint as refunds, sum(refunds_tax)::bigint as "refundsTax"
    from (
      select o.currency, a.country, t.name, t.rate, count(distinct o.id) as orders, sum(t.net) as sales,
        sum(t.tax) as sales_tax, 0 as refunds, 0 as refunds_tax
      from orders o
      join order_addresses a on a.order_id = o.id and a.kind = 'shipping'
      cross join lateral (${TAXED}) t
      where ${soldIn(span)} and o.currency = ${currency}
      group by 1, 2, 3, 4
      union all
      select o.currency, a.country, t.name, t.rate, 0, 0, 0,
        sum(${shareOf(sql`t.run`)} - ${shareOf(sql`t.run - t.net - t.tax`)}
          - ${shareOf(sql`t.tax_run`)} + ${shareOf(sql`t.tax_run - t.tax`)}),
        sum(${shareOf(sql`t.tax_run`)} - ${shareOf(sql`t.tax_run - t.tax`)})
      from (${refundsIn(span)}) r
      join orders o on o.id = r.order_id
      join order_addresses a on a.order_id = o.id and a.kind = 'shipping'
      cross join lateral (
        select name, rate, net, tax, sum(net + tax) over along as run, sum(tax) over along as tax_run
        from (select name, rate, sum(net) as net, sum(tax) as tax from (${TAXED}) every group by name, rate) rates
        window along as (order by rate desc, name)
      ) t
      where r.currency = ${currency}
      group by 1, 2, 3, 4
    ) moved
    group by currency, country, name, rate
    order by country, rate desc, name`.execute(db);
  return rows;
}
