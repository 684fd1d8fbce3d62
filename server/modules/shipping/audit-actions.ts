/** What the audit log calls what staff do with delivery options. */
export const SHIPPING_ACTIONS = {
  'shipping_option.update': { subject: 'shipping_option' },
} as const;

type Listed = typeof SHIPPING_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
