/**
 * The shop's menus with what leads somewhere, the pages that are published for where the merchant made none, and for
 * staff also what leads nowhere.
 */
import { menuLines, menuOf, readMenuLine } from '#common/menu-lines.ts';
import { readSettings, type Settings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import * as queries from './queries/menus.ts';
import { publishedPages } from './queries/pages.ts';

const MENUS = ['main', 'help', 'about'] as const;
export type MenuName = (typeof MENUS)[number];

const TARGET = /^\/(categories|products|pages|journal)\/([^/?#]+)/;
const MAX_PAGES = 50;

export async function readMenus(db: Reader) {
  const { menus } = await readSettings(db);
  const isThere = await targetsOf(db, menus);
  const pages = await publishedPages(db, now(), MAX_PAGES);
  return {
    main: menuOf(menus.main, isThere),
    help: menuOf(menus.help, isThere),
    about: menuOf(menus.about, isThere),
    pages: pages.map(({ slug, title, policy }) => ({ slug, title, isPolicy: policy !== null })),
  };
}

/** Lines of which shoppers see nothing. */
export async function brokenLines(db: Reader) {
  const { menus } = await readSettings(db);
  const isThere = await targetsOf(db, menus);
  return MENUS.flatMap((menu) =>
    menuLines(menus[menu]).flatMap((line) => {
      const read = readMenuLine(line);
      if (read && isThere(read.url)) return [];
      return [{ menu, line, reason: read ? ('gone' as const) : ('unreadable' as const) }];
    }),
  );
}

/** Whether a link leads to something that shoppers can see. Other addresses than those of goods are the merchant's to know. */
async function targetsOf(db: Reader, menus: Settings['menus']): Promise<(url: string) => boolean> {
  const urls = MENUS.flatMap((menu) => menuLines(menus[menu])).map(
    (line) => readMenuLine(line)?.url ?? '',
  );
  const targets = urls.map((url) => TARGET.exec(url) ?? []);
  const of = (kind: string) =>
    targets.flatMap(([, one, slug]) => (one === kind && slug ? slug : []));
  const wanted = {
    categories: of('categories'),
    products: of('products'),
    pages: of('pages'),
    posts: of('journal'),
    paths: targets.flatMap(([path]) => path ?? []),
  };
  const there = await queries.pathsThere(db, wanted, now());
  return (url) => {
    const [path] = TARGET.exec(url) ?? [];
    return path === undefined || there.has(path);
  };
}

/** The menus' links to a path of the shop, whatever follows it. */
export async function menuLinksTo(db: Reader, path: string) {
  const { menus } = await readSettings(db);
  return MENUS.flatMap((menu) =>
    menuLines(menus[menu]).flatMap((line) => {
      const read = readMenuLine(line);
      return read && pathIn(read.url) === path ? [{ menu, label: read.label }] : [];
    }),
  );
}

const pathIn = (url: string) => url.replace(/[?#].*$/, '').replace(/(?<=.)\/+$/, '');
