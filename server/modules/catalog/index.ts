/** The catalogue: products, their options and variants, prices, categories, search. */

export { catalogAdminRoutes } from './admin-routes.ts';
export { CATALOG_API } from './api-part.ts';
export { CATALOG_ACTIONS } from './audit-actions.ts';
export {
  type CategoryFields,
  createCategory,
  type NewCategory,
  updateCategory,
} from './categories.ts';
export { freeSlug } from './free-slug.ts';
export { catalogJobs, catalogSchedule } from './jobs.ts';
export { rewriteListing } from './listing.ts';
export { normalizeText } from './normalize.ts';
export { CATALOG_PERMISSIONS } from './permissions.ts';
export {
  createProduct,
  type ImageInput,
  type NewProduct,
  type ProductFields,
  updateProduct,
  updateVariant,
} from './products.ts';
export { type AdminProduct, readAdminProduct } from './queries/admin-product.ts';
export { findCategoryNamed } from './queries/categories.ts';
export { findByExactSlug, findImported } from './queries/products.ts';
export { countUnpriced } from './queries/unpriced.ts';
export { countUntranslated } from './queries/untranslated.ts';
export { skuOwners } from './queries/variants.ts';
export { catalogRoutes } from './routes.ts';
export { firstFree, slugFrom } from './slugs.ts';
export { CATALOG_TAG, productTag } from './tags.ts';
export type { VariantInput } from './variants.ts';
