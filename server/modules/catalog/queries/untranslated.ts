/** How far texts of goods are written in the languages of the shop. */
import type { ShippedLocale } from '#common/locales.ts';
import { OFFERED_IN } from '#modules/settings/index.ts';
import { type Reader, sql } from '#platform/db.ts';

export type Untranslated = {
  locale: ShippedLocale;
  /** Products on sale. */
  products: number;
  /** Those of which nothing is written in this language. */
  productsWithoutText: number;
  categories: number;
  categoriesWithoutText: number;
};

export async function countUntranslated(db: Reader): Promise<Untranslated[]> {
  const { rows } = await sql<Untranslated>`
    select l.locale, p.*, c.*
    from jsonb_array_elements_text(${OFFERED_IN}) with ordinality as l(locale, nth)
    cross join lateral (
      select count(*)::int as products, count(*) filter (where t.locale is null)::int as "productsWithoutText"
      from products p left join product_texts t on t.product_id = p.id and t.locale = l.locale
      where p.status in ('active', 'unlisted')) p
    cross join lateral (
      select count(*)::int as categories, count(*) filter (where t.locale is null)::int as "categoriesWithoutText"
      from categories c left join category_texts t on t.category_id = c.id and t.locale = l.locale) c
    order by l.nth`.execute(db);
  return rows;
}
