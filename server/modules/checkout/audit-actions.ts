/** What the audit log calls what staff do with orders and their money at once. */
export const CHECKOUT_ACTIONS = {
  'order.cancel': { subject: 'order' },
} as const;

type Listed = typeof CHECKOUT_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
