/** What staff may be allowed to do with reports. */
export const REPORT_PERMISSIONS = ['reports:read'] as const;

type Listed = Record<(typeof REPORT_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
