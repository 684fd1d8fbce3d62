import type { Tx } from '#platform/db.ts';
import { lockSlug, takenSlugs } from './queries/products.ts';
import { firstFree } from './slugs.ts';

/** The slug itself or, where it is taken, with the first free number; two who ask at once get two different ones. */
export async function freeSlug(
  tx: Tx,
  table: 'products' | 'categories',
  slug: string,
): Promise<string> {
  await lockSlug(tx, slug);
  return firstFree(slug, await takenSlugs(tx, table, slug));
}
