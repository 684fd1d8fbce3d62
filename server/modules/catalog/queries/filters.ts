/** The conditions of a list, shared by the list itself and its facets, so that counts and items agree. */
import { IN_STOCK, joinStock } from '#modules/stock/index.ts';
import { type RawBuilder, type SqlBool, sql } from '#platform/db.ts';
import type { SearchText } from '../search.ts';

export type ListFilters = {
  locale: string;
  currency: string;
  text: SearchText | null;
  category?: string;
  /** Only these products. */
  slugs?: string[];
  minPrice?: number;
  maxPrice?: number;
  inStock?: boolean;
  /** Wanted values by option: `Colour` -> [`Colour:Chalk`, `Colour:Moss`]. */
  options: Map<string, string[]>;
};
export type Condition = RawBuilder<SqlBool>;

export const allOf = (conditions: Condition[]): Condition =>
  conditions.length > 0 ? sql<SqlBool>`${sql.join(conditions, sql` and `)}` : sql<SqlBool>`true`;

/** One row per variant of `product_listings l`, with its stock as it stands this moment. */
export const VARIANTS = sql`
  rows from (jsonb_to_recordset(l.variants) as (id uuid, amount bigint, options text[]))
    with ordinality as v(id, amount, options, place)
  ${joinStock(sql`v.id`)}`;

/** Worked out once per statement: as a subquery the planner asks for it before it reads a row. */
export const wordsQuery = (
  { config, typed }: SearchText,
  { beginnings }: { beginnings: boolean },
) => sql`(select search_query(${config}::regconfig, ${typed}, ${beginnings}))`;

export const wordsMatch = (text: SearchText): Condition =>
  sql`l.search @@ ${wordsQuery(text, { beginnings: true })}`;

/** The listings of one language and currency that the typed text finds: `product_listings l` and what narrows it. */
export function listingsFound({ locale, currency, slugs, text }: ListFilters): RawBuilder<unknown> {
  const named = slugs ? sql` and l.slug = any(${slugs}::text[])` : sql``;
  const spoken = sql`l.locale = ${locale} and l.currency = ${currency} and l.listed${named}`;
  if (!text) return sql`from product_listings l where ${spoken}`;
  if (!text.fuzzy) return sql`from product_listings l where ${spoken} and ${wordsMatch(text)}`;
  return sql`
    from (
      select product_id, max(likeness) as likeness from (
        select l.product_id, 0::real as likeness from product_listings l where ${spoken} and ${wordsMatch(text)}
        union all
        select product_id, likeness from similar_listings(plain_text(${text.typed}), ${locale}, ${currency}, ${MAX_SIMILAR})
      ) found group by product_id
    ) alike
    join product_listings l on l.product_id = alike.product_id
    where ${spoken}`;
}

/** What was typed, as names are compared, and a pattern for what begins so. */
export const beginningOf = (typed: string) => sql`
  (select typed, regexp_replace(typed, '([\\\\%_])', '\\\\\\1', 'g') || '%' as beginning
    from plain_text(${typed}) typed)`;

const MAX_SIMILAR = 50;

/**
 * Filters that must hold for one and the same variant, each under a name: "large", "red" and "in stock" find
 * nothing when only the small red one is in stock.
 */
export function variantConditions(filters: ListFilters): {
  price: Condition;
  stock: Condition;
  options: Condition[];
} {
  const { minPrice, maxPrice, inStock, options } = filters;
  const price: Condition[] = [];
  if (minPrice !== undefined) price.push(sql`v.amount >= ${minPrice}`);
  if (maxPrice !== undefined) price.push(sql`v.amount <= ${maxPrice}`);
  return {
    price: allOf(price),
    stock: inStock === undefined ? allOf([]) : inStock ? IN_STOCK : sql`not ${IN_STOCK}`,
    options: [...options.values()].map((keys) => sql`v.options && ${keys}::text[]`),
  };
}
