/** Where an outbound call may lead: the URL is checked before the call, the address once connected. */
import ipaddr from 'ipaddr.js';
import { isLoopback } from '../loopback.ts';

export type Reach = {
  allowsUrl: (url: URL) => boolean;
  /** Asked of every address a name resolves to, and of the one that was connected to. */
  allowsAddress: (address: string) => boolean;
};

/** The public internet, by https at its usual port. For URLs that anybody may have entered. */
export const PUBLIC: Reach = {
  allowsUrl: ({ protocol, port, username, password }) =>
    protocol === 'https:' && port === '' && !username && !password,
  allowsAddress: isPublicAddress,
};

/**
 * One host that the operator has named, or that a provider is known by: public, unless it is this machine by name,
 * as the providers' fakes are.
 */
export function reachTo(address: string): Reach {
  const { origin } = new URL(address);
  return {
    allowsUrl: (url) => url.origin === origin,
    allowsAddress: isLoopback(address) ? isLoopbackAddress : isPublicAddress,
  };
}

/** This shop itself, wherever it listens; the port may be known only once it does. */
export function reachOwn(ownUrl: () => string): Reach {
  return {
    allowsUrl: (url) => url.origin === new URL(ownUrl()).origin,
    allowsAddress: () => true,
  };
}

/** How this machine reaches a server that listens at `host`, which may mean all of its addresses. */
export function ownAddress({ host, port }: { host: string; port: number }): string {
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
}

/** Not ours, not a neighbour's, not the machine itself, nor an IPv4 address dressed up as one of these. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // A network without IPv4 reaches it through such addresses (RFC 6052): what counts is the one inside.
  if (parsed.range() === 'rfc6052') {
    const inside = parsed.toByteArray().slice(-4).join('.');
    return isPublicAddress(inside);
  }
  return parsed.range() === 'unicast';
}

function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
