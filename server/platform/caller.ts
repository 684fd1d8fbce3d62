import { isIP } from 'node:net';

/** Who is calling: read from the bearer token once per request and passed on by argument, never ambient. */
export type Caller =
  | { kind: 'guest' }
  | {
      kind: 'account';
      accountId: string;
      sessionId: string;
      name: string;
      roleId: string;
      permissions: string[];
    };

/**
 * What a route asks for. `public`: anyone. `account`: anyone signed in. The rest are powers of staff, one area
 * and `read` or `write` each. Every route declares one; a route without does not start.
 */
export const STAFF_PERMISSIONS = [
  'orders:read',
  'orders:write',
  'catalog:read',
  'catalog:write',
  'stock:write',
  'customers:read',
  'settings:read',
  'settings:write',
] as const;
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number];
export type Permission = 'public' | 'account' | StaffPermission;

/** Where a call came from, as the database keeps it; null where a proxy says something else, such as a port too. */
export function addressOf({ ip }: { ip: string }): string | null {
  return isIP(ip) && !ip.includes('%') ? ip : null;
}

export function may(caller: Caller, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (caller.kind !== 'account') return false;
  if (permission === 'account') return true;
  return caller.permissions.includes('*') || caller.permissions.includes(permission);
}
