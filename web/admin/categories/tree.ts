/** Categories as a tree: each after the one it stands under, in the order of the shop. */
import type { AnswerOf } from '#api/client.ts';

export type Category = AnswerOf<'listCategoriesAsStaff'>['items'][number];
export type Branch = {
  category: Category;
  /** 0 at the top. */
  depth: number;
  isFirst: boolean;
  isLast: boolean;
};

export function treeOf(categories: Category[], parent: string | null = null, depth = 0): Branch[] {
  const siblings = siblingsIn(categories, parent);
  return siblings.flatMap((category, at) => [
    { category, depth, isFirst: at === 0, isLast: at === siblings.length - 1 },
    ...treeOf(categories, category.slug, depth + 1),
  ]);
}

const siblingsIn = (categories: Category[], parent: string | null) =>
  categories.filter((category) => category.parent === parent);

/** The ids under one parent once a category has changed places with its neighbour; null where there is none. */
export function movedBy(categories: Category[], id: string, by: 1 | -1): OrderOf | null {
  const moved = categories.find((category) => category.id === id);
  if (!moved) return null;
  const ids = siblingsIn(categories, moved.parent).map((category) => category.id);
  const at = ids.indexOf(id);
  const neighbour = ids[at + by];
  if (neighbour === undefined) return null;
  ids[at] = neighbour;
  ids[at + by] = id;
  return { parent: moved.parent, ids };
}

type OrderOf = { parent: string | null; ids: string[] };

/** Those that a category may stand under: neither itself nor one below it. */
export function parentsFor(branches: Branch[], slug: string): Branch[] {
  const at = branches.findIndex(({ category }) => category.slug === slug);
  const depth = branches[at]?.depth ?? 0;
  const end = branches.findIndex((branch, i) => i > at && branch.depth <= depth);
  return branches.filter((_, i) => i < at || (end !== -1 && i >= end));
}
