/** What shoppers see: lists, one product, suggestions. */

import type { Static } from 'typebox';
import type { Reader } from '#platform/db.ts';
import type { RequestLocale } from '#platform/request-locale.ts';
import { notInCurrency, unknownProduct } from './errors.ts';
import { cursorFor, readCursor } from './list-cursor.ts';
import { suggestCategories } from './queries/categories.ts';
import { readDetail } from './queries/detail.ts';
import { countFacets } from './queries/facets.ts';
import type { ListFilters } from './queries/filters.ts';
import * as lists from './queries/list.ts';
import { currentSlug } from './queries/slugs.ts';
import { soldIn } from './queries/sold-in.ts';
import type { Card, CardPage, ListQuery } from './schemas.ts';
import { FEW_HITS, readSearch } from './search.ts';

/** One page of products, with counts beside the filters when asked for. Two round trips at most unless next to nothing is found. */
export async function browse(
  db: Reader,
  query: ListQuery,
  requestLocale: RequestLocale,
): Promise<Static<typeof CardPage>> {
  const filters = filtersOf(query, requestLocale);
  const sort = sortOf(query, filters);
  const after = query.cursor === undefined ? null : readCursor(query.cursor, sort);
  if (filters.text && after?.fuzzy) filters.text.fuzzy = true;
  let rows = await lists.listProducts(db, filters, {
    sort,
    after: after?.place ?? null,
    limit: query.limit,
  });
  if (
    filters.text &&
    !after &&
    rows.length < FEW_HITS &&
    (await lists.countHits(db, filters, FEW_HITS)) < FEW_HITS
  ) {
    filters.text.fuzzy = true;
    rows = await lists.listProducts(db, filters, { sort, after: null, limit: query.limit });
  }
  if (rows.length === 0 && query.category !== undefined) {
    const current = await currentSlug(db, 'categories', query.category);
    const renamed = current !== undefined && current !== query.category;
    if (renamed) return browse(db, { ...query, category: current }, requestLocale);
  }
  const items = rows.slice(0, query.limit).map((row) => toCard(row, requestLocale.currency));
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  const nextCursor = last
    ? cursorFor({ sort, fuzzy: filters.text?.fuzzy ?? false, place: [last.key, last.id] })
    : null;
  if (!query.facets) return { items, nextCursor };
  return { items, nextCursor, facets: await facetsOf(db, filters) };
}

function filtersOf(
  query: ListQuery,
  { contentLocale: locale, currency }: RequestLocale,
): ListFilters {
  const { search, category, slug: slugs, minPrice, maxPrice, inStock, option = [] } = query;
  const options = Map.groupBy(option, (key) => key.slice(0, key.indexOf(':')));
  return {
    locale,
    currency,
    text: readSearch(search, locale),
    category,
    slugs,
    minPrice,
    maxPrice,
    inStock,
    options,
  };
}

function sortOf({ sort }: ListQuery, { text }: ListFilters): lists.Sort {
  const requested = sort ?? 'relevance';
  return requested === 'relevance' && !text ? 'position' : requested;
}

async function facetsOf(db: Reader, filters: ListFilters) {
  const { price, ...counts } = await countFacets(db, filters);
  const money = (amount: number) => ({ amount, currency: filters.currency });
  return { ...counts, price: price && { min: money(price.min), max: money(price.max) } };
}

function toCard(row: lists.ListRow, currency: string): Card {
  const { id, slug, title, image, amount, maxAmount, compareAt, variantCount, inStock } = row;
  return {
    id,
    slug,
    title,
    image,
    price: { amount, currency },
    ...(maxAmount > amount && { priceTo: { amount: maxAmount, currency } }),
    compareAtPrice: compareAt === null ? null : { amount: compareAt, currency },
    variantCount,
    inStock,
    rating: null,
  };
}

/**
 * A product as its page shows it, also by a former slug. One that is not on sale, or has no price in this currency,
 * is unknown.
 */
export async function viewProduct(
  db: Reader,
  slug: string,
  { contentLocale: locale, currency }: RequestLocale,
) {
  const of = { locale, currency };
  const detail =
    (await readDetail(db, { ...of, slug })) ??
    (await byFormerSlug(db, slug, (current) => readDetail(db, { ...of, slug: current })));
  if (!detail) {
    const currencies = await soldIn(db, { slug, locale: of.locale });
    throw currencies.length > 0 ? notInCurrency(currency, currencies) : unknownProduct();
  }
  const variants = detail.variants.map(({ amount, compareAt, ...variant }) => ({
    ...variant,
    price: { amount, currency },
    compareAtPrice: compareAt === null ? null : { amount: compareAt, currency },
  }));
  return { ...detail, variants, rating: null };
}

/** Only where the slug itself finds nothing: reading a product by its own costs nothing more. */
async function byFormerSlug<T>(
  db: Reader,
  slug: string,
  read: (current: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const current = await currentSlug(db, 'products', slug);
  return current === undefined || current === slug ? undefined : read(current);
}

export async function relatedTo(
  db: Reader,
  slug: string,
  limit: number,
  { contentLocale: locale, currency }: RequestLocale,
) {
  const of = { locale, currency, limit };
  const related =
    (await lists.listRelated(db, { ...of, slug })) ??
    (await byFormerSlug(db, slug, (current) => lists.listRelated(db, { ...of, slug: current })));
  if (!related) throw unknownProduct();
  return { productId: related.productId, items: related.rows.map((row) => toCard(row, currency)) };
}

/** For the search field while somebody types. */
export async function suggest(
  db: Reader,
  q: string,
  limit: number,
  { contentLocale: locale, currency }: RequestLocale,
) {
  const typed = q.trim();
  const [rows, categories] = await Promise.all([
    lists.suggestProducts(db, { locale, currency, typed, limit }),
    suggestCategories(db, { locale, currency, typed, limit }),
  ]);
  return { products: rows.map((row) => toCard(row, currency)), categories };
}
