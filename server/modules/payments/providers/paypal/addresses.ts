/** Which addresses are PayPal's own. Addresses in its responses and events are checked against these before use. */

const LIVE_HOSTS = ['api.paypal.com', 'api-m.paypal.com'];
const SANDBOX_HOSTS = ['api.sandbox.paypal.com', 'api-m.sandbox.paypal.com'];
const CERTIFICATE_PATH = /^\/v1\/notifications\/certs\/CERT-[\w-]{1,100}$/;

/** A shopper is sent only to PayPal; in tests, to the fake on this machine. */
export function isPaypalPage(href: string, apiUrl: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname, origin, username } = new URL(href);
  if (username) return false;
  if (protocol === 'https:' && /(^|\.)paypal\.com$/.test(hostname)) return true;
  return isThisMachine(apiUrl) && origin === new URL(apiUrl).origin;
}

/** Live events are signed at live hosts, the sandbox's at the sandbox's. */
export function isCertificateUrl(text: string, apiUrl: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (!CERTIFICATE_PATH.test(url.pathname)) return false;
  if (url.search || url.hash || url.username || url.password) return false;
  const api = new URL(apiUrl);
  if (isThisMachine(apiUrl)) return url.origin === api.origin;
  const hosts = api.hostname.includes('sandbox') ? SANDBOX_HOSTS : LIVE_HOSTS;
  return url.protocol === 'https:' && hosts.includes(url.host);
}

/** Only here may a fake answer in PayPal's place. */
export const isThisMachine = (url: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
