/** What staff may be allowed to do with stock. */
export const STOCK_PERMISSIONS = ['stock:read', 'stock:write'] as const;

type Listed = Record<(typeof STOCK_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
