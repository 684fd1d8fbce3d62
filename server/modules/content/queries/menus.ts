import { type Reader, sql } from '#platform/db.ts';

type Wanted = {
  categories: string[];
  products: string[];
  pages: string[];
  posts: string[];
  /** Old addresses that may lead on. */
  paths: string[];
};

/** Which of these shoppers can open, also by a slug that was another once. */
export async function pathsThere(
  db: Reader,
  { categories, products, pages, posts, paths }: Wanted,
  at: Date,
): Promise<Set<string>> {
  const { rows } = await sql<{ path: string }>`
    select '/categories/' || s.slug as path from category_slugs s join categories c on c.id = s.category_id
    where s.slug = any(${categories}::text[])
    union all
    select '/products/' || s.slug from product_slugs s join products p on p.id = s.product_id
    where s.slug = any(${products}::text[]) and p.status in ('active', 'unlisted')
    union all
    select case kind when 'page' then '/pages/' else '/journal/' end || slug from content_pages
    where publish_at <= ${at}
      and (kind = 'page' and slug = any(${pages}::text[]) or kind = 'post' and slug = any(${posts}::text[]))
    union all
    select source from redirects where source = any(${paths}::text[])`.execute(db);
  return new Set(rows.map(({ path }) => path));
}
