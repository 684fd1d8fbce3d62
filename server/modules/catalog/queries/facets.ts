/** Counts beside a list's filters. Each filter is counted without itself: that shows what choosing another would find. */
import { IN_STOCK } from '#modules/stock/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import { allOf, type ListFilters, listingsFound, VARIANTS, variantConditions } from './filters.ts';
import { textIn } from './texts.ts';

export type Facets = {
  /** False when the words find more products than are looked at; the numbers are then of the first of them. */
  isComplete: boolean;
  total: number;
  inStock: number;
  price: { min: number; max: number } | null;
  categories: { slug: string; name: string; count: number }[];
  options: { name: string; values: { value: string; count: number }[] }[];
};
const MAX_VALUES = 60;
/** Beyond this, counting would take too long: 5,000 products with their variants take about 60 ms. */
const MAX_PRODUCTS = 5_000;

/** One pass over the variants that the words find; `fits` leaves the category out, `missed` names options that do not fit. */
export async function countFacets(db: Reader, filters: ListFilters): Promise<Facets> {
  const { price, stock } = variantConditions(filters);
  const { category } = filters;
  const inCategory =
    category === undefined ? allOf([]) : sql`l.category_slugs @> ${[category]}::text[]`;
  const { rows } = await sql<Facets>`
    with looked_at as materialized (
      select l.product_id, l.category_slugs, l.variants, ${inCategory} as in_category ${listingsFound(filters)}
      order by ${category === undefined ? sql`` : sql`in_category desc,`} l.position, l.product_id
      limit ${MAX_PRODUCTS}
    ), found as materialized (
      select l.product_id, l.category_slugs, v.amount, v.options, v.place, ${IN_STOCK} as in_stock,
        l.in_category, ${price} as in_price, ${stock} as stock_fits, ${missed(filters)} as missed
      from looked_at l, ${VARIANTS}
    ), products as materialized (
      select product_id, category_slugs, in_category, bool_or(stock_fits) as fits, bool_or(in_stock) as in_stock
      from found where in_price and missed = '{}' group by product_id, category_slugs, in_category
    )
    select
      (select count(*) < ${MAX_PRODUCTS} from looked_at) as "isComplete",
      (select count(*)::int from products where in_category and fits) as total,
      (select count(*)::int from products where in_category and in_stock) as "inStock",
      (select jsonb_build_object('min', min(amount), 'max', max(amount)) from found
        where in_category and stock_fits and missed = '{}' having count(*) > 0) as price,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'name', c.name, 'count', c.count)
          order by c.count desc, c.name), '[]')
        from (select c.slug, ${textIn(filters.locale, 'category_texts.name', 'c.id')} as name, n.count
          from (select slug, count(*)::int as count from products, unnest(category_slugs) slug where fits group by slug) n
          join categories c using (slug)
          order by n.count desc limit ${MAX_VALUES}) c) as categories,
      (${optionCounts()}) as options`.execute(db);
  const [facets] = rows;
  if (!facets) throw new Error('a select without from answers one row');
  return facets;
}

/** Names of the options of which a variant has none of the wanted values. */
function missed(filters: ListFilters) {
  const { options } = variantConditions(filters);
  const names = [...filters.options.keys()].map((name, i) => {
    return sql`case when not ${options[i] ?? allOf([])} then ${name}::text end`;
  });
  return names.length > 0 ? sql`array_remove(array[${sql.join(names)}], null)` : sql`'{}'::text[]`;
}

/** Values stand in the order in which products show them: sizes from small to large. */
function optionCounts() {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object('name', name, 'values', values) order by total desc, name), '[]')
    from (
      select name, sum(count) as total,
        jsonb_agg(jsonb_build_object('value', value, 'count', count) order by place, value) as values
      from (
        select *, row_number() over (partition by name order by count desc) as nth
        from (
          select split_part(key, ':', 1) as name, substr(key, position(':' in key) + 1) as value,
            count(*)::int as count, avg(place) as place
          from (
            select product_id, key, min(place) as place from found, unnest(options) key
            where in_category and in_price and stock_fits and missed <@ array[split_part(key, ':', 1)]
            group by product_id, key
          ) per_product group by key
        ) counted
      ) ranked
      where nth <= ${MAX_VALUES}
      group by name
    ) grouped`;
}
