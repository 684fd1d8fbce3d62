/** What the audit log calls what staff do with stock. */
export const STOCK_ACTIONS = {
  'stock.set': { subject: 'variant' },
  'stock.location_added': { subject: 'stock_location' },
  'stock.location_changed': { subject: 'stock_location' },
} as const;

type Listed = typeof STOCK_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
