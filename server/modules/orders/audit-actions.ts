/** What the audit log calls what staff do with orders. */
export const ORDER_ACTIONS = {
  'order.update': { subject: 'order' },
  'order.ship': { subject: 'order' },
  'order.deliver': { subject: 'order' },
  'order.return': { subject: 'order' },
  'order.tag': { subject: 'order' },
  'order.add_note': { subject: 'order' },
  'order.remove_note': { subject: 'order' },
  'order.resend_confirmation': { subject: 'order' },
  'order.choose_batch': { subject: 'order_batch' },
  'order.start_batch': { subject: 'order_batch' },
  'order.export': { subject: 'export' },
} as const;

type Listed = typeof ORDER_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
