/** One product as staff see it: every currency, every variant, archived ones too. */

import { ORIGINAL_LOCALE } from '#common/locales.ts';
import type { Money } from '#common/money.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import { mediaUrl } from '#modules/media/index.ts';
import { joinStock, STAFF_STOCK, type StaffStock } from '#modules/stock/index.ts';
import { type Reader, sql, type Tx, together } from '#platform/db.ts';
import type { Metadata } from '#platform/sync.ts';

export type AdminImage = {
  id: string;
  mediaId: string | null;
  /** Where an import found it. */
  sourceUrl: string | null;
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
};
export type AdminVariant = {
  id: string;
  sku: string | null;
  /** Values, in the order of the product's options. */
  options: string[];
  prices: Money[];
  compareAtPrices: Money[];
  weightGrams: number;
  barcode: string | null;
  imageId: string | null;
  archivedAt: string | null;
  externalId: string | null;
  metadata: Metadata;
  updatedAt: string;
  stock: StaffStock;
};
export type AdminProduct = {
  id: string;
  slug: string;
  title: string;
  description: string;
  vendor: string;
  taxClass: TaxClass;
  status: 'draft' | 'active' | 'unlisted' | 'archived';
  position: number;
  source: string;
  categories: { id: string; slug: string; name: string }[];
  tags: string[];
  images: AdminImage[];
  options: { id: string; name: string; values: string[] }[];
  variants: AdminVariant[];
  createdAt: string;
  externalId: string | null;
  metadata: Metadata;
  updatedAt: string;
  publishedAt: string | null;
};

const iso = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const categories = sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', t.name) order by t.name), '[]')
  from product_categories pc join categories c on c.id = pc.category_id
  join category_texts t on t.category_id = c.id and t.locale = ${ORIGINAL_LOCALE}
  where pc.product_id = p.id`;

const images = sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'mediaId', i.media_id, 'sourceUrl', i.source_url,
    'url', coalesce(${mediaUrl('')} || i.media_id, i.source_url), 'alt', coalesce(t.alt, ''),
    'width', m.width, 'height', m.height) order by i.position), '[]')
  from product_images i left join media m on m.id = i.media_id
  left join product_image_texts t on t.image_id = i.id and t.locale = ${ORIGINAL_LOCALE}
  where i.product_id = p.id`;

const options = sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', t.name, 'values', (
    select coalesce(jsonb_agg(vt.name order by v.position), '[]')
    from product_option_values v
    join product_option_value_texts vt on vt.value_id = v.id and vt.locale = ${ORIGINAL_LOCALE}
    where v.option_id = o.id)) order by o.position), '[]')
  from product_options o join product_option_texts t on t.option_id = o.id and t.locale = ${ORIGINAL_LOCALE}
  where o.product_id = p.id`;

const variants = sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku,
    'options', (select coalesce(jsonb_agg(vt.name order by o.position), '[]')
      from variant_option_values vov join product_options o on o.id = vov.option_id
      join product_option_value_texts vt on vt.value_id = vov.value_id and vt.locale = ${ORIGINAL_LOCALE}
      where vov.variant_id = v.id),
    'prices', coalesce(pr.prices, '[]'), 'compareAtPrices', coalesce(pr.compare_at, '[]'),
    'weightGrams', v.weight_grams, 'barcode', v.barcode, 'imageId', v.image_id, 'archivedAt', ${iso('v.archived_at')},
    'externalId', v.external_id, 'metadata', v.metadata, 'updatedAt', ${iso('v.updated_at')},
    'stock', ${STAFF_STOCK}) order by v.archived_at nulls first, v.position), '[]')
  from variants v ${joinStock(sql`v.id`)}
  left join lateral (
    select jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) as prices,
      jsonb_agg(jsonb_build_object('amount', compare_at_amount, 'currency', currency) order by currency)
        filter (where compare_at_amount is not null) as compare_at
    from prices where variant_id = v.id) pr on true
  where v.product_id = p.id`;

const product = sql`
  p.id, p.slug, t.title, t.description, p.vendor, p.tax_class as "taxClass", p.status, p.position, p.source,
  ${iso('p.created_at')} as "createdAt", ${iso('p.updated_at')} as "updatedAt",
  ${iso('p.published_at')} as "publishedAt",
  p.external_id as "externalId", p.metadata, (${categories}) as categories,
  array(select tag from product_tags where product_id = p.id order by tag) as tags,
  (${images}) as images, (${options}) as options, (${variants}) as variants`;
const fromProduct = (id: string) => sql`
  from products p join product_texts t on t.product_id = p.id and t.locale = ${ORIGINAL_LOCALE}
  where p.id = ${id}`;

export async function readAdminProduct(db: Reader, id: string): Promise<AdminProduct | undefined> {
  const { rows } = await sql<AdminProduct>`select ${product} ${fromProduct(id)}`.execute(db);
  return rows[0];
}

/** By variant: its values by option. One out of sale may lack values of options that came later. */
export type Combinations = Record<string, Record<string, string>>;

const combinations = sql`
  select coalesce(jsonb_object_agg(v.id, (
    select coalesce(jsonb_object_agg(vov.option_id, vt.name), '{}')
    from variant_option_values vov
    join product_option_value_texts vt on vt.value_id = vov.value_id and vt.locale = ${ORIGINAL_LOCALE}
    where vov.variant_id = v.id)), '{}')
  from variants v where v.product_id = p.id`;

export type ProductToChange = { before: AdminProduct; combinations: Combinations };

/** With what planning a change of its variants needs, and locked until the end of the transaction. */
export async function lockAndReadProduct(tx: Tx, id: string): Promise<ProductToChange | undefined> {
  const lock = sql`select id from products where id = ${id} for update`;
  const read = sql<AdminProduct & { combinations: Combinations }>`
    select ${product}, (${combinations}) as combinations ${fromProduct(id)}`;
  const [, [row]] = await together(tx, [lock, read]);
  if (!row) return undefined;
  const { combinations: byVariant, ...before } = row;
  return { before, combinations: byVariant };
}
