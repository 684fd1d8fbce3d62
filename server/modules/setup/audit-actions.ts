/** What the audit log calls what staff do with the shop as a whole. */
export const SETUP_ACTIONS = {
  'shop.empty_demo': { subject: 'settings', sensitive: true },
  'shop.friends': { subject: 'settings' },
  'shop.go_live': { subject: 'settings' },
} as const;

type Listed = typeof SETUP_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
