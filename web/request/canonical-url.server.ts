import { redirect } from 'react-router';

/** Everything has one URL: other forms of it (a former slug, capitals, a trailing slash) redirect there for good. */
export function redirectToCanonical(url: URL, path: string): void {
  if (url.pathname !== path) throw redirect(path + url.search, 301);
}
