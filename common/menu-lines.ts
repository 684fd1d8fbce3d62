/**
 * Menus as the merchant writes them: one link on each line, `Label | /address`. A line that begins with a hyphen stands
 * under the one before it. Read on the server and while it is typed.
 */
export type MenuLine = { label: string; url: string; isBelow: boolean };
export type MenuItem = { label: string; url: string; children: { label: string; url: string }[] };

const MAX_LINES = 60;
const MAX_LABEL = 60;
const LINE = /^(-\s*)?([^|]+)\|\s*(\S+)$/;
/** A path of this shop, or an address of another site. Nothing that could run in a page. */
const URL_OF_MENU = /^(\/(?![/\\])[^\s"<>\\]*|https:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\]+)$/;

/** Null for a line that is no link. */
export function readMenuLine(text: string): MenuLine | null {
  const [, below, label = '', url = ''] = LINE.exec(text.trim()) ?? [];
  const name = label.trim();
  if (!name || name.length > MAX_LABEL || url.length > 300 || !URL_OF_MENU.test(url)) return null;
  return { label: name, url, isBelow: below !== undefined };
}

export const menuLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MAX_LINES);

/** `isThere` tells whether a link leads somewhere; what does not is left out, with what stands below it moved up. */
export function menuOf(text: string, isThere: (url: string) => boolean): MenuItem[] {
  const items: MenuItem[] = [];
  for (const line of menuLines(text).map(readMenuLine)) {
    if (!line || !isThere(line.url)) continue;
    const { label, url, isBelow } = line;
    const parent = items.at(-1);
    if (isBelow && parent) parent.children.push({ label, url });
    else items.push({ label, url, children: [] });
  }
  return items;
}
