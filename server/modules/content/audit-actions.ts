/** What the audit log calls what staff do with pages, posts and redirects. */
export const CONTENT_ACTIONS = {
  'page.create': { subject: 'page' },
  'page.update': { subject: 'page' },
  'page.restore': { subject: 'page' },
  'page.delete': { subject: 'page' },
  'redirect.set': { subject: 'redirect' },
  'redirect.import': { subject: 'redirect' },
  'redirect.delete': { subject: 'redirect' },
} as const;

type Listed = typeof CONTENT_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
