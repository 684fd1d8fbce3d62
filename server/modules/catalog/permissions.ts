/** What staff may be allowed to do with the catalogue. */
export const CATALOG_PERMISSIONS = ['catalog:read', 'catalog:write'] as const;

type Listed = Record<(typeof CATALOG_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
