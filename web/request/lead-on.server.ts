import { redirect } from 'react-router';

/** Everything has one address: whoever comes by another one (a former slug, capitals, a slash at the end) is led on for good. */
export function leadOn(url: URL, path: string): void {
  if (url.pathname !== path) throw redirect(path + url.search, 301);
}
