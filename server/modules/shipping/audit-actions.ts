/** What the audit log calls what staff do with delivery. */
export const SHIPPING_ACTIONS = {
  'shipping_zone.create': { subject: 'shipping_zone' },
  'shipping_zone.update': { subject: 'shipping_zone' },
  'shipping_zone.delete': { subject: 'shipping_zone' },
  'shipping_option.create': { subject: 'shipping_option' },
  'shipping_option.update': { subject: 'shipping_option' },
  'shipping_option.delete': { subject: 'shipping_option' },
} as const;

type Listed = typeof SHIPPING_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
