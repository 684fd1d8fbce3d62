/** The read side of the catalogue: rewritten from the products whenever one of them changes. */
import { notify } from '#platform/channel.ts';
import type { Tx } from '#platform/db.ts';
import { CONTENT_LOCALES, searchConfig } from './locale.ts';
import { deleteListings, insertListings } from './queries/listings.ts';
import { CATALOG_TAG, productTag } from './tags.ts';

/** PostgreSQL's notices hold 8,000 bytes. */
const IDS_PER_NOTICE = 100;

/**
 * Brings lists, filters and search up to date with these products, and tells every process to forget what it kept
 * of them. Call it in the transaction of the change.
 */
export async function rewriteListing(tx: Tx, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  await deleteListings(tx, productIds);
  for (const locale of CONTENT_LOCALES) {
    await insertListings(tx, productIds, { locale, config: searchConfig(locale) });
  }
  for (let at = 0; at < productIds.length; at += IDS_PER_NOTICE) {
    const stale = productIds.slice(at, at + IDS_PER_NOTICE).map(productTag);
    await notify(tx, { stale: [CATALOG_TAG, ...stale] });
  }
}
