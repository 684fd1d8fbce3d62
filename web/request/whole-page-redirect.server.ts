/** Leaving for a page that is loaded whole, since it has its own security policy. */
import { redirectDocument } from 'react-router';

const ADDRESS = 'x-remix-redirect';

/** With scripts, the router requests this by `fetch`; `withoutBody` then gives it the URL in a header. */
export function redirectWholePage(url: string): Response {
  return redirectDocument(url, { status: 303, headers: { [ADDRESS]: url } });
}

/**
 * The router would read the URL from the body and leave before the body has ended, which Firefox reports as an error.
 * It takes the same from headers of a response without a body.
 */
export function withoutBody(response: Response): Response {
  if (response.status !== 202 || !response.headers.has(ADDRESS)) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-type');
  headers.set('x-remix-status', '303');
  return new Response(null, { status: 204, headers });
}
