/** What staff may be allowed to do: one area and `read` or `write` each. Routes of every module ask for these. */
export const STAFF_PERMISSIONS = [
  'orders:read',
  'orders:write',
  'refunds:write',
  'catalog:read',
  'catalog:write',
  'stock:read',
  'stock:write',
  'customers:read',
  'customers:write',
  'settings:read',
  'settings:write',
  'staff:read',
  'staff:write',
  'audit:read',
] as const;

/** All their operations require reauthentication, so no API key could ever use them. */
export const PEOPLE_ONLY: readonly string[] = ['refunds:write', 'staff:write'];

type Listed = Record<(typeof STAFF_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
