/**
 * A form of another site must not act in a visitor's name. Browsers say where a request comes from, and scripts
 * cannot forge it: `Sec-Fetch-Site` where the page is trustworthy (https, localhost), else `Origin`.
 */
import type { IncomingHttpHeaders } from 'node:http';

export function isFromOurPages(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (origin === publicUrl) return true;
  // A shop on https has one origin. One that is tried out on plain http is opened at whatever address reaches it.
  return publicUrl.startsWith('http:') && host !== undefined && origin === `http://${host}`;
}
