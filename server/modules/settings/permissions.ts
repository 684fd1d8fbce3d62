/** What staff may be allowed to do with settings. */
export const SETTINGS_PERMISSIONS = ['settings:read', 'settings:write'] as const;

type Listed = Record<(typeof SETTINGS_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
