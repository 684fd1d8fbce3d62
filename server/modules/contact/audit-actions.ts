/** What the audit log calls what staff do with messages. */
export const CONTACT_ACTIONS = {
  'contact.set_state': { subject: 'contact_message' },
  'contact.delete': { subject: 'contact_message' },
} as const;

type Listed = typeof CONTACT_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
