import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Who is calling: read from the bearer token once per request and passed on by argument, never ambient. */
export type Caller =
  | { kind: 'guest' }
  | {
      kind: 'account';
      accountId: string;
      sessionId: string;
      name: string;
      roleId: string;
      /** Empty for staff who have yet to set up their second factor. */
      permissions: string[];
      /** Staff who may use their permissions once they have signed in with a second factor. */
      twoFactorMissing: boolean;
      /** When this person last proved who they are. */
      confirmedAt: Date;
    }
  /**
   * An integration with an API key: it has permissions of staff but is no person, so it has no account and cannot
   * reauthenticate.
   */
  | { kind: 'key'; keyId: string; name: string; permissions: string[] };

/** What staff may be allowed to do, by name. The shop adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: a module adds to it.
export interface StaffPermissions {}
export type StaffPermission = keyof StaffPermissions;

/**
 * What a route requires. `public`: anyone. `account`: any person who is signed in. The rest are for staff. Every
 * route declares one; the app does not start with a route that has none.
 */
export type Permission = 'public' | 'account' | StaffPermission;

/**
 * Where a call came from, as the database stores it; null when a proxy sends no valid address. Some proxies add the
 * port, and a caller that has hung up has no address. A dual-stack socket writes IPv4 as `::ffff:1.2.3.4`, which is
 * stored as such.
 */
export function addressOf({ ip = '' }: { ip?: string }): string | null {
  const [, bracketed, dotted] = WITH_PORT.exec(ip) ?? [];
  const [address = ''] = (bracketed ?? dotted ?? ip).split('%');
  return isIP(address) ? ipaddr.process(address).toString() : null;
}
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/;

/**
 * What limits count as one caller: an IPv4 address, or with IPv6 the /64 network of a household or a rented
 * machine, whose single addresses cost nothing to change.
 */
export function networkOf({ ip }: { ip: string }): string {
  const address = addressOf({ ip });
  // Everything that is no valid address counts as one caller, however it is spelled.
  if (!address?.includes(':')) return address ?? 'unknown';
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address}/${NETWORK_BITS}`);
  return `${network}/${NETWORK_BITS}`;
}
const NETWORK_BITS = 64;

export function may(caller: Caller, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (caller.kind === 'guest') return false;
  if (permission === 'account') return caller.kind === 'account';
  return caller.permissions.includes('*') || caller.permissions.includes(permission);
}
