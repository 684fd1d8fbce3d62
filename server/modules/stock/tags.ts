/** Tags of kept answers that show stock. */
export const stockTag = (variantId: string) => `stock:${variantId}`;
/** Something sold out or came back: lists that filter by "in stock" are stale. */
export const STOCK_FLIPS_TAG = 'stock-flips';
