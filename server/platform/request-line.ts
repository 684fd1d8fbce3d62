/** What stands in the first line of a request, in all the forms that HTTP knows (RFC 9112, 3.2). */
import type { IncomingMessage } from 'node:http';

const SLASH = '/'.charCodeAt(0);

/**
 * The path that is asked for. Proxies may name the whole address instead, and `OPTIONS *` asks after the server as a whole;
 * what is neither becomes a path that nothing answers.
 */
export function pathOf({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  if (url.charCodeAt(0) === SLASH) return url;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return `/${url}`;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
