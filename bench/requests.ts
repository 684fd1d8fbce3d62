/** The requests of each measurement, found through the shop's own answers. */
import type { BenchRequest } from './answers.ts';
import { SEARCH_WORDS } from './goods.ts';

const API = '/api/v1';
const USUAL = 'position';
const SORTS = [USUAL, 'newest', 'price'];
const PAGES = 40;
/** As browsers send them. */
const PAGE_HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };

const get = (path: string): BenchRequest => ({ method: 'GET', path });
const page = (path: string): BenchRequest => ({ method: 'GET', path, headers: PAGE_HEADERS });

/** The queries of 40 pages in each of 3 sort orders, or as many as there are. */
export async function listPages(base: string): Promise<string[]> {
  const found: string[] = [];
  for (const sort of SORTS) {
    let cursor: string | null = null;
    for (let nth = 0; nth < PAGES; nth++) {
      // The default sort is not named, as on the pages: a cursor belongs to its query.
      const query = new URLSearchParams(sort === USUAL ? {} : { sort });
      if (cursor !== null) query.set('cursor', cursor);
      found.push(`?${query}`);
      const answer = await fetch(`${base}${API}/products?${query}`);
      cursor = ((await answer.json()) as { nextCursor: string | null }).nextCursor;
      if (cursor === null) break;
    }
  }
  return found;
}

export const lists = (ends: string[]) => ends.map((end) => get(`${API}/products${end}`));
export const details = (slugs: string[]) => slugs.map((slug) => get(`${API}/products/${slug}`));
export const htmlLists = (ends: string[]) => ends.map((end) => page(`/products${end}`));
export const htmlDetails = (slugs: string[]) => slugs.map((slug) => page(`/products/${slug}`));
export const searches = () =>
  SEARCH_WORDS.map((word) => get(`${API}/products?${new URLSearchParams({ search: word })}`));

/** Each is sent once only, so that none is answered from the cache: 15,000 variations. */
export const newSearches = () =>
  SORTS.flatMap((sort) =>
    Array.from({ length: 100 }, (_, i) => String(i + 1)).flatMap((limit) =>
      SEARCH_WORDS.map((search) =>
        get(`${API}/products?${new URLSearchParams({ search, sort, limit })}`),
      ),
    ),
  );

const LINES_PER_BAG = 3;
const ADDS_PER_LINE = 20;

/** Carts made beforehand, so that only adding is measured; each gets a few lines and then more units of them. */
export async function adds(
  base: string,
  variantIds: string[],
  bags: number,
): Promise<BenchRequest[]> {
  const tokens: string[] = [];
  for (let nth = 0; nth < bags; nth++) {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${base}${API}/carts`, { method: 'POST', headers, body: '{}' });
    tokens.push(((await answer.json()) as { token: string }).token);
  }
  const requests: BenchRequest[] = [];
  for (let round = 0; round < ADDS_PER_LINE * LINES_PER_BAG; round++) {
    for (const [nth, token] of tokens.entries()) {
      const line = nth * LINES_PER_BAG + (round % LINES_PER_BAG);
      const variantId = variantIds[line % variantIds.length];
      requests.push({
        method: 'POST',
        path: `${API}/cart/items`,
        headers: { 'content-type': 'application/json', 'cart-token': token },
        body: JSON.stringify({ variantId, quantity: 1 }),
      });
    }
  }
  return requests;
}
