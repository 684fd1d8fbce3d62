/** Leaving for a page that is loaded whole, since its policy is its own. */
import { redirectDocument } from 'react-router';

const ADDRESS = 'x-remix-redirect';

/** With scripts, the router asks for this by `fetch`; `withoutBody` then gives it the address in a header. */
export function leaveFor(url: string): Response {
  return redirectDocument(url, { status: 303, headers: { [ADDRESS]: url } });
}

/**
 * The router would read the address from the body and be gone before the body has ended, which Firefox tells as an
 * error. It takes the same from headers of an answer that has none.
 */
export function withoutBody(response: Response): Response {
  if (response.status !== 202 || !response.headers.has(ADDRESS)) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-type');
  headers.set('x-remix-status', '303');
  return new Response(null, { status: 204, headers });
}
