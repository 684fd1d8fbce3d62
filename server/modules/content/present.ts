/** Pages and posts as clients read them. */

import { gapsIn } from '#common/policies.ts';
import { mediaUrl } from '#modules/media/index.ts';
import type { Reader } from '#platform/db.ts';
import { plainOf, renderMarkdown, summaryOf } from './markdown.ts';
import { stateOf, versionedPage } from './pages.ts';
import { piecesOf } from './pieces.ts';
import type { PageRow } from './queries/pages.ts';
import type { RevisionRow } from './queries/revisions.ts';
import { sectionsOf } from './sections.ts';

const SUMMARY = 200;

const pictureOf = ({ picture, pictureAlt }: PageRow) =>
  picture && {
    url: mediaUrl(picture.id),
    alt: pictureAlt,
    width: picture.width,
    height: picture.height,
  };

function shown(page: PageRow) {
  const { slug, title, summary, text, publishAt, policy, author, updatedAt } = page;
  if (!publishAt) throw new Error('a draft is not shown');
  return {
    slug,
    title,
    summary: summary || summaryOf(text, SUMMARY),
    publishedAt: publishAt.toISOString(),
    policy,
    author,
    picture: pictureOf(page),
    updatedAt: updatedAt.toISOString(),
  };
}

export const presentLink = shown;

export const presentPage = async (db: Reader, page: PageRow) => ({
  ...shown(page),
  seoTitle: page.seoTitle,
  seoDescription: page.seoDescription,
  html: renderMarkdown(page.text),
  sections: (await sectionsOf(db, page.text)).sections,
});

export const presentRow = (page: PageRow) => ({
  ...page,
  state: stateOf(page),
  publishAt: page.publishAt?.toISOString() ?? null,
  updatedAt: page.updatedAt.toISOString(),
});

export const presentForStaff = async (db: Reader, page: PageRow) => ({
  ...presentRow(page),
  version: versionedPage(page).version,
  picture: pictureOf(page),
  gaps: gapsIn(plainOf(page.text)),
  ...(await presentText(db, page.text)),
});

/** A text as readers will see it, and as its editor takes it apart. */
export const presentText = async (db: Reader, text: string) => ({
  html: renderMarkdown(text),
  ...(await sectionsOf(db, text)),
  pieces: piecesOf(text).map(({ name, source, line }) => ({ name, source, line })),
});

export const presentRevision = ({ id, savedAt, savedByName, content }: RevisionRow) => ({
  id,
  savedAt: savedAt.toISOString(),
  savedByName,
  title: content.title,
  text: content.text,
  publishAt: content.publishAt,
});
