/** What the audit log calls what staff do with tax. */
export const TAX_ACTIONS = {
  'tax_country.update': { subject: 'tax_country' },
} as const;

type Listed = typeof TAX_ACTIONS;

declare module '#platform/audit.ts' {
  interface AuditActions extends Listed {}
}
