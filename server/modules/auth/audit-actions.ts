/** What the audit log calls what people do to sign-in, and to who works here. */
export const AUTH_ACTIONS = {
  'staff.join': { subject: 'staff', sensitive: true },
  'settings.update': { subject: 'settings', sensitive: true },
} as const;

type Listed = typeof AUTH_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
