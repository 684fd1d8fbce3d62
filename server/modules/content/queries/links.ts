/** What leads to an address of the shop. A path of one has nothing in it that means something to a pattern. */
import { type Reader, sql } from '#platform/db.ts';
import type { Kind } from './pages.ts';

/** By where they begin. */
export async function redirectsTo(db: Reader, path: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select source from redirects where target ~ ${`^${path}([?#]|$)`} order by source limit ${limit}`.execute(
    db,
  );
  return rows.map(({ source }) => source);
}

type Linking = { id: string; kind: Kind; title: string };

/** Other pages and posts in whose text it is a link, by title. */
export async function textsLinkingTo(
  db: Reader,
  { path, id, limit }: { path: string; id: string; limit: number },
): Promise<Linking[]> {
  const { rows } = await sql<Linking>`
    select id, kind, title from content_pages
    where id <> ${id} and text ~ ${`\\]\\(${path}[)?# ]`}
    order by title, id limit ${limit}`.execute(db);
  return rows;
}
