import { type Reader, sql } from '#platform/db.ts';

type Slugs = { categories: string[]; products: string[]; pages: string[]; posts: string[] };

/** Which of these shoppers can open. */
export async function slugsThere(
  db: Reader,
  { categories, products, pages, posts }: Slugs,
  at: Date,
): Promise<{ kind: string; slug: string }[]> {
  const { rows } = await sql<{ kind: string; slug: string }>`
    select 'categories' as kind, slug from categories where slug = any(${categories}::text[])
    union all
    select 'products', slug from products
    where slug = any(${products}::text[]) and status in ('active', 'unlisted')
    union all
    select case kind when 'page' then 'pages' else 'journal' end, slug from content_pages
    where publish_at <= ${at}
      and (kind = 'page' and slug = any(${pages}::text[]) or kind = 'post' and slug = any(${posts}::text[]))`.execute(
    db,
  );
  return rows;
}
