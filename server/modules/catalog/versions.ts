/** Versions of what staff edit in the catalogue. Stock moves with every sale, so its version is its own. */
import { versionedStock } from '#modules/stock/index.ts';
import type { Tx } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';
import type { AdminProduct, AdminVariant } from './queries/admin-product.ts';
import { type Category, listCategoriesForStaff, lockCategories } from './queries/categories.ts';

export function versionedVariant({ stock, ...variant }: AdminVariant) {
  const { updatedAt: _moves, ...content } = variant;
  return {
    ...variant,
    version: versionOf(content),
    stock: versionedStock(stock),
  };
}

export function versionedProduct(product: AdminProduct) {
  const { updatedAt: _moves, publishedAt: _follows, variants, ...content } = product;
  const versioned = variants.map(versionedVariant);
  const version = versionOf({ ...content, variants: versioned.map((one) => one.version) });
  return { ...product, variants: versioned, version };
}

/** How many products are on sale in it is nothing that staff write there. */
export function versionedCategory(category: Category) {
  const { productCount: _counted, ...content } = category;
  return { ...category, version: versionOf(content) };
}

export async function categoryForChange(tx: Tx, id: string) {
  await lockCategories(tx);
  const category = (await listCategoriesForStaff(tx)).find((one) => one.id === id);
  return category && versionedCategory(category);
}
