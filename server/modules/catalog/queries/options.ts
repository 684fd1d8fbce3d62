/** Options, their values and which variant has which: all of one product in a few statements. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { sql, type Tx, writeAhead } from '#platform/db.ts';
import type { PlannedOption } from '../options.ts';

const locale = ORIGINAL_LOCALE;

const rowsOf = (options: PlannedOption[]) =>
  JSON.stringify(options.map((option, position) => ({ ...option, position })));

/** Writes options and values in order. Options that are not named go; values that are not named stay for now. */
export async function writeOptions(
  tx: Tx,
  productId: string,
  options: PlannedOption[],
): Promise<void> {
  const write = sql`
    with wanted as materialized (
      select coalesce(r.id, new_id()) as id, r.id is null as is_new, r.position, r.name, r.values
      from jsonb_to_recordset(${rowsOf(options)}::jsonb) as r(id uuid, position int, name text, values jsonb)
    ), gone as (
      delete from product_options o
      where o.product_id = ${productId} and not exists (select from wanted w where w.id = o.id)
    ), moved as (
      update product_options o set position = w.position
      from wanted w where o.id = w.id and o.position <> w.position
    ), added as (
      insert into product_options (id, product_id, position)
      select id, ${productId}, position from wanted where is_new
    ), named as (
      insert into product_option_texts as t (option_id, locale, name)
      select id, ${locale}, name from wanted
      on conflict (option_id, locale) do update set name = excluded.name where t.name <> excluded.name
    ), wanted_values as (
      select w.id as option_id, v.name, v.nth::int - 1 as position
      from wanted w, jsonb_array_elements_text(w.values) with ordinality as v(name, nth)
    ), known as (
      select v.id, v.option_id, t.name, w.position
      from wanted_values w
      join product_option_values v on v.option_id = w.option_id
      join product_option_value_texts t on t.value_id = v.id and t.locale = ${locale} and t.name = w.name
    ), moved_values as (
      update product_option_values v set position = k.position
      from known k where v.id = k.id and v.position <> k.position
    ), fresh as materialized (
      select new_id() as id, option_id, name, position from wanted_values w
      where not exists (select from known k where k.option_id = w.option_id and k.name = w.name)
    ), added_values as (
      insert into product_option_values (id, option_id, position) select id, option_id, position from fresh
    )
    insert into product_option_value_texts (value_id, locale, name)
    select id, ${locale}, name from fresh`;
  await writeAhead(tx, write);
}

export type Combination = { variantId: string; values: string[] };

/**
 * Gives variants their values, one for each option in order. Values that no variant has any more, on sale or not, and that
 * the options do not name are dropped; those of variants out of sale stand behind the others.
 */
export async function writeCombinations(
  tx: Tx,
  productId: string,
  { options, combinations }: { options: PlannedOption[]; combinations: Combination[] },
): Promise<void> {
  const variantIds = combinations.map(({ variantId }) => variantId);
  const write = sql`
    with named as (
      select o.id as option_id, o.position, v.id as value_id, t.name,
        w.values ? t.name as is_named, jsonb_array_length(w.values) as named_values
      from jsonb_to_recordset(${rowsOf(options)}::jsonb) as w(position int, values jsonb)
      join product_options o on o.product_id = ${productId} and o.position = w.position
      join product_option_values v on v.option_id = o.id
      join product_option_value_texts t on t.value_id = v.id and t.locale = ${locale}
    ), wanted as (
      select r."variantId" as variant_id, n.option_id, n.value_id
      from jsonb_to_recordset(${JSON.stringify(combinations)}::jsonb) as r("variantId" uuid, values jsonb)
      cross join lateral jsonb_array_elements_text(r.values) with ordinality as v(name, nth)
      join named n on n.position = v.nth - 1 and n.name = v.name
    ), gone as (
      delete from variant_option_values vov
      where vov.variant_id = any(${variantIds}::uuid[]) and not exists (
        select from wanted w where w.variant_id = vov.variant_id and w.option_id = vov.option_id)
    ), written as (
      insert into variant_option_values as vov (variant_id, option_id, value_id)
      select variant_id, option_id, value_id from wanted
      on conflict (variant_id, option_id) do update set value_id = excluded.value_id
        where vov.value_id <> excluded.value_id
    ), others as (
      select n.value_id, n.named_values + row_number() over (partition by n.option_id order by n.value_id)::int as position,
        exists (select from variant_option_values vov
          where vov.value_id = n.value_id and not vov.variant_id = any(${variantIds}::uuid[])) as is_used
      from named n where not n.is_named
    ), moved as (
      update product_option_values v set position = o.position
      from others o where v.id = o.value_id and o.is_used and v.position <> o.position
    )
    delete from product_option_values v using others o where v.id = o.value_id and not o.is_used`;
  await writeAhead(tx, write);
}
