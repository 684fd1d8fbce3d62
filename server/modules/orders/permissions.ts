/** What staff may be allowed to do with orders. */
export const ORDER_PERMISSIONS = ['orders:read', 'orders:write'] as const;

type Listed = Record<(typeof ORDER_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
