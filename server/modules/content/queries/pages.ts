import type { Policy } from '#common/policies.ts';
import { type RawBuilder, type Reader, type SqlBool, sql, type Tx } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';

/** `home` and `category`: what stands on the home page, and above the goods of a category. */
export type Kind = 'page' | 'post' | 'home' | 'category';
export type PageState = 'draft' | 'scheduled' | 'published';
type Picture = { id: string; width: number; height: number };

/** What staff write of a page. */
export type PageContent = {
  slug: string;
  title: string;
  text: string;
  summary: string;
  author: string;
  pictureId: string | null;
  pictureAlt: string;
  seoTitle: string;
  seoDescription: string;
  policy: Policy | null;
  /** Whose head it is. */
  categoryId: string | null;
  publishAt: Date | null;
};
export type PageRow = PageContent & {
  id: string;
  kind: Kind;
  gapCount: number;
  updatedAt: Date;
  picture: Picture | null;
};

const CONTENT = sql`
  p.slug, p.title, p.text, p.summary, p.author, p.picture_id as "pictureId", p.picture_alt as "pictureAlt",
  p.seo_title as "seoTitle", p.seo_description as "seoDescription", p.policy, p.category_id as "categoryId",
  p.publish_at as "publishAt"`;
const SELECT = sql`
  select p.id, p.kind, p.gap_count as "gapCount", p.updated_at as "updatedAt", ${CONTENT},
    case when m.id is null then null
      else json_build_object('id', m.id, 'width', m.width, 'height', m.height) end as picture
  from content_pages p left join media m on m.id = p.picture_id`;

async function readRows(db: Reader, rest: RawBuilder<unknown>): Promise<PageRow[]> {
  const { rows } = await sql<PageRow>`${SELECT} ${rest}`.execute(db);
  return rows;
}

/** When the next of all pages and posts is published. */
export async function nextPublication(db: Reader, at: Date): Promise<Date | null> {
  const { rows } = await sql<{ next: Date | null }>`
    select min(publish_at) as next from content_pages where publish_at > ${at}`.execute(db);
  return rows[0]?.next ?? null;
}

export async function publishedPages(db: Reader, at: Date, limit: number): Promise<PageRow[]> {
  return readRows(
    db,
    sql`where p.kind = 'page' and p.publish_at <= ${at} order by p.title, p.id limit ${limit}`,
  );
}

export async function publishedPolicies(db: Reader, at: Date): Promise<PageRow[]> {
  return readRows(db, sql`where p.policy is not null and p.publish_at <= ${at} limit 50`);
}

type After = { at: Date; id: string } | null;

/** Newest first. */
export async function publishedPosts(
  db: Reader,
  { at, after, limit }: { at: Date; after: After; limit: number },
): Promise<PageRow[]> {
  const rest = after ? sql`and (p.publish_at, p.id) < (${after.at}, ${after.id})` : sql``;
  return readRows(
    db,
    sql`where p.kind = 'post' and p.publish_at <= ${at} ${rest}
      order by p.publish_at desc, p.id desc limit ${limit}`,
  );
}

export async function publishedBySlug(
  db: Reader,
  { kind, slug, at }: { kind: Kind; slug: string; at: Date },
): Promise<PageRow | undefined> {
  const where = sql`where p.kind = ${kind} and p.slug = ${slug} and p.publish_at <= ${at}`;
  return (await readRows(db, where))[0];
}

export async function readPage(db: Reader, kind: Kind, id: string): Promise<PageRow | undefined> {
  return (await readRows(db, sql`where p.kind = ${kind} and p.id = ${id}`))[0];
}

/** Until the end of the transaction: changes of pages, of their addresses and of redirects follow each other. */
export async function lockContent(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('content', 0))`.execute(tx);
}

export async function countPages(db: Reader, kind: Kind): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from content_pages where kind = ${kind}`.execute(db);
  return rows[0]?.many ?? 0;
}

export async function takenSlugs(db: Reader, kind: Kind, slug: string): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from content_pages
    where kind = ${kind} and (slug = ${slug} or slug like ${`${slug}-%`})`.execute(db);
  return new Set(rows.map((row) => row.slug));
}

export async function policyPages(db: Reader): Promise<PageRow[]> {
  return readRows(db, sql`where p.policy is not null limit 50`);
}

export async function pictureExists(db: Reader, id: string): Promise<boolean> {
  const { rows } = await sql`select from media where id = ${id}`.execute(db);
  return rows.length > 0;
}

export async function categoryExists(db: Reader, id: string): Promise<boolean> {
  const { rows } = await sql`select from categories where id = ${id}`.execute(db);
  return rows.length > 0;
}

export type Found = { search?: string; state?: PageState };
type Listed = Found & { kind: Kind; at: Date; after: After; limit: number };

/** Last changed first. */
export async function pagesForStaff(
  db: Reader,
  { kind, search, state, at, after, limit }: Listed,
): Promise<PageRow[]> {
  const conditions = [
    sql<SqlBool>`p.kind = ${kind}`,
    ...(search ? [staffSearch(sql`search_key(p.title || ' ' || p.slug)`, search)] : []),
    ...(state ? [isIn(state, at)] : []),
    ...(after ? [sql<SqlBool>`(p.updated_at, p.id) < (${after.at}, ${after.id})`] : []),
  ];
  return readRows(
    db,
    sql`where ${sql.join(conditions, sql` and `)} order by p.updated_at desc, p.id desc limit ${limit}`,
  );
}

function isIn(state: PageState, at: Date): RawBuilder<SqlBool> {
  if (state === 'draft') return sql`p.publish_at is null`;
  return state === 'scheduled' ? sql`p.publish_at > ${at}` : sql`p.publish_at <= ${at}`;
}

type Written = PageContent & { gapCount: number; at: Date };

const columnsOf = ({ gapCount, at, ...page }: Written) => ({
  slug: page.slug,
  title: page.title,
  text: page.text,
  summary: page.summary,
  author: page.author,
  picture_id: page.pictureId,
  picture_alt: page.pictureAlt,
  seo_title: page.seoTitle,
  seo_description: page.seoDescription,
  policy: page.policy,
  category_id: page.categoryId,
  publish_at: page.publishAt,
  gap_count: gapCount,
  updated_at: at,
});

export async function insertPage(tx: Tx, kind: Kind, page: Written): Promise<string> {
  const { id } = await tx
    .insertInto('content_pages')
    .values({ kind, created_at: page.at, ...columnsOf(page) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updatePage(tx: Tx, id: string, page: Written): Promise<void> {
  await tx.updateTable('content_pages').set(columnsOf(page)).where('id', '=', id).execute();
}

export async function deletePage(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('content_pages').where('id', '=', id).execute();
}

/** The id of whichever has this address, public or not. */
export async function pageAt(db: Reader, kind: Kind, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from content_pages where kind = ${kind} and slug = ${slug}`.execute(db);
  return rows[0]?.id;
}
