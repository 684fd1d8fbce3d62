/**
 * The certificates that PayPal signs its events with. An event names the address of its own, so an address is trusted
 * only when it is PayPal's; what is fetched there is checked, and kept for the next event.
 */
import { X509Certificate } from 'node:crypto';
import { getCACertificates } from 'node:tls';
import { LRUCache } from 'lru-cache';
import { now, seconds } from '#platform/clock.ts';
import {
  createOutbound,
  type Outbound,
  OutboundError,
  PUBLIC,
  reachTo,
} from '#platform/outbound/index.ts';
import { badSignature, providerUnreachable } from '../../errors.ts';
import { isCertificateUrl, isThisMachine } from './addresses.ts';

const MAX_BYTES = 64 * 1024;
const TIMEOUT_MS = seconds(5);
/** Forged events may name any number of certificates; PayPal itself uses a few. */
const MAX_KEPT = 10;
const MAX_AT_ONCE = 4;

export type Certificates = (url: string) => Promise<X509Certificate>;

/**
 * Answers the certificate at an address, or throws `badSignature` for one that is not to be trusted. All who wait for
 * one wait for the same answer; what cannot be had is not kept, and pushes nothing out that is.
 */
export function createCertificates(apiUrl: string): Certificates {
  // Of PayPal's hosts `isCertificateUrl` knows; here they only must not be a neighbour's.
  const reach = isThisMachine(apiUrl) ? reachTo(apiUrl) : PUBLIC;
  const outbound = createOutbound({
    name: 'PayPal',
    reach,
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  });
  const kept = new LRUCache<string, X509Certificate[]>({ max: MAX_KEPT });
  const coming = new Map<string, Promise<X509Certificate[]>>();
  async function fetchChain(url: string): Promise<X509Certificate[]> {
    try {
      const chain = parseChain(await download(outbound, url));
      kept.set(url, chain);
      return chain;
    } finally {
      coming.delete(url);
    }
  }
  function chainAt(url: string): X509Certificate[] | Promise<X509Certificate[]> {
    const known = kept.get(url) ?? coming.get(url);
    if (known) return known;
    if (coming.size >= MAX_AT_ONCE) throw providerUnreachable();
    const promise = fetchChain(url);
    coming.set(url, promise);
    return promise;
  }
  return async (url) => {
    if (!isCertificateUrl(url, apiUrl)) throw badSignature();
    const [leaf, ...above] = await chainAt(url);
    if (!leaf || !isTrusted([leaf, ...above], { isPaypals: !isThisMachine(apiUrl) })) {
      throw badSignature();
    }
    return leaf;
  };
}

/** What PayPal does not know is no certificate of its own; PayPal in trouble is asked again with the next try. */
async function download(outbound: Outbound, url: string): Promise<string> {
  try {
    const response = await outbound(url);
    if (response.status >= 400 && response.status < 500) throw badSignature();
    if (!response.ok) throw providerUnreachable();
    return Buffer.from(await response.arrayBuffer()).toString('latin1');
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    if (error.reason === 'too_large') throw badSignature();
    throw Object.assign(providerUnreachable(), { cause: error });
  }
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

export function parseChain(pem: string): X509Certificate[] {
  const parts = (pem.match(PEM) ?? []).slice(0, 10);
  if (parts.length === 0) throw badSignature();
  try {
    return parts.map((one) => new X509Certificate(one));
  } catch (cause) {
    throw Object.assign(badSignature(), { cause });
  }
}

/**
 * The first certificate holds the key. It must be in force and, from PayPal's hosts, be named after PayPal; a chain
 * that comes with it must lead, link by link, to an authority that this Node trusts (`NODE_EXTRA_CA_CERTS` adds to
 * them). One that comes alone rests on the TLS of the host it was fetched from. Revocation is not looked up.
 */
export function isTrusted(
  [leaf, ...above]: X509Certificate[],
  { isPaypals, roots = trustedRoots }: { isPaypals: boolean; roots?: () => X509Certificate[] },
): boolean {
  if (!leaf || !isInForce(leaf) || leaf.publicKey.asymmetricKeyType !== 'rsa') return false;
  if (!isPaypals) return true;
  if (!isNamedAfterPaypal(leaf)) return false;
  return above.length === 0 || leadsToRoot([leaf, ...above], roots());
}

function isInForce({ validFromDate, validToDate }: X509Certificate): boolean {
  return validFromDate <= now() && now() <= validToDate;
}

const PAYPALS = /^CN=([\w-]+\.)+paypal\.com$/m;

function isNamedAfterPaypal({ subject }: X509Certificate): boolean {
  return PAYPALS.test(subject);
}

const isIssuedBy = (one: X509Certificate, issuer: X509Certificate) =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey);

/** The root itself may stand at the end of the chain, or be left out of it. */
function leadsToRoot(chain: X509Certificate[], roots: X509Certificate[]): boolean {
  for (const [at, one] of chain.entries()) {
    if (at > 0 && !(one.ca && isInForce(one))) return false;
    if (roots.some((root) => root.fingerprint256 === one.fingerprint256 || isIssuedBy(one, root))) {
      return true;
    }
    const issuer = chain[at + 1];
    if (!issuer || !isIssuedBy(one, issuer)) return false;
  }
  return false;
}

let parsedRoots: X509Certificate[] | undefined;

/** Parsed once, when the first chain comes: a hundred and fifty of them. */
function trustedRoots(): X509Certificate[] {
  parsedRoots ??= getCACertificates('default').map((pem) => new X509Certificate(pem));
  return parsedRoots;
}
