/** Lists of products: pages by key, never by offset. */
import { IN_STOCK } from '#modules/stock/index.ts';
import { type RawBuilder, type Reader, type SqlBool, sql } from '#platform/db.ts';
import type { Image } from '#platform/schemas.ts';
import {
  allOf,
  beginningOf,
  type Condition,
  type ListFilters,
  listingsFound,
  VARIANTS,
  variantConditions,
  wordsMatch,
  wordsQuery,
} from './filters.ts';

export type Sort = 'position' | 'newest' | 'price' | '-price' | 'title' | 'relevance';
export type ListRow = {
  id: string;
  slug: string;
  title: string;
  image: Image | null;
  amount: number;
  maxAmount: number;
  compareAt: number | null;
  variantCount: number;
  inStock: boolean;
  key: string | number;
};
export type ListPage = { sort: Sort; after: [string | number, string] | null; limit: number };

/** Rows of a product card; needs `product_listings l`. */
const CARD = sql`l.product_id as id, l.slug, l.title, l.image, l.price_amount as amount,
  l.max_price_amount as "maxAmount", l.compare_at_amount as "compareAt", l.variant_count as "variantCount",
  exists (select from ${VARIANTS} where ${IN_STOCK}) as "inStock"`;

export async function listProducts(
  db: Reader,
  filters: ListFilters,
  { sort, after, limit }: ListPage,
): Promise<ListRow[]> {
  const { key, descending } = keyOf(sort, filters);
  const direction = descending ? sql`desc` : sql`asc`;
  const past: Condition[] = after
    ? [
        sql`(${key}, l.product_id) ${descending ? sql`<` : sql`>`} (${place(after[0])}, ${after[1]}::uuid)`,
      ]
    : [];
  const { rows } = await sql<ListRow>`
    select ${CARD}, ${key} as key
    ${listingsFound(filters)} and ${allOf([...narrowing(filters), ...past])}
    order by key ${direction}, l.product_id ${direction}
    limit ${limit + 1}`.execute(db);
  return rows;
}

/** A cursor is untrusted input: its number may be larger than the column holds. */
const place = (key: string | number) =>
  typeof key === 'number' ? sql`${key}::bigint` : sql`${key}`;

function keyOf(
  sort: Sort,
  { text }: ListFilters,
): { key: RawBuilder<unknown>; descending: boolean } {
  switch (sort) {
    case 'newest':
      return { key: sql`l.published_micros`, descending: true };
    case 'price':
      return { key: sql`l.price_amount`, descending: false };
    case '-price':
      return { key: sql`l.price_amount`, descending: true };
    case 'title':
      return { key: sql`l.title_key`, descending: false };
    default:
      return text && sort === 'relevance'
        ? { key: relevance(text), descending: true }
        : { key: sql`l.position`, descending: false };
  }
}

/** Whole words count more than beginnings, titles more than descriptions, and likeness only where words fail. */
function relevance(text: NonNullable<ListFilters['text']>) {
  const rank = sql`ts_rank(l.search, ${wordsQuery(text, { beginnings: true })})
    + 2 * ts_rank(l.search, ${wordsQuery(text, { beginnings: false })})`;
  return text.fuzzy
    ? sql`((${rank} + alike.likeness) * 1000000)::bigint`
    : sql`((${rank}) * 1000000)::bigint`;
}

/** First what an index answers, then, where a filter looks at single variants, the exact test. */
function narrowing(filters: ListFilters): Condition[] {
  const { category, minPrice, maxPrice, inStock, options } = filters;
  const conditions: Condition[] = [];
  if (category !== undefined) conditions.push(sql`l.category_slugs @> ${[category]}::text[]`);
  for (const keys of options.values()) conditions.push(sql`l.option_values && ${keys}::text[]`);
  if (minPrice !== undefined) conditions.push(sql`l.max_price_amount >= ${minPrice}`);
  if (maxPrice !== undefined) conditions.push(sql`l.price_amount <= ${maxPrice}`);
  const looksAtVariants =
    inStock !== undefined || options.size > 0 || minPrice !== undefined || maxPrice !== undefined;
  return looksAtVariants ? [...conditions, variantTest(filters)] : conditions;
}

function variantTest(filters: ListFilters): Condition {
  const { price, options } = variantConditions(filters);
  const some = (conditions: Condition[]) =>
    sql<SqlBool>`exists (select from ${VARIANTS} where ${allOf(conditions)})`;
  const wanted = [price, ...options];
  // "Sold out" means that none of the wanted variants can be had, not that one of them cannot.
  if (filters.inStock === false) return sql`${some(wanted)} and not ${some([...wanted, IN_STOCK])}`;
  return some(filters.inStock ? [...wanted, IN_STOCK] : wanted);
}

/** How many listings the words find, counted up to `limit`. */
export async function countHits(db: Reader, filters: ListFilters, limit: number): Promise<number> {
  if (!filters.text) return 0;
  const { rows } = await sql<{ hits: number }>`
    select count(*)::int as hits from (
      select from product_listings l
      where l.locale = ${filters.locale} and l.currency = ${filters.currency} and l.listed
        and ${wordsMatch(filters.text)}
      limit ${limit}
    ) found`.execute(db);
  return rows[0]?.hits ?? 0;
}

/** Titles with a word that begins with what was typed, then titles like it. */
export async function suggestProducts(
  db: Reader,
  {
    locale,
    currency,
    typed,
    limit,
  }: { locale: string; currency: string; typed: string; limit: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    with beginning as (
      select product_id, 2::real - position(typed in title_key) / 1000.0::real as likeness
      from product_listings, ${beginningOf(typed)} asked
      where locale = ${locale} and currency = ${currency} and listed
        and (title_key like beginning or title_key like '% ' || beginning)
      order by 2 desc, title_key limit ${limit}
    ), found as (
      select * from beginning
      union all
      select * from similar_listings(plain_text(${typed}), ${locale}, ${currency}, ${limit})
      where (select count(*) from beginning) < ${limit}
    )
    select ${CARD}, 0 as key
    from (select product_id, max(likeness) as likeness from found group by 1) alike
    join product_listings l on l.product_id = alike.product_id and l.locale = ${locale} and l.currency = ${currency}
    order by alike.likeness desc, l.title_key limit ${limit}`.execute(db);
  return rows;
}

/** Products that share categories and tags with one, most shared first; of a huge category only its front. */
export async function listRelated(
  db: Reader,
  {
    locale,
    currency,
    slug,
    limit,
  }: { locale: string; currency: string; slug: string; limit: number },
): Promise<{ productId: string; rows: ListRow[] } | undefined> {
  const { rows } = await sql<ListRow & { from: string }>`
    with own as (
      select product_id, category_slugs, tags from product_listings
      where slug = ${slug} and locale = ${locale} and currency = ${currency}
    ), near as (
      select l.*, cardinality(array(select unnest(l.category_slugs) intersect select unnest(own.category_slugs)))
        + 2 * cardinality(array(select unnest(l.tags) intersect select unnest(own.tags))) as shared
      from own cross join lateral (
        select * from product_listings o
        where o.locale = ${locale} and o.currency = ${currency} and o.listed and o.product_id <> own.product_id
          and o.category_slugs && own.category_slugs
        order by o.position, o.product_id limit ${NEAR_ROWS}
      ) l
    )
    select own.product_id as "from", l.*
    from own left join lateral (
      select ${CARD}, 0 as key, l.shared from near l order by l.shared desc, l.position, l.product_id limit ${limit}
    ) l on true`.execute(db);
  const productId = rows[0]?.from;
  if (productId === undefined) return undefined;
  return { productId, rows: rows.filter(({ id }) => id !== null) };
}

const NEAR_ROWS = 400;
