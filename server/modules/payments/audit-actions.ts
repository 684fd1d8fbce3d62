/** What the audit log calls what staff do with payments. */
export const PAYMENT_ACTIONS = {
  'payment.capture': { subject: 'payment' },
  'payment.note_paid': { subject: 'payment' },
  'payment.ask': { subject: 'payment' },
  'payment.attend': { subject: 'payment' },
  'payment.export': { subject: 'export' },
  'order.refund': { subject: 'order' },
  'refund.note_sent': { subject: 'refund' },
  'payment_method.update': { subject: 'payment_method', sensitive: true },
  'payment_method.reorder': { subject: 'payment_method' },
} as const;

type Listed = typeof PAYMENT_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
