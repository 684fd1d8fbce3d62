import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { type RawBuilder, type Reader, sql } from '#platform/db.ts';
import { isOwed, refundsIn, type Span, shareOf, soldIn } from './counted.ts';

export type BestSellerRow = {
  productId: string;
  /** Null: of all variants of the product together. */
  variantId: string | null;
  title: string;
  sku: string | null;
  options: string[];
  orders: number;
  units: number;
  unitsBack: number;
  /** In minor units, tax included. */
  sales: number;
  refunds: number;
};
export type BestSellersOf = {
  currency: string;
  by: 'product' | 'variant';
  sort: 'revenue' | 'units';
  productId?: string;
  limit: number;
};

/** With tax, wherever prices are without. */
const gross = (part: RawBuilder<unknown>) => sql`
  ${part}.total_amount + case when o.prices_include_tax then 0 else ${part}.tax_amount end`;

/** Units of line `i` that were back by then: all once the whole order was refunded, else what had been returned. */
const backBy = (at: string) => sql`
  case when o.total_amount > 0 and o.total_amount <= (
      select coalesce(-sum(l.amount), 0) from money_ledger l
      where l.order_id = o.id and l.kind <> 'captured' and l.created_at < ${at}::timestamptz
        and ${isOwed(sql`l.payment_id`)})
    then i.quantity
    else (select coalesce(sum(b.quantity), 0) from return_lines b
      where b.order_item_id = i.id and b.returned_at < ${at}::timestamptz) end`;

/**
 * What sold best in that time, less what came back in it. An order with two variants of a product is one order of that
 * product. The money of a refund is spread over the lines and charges of its order.
 */
export async function bestSellers(
  db: Reader,
  span: Span,
  { currency, by, sort, productId, limit }: BestSellersOf,
): Promise<BestSellerRow[]> {
  const { from, until } = span;
  const variant = by === 'variant' ? sql`v.id` : sql`null::uuid`;
  const only = productId === undefined ? sql`` : sql`where m.product_id = ${productId}`;
  const first = sort === 'units' ? sql`units - units_back` : sql`sales - refunds`;
  const second = sort === 'units' ? sql`sales - refunds` : sql`units - units_back`;
  const { rows } = await sql<BestSellerRow>`
    with gone as materialized (${refundsIn(span)}),
    moved as (
      select v.product_id, ${variant} as variant_id, count(distinct o.id) as orders, sum(i.quantity) as units, 0 as units_back,
        sum(${gross(sql`i`)}) as sales, 0 as refunds
      from orders o join order_items i on i.order_id = o.id join variants v on v.id = i.variant_id
      where ${soldIn(span)} and o.currency = ${currency}
      group by 1, 2
      union all
      select v.product_id, ${variant}, 0, 0, 0, 0, sum(${shareOf(sql`p.run`)} - ${shareOf(sql`p.run - p.gross`)})
      from gone r join orders o on o.id = r.order_id
      cross join lateral (
        select variant_id, gross, sum(gross) over (order by position, id) as run from (
          select i.variant_id, i.position, i.id, ${gross(sql`i`)} as gross from order_items i where i.order_id = o.id
          union all
          select null, null, c.id, ${gross(sql`c`)} from order_charges c where c.order_id = o.id) parts
      ) p
      join variants v on v.id = p.variant_id
      where o.currency = ${currency}
      group by 1, 2
      union all
      select v.product_id, ${variant}, 0, 0, sum(${backBy(until)} - ${backBy(from)}), 0, 0
      from (
        select order_id from gone
        union
        select i.order_id from return_lines b join order_items i on i.id = b.order_item_id
        where b.returned_at >= ${from}::timestamptz and b.returned_at < ${until}::timestamptz
      ) touched
      join orders o on o.id = touched.order_id join order_items i on i.order_id = o.id
      join variants v on v.id = i.variant_id
      where o.currency = ${currency}
      group by 1, 2
    ), ranked as (
      select m.product_id, m.variant_id, sum(m.orders) as orders, sum(m.units) as units,
        sum(m.units_back) as units_back, sum(m.sales) as sales, sum(m.refunds) as refunds
      from moved m ${only}
      group by 1, 2
    )
    select r.product_id as "productId", r.variant_id as "variantId", t.title, v.sku, r.orders::bigint as orders,
      r.units::bigint as units, r.units_back::bigint as "unitsBack", r.sales::bigint as sales,
      r.refunds::bigint as refunds, array(
        select x.name from variant_option_values w join product_options d on d.id = w.option_id
        join product_option_value_texts x on x.value_id = w.value_id and x.locale = ${ORIGINAL_LOCALE}
        where w.variant_id = r.variant_id order by d.position) as options
    from ranked r join product_texts t on t.product_id = r.product_id and t.locale = ${ORIGINAL_LOCALE}
    left join variants v on v.id = r.variant_id
    order by ${first} desc, ${second} desc, r.product_id, r.variant_id
    limit ${limit}`.execute(db);
  return rows;
}
