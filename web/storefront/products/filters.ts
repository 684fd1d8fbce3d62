/** The filters of a list as they stand in its address: prices there are what people read, in whole units of currency. */
import { type Money, toDecimal } from '#common/money.ts';
import { readAmount } from '#common/written-numbers.ts';

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

export function readFilters(asked: URLSearchParams, currency: string): Filters {
  const search = (asked.get('search') ?? '').trim().slice(0, MAX_SEARCH);
  const sort = asked.get('sort');
  // The usual order needs no mention, so that a list has one address.
  const [, ...unusual] = sortsFor(search);
  return {
    search,
    minPrice: cleanPrice(asked.get('minPrice'), currency),
    maxPrice: cleanPrice(asked.get('maxPrice'), currency),
    inStock: asked.has('inStock'),
    sort: unusual.find((one) => one === sort) ?? null,
    cursor: asked.get('cursor') ?? '',
  };
}

/** Nonsense filters nothing. What can be read in two ways stays as it is, to be asked back about. */
function cleanPrice(typed: string | null, currency: string): string {
  const { money, either } = readAmount(typed ?? '', currency);
  if (money) return inAddress(money);
  return either ? (typed ?? '').trim() : '';
}

/** A list has one address, however its prices were typed. */
const inAddress = (money: Money) => toDecimal(money).replace(/\.0+$/, '');

export type Unclear = {
  field: 'minPrice' | 'maxPrice';
  readings: { money: Money; text: string }[];
};

/** Prices that can be read in two ways, each with its two readings. */
export function unclearPrices(filters: Filters, currency: string): Unclear[] {
  return (['minPrice', 'maxPrice'] as const).flatMap((field) => {
    const { either } = readAmount(filters[field], currency);
    return either
      ? [{ field, readings: either.map((money) => ({ money, text: inAddress(money) })) }]
      : [];
  });
}

/** What the API wants: minor units, and nothing for what is not set. */
export function toQuery<C extends string>(
  filters: Filters,
  currency: C,
  category: string | undefined,
) {
  const amount = (text: string) => readAmount(text, currency).money?.amount;
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
  return asked.toString() ? `${path}?${asked}` : path;
}

export const isFiltered = ({ search, minPrice, maxPrice, inStock }: Filters): boolean =>
  Boolean(search || minPrice || maxPrice || inStock);
