/**
 * A slug is given out once: a renamed product keeps its old ones, so that links to them lead to it and to nothing
 * else.
 */
import type { Tx } from '#platform/db.ts';
import { slugTaken } from './errors.ts';
import { type Addressed, lockTakenSlugs, saveSlug } from './queries/slugs.ts';
import { firstFree } from './slugs.ts';

/** The slug itself or, if it is or was taken, the slug with the first free number; two at once get different ones. */
export async function freeSlug(tx: Tx, kind: Addressed, slug: string): Promise<string> {
  return firstFree(slug, await lockTakenSlugs(tx, kind, slug));
}

/**
 * Reserves the slug for its owner for good. Refuses one that another has or had; a former one of its own may be
 * taken again.
 */
export async function reserveSlug(
  tx: Tx,
  kind: Addressed,
  owner: { id: string; slug: string },
): Promise<void> {
  if (!(await saveSlug(tx, kind, owner))) throw slugTaken(owner.slug);
}
