/** Options, their values, variants and prices of one product. */
import { DEFAULT_LOCALE } from '#common/locales.ts';
import type { Money } from '#common/money.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Current, PlannedOption } from '../options.ts';

const locale = DEFAULT_LOCALE;

export async function readOptions(db: Reader, productId: string): Promise<Current> {
  const { rows } = await sql<Current>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', t.name, 'values', (
          select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', vt.name) order by v.position), '[]')
          from product_option_values v
          join product_option_value_texts vt on vt.value_id = v.id and vt.locale = ${locale}
          where v.option_id = o.id)) order by o.position)
        from product_options o
        join product_option_texts t on t.option_id = o.id and t.locale = ${locale}
        where o.product_id = ${productId}), '[]') as options,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'isArchived', v.archived_at is not null, 'values', (
          select coalesce(jsonb_object_agg(vov.option_id, vt.name), '{}')
          from variant_option_values vov
          join product_option_value_texts vt on vt.value_id = vov.value_id and vt.locale = ${locale}
          where vov.variant_id = v.id)) order by v.position)
        from variants v where v.product_id = ${productId}), '[]') as variants`.execute(db);
  return rows[0] ?? { options: [], variants: [] };
}

/** Writes options in order and answers their ids; options that are not named go with their values. */
export async function writeOptions(
  tx: Tx,
  productId: string,
  options: PlannedOption[],
): Promise<string[]> {
  const kept = options.flatMap(({ id }) => id ?? []);
  await tx
    .deleteFrom('product_options')
    .where('product_id', '=', productId)
    .where((where) => where.not(where('id', '=', where.fn.any(where.val(kept)))))
    .execute();
  const ids: string[] = [];
  for (const [position, { id, name }] of options.entries()) {
    const optionId =
      id ??
      (
        await tx
          .insertInto('product_options')
          .values({ product_id: productId, position })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    if (id)
      await tx.updateTable('product_options').set({ position }).where('id', '=', id).execute();
    await tx
      .insertInto('product_option_texts')
      .values({ option_id: optionId, locale, name })
      .onConflict((conflict) => conflict.columns(['option_id', 'locale']).doUpdateSet({ name }))
      .execute();
    ids.push(optionId);
  }
  return ids;
}

/** Writes the values of one option in order and answers their ids by name. */
export async function writeValues(
  tx: Tx,
  optionId: string,
  names: string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    with wanted as (
      select name, position::int - 1 as position from unnest(${names}::text[]) with ordinality as w(name, position)
    ), known as (
      select v.id, t.name from product_option_values v
      join product_option_value_texts t on t.value_id = v.id and t.locale = ${locale}
      where v.option_id = ${optionId}
    ), moved as (
      update product_option_values v set position = w.position
      from known k join wanted w using (name) where v.id = k.id
    ), added as (
      insert into product_option_values (option_id, position)
      select ${optionId}, position from wanted w where not exists (select from known k where k.name = w.name)
      returning id, position
    ), named as (
      insert into product_option_value_texts (value_id, locale, name)
      select a.id, ${locale}, w.name from added a join wanted w using (position)
      returning value_id, name
    )
    select id, name from known union all select value_id, name from named`.execute(tx);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Values that no variant has, on sale or not, and that are not named. */
export async function dropUnusedValues(
  tx: Tx,
  optionIds: string[],
  keptValueIds: string[],
): Promise<void> {
  await sql`
    delete from product_option_values v
    where v.option_id = any(${optionIds}::uuid[]) and not v.id = any(${keptValueIds}::uuid[])
      and not exists (select from variant_option_values vov where vov.value_id = v.id)`.execute(tx);
  // Values of variants out of sale stand behind the others.
  await sql`
    update product_option_values v set position = ${keptValueIds.length} + place.nth
    from (select id, row_number() over (partition by option_id order by id)::int as nth
      from product_option_values
      where option_id = any(${optionIds}::uuid[]) and not id = any(${keptValueIds}::uuid[])) place
    where v.id = place.id`.execute(tx);
}

export type VariantRow = {
  sku: string | null;
  position: number;
  weight_grams: number;
  image_id: string | null;
  external_id?: string | null;
  metadata?: string;
};

export async function insertVariant(tx: Tx, productId: string, row: VariantRow): Promise<string> {
  const { id } = await tx
    .insertInto('variants')
    .values({ product_id: productId, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Also brings a variant back on sale. */
export async function patchVariant(
  tx: Tx,
  id: string,
  change: { [K in keyof VariantRow]: VariantRow[K] | undefined },
): Promise<void> {
  await tx
    .updateTable('variants')
    .set({ ...change, archived_at: null })
    .where('id', '=', id)
    .execute();
}

/** Frees SKUs that are about to be given out anew, so that two variants may swap theirs. */
export async function clearSkus(tx: Tx, ids: string[]): Promise<void> {
  await sql`update variants set sku = null where id = any(${ids}::uuid[])`.execute(tx);
}

export async function archiveVariants(tx: Tx, ids: string[]): Promise<void> {
  await sql`
    update variants set archived_at = now()
    where id = any(${ids}::uuid[]) and archived_at is null`.execute(tx);
}

export async function replaceValuesOf(
  tx: Tx,
  variantIds: string[],
  rows: { variant_id: string; option_id: string; value_id: string }[],
): Promise<void> {
  await sql`delete from variant_option_values where variant_id = any(${variantIds}::uuid[])`.execute(
    tx,
  );
  if (rows.length > 0) await tx.insertInto('variant_option_values').values(rows).execute();
}

export type PriceRow = Money & { compareAt: number | null };

export async function readPrices(db: Reader, variantId: string): Promise<PriceRow[]> {
  return db
    .selectFrom('prices')
    .select(['currency', 'amount', 'compare_at_amount as compareAt'])
    .where('variant_id', '=', variantId)
    .execute();
}

export async function replacePrices(tx: Tx, variantId: string, prices: PriceRow[]): Promise<void> {
  await tx.deleteFrom('prices').where('variant_id', '=', variantId).execute();
  await tx
    .insertInto('prices')
    .values(
      prices.map(({ currency, amount, compareAt }) => ({
        variant_id: variantId,
        currency,
        amount,
        compare_at_amount: compareAt,
      })),
    )
    .execute();
}

/** The product a variant belongs to, locked. */
export function lockProductOf(tx: Tx, variantId: string) {
  return tx
    .selectFrom('variants')
    .innerJoin('products', 'products.id', 'variants.product_id')
    .select(['products.id as productId', 'variants.archived_at as archivedAt'])
    .where('variants.id', '=', variantId)
    .forUpdate('products')
    .executeTakeFirst();
}

/** Variants on sale by their SKU, exactly as it is written. */
export async function variantsBySku(db: Reader, skus: string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .selectFrom('variants')
    .select(['id', 'sku'])
    .where(sql<boolean>`sku = any(${skus}::text[])`)
    .where('archived_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, sku }) => [sku ?? '', id]));
}

/** Who has these SKUs among what is sold: "Linen apron, Sand / S", by SKU. */
export async function skuOwners(
  db: Reader,
  skus: string[],
  { except }: { except: string[] },
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const { rows } = await sql<{ sku: string; owner: string }>`
    select v.sku, concat_ws(', ', t.title, (
        select string_agg(vt.name, ' / ' order by o.position)
        from variant_option_values vov join product_options o on o.id = vov.option_id
        join product_option_value_texts vt on vt.value_id = vov.value_id and vt.locale = ${locale}
        where vov.variant_id = v.id)) as owner
    from variants v join product_texts t on t.product_id = v.product_id and t.locale = ${locale}
    where v.sku = any(${skus}::text[]) and v.archived_at is null and not v.id = any(${except}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ sku, owner }) => [sku, owner]));
}
