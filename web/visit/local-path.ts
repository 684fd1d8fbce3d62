/** Only ever a path of this shop, whatever was sent: nobody is led elsewhere by a link that looks like ours. */
export function localPath(wish: unknown, otherwise: string): string {
  const path = typeof wish === 'string' ? wish : '';
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : otherwise;
}
