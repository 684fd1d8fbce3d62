/** What staff may be allowed to do with what the shop says of itself. */
export const CONTENT_PERMISSIONS = ['content:read', 'content:write'] as const;

type Listed = Record<(typeof CONTENT_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
