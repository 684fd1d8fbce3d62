/**
 * The certificates that PayPal signs its events with. An event names its certificate's address, which is trusted only
 * if it is PayPal's; the certificate is verified and cached.
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
const MAX_CACHED = 10;
const MAX_AT_ONCE = 4;

export type Certificates = (url: string) => Promise<X509Certificate>;

/**
 * Returns the certificate at an address, or throws `badSignature` if it is not to be trusted. Concurrent callers share
 * one request; failures are not cached, and evict nothing.
 */
export function createCertificates(apiUrl: string): Certificates {
  // `isCertificateUrl` allows PayPal's hosts only; this keeps them from resolving to a private address.
  const reach = isThisMachine(apiUrl) ? reachTo(apiUrl) : PUBLIC;
  const outbound = createOutbound({
    name: 'PayPal',
    reach,
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  });
  const cached = new LRUCache<string, X509Certificate[]>({ max: MAX_CACHED });
  const pending = new Map<string, Promise<X509Certificate[]>>();
  async function fetchChain(url: string): Promise<X509Certificate[]> {
    try {
      const chain = parseChain(await download(outbound, url));
      cached.set(url, chain);
      return chain;
    } finally {
      pending.delete(url);
    }
  }
  function chainAt(url: string): X509Certificate[] | Promise<X509Certificate[]> {
    const known = cached.get(url) ?? pending.get(url);
    if (known) return known;
    if (pending.size >= MAX_AT_ONCE) throw providerUnreachable();
    const promise = fetchChain(url);
    pending.set(url, promise);
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

/**
 * An address unknown to PayPal is no certificate of its own; when PayPal is in trouble, the event's next try asks
 * again.
 */
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
 * The first certificate has the signing key. It must be valid and, from PayPal's hosts, named after PayPal; a chain
 * sent with it must lead, link by link, to a root that this Node trusts (`NODE_EXTRA_CA_CERTS` adds to them). A
 * certificate without a chain rests on the TLS of its host. Revocation is not checked.
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

/** The root itself may be at the end of the chain, or left out. */
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

/** About 150 certificates, parsed once, when the first chain comes. */
function trustedRoots(): X509Certificate[] {
  parsedRoots ??= getCACertificates('default').map((pem) => new X509Certificate(pem));
  return parsedRoots;
}
