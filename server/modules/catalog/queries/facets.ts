/** Counts beside a list's filters. Each filter is counted without itself: that shows what choosing another would find. */
import { type Reader, sql } from '#platform/db.ts';
import {
  type Condition,
  IN_STOCK,
  type ListFilters,
  listingsFound,
  VARIANTS,
  variantConditions,
} from './filters.ts';
import { textIn } from './texts.ts';

export type Facets = {
  total: number;
  inStock: number;
  price: { min: number; max: number } | null;
  categories: { slug: string; name: string; count: number }[];
  options: { name: string; values: { value: string; count: number }[] }[];
};
const MOST_VALUES = 60;

export async function countFacets(db: Reader, filters: ListFilters): Promise<Facets> {
  const { price, stock, options } = variantConditions(filters);
  const inCategory: Condition =
    filters.category === undefined
      ? sql`true`
      : sql`l.category_slugs @> ${[filters.category]}::text[]`;
  const names = [...filters.options.keys()];
  const missed = names.map(
    (name, i) => sql`case when not ${options[i] ?? sql`true`} then ${name}::text end`,
  );
  const missedArray =
    missed.length > 0 ? sql`array_remove(array[${sql.join(missed)}], null)` : sql`'{}'::text[]`;
  const { rows } = await sql<Facets>`
    with found as materialized (
      select l.product_id, l.category_slugs, v.amount, v.options, v.place, ${IN_STOCK} as in_stock,
        ${inCategory} as in_category, ${price} as in_price, ${stock} as stock_fits, ${missedArray} as missed
      from (select l.* ${listingsFound(filters)}) l, ${VARIANTS}
    )
    select
      (select count(distinct product_id)::int from found
        where in_category and in_price and stock_fits and missed = '{}') as total,
      (select count(distinct product_id)::int from found
        where in_category and in_price and in_stock and missed = '{}') as "inStock",
      (select jsonb_build_object('min', min(amount), 'max', max(amount)) from found
        where in_category and stock_fits and missed = '{}' having count(*) > 0) as price,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'count', count) order by count desc, name), '[]')
        from (select c.slug, ${textIn(filters.locale, 'category_texts.name', 'c.id')} as name, n.count
          from (select slug, count(distinct product_id)::int as count from found, unnest(category_slugs) slug
            where in_price and stock_fits and missed = '{}' group by slug) n
          join categories c using (slug)
          order by n.count desc limit ${MOST_VALUES}) named) as categories,
      (${optionCounts()}) as options`.execute(db);
  const [facets] = rows;
  if (!facets) throw new Error('a select without from answers one row');
  return facets;
}

/** Values stand in the order in which products show them: sizes from small to large. */
function optionCounts() {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object('name', name, 'values', values) order by total desc, name), '[]')
    from (
      select name, jsonb_agg(jsonb_build_object('value', value, 'count', count) order by place, value) as values,
        sum(count) as total
      from (
        select split_part(key, ':', 1) as name, substr(key, position(':' in key) + 1) as value,
          count(distinct product_id)::int as count, avg(place) as place,
          row_number() over (partition by split_part(key, ':', 1) order by count(distinct product_id) desc) as nth
        from found, unnest(options) key
        where in_category and in_price and stock_fits and missed <@ array[split_part(key, ':', 1)]
        group by key
      ) counted
      where nth <= ${MOST_VALUES}
      group by name
    ) grouped`;
}
