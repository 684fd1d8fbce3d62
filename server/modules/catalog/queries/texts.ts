import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { type RawBuilder, sql } from '#platform/db.ts';

const OWNERS = {
  category_texts: 'category_id',
  product_texts: 'product_id',
  product_option_texts: 'option_id',
  product_option_value_texts: 'value_id',
  product_image_texts: 'image_id',
};

/** A language, or the column that names it. */
export type TextLocale = string | RawBuilder<unknown>;

/**
 * A text in one language, or as it was written while it is not translated: `textIn('en', 'category_texts.name', 'c.id')`
 * is a scalar subquery.
 */
export function textIn(locale: TextLocale, column: string, owner: string): RawBuilder<string> {
  const [table, field] = column.split('.') as [keyof typeof OWNERS, string];
  const best =
    locale === ORIGINAL_LOCALE
      ? sql`locale = ${locale}`
      : sql`locale in (${locale}, ${ORIGINAL_LOCALE}) order by (locale = ${locale}) desc limit 1`;
  return sql`(select ${sql.ref(field)} from ${sql.table(table)} where ${sql.ref(OWNERS[table])} = ${sql.ref(owner)} and ${best})`;
}
