/** The one list of modules. The app registers them in this order, and tests hold imports, tables and docs against it. */

/** Low to high: a module may call those on lines above its own, and read their tables. */
export const MODULE_ORDER: readonly (readonly string[])[] = [
  ['settings', 'postal-addresses'],
  ['auth'],
  ['accounts', 'staff'],
  ['media', 'stock'],
  ['catalog', 'branding'],
  ['shipping', 'imports', 'content'],
  ['tax'],
  ['pricing'],
  ['cart'],
  ['orders'],
  ['payments'],
  ['checkout'],
  ['newsletter', 'contact'],
  ['customers'],
  ['notifications', 'reports'],
  ['invariants'],
  ['setup'],
];

/** The demo's payment and identity providers: the shop talks HTTP with them, as with any provider. */
export const APART: readonly string[] = ['demo-payments', 'demo-identity'];
