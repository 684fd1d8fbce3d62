/** Imports from other shops. */
export { type ImportSummary, importShopify } from './shopify.ts';
