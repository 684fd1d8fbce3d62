/** What staff may be allowed to do with customers. */
export const CUSTOMER_PERMISSIONS = ['customers:read', 'customers:write'] as const;

type Listed = Record<(typeof CUSTOMER_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
