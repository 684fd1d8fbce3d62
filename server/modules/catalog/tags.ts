/** Tags of cached responses that show the catalogue. */
export const CATALOG_TAG = 'catalog';
export const productTag = (productId: string) => `product:${productId}`;
