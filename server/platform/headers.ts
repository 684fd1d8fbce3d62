/** Headers that keep browsers on the safe side; on every answer of the API. Pages add a policy with a nonce. */
export const API_HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(self)',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Unless a route says otherwise: whose bag or order it is stands in a header, so a proxy must never keep an answer.
  'cache-control': 'private, no-cache',
};

/** Two years, as the preload list asks for. Sent on https only: on plain http browsers ignore it. */
export const HSTS = 'max-age=63072000; includeSubDomains';

/**
 * The policy of our own pages: scripts and styles of this page only (by nonce) or from this origin. React marks
 * styles and scripts with the nonce; pictures may also come from addresses an import refers to.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    // The demo's mailbox shows mails in a frame of this shop.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // Chromium applies form-action to the redirect that follows a form as well, so provider pages are reached by a link or GET.
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
