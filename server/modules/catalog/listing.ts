/** The read side of the catalogue: rewritten from the products whenever one of them changes. */
import type { Tx } from '#platform/db.ts';
import { LISTING_LANGUAGES } from './locale.ts';
import { writeListings } from './queries/listings.ts';
import { CATALOG_TAG, productTag } from './tags.ts';

/**
 * Updates lists, filters and search for these products, and invalidates every process's cached responses of them.
 * Call it in the transaction of the change.
 */
export async function rewriteListing(tx: Tx, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  await writeListings(tx, productIds, LISTING_LANGUAGES, {
    all: CATALOG_TAG,
    each: productTag(''),
  });
}
