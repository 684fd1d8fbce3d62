/** Tags of kept answers that show the catalogue. */
export const CATALOG_TAG = 'catalog';
export const productTag = (productId: string) => `product:${productId}`;
