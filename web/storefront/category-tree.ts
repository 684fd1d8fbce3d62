/** Categories as the shop lists them, each naming its parent, and as a tree. */
export type Category = { slug: string; name: string; parent: string | null };

/** Those right below one; without one, those at the top. A category whose parent is not there stands at the top. */
export function childrenOf<C extends Category>(categories: C[], parent: string | null): C[] {
  const isThere = (slug: string | null) => categories.some((category) => category.slug === slug);
  return categories.filter((category) =>
    parent === null ? !isThere(category.parent) : category.parent === parent,
  );
}
