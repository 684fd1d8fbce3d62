/** Which slug belongs to whom, and once did. */
import { type Reader, sql, type Tx, together } from '#platform/db.ts';

/** What has an address of its own in the shop. */
export type Addressed = 'products' | 'categories';
const TABLES = {
  products: { table: sql`product_slugs`, owners: sql`products`, owner: sql.ref('product_id') },
  categories: {
    table: sql`category_slugs`,
    owners: sql`categories`,
    owner: sql.ref('category_id'),
  },
};

/**
 * Which of these slugs, and of those made from them with a number, somebody has or had. Others who want to make a slug of
 * the same name wait for the end of this transaction.
 */
export async function lockTakenSlugs(tx: Tx, kind: Addressed, slug: string): Promise<Set<string>> {
  const { table } = TABLES[kind];
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${`slug ${slug}`}, 0))`;
  const [, rows] = await together(tx, [
    lock,
    sql<{ slug: string }>`
      select slug from ${table} where slug = ${slug} or slug like ${`${slug}-%`}`,
  ]);
  return new Set(rows.map((row) => row.slug));
}

/** Keeps the slug for this owner for good; false where another has it, or had it. */
export async function saveSlug(
  tx: Tx,
  kind: Addressed,
  { id, slug }: { id: string; slug: string },
): Promise<boolean> {
  const { table, owner } = TABLES[kind];
  const { rows } = await sql`
    insert into ${table} as kept (slug, ${owner}) values (${slug}, ${id})
    on conflict (slug) do update set slug = excluded.slug where kept.${owner} = excluded.${owner}
    returning slug`.execute(tx);
  return rows.length > 0;
}

/** The slug by which its owner is known now; undefined where it never belonged to anybody who still is there. */
export async function currentSlug(
  db: Reader,
  kind: Addressed,
  slug: string,
): Promise<string | undefined> {
  const { table, owners, owner } = TABLES[kind];
  const { rows } = await sql<{ slug: string }>`
    select o.slug from ${table} kept join ${owners} o on o.id = kept.${owner}
    where kept.slug = ${slug}`.execute(db);
  return rows[0]?.slug;
}
