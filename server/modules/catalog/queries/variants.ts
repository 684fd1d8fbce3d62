/** Variants and their prices. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { SOLD_IN } from '#modules/settings/index.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Metadata } from '#platform/sync.ts';
import type { Price } from '../prices.ts';

const locale = ORIGINAL_LOCALE;

/** A variant as it shall stand; without an id it is a new one. */
export type VariantRow = {
  id: string | null;
  sku: string | null;
  /** Null: where it stands. */
  position: number | null;
  weightGrams: number;
  imageId: string | null;
  barcode: string | null;
  externalId: string | null;
  metadata: Metadata;
  prices: Price[];
};

/**
 * Writes variants with their prices (those in a currency that the shop does not sell in stay), on sale again where they were not, and answers their ids by position. What stands as it
 * shall stand is not touched.
 */
export async function writeVariants(
  tx: Tx,
  productId: string,
  variants: VariantRow[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with wanted as materialized (
      select coalesce(r.id, new_id()) as id, r.id is null as is_new, r.sku, coalesce(r.position, v.position) as position,
        r."weightGrams" as weight_grams, r."imageId" as image_id, r.barcode, r."externalId" as external_id,
        r.metadata, r.prices
      from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as r(id uuid, sku text, position int,
        "weightGrams" int, "imageId" uuid, barcode text, "externalId" text, metadata jsonb, prices jsonb)
      left join variants v on v.id = r.id
    ), changed as (
      update variants v set sku = w.sku, position = w.position, weight_grams = w.weight_grams, image_id = w.image_id,
        barcode = w.barcode, external_id = w.external_id, metadata = w.metadata, archived_at = null
      from wanted w
      where v.id = w.id
        and (v.sku, v.position, v.weight_grams, v.image_id, v.barcode, v.external_id, v.metadata, v.archived_at)
          is distinct from (w.sku, w.position, w.weight_grams, w.image_id, w.barcode, w.external_id, w.metadata, null)
    ), added as (
      insert into variants (id, product_id, sku, position, weight_grams, image_id, barcode, external_id, metadata)
      select id, ${productId}, sku, position, weight_grams, image_id, barcode, external_id, metadata
      from wanted where is_new
    ), priced as (
      select w.id as variant_id, p.currency, p.amount, p."compareAt" as compare_at
      from wanted w, jsonb_to_recordset(w.prices) as p(currency text, amount bigint, "compareAt" bigint)
    ), gone as (
      delete from prices pr using wanted w
      where pr.variant_id = w.id and ${SOLD_IN} ? pr.currency::text and not exists (
        select from priced p where p.variant_id = pr.variant_id and p.currency = pr.currency)
    ), written as (
      insert into prices as pr (variant_id, currency, amount, compare_at_amount)
      select variant_id, currency, amount, compare_at from priced
      on conflict (variant_id, currency) do update
        set amount = excluded.amount, compare_at_amount = excluded.compare_at_amount
        where (pr.amount, pr.compare_at_amount) is distinct from (excluded.amount, excluded.compare_at_amount)
    )
    select id from wanted order by position`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Takes variants out of sale, and names from those that get others, so that two variants may swap theirs: the indexes
 * look at each row alone.
 */
export async function retire(
  tx: Tx,
  { archived, renamed }: { archived: string[]; renamed: string[] },
): Promise<void> {
  if (archived.length + renamed.length === 0) return;
  await sql`
    update variants set
      archived_at = case when id = any(${archived}::uuid[]) then coalesce(archived_at, now()) else archived_at end,
      sku = case when id = any(${renamed}::uuid[]) then null else sku end,
      external_id = case when id = any(${renamed}::uuid[]) then null else external_id end
    where id = any(${[...archived, ...renamed]}::uuid[])`.execute(tx);
}

/** The product a variant belongs to. */
export async function findProductOf(db: Reader, variantId: string): Promise<string | undefined> {
  const query = db.selectFrom('variants').select('product_id as id').where('id', '=', variantId);
  return (await query.executeTakeFirst())?.id;
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

type Names = { skus: string[]; externalIds: string[] };
export type Owners = { skus: Map<string, string>; externalIds: Set<string> };

/** Which of these names variants have, except for these variants; of a SKU by whom: "Linen apron, Sand / S". */
export async function nameOwners(
  db: Reader,
  { skus, externalIds }: Names,
  { except }: { except: string[] },
): Promise<Owners> {
  if (skus.length + externalIds.length === 0) return { skus: new Map(), externalIds: new Set() };
  const { rows } = await sql<{ sku: string | null; externalId: string | null; owner: string }>`
    select case when v.archived_at is null then v.sku end as sku, v.external_id as "externalId",
      concat_ws(', ', t.title, (
        select string_agg(vt.name, ' / ' order by o.position)
        from variant_option_values vov join product_options o on o.id = vov.option_id
        join product_option_value_texts vt on vt.value_id = vov.value_id and vt.locale = ${locale}
        where vov.variant_id = v.id)) as owner
    from variants v join product_texts t on t.product_id = v.product_id and t.locale = ${locale}
    where (v.sku = any(${skus}::text[]) and v.archived_at is null or v.external_id = any(${externalIds}::text[]))
      and not v.id = any(${except}::uuid[])`.execute(db);
  return {
    skus: new Map(rows.flatMap(({ sku, owner }) => (sku === null ? [] : [[sku, owner]]))),
    externalIds: new Set(rows.flatMap(({ externalId }) => externalId ?? [])),
  };
}

/** Who has these SKUs among what is sold, by SKU. */
export async function skuOwners(
  db: Reader,
  skus: string[],
  { except }: { except: string[] },
): Promise<Map<string, string>> {
  return (await nameOwners(db, { skus, externalIds: [] }, { except })).skus;
}
