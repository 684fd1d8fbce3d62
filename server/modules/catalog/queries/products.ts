/** Products, their texts, addresses, categories and tags. Texts are written in the original language. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import type { ProductStatus } from '#common/product-statuses.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';

/** Undefined: the default, or what is there. */
export type ProductRow = {
  slug: string | undefined;
  status: ProductStatus | undefined;
  vendor: string | undefined;
  position: number | undefined;
  tax_class: TaxClass | undefined;
  source: string | undefined;
  source_key: string | undefined;
  source_state: string | undefined;
  external_id?: string | null;
  metadata?: string;
};
const locale = ORIGINAL_LOCALE;

/** False where another product has the address, or had it. */
type Written = { id: string; ownsSlug: boolean };

/** Keeps the product's new address for good, as a part of the statement that wrote `product`. */
const saveSlug = (slug: string | undefined) => sql`
  insert into product_slugs as kept (slug, product_id)
  select slug, id from product where ${slug !== undefined}::boolean
  on conflict (slug) do update set slug = excluded.slug where kept.product_id = excluded.product_id
  returning slug`;

/** What goes on sale for the first time is new from that moment. */
export async function insertProduct(
  tx: Tx,
  row: ProductRow & { slug: string },
  { title, description }: { title: string; description: string },
): Promise<Written> {
  const isOnSale = row.status === 'active' || row.status === 'unlisted';
  const product = tx
    .insertInto('products')
    .values({ ...row, published_at: isOnSale ? sql<Date>`clock_timestamp()` : null })
    .returning(['id', 'slug']);
  const { rows } = await sql<Written>`
    with product as (${product}), texts as (
      insert into product_texts (product_id, locale, title, description)
      select id, ${locale}, ${title}, ${description} from product
    ), kept as (${saveSlug(row.slug)})
    select id, exists (select from kept) as "ownsSlug" from product`.execute(tx);
  return rows[0] as Written;
}

/** What is undefined stays as it is. */
export async function patchProduct(
  tx: Tx,
  id: string,
  change: Partial<ProductRow>,
  { title, description }: { title?: string; description?: string } = {},
): Promise<Pick<Written, 'ownsSlug'>> {
  const status = sql`coalesce(${change.status ?? null}, status)`;
  const product = tx
    .updateTable('products')
    .set({
      ...change,
      published_at: sql`case when ${status} in ('active', 'unlisted')
        then coalesce(published_at, clock_timestamp()) else published_at end`,
      updated_at: sql`now()`,
    })
    .where('id', '=', id)
    .returning(['id', 'slug']);
  const { rows } = await sql<Pick<Written, 'ownsSlug'>>`
    with product as (${product}), texts as (
      update product_texts t set title = coalesce(${title ?? null}, t.title),
        description = coalesce(${description ?? null}, t.description)
      from product
      where t.product_id = product.id and t.locale = ${locale}
        and coalesce(${title ?? null}::text, ${description ?? null}::text) is not null
    ), kept as (${saveSlug(change.slug)})
    select ${change.slug === undefined}::boolean or exists (select from kept) as "ownsSlug" from product`.execute(
    tx,
  );
  return rows[0] as Written;
}

type Labels = { categories?: string[]; tags?: string[] };

/**
 * Puts the product into these categories, each by a slug it has or had, and gives it these tags: each list, where it is
 * given, replaces the one that is there. Answers the slugs that belong to no category.
 */
export async function writeLabels(
  tx: Tx,
  id: string,
  { categories, tags }: Labels,
): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    with wanted as (
      select distinct category_id from category_slugs
      where slug = any(${categories ?? []}::text[]) and category_id is not null
    ), left_categories as (
      delete from product_categories where product_id = ${id} and ${categories !== undefined}::boolean
        and category_id not in (select category_id from wanted)
    ), entered as (
      insert into product_categories (product_id, category_id) select ${id}, category_id from wanted
      on conflict do nothing
    ), lost_tags as (
      delete from product_tags where product_id = ${id} and not tag = any(${tags ?? null}::text[])
    ), tagged as (
      insert into product_tags (product_id, tag) select ${id}, unnest(${tags ?? []}::text[]) on conflict do nothing
    )
    select slug from unnest(${categories ?? []}::text[]) as given(slug)
    where not exists (select from category_slugs s where s.slug = given.slug and s.category_id is not null)`.execute(
    tx,
  );
  return rows.map(({ slug }) => slug);
}

/** The product an import made before. */
export function findImported(db: Reader, { source, key }: { source: string; key: string }) {
  return db
    .selectFrom('products')
    .select(['id', 'source_state as state'])
    .where('source', '=', source)
    .where('source_key', '=', key)
    .executeTakeFirst();
}

/** A product that was made by hand, at this address. */
export function findByExactSlug(db: Reader, slug: string) {
  return db
    .selectFrom('products')
    .select(['id', 'source_state as state'])
    .where('slug', '=', slug)
    .where('source_key', 'is', null)
    .executeTakeFirst();
}
