/**
 * Pages, posts of the journal, home pages and heads of categories. Each is public from `publishAt` on and not a moment before; each change leaves a
 * revision; and a public page that gets another address leaves a redirect at the old one.
 */
import { gapsIn } from '#common/policies.ts';
import { firstFree, slugFrom } from '#modules/catalog/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import { now } from '#platform/clock.ts';
import type { Tx } from '#platform/db.ts';
import { withVersion } from '#platform/version.ts';
import {
  headOfNothing,
  noSuchCategory,
  noSuchPicture,
  onlyForHeads,
  onlyForPages,
  pageSlugTaken,
  policyTaken,
  tooManyPages,
  unknownPage,
  unknownRevision,
} from './errors.ts';
import { cleanMarkdown, plainOf } from './markdown.ts';
import * as queries from './queries/pages.ts';
import { addRevision, revisionsOf } from './queries/revisions.ts';
import { leaveRedirect } from './redirects.ts';
import type { NewPage, PageChange } from './schemas.ts';
import { CONTENT_TAG } from './tags.ts';

export type { Kind, PageRow } from './queries/pages.ts';

type Kind = queries.Kind;

/** Of each kind: lists of pages are always whole. */
export const MAX_PAGES = { page: 500, post: 10_000, home: 200, category: 2_000 };
/** Where its pages stand; home pages and heads have no address of their own. */
const PATHS: Record<Kind, string | null> = {
  page: '/pages',
  post: '/journal',
  home: null,
  category: null,
};
/** Null: it stands on a page that is not its own. */
export const pathOf = (kind: Kind, slug: string): string | null => {
  const path = PATHS[kind];
  return path && `${path}/${slug}`;
};

const EMPTY: Omit<queries.PageContent, 'slug' | 'title'> = {
  text: '',
  summary: '',
  author: '',
  pictureId: null,
  pictureAlt: '',
  seoTitle: '',
  seoDescription: '',
  policy: null,
  categoryId: null,
  publishAt: null,
};

export function stateOf({ publishAt }: { publishAt: Date | null }): queries.PageState {
  if (!publishAt) return 'draft';
  return publishAt > now() ? 'scheduled' : 'published';
}

export function contentOf(page: queries.PageContent): queries.PageContent {
  const { slug, title, text, summary, author, pictureId, pictureAlt } = page;
  const { seoTitle, seoDescription, policy, categoryId, publishAt } = page;
  return {
    slug,
    title,
    text,
    summary,
    author,
    pictureId,
    pictureAlt,
    seoTitle,
    seoDescription,
    policy,
    categoryId,
    publishAt,
  };
}

/** Versioned by what a change can touch. */
export const versionedPage = (page: queries.PageRow) => ({
  ...page,
  version: withVersion(contentOf(page)).version,
});

/** For `refuseIfChanged`: as it stands, times as the body of a change writes them. */
export async function pageForChange(tx: Tx, kind: Kind, id: string) {
  await queries.lockContent(tx);
  const page = await queries.readPage(tx, kind, id);
  if (!page) return undefined;
  const { version } = versionedPage(page);
  return { ...contentOf(page), publishAt: page.publishAt?.toISOString() ?? null, version };
}

export async function createPage(
  tx: Tx,
  kind: Kind,
  { input, actor }: { input: NewPage; actor: Actor | null },
): Promise<queries.PageRow> {
  await queries.lockContent(tx);
  const max = MAX_PAGES[kind];
  if ((await queries.countPages(tx, kind)) >= max) throw tooManyPages(max);
  const slug = input.slug ?? (await freeSlug(tx, kind, input.title));
  const content = await checked(tx, kind, { ...EMPTY, slug, title: input.title }, input);
  await refuseTaken(tx, kind, content);
  const id = await queries.insertPage(tx, kind, content);
  return saved(tx, kind, { id, action: 'page.create', actor });
}

export async function updatePage(
  tx: Tx,
  kind: Kind,
  { id, change, actor }: { id: string; change: PageChange; actor: Actor },
): Promise<queries.PageRow> {
  return changePage(tx, kind, { id, change, actor, action: 'page.update' });
}

/** The text, title and all else as they were then; what is public stays public, and what is not does not become so. */
export async function restoreRevision(
  tx: Tx,
  kind: Kind,
  { id, revisionId, actor }: { id: string; revisionId: string; actor: Actor },
): Promise<queries.PageRow> {
  const found = (await revisionsOf(tx, id)).find((one) => one.id === revisionId);
  if (!found) throw unknownRevision();
  const {
    publishAt: _then,
    slug: _former,
    policy: _was,
    categoryId: _of,
    ...change
  } = found.content;
  return changePage(tx, kind, { id, change, actor, action: 'page.restore' });
}

type Change = {
  id: string;
  change: PageChange;
  actor: Actor;
  action: 'page.update' | 'page.restore';
};

async function changePage(
  tx: Tx,
  kind: Kind,
  { id, change, actor, action }: Change,
): Promise<queries.PageRow> {
  await queries.lockContent(tx);
  const before = await queries.readPage(tx, kind, id);
  if (!before) throw unknownPage();
  const content = await checked(tx, kind, contentOf(before), change);
  await refuseTaken(tx, kind, { ...content, id });
  await queries.updatePage(tx, id, content);
  const [path, next] = [pathOf(kind, before.slug), pathOf(kind, content.slug)];
  if (path && next && path !== next && stateOf(before) === 'published')
    await leaveRedirect(tx, path, next);
  return saved(tx, kind, { id, action, actor, before });
}

type Saved = {
  id: string;
  action: 'page.create' | Change['action'];
  /** Null: it came with the shop. */
  actor: Actor | null;
  before?: queries.PageRow;
};

async function saved(
  tx: Tx,
  kind: Kind,
  { id, action, actor, before }: Saved,
): Promise<queries.PageRow> {
  const after = await queries.readPage(tx, kind, id);
  if (!after) throw unknownPage();
  if (!before || versionedPage(before).version !== versionedPage(after).version)
    await addRevision(tx, id, { content: contentOf(after), by: actor ?? NOBODY, at: now() });
  await notify(tx, { stale: [CONTENT_TAG] });
  if (!actor) return after;
  await audit(tx, actor, {
    action,
    ...subject(id),
    ...(before && { before: noted(before) }),
    after: noted(after),
  });
  return after;
}

export const subject = (id: string) => ({ subjectType: 'page', subjectId: id }) as const;

const NOBODY = { id: null, name: '' };

/** The whole text is in the revisions. */
export const noted = (page: queries.PageRow) => ({
  kind: page.kind,
  ...contentOf(page),
  text: withVersion({ text: page.text }).version,
});

async function checked(
  tx: Tx,
  kind: Kind,
  before: queries.PageContent,
  { publishAt, text, ...change }: PageChange,
) {
  const content: queries.PageContent = {
    ...before,
    ...change,
    title: (change.title ?? before.title).trim(),
    text: text === undefined ? before.text : cleanMarkdown('/text', text),
    publishAt: publishAt === undefined ? before.publishAt : timeOf(publishAt),
  };
  if (content.policy && kind !== 'page') throw onlyForPages();
  await refuseWrongCategory(tx, kind, content.categoryId);
  if (content.pictureId && !(await queries.pictureExists(tx, content.pictureId)))
    throw noSuchPicture();
  return { ...content, gapCount: gapsIn(plainOf(content.text)).length, at: now() };
}

async function refuseWrongCategory(tx: Tx, kind: Kind, categoryId: string | null): Promise<void> {
  if (kind !== 'category') {
    if (categoryId) throw onlyForHeads();
    return;
  }
  if (!categoryId) throw headOfNothing();
  if (!(await queries.categoryExists(tx, categoryId))) throw noSuchCategory();
}

const timeOf = (text: string | null) => (text === null ? null : new Date(text));

async function refuseTaken(
  tx: Tx,
  kind: Kind,
  { id, slug, policy }: { id?: string; slug: string; policy: queries.PageContent['policy'] },
): Promise<void> {
  const other = await queries.pageAt(tx, kind, slug);
  if (other && other !== id) throw pageSlugTaken(slug);
  const same = policy && (await queries.policyPages(tx)).find((one) => one.policy === policy);
  if (same && same.id !== id) throw policyTaken();
}

async function freeSlug(tx: Tx, kind: Kind, title: string): Promise<string> {
  const slug = slugFrom(title, kind);
  return firstFree(slug, await queries.takenSlugs(tx, kind, slug));
}
