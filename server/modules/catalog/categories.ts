/** Categories: a tree by which shoppers browse. A product in a category also shows in those above it. */
import { type Actor, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import { isDuplicate, type Tx } from '#platform/db.ts';
import {
  categoryCircle,
  categoryNotEmpty,
  noSuchParent,
  otherCategories,
  slugTaken,
  unknownCategory,
} from './errors.ts';
import { freeSlug, reserveSlug } from './free-slug.ts';
import { rewriteListing } from './listing.ts';
import * as queries from './queries/categories.ts';
import { slugFrom } from './slugs.ts';
import { CATALOG_TAG } from './tags.ts';

export type CategoryFields = {
  name?: string;
  slug?: string;
  /** Plain text. */
  description?: string;
  /** Slug of the category it stands under; null: at the top. */
  parent?: string | null;
  position?: number;
};
export type NewCategory = CategoryFields & { name: string };

export async function createCategory(
  tx: Tx,
  input: NewCategory,
  actor: Actor | null,
): Promise<queries.Category> {
  const { name, description = '', parent = null } = input;
  const slug = input.slug ?? (await freeSlug(tx, 'categories', slugFrom(name, 'category')));
  const tree = await queries.lockCategories(tx);
  const parentId = parentIn(tree, parent);
  const { position = lastIn(tree, parentId) } = input;
  const row = { slug, position, parent_id: parentId };
  const id = await refusingDoubleSlug(
    queries.insertCategory(tx, row, { name: name.trim(), description }),
    slug,
  );
  await reserveSlug(tx, 'categories', { id, slug });
  await notify(tx, { stale: [CATALOG_TAG] });
  const category = await readCategory(tx, id);
  if (actor) await audit(tx, actor, { action: 'category.create', ...subject(id), after: category });
  return category;
}

export async function updateCategory(
  tx: Tx,
  id: string,
  change: CategoryFields,
  actor: Actor | null,
): Promise<queries.Category> {
  const tree = await queries.lockCategories(tx);
  if (!tree.some((category) => category.id === id)) throw unknownCategory();
  const before = await readCategory(tx, id);
  const { name, description, slug, position, parent } = change;
  const parentId = parent === undefined ? undefined : parentIn(tree, parent);
  if (parentId && isBelow(tree, parentId, id)) throw categoryCircle();
  await refusingDoubleSlug(
    queries.patchCategory(tx, id, {
      ...(slug !== undefined && { slug }),
      ...(position !== undefined && { position }),
      ...(parentId !== undefined && { parent_id: parentId }),
    }),
    slug ?? '',
  );
  if (slug !== undefined) await reserveSlug(tx, 'categories', { id, slug });
  await queries.patchCategoryTexts(tx, id, {
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description }),
  });
  // Lists know products by the slugs and names of the categories above them.
  await rewriteListing(tx, await queries.productsUnder(tx, id));
  await notify(tx, { stale: [CATALOG_TAG] });
  const after = await readCategory(tx, id);
  if (actor) await audit(tx, actor, { action: 'category.update', ...subject(id), before, after });
  return after;
}

/** Its products stay; they only lose a category. */
export async function deleteCategory(tx: Tx, id: string, actor: Actor | null): Promise<void> {
  const tree = await queries.lockCategories(tx);
  if (!tree.some((category) => category.id === id)) throw unknownCategory();
  if (tree.some(({ parentId }) => parentId === id)) throw categoryNotEmpty();
  const before = await readCategory(tx, id);
  const productIds = await queries.productsUnder(tx, id);
  await queries.deleteCategory(tx, id);
  await rewriteListing(tx, productIds);
  await notify(tx, { stale: [CATALOG_TAG] });
  if (actor) await audit(tx, actor, { action: 'category.delete', ...subject(id), before });
}

/** Puts all that stand under one category, or at the top, in this order. */
export async function sortCategories(
  tx: Tx,
  { parent, ids }: { parent: string | null; ids: string[] },
  actor: Actor | null,
): Promise<queries.Category[]> {
  const tree = await queries.lockCategories(tx);
  const parentId = parentIn(tree, parent);
  const siblings = tree.filter((category) => category.parentId === parentId);
  const isWhole = siblings.every(({ id }) => ids.includes(id)) && siblings.length === ids.length;
  if (!isWhole) throw otherCategories();
  const orderOf = (all: queries.Category[]) => all.filter(({ id }) => ids.includes(id));
  const before = orderOf(await queries.listCategoriesForStaff(tx));
  await queries.setPositions(tx, ids);
  await notify(tx, { stale: [CATALOG_TAG] });
  const after = orderOf(await queries.listCategoriesForStaff(tx));
  const slugs = (all: queries.Category[]) => ({ categories: all.map(({ slug }) => slug) });
  if (actor) {
    const change = { before: slugs(before), after: slugs(after) };
    await audit(tx, actor, { action: 'category.sort', ...subject(parentId ?? 'top'), ...change });
  }
  return after;
}

const subject = (id: string) => ({ subjectType: 'category', subjectId: id }) as const;

async function readCategory(tx: Tx, id: string): Promise<queries.Category> {
  const all = await queries.listCategoriesForStaff(tx);
  const category = all.find((candidate) => candidate.id === id);
  if (!category) throw unknownCategory();
  return category;
}

type Tree = { id: string; slug: string; parentId: string | null; position: number }[];

/** After all that stand there. */
function lastIn(tree: Tree, parentId: string | null): number {
  const siblings = tree.filter((category) => category.parentId === parentId);
  return Math.max(0, ...siblings.map(({ position }) => position + 1));
}

function parentIn(tree: Tree, slug: string | null): string | null {
  if (slug === null) return null;
  const parent = tree.find((category) => category.slug === slug);
  if (!parent) throw noSuchParent();
  return parent.id;
}

function isBelow(tree: Tree, id: string, top: string): boolean {
  for (
    let at: string | null | undefined = id;
    at;
    at = tree.find((node) => node.id === at)?.parentId
  ) {
    if (at === top) return true;
  }
  return false;
}

async function refusingDoubleSlug<T>(work: Promise<T>, slug: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error, 'categories_slug_key')) throw slugTaken(slug);
    throw error;
  }
}
