/**
 * Only ever a path of this shop, whatever was sent: nobody is led elsewhere by a link that looks like ours. Read as
 * browsers read it, since `/.//elsewhere` becomes an address of another site for whoever reads it twice.
 */
export function localPath(wish: unknown, otherwise: string): string {
  if (typeof wish !== 'string' || !/^\/[^\s\\]*$/.test(wish) || !URL.canParse(wish, HERE)) {
    return otherwise;
  }
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : otherwise;
}

const HERE = 'http://shop.invalid';
