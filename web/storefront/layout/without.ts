/** The address of a page without what would have the last word over a choice, such as `?currency=`. */
export function without(
  name: string,
  { pathname, search }: { pathname: string; search: string },
): string {
  const params = new URLSearchParams(search);
  params.delete(name);
  return `${params}` ? `${pathname}?${params}` : pathname;
}
