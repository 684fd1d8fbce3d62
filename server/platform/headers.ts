import type { PageHosts } from '#common/pages.ts';

const API_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(self)',
  // `default-src` covers none of the last three.
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // Unless a route says otherwise: a header decides whose answer it is, so a proxy must never store it.
  'cache-control': 'private, no-cache',
};

/** Two years, as the preload list asks for. Sent on https only: on plain http browsers ignore it. */
const HSTS = 'max-age=63072000; includeSubDomains';
const HTTPS_HEADERS = { ...API_HEADERS, 'strict-transport-security': HSTS };

/** Security headers, on every answer of this shop. Pages add a policy with a nonce. */
export const safeHeaders = (publicUrl: string): Record<string, string> =>
  publicUrl.startsWith('https:') ? HTTPS_HEADERS : API_HEADERS;

const NONE: PageHosts = { script: [], frame: [], connect: [], form: [] };
const ORIGIN = /^https?:\/\/(\*\.)?[a-z\d.-]+(:\d{1,5})?$/;

/**
 * The policy of our own pages: scripts and styles of this page only (by nonce) or from this origin. React marks
 * styles and scripts with the nonce; pictures may also come from addresses an import refers to. `hosts` are those of
 * the one provider whose form a page shows.
 */
export function pagePolicy(nonce: string, hosts: PageHosts = NONE): string {
  const and = (more: string[]) => more.map((host) => ` ${checkedOrigin(host)}`).join('');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${and(hosts.script)}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self'${and(hosts.connect)}`,
    // The demo's mailbox shows mails in a frame of this shop.
    `frame-src 'self'${and(hosts.frame)}`,
    "object-src 'none'",
    "base-uri 'none'",
    // Chromium applies form-action to the redirect that follows a form as well, so provider pages are reached by a link or GET.
    `form-action 'self'${and(hosts.form)}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What else a provider's form on our page needs: to ask a wallet in its frame, and to open a bank's window. */
export function embeddingHeaders({ frame }: PageHosts): Record<string, string> {
  // Only whole origins can be named there.
  const frames = frame.filter((host) => !host.includes('*')).map((host) => ` "${host}"`);
  return {
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'permissions-policy': `camera=(), microphone=(), geolocation=(), payment=(self${frames.join('')})`,
  };
}

/** Anything but an origin could end the directive that it stands in and begin another. */
function checkedOrigin(host: string): string {
  if (!ORIGIN.test(host)) throw new Error(`a page may allow origins only, not ${host}`);
  return host;
}
