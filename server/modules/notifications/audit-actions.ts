/** What the audit log calls what staff do with mails. */
export const NOTIFICATION_ACTIONS = {
  'mail.test': { subject: 'settings' },
} as const;

type Listed = typeof NOTIFICATION_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
