/** Deleting a page or post: what leads to it is said before, and nothing of it leads nowhere after. */
import { type Actor, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { unknownPage } from './errors.ts';
import { menuLinksTo } from './menus.ts';
import { noted, pathOf, subject } from './pages.ts';
import * as links from './queries/links.ts';
import { deletePage as deleteRow, type Kind, lockContent, readPage } from './queries/pages.ts';
import { leadOn } from './redirects.ts';
import { CONTENT_TAG } from './tags.ts';

/** Of texts and of redirects. */
const MAX_NAMED = 50;

export async function linksToPage(db: Reader, kind: Kind, id: string) {
  const page = await readPage(db, kind, id);
  if (!page) throw unknownPage();
  const path = pathOf(kind, page.slug);
  if (!path) return { menus: [], redirects: [], texts: [] };
  const [menus, redirects, texts] = await Promise.all([
    menuLinksTo(db, path),
    links.redirectsTo(db, path, MAX_NAMED),
    links.textsLinkingTo(db, { path, id, limit: MAX_NAMED }),
  ]);
  return { menus, redirects, texts };
}

/** `home`: where the shop is. */
type Deletion = { id: string; redirectTo?: string; home: string; actor: Actor };

export async function deletePage(
  tx: Tx,
  kind: Kind,
  { id, redirectTo, home, actor }: Deletion,
): Promise<void> {
  await lockContent(tx);
  const page = await readPage(tx, kind, id);
  if (!page) throw unknownPage();
  const gone = pathOf(kind, page.slug);
  const redirectsRemoved = gone ? await leadOn(tx, { gone, to: redirectTo, home }) : [];
  await deleteRow(tx, id);
  await notify(tx, { stale: [CONTENT_TAG] });
  await audit(tx, actor, {
    action: 'page.delete',
    ...subject(id),
    before: { ...noted(page), ...(redirectsRemoved.length > 0 && { redirectsRemoved }) },
    ...(redirectTo && { after: { redirectTo } }),
  });
}
