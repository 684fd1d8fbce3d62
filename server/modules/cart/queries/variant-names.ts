import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { type Reader, sql } from '#platform/db.ts';

/** What people call a variant: "Morrow cup (Moss, Large)". Those that are gone for good have no name. */
export async function nameVariants(
  db: Reader,
  { ids, locale }: { ids: string[]; locale: string },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string; values: string | null }>`
    select v.id, coalesce((
        select t.title from product_texts t where t.product_id = v.product_id
        order by t.locale = ${locale} desc, t.locale = ${ORIGINAL_LOCALE} desc limit 1), '') as title,
      (select string_agg(vt.name, ', ' order by o.position)
        from variant_option_values vo
        join product_options o on o.id = vo.option_id
        join product_option_value_texts vt on vt.value_id = vo.value_id and vt.locale = ${ORIGINAL_LOCALE}
        where vo.variant_id = v.id) as values
    from variants v where v.id = any(${ids}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ id, title, values }) => [id, values ? `${title} (${values})` : title]),
  );
}
