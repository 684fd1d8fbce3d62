import { type Reader, sql, type Tx } from '#platform/db.ts';

/** What a text names. */
export type Named = { pictures: string[]; categories: string[]; products: string[] };
/** Which of it is there: sizes of pictures, and the slugs that goods and categories have now. */
export type Known = {
  pictures: Map<string, { width: number; height: number }>;
  categories: Map<string, string>;
  products: Map<string, string>;
};

type Row = {
  kind: 'picture' | 'category' | 'product';
  asked: string;
  slug: string;
  width: number;
  height: number;
};

/** Goods and categories are found by their former slugs too. */
export async function knownOf(
  db: Reader,
  { pictures, categories, products }: Named,
): Promise<Known> {
  const isAsked = pictures.length + categories.length + products.length > 0;
  const rows = isAsked ? await readRows(db, { pictures, categories, products }) : [];
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  return {
    pictures: new Map(of('picture').map(({ asked, width, height }) => [asked, { width, height }])),
    categories: new Map(of('category').map(({ asked, slug }) => [asked, slug])),
    products: new Map(of('product').map(({ asked, slug }) => [asked, slug])),
  };
}

async function readRows(db: Reader, { pictures, categories, products }: Named): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select 'picture' as kind, id::text as asked, '' as slug, width, height
    from media where id = any(${pictures}::uuid[])
    union all
    select 'category', s.slug, c.slug, 0, 0
    from category_slugs s join categories c on c.id = s.category_id
    where s.slug = any(${categories}::text[])
    union all
    select 'product', s.slug, p.slug, 0, 0
    from product_slugs s join products p on p.id = s.product_id
    where s.slug = any(${products}::text[]) and p.status = 'active'`.execute(db);
  return rows;
}

/** The newest of the published home pages. */
export async function homeText(db: Reader, at: Date): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select text from content_pages where kind = 'home' and publish_at <= ${at}
    order by publish_at desc, id desc limit 1`.execute(db);
  return rows[0]?.text ?? '';
}

/** The newest of the published heads of a category, by a former slug too; undefined where there is no such category. */
export async function headText(db: Reader, slug: string, at: Date): Promise<string | undefined> {
  const { rows } = await sql<{ text: string }>`
    select coalesce((
      select p.text from content_pages p
      where p.kind = 'category' and p.category_id = c.id and p.publish_at <= ${at}
      order by p.publish_at desc, p.id desc limit 1), '') as text
    from category_slugs s join categories c on c.id = s.category_id where s.slug = ${slug}`.execute(
    db,
  );
  return rows[0]?.text;
}

/** For when all categories go: their heads, and the home page that came with the demo, if no person ever changed it. */
export async function deleteHeadsAndDemo(tx: Tx): Promise<void> {
  await sql`
    delete from content_pages p where kind = 'category' or kind = 'home' and not exists (
      select from content_revisions r where r.page_id = p.id and r.saved_by_name <> '')`.execute(
    tx,
  );
}
