/**
 * Always a path of this shop, whatever was sent: a link that looks like ours must not redirect to another site. Parsed
 * as browsers do, since `/.//elsewhere` becomes a URL of another site when it is parsed twice.
 */
export function localPath(wish: unknown, otherwise: string): string {
  if (typeof wish !== 'string' || !/^\/[^\s\\]*$/.test(wish) || !URL.canParse(wish, HERE)) {
    return otherwise;
  }
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : otherwise;
}

const HERE = 'http://shop.invalid';
