/** How far goods on sale have prices in the currencies of the shop. */
import { SOLD_IN } from '#modules/settings/index.ts';
import { type Reader, sql } from '#platform/db.ts';

export type Unpriced = {
  currency: string;
  /** Products on sale, in whatever currency. */
  products: number;
  /** Those of which a variant has no price in this one. */
  withoutPrice: number;
};

export async function countUnpriced(db: Reader): Promise<Unpriced[]> {
  const { rows } = await sql<Unpriced>`
    with on_sale as (
      select v.id, v.product_id from variants v join products p on p.id = v.product_id
      where p.status in ('active', 'unlisted') and v.archived_at is null
    )
    select c.currency, count(distinct s.product_id)::int as products,
      count(distinct s.product_id) filter (where p.variant_id is null)::int as "withoutPrice"
    from jsonb_array_elements_text(${SOLD_IN}) with ordinality as c(currency, nth)
    left join on_sale s on true
    left join prices p on p.variant_id = s.id and p.currency = c.currency
    group by c.currency, c.nth
    order by c.nth`.execute(db);
  return rows;
}
