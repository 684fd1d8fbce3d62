/** What the audit log calls what staff do with pictures. */
export const MEDIA_ACTIONS = {
  'media.add': { subject: 'media' },
} as const;

type Listed = typeof MEDIA_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
