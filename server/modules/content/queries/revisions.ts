import type { Actor } from '#platform/audit.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { PageContent } from './pages.ts';

/** As it is stored: times are texts. */
export type StoredContent = Omit<PageContent, 'publishAt'> & { publishAt: string | null };
export type RevisionRow = {
  id: string;
  content: StoredContent;
  savedAt: Date;
  savedByName: string;
};

const MAX_REVISIONS = 100;

/** The newest hundred of a page stay. */
export async function addRevision(
  tx: Tx,
  pageId: string,
  { content, by, at }: { content: PageContent; by: Pick<Actor, 'id' | 'name'>; at: Date },
): Promise<void> {
  await sql`
    insert into content_revisions (page_id, content, saved_by, saved_by_name, saved_at)
    values (${pageId}, ${JSON.stringify(content)}, ${by.id}, ${by.name}, ${at})`.execute(tx);
  await sql`
    delete from content_revisions where page_id = ${pageId} and id not in (
      select id from content_revisions where page_id = ${pageId} order by id desc limit ${MAX_REVISIONS})`.execute(
    tx,
  );
}

/** Newest first. */
export async function revisionsOf(db: Reader, pageId: string): Promise<RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    select id, content, saved_at as "savedAt", saved_by_name as "savedByName"
    from content_revisions where page_id = ${pageId} order by id desc limit ${MAX_REVISIONS}`.execute(
    db,
  );
  return rows;
}
