/** `*` is every permission. What somebody may do, the API decides at each call; screens only offer what fits. */
export const grants = (permissions: readonly string[], permission: string): boolean =>
  permissions.includes('*') || permissions.includes(permission);
