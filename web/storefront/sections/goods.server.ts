/** The goods that the sections of a page show: one cached answer for each collection, of which a page has six at most. */
import { read } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import type { Card, Section } from '../../request/shapes.ts';

export type ShownSection = Section & { goods: Card[] };

/** A collection of which nothing can be sold is left out. */
export async function withGoods(
  ctx: Pick<RequestContext, 'api' | 'currency'>,
  sections: readonly Section[],
): Promise<ShownSection[]> {
  const shown = await Promise.all(
    sections.map(async (section) => ({
      ...section,
      goods: section.type === 'collection' ? await goodsOf(ctx, section) : [],
    })),
  );
  return shown.filter(({ type, goods }) => type !== 'collection' || goods.length > 0);
}

async function goodsOf(
  { api, currency }: Pick<RequestContext, 'api' | 'currency'>,
  { category, products, count }: Section,
): Promise<Card[]> {
  const narrowed = products.length > 0 ? { slug: products } : category ? { category } : {};
  const query = { ...narrowed, currency, limit: count };
  const { items } = await read(api.GET('/products', { params: { query } }));
  if (products.length === 0) return items;
  return products.flatMap((slug) => items.find((card) => card.slug === slug) ?? []);
}
