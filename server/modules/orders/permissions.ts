/** What staff may be allowed to do with orders, and whether they may take lists away as files: these hold everybody's addresses. */
export const ORDER_PERMISSIONS = ['orders:read', 'orders:write', 'exports:read'] as const;

type Listed = Record<(typeof ORDER_PERMISSIONS)[number], true>;

declare module '#platform/caller.ts' {
  interface StaffPermissions extends Listed {}
}
