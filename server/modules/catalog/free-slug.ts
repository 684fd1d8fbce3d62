/** Slugs are given out once: what is renamed keeps its old ones, so that links to it lead to it and to nothing else. */
import type { Tx } from '#platform/db.ts';
import { slugTaken } from './errors.ts';
import { type Addressed, keepSlug, lockTakenSlugs } from './queries/slugs.ts';
import { firstFree } from './slugs.ts';

/** The slug itself or, where somebody has or had it, with the first free number; two who ask at once get two different ones. */
export async function freeSlug(tx: Tx, kind: Addressed, slug: string): Promise<string> {
  return firstFree(slug, await lockTakenSlugs(tx, kind, slug));
}

/** Gives the slug to its owner for good. Refuses one that another has or had; an own former one may be taken up again. */
export async function claimSlug(
  tx: Tx,
  kind: Addressed,
  owner: { id: string; slug: string },
): Promise<void> {
  if (!(await keepSlug(tx, kind, owner))) throw slugTaken(owner.slug);
}
