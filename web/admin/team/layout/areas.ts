/** The areas in which staff have permissions, and how a form about them is read. */
export const AREAS = [
  { area: 'orders', levels: ['read', 'write'] },
  { area: 'exports', levels: ['read'] },
  { area: 'refunds', levels: ['write'] },
  { area: 'catalog', levels: ['read', 'write'] },
  { area: 'stock', levels: ['read', 'write'] },
  { area: 'content', levels: ['read', 'write'] },
  { area: 'customers', levels: ['read', 'write'] },
  { area: 'reports', levels: ['read'] },
  { area: 'settings', levels: ['read', 'write'] },
  { area: 'staff', levels: ['read', 'write'] },
  { area: 'audit', levels: ['read'] },
] as const;

/** What a key may be given: nothing for which a person has to prove who they are. */
export const KEY_AREAS = [
  { area: 'orders', levels: ['read', 'write'] },
  { area: 'exports', levels: ['read'] },
  { area: 'catalog', levels: ['read', 'write'] },
  { area: 'stock', levels: ['read', 'write'] },
  { area: 'content', levels: ['read', 'write'] },
  { area: 'customers', levels: ['read', 'write'] },
  { area: 'reports', levels: ['read'] },
  { area: 'settings', levels: ['read', 'write'] },
  { area: 'staff', levels: ['read'] },
  { area: 'audit', levels: ['read'] },
] as const satisfies readonly { area: (typeof AREAS)[number]['area']; levels: readonly string[] }[];

export type Level = 'none' | 'read' | 'write' | 'everything';

/** The most that these permissions hold in an area. */
export function levelIn(permissions: readonly string[], area: string): Level {
  if (permissions.includes('*')) return 'everything';
  if (permissions.includes(`${area}:write`)) return 'write';
  return permissions.includes(`${area}:read`) ? 'read' : 'none';
}

/** What was chosen in the grid, one choice per area. */
export function readPermissions(form: FormData): string[] {
  return AREAS.flatMap(({ area, levels }) => {
    const chosen = levels.find((level) => level === form.get(`in-${area}`));
    return chosen ? [`${area}:${chosen}`] : [];
  });
}
