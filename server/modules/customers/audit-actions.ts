/** What the audit log calls what staff do with customers. */
export const CUSTOMER_ACTIONS = {
  'customer.update': { subject: 'customer' },
  'customer.block': { subject: 'customer' },
  'customer.unblock': { subject: 'customer' },
  'customer.add_note': { subject: 'customer' },
  'customer.export': { subject: 'export' },
  'customer.remove_note': { subject: 'customer' },
} as const;

/** What the history of an account tells of. */
export const BLOCK_ACTIONS = ['customer.block', 'customer.unblock'] as const;
export type BlockAction = (typeof BLOCK_ACTIONS)[number];

type Listed = typeof CUSTOMER_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
