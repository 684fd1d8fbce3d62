/** What the audit log calls what staff do with the catalogue. */
export const CATALOG_ACTIONS = {
  'product.create': { subject: 'product' },
  'product.update': { subject: 'product' },
  'product.translate': { subject: 'product' },
  'variant.update': { subject: 'variant' },
  'category.create': { subject: 'category' },
  'category.update': { subject: 'category' },
  'category.delete': { subject: 'category' },
  'category.sort': { subject: 'category' },
} as const;

type Listed = typeof CATALOG_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
