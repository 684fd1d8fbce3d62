/** `*` is every permission. What somebody may do, the API decides at each call; screens only offer what fits. */
export const holds = (powers: readonly string[], permission: string): boolean =>
  powers.includes('*') || powers.includes(permission);
