/**
 * A form of another site must not act in a visitor's name. Browsers say where a request comes from, and scripts
 * cannot forge it: `Sec-Fetch-Site` where the page is trustworthy (https, localhost), else `Origin`.
 */
import type { IncomingHttpHeaders } from 'node:http';

export function isFromOurPages(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site) return site === 'same-origin';
  const { origin, host } = headers;
  if (!origin || origin === 'null') return false;
  if (origin === publicUrl) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
