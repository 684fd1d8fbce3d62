/** What staff may be allowed to do with staff and the audit log. */
export const STAFF_PERMISSIONS = ['staff:read', 'staff:write', 'audit:read'] as const;
/** All its operations require reauthentication, so no API key could ever use it. */
export const STAFF_PEOPLE_ONLY = ['staff:write'] as const;

type Listed = Record<(typeof STAFF_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
