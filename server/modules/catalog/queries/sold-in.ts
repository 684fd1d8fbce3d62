import { type Reader, sql } from '#platform/db.ts';

/** The currencies in which a product on sale has a price; none where there is no such product. */
export async function soldIn(
  db: Reader,
  { slug, locale }: { slug: string; locale: string },
): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select l.currency from product_listings l
    where l.slug = ${slug} and l.locale = ${locale}
    order by l.currency limit 20`.execute(db);
  return rows.map(({ currency }) => currency);
}
