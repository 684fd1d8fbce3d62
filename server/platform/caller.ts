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
  /** An integration with an API key: permissions of staff, but no person, so it has no account and cannot confirm. */
  | { kind: 'key'; keyId: string; name: string; permissions: string[] };

/** What staff may be allowed to do, by name. The shop adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: a module adds to it.
export interface StaffPermissions {}
export type StaffPermission = keyof StaffPermissions;

/**
 * What a route asks for. `public`: anyone. `account`: any person who is signed in. The rest are for staff. Every route
 * declares one; a route without does not start.
 */
export type Permission = 'public' | 'account' | StaffPermission;

/**
 * Where a call came from, as the database keeps it; null where a proxy says something that is no address. Some proxies add
 * the port, and whoever has hung up has none. A socket that takes both kinds of addresses writes `::ffff:1.2.3.4` for an IPv4 one, which is kept as such.
 */
export function addressOf({ ip = '' }: { ip?: string }): string | null {
  const [, bracketed, dotted] = WITH_PORT.exec(ip) ?? [];
  const [address = ''] = (bracketed ?? dotted ?? ip).split('%');
  return isIP(address) ? ipaddr.process(address).toString() : null;
}
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/;

/**
 * Whom limits take for one caller: an address, or with IPv6 the network of 64 bits that one household or one rented machine
 * has to itself; by address it could call as somebody else each time.
 */
export function networkOf({ ip }: { ip: string }): string {
  const address = addressOf({ ip });
  // What is no address at all is one caller, however it is spelled.
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
