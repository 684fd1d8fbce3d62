/** What the audit log calls what staff do with settings. */
export const SETTINGS_ACTIONS = {
  'shop.update': { subject: 'settings' },
} as const;

type Listed = typeof SETTINGS_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
