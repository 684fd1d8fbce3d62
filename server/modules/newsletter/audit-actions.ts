/** What the audit log calls what staff do with subscribers. */
export const NEWSLETTER_ACTIONS = {
  'newsletter.export': { subject: 'subscriber' },
  'newsletter.remove_subscriber': { subject: 'subscriber' },
} as const;

type Listed = typeof NEWSLETTER_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
