/** Whom a product is shown to: `unlisted` to whoever has its address, `draft` and `archived` to staff alone. */
export const PRODUCT_STATUSES = ['draft', 'active', 'unlisted', 'archived'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];
