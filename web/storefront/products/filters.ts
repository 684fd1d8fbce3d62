/** The filters of a list as they stand in its address: prices there are what people read, in whole units of currency. */
import { fromDecimal } from '#common/money.ts';

const SORTS = ['position', 'newest', 'price', '-price', 'title'] as const;
/** The best matches come first while searching, and mean nothing otherwise. */
const SEARCH_SORTS = ['relevance', ...SORTS] as const;
export type Sort = (typeof SEARCH_SORTS)[number];

export const sortsFor = (search: string): readonly Sort[] => (search ? SEARCH_SORTS : SORTS);

export type Filters = {
  search: string;
  minPrice: string;
  maxPrice: string;
  inStock: boolean;
  sort: Sort | null;
  cursor: string;
};

const MAX_SEARCH = 200;

export function readFilters(asked: URLSearchParams): Filters {
  const search = (asked.get('search') ?? '').trim().slice(0, MAX_SEARCH);
  const sort = asked.get('sort') as Sort;
  // The usual order needs no mention, so that a list has one address.
  const [, ...unusual] = sortsFor(search);
  return {
    search,
    minPrice: cleanPrice(asked.get('minPrice')),
    maxPrice: cleanPrice(asked.get('maxPrice')),
    inStock: asked.has('inStock'),
    sort: unusual.includes(sort) ? sort : null,
    cursor: asked.get('cursor') ?? '',
  };
}

/** People type `1,50`, `20 ` or nonsense into a price; nonsense filters nothing. */
function cleanPrice(typed: string | null): string {
  const text = (typed ?? '').trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? text : '';
}

/** What the API wants: minor units, and nothing for what is not set. */
export function toQuery<C extends string>(
  filters: Filters,
  currency: C,
  category: string | undefined,
) {
  const amount = (text: string) => (text ? fromDecimal(text, currency)?.amount : undefined);
  return {
    currency,
    category,
    search: filters.search || undefined,
    minPrice: amount(filters.minPrice),
    maxPrice: amount(filters.maxPrice),
    inStock: filters.inStock || undefined,
    sort: filters.sort ?? undefined,
    cursor: filters.cursor || undefined,
  };
}

/** The address of the same list with something changed; a change starts again at its first page. */
export function addressWith(path: string, filters: Filters, change: Partial<Filters>): string {
  const { search, minPrice, maxPrice, inStock, sort, cursor } = {
    ...filters,
    cursor: '',
    ...change,
  };
  const asked = new URLSearchParams();
  if (search) asked.set('search', search);
  if (minPrice) asked.set('minPrice', minPrice);
  if (maxPrice) asked.set('maxPrice', maxPrice);
  if (inStock) asked.set('inStock', 'true');
  if (sort) asked.set('sort', sort);
  if (cursor) asked.set('cursor', cursor);
  return asked.size > 0 ? `${path}?${asked}` : path;
}

export const isFiltered = ({ search, minPrice, maxPrice, inStock }: Filters): boolean =>
  Boolean(search || minPrice || maxPrice || inStock);
