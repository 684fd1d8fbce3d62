/** Products, their texts, pictures, categories and tags. Texts are written in the shop's default language. */
import { DEFAULT_LOCALE } from '#common/locales.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';

/** Undefined: the default, or what is there. */
export type ProductRow = {
  slug: string | undefined;
  status: string | undefined;
  vendor: string | undefined;
  position: number | undefined;
  source: string | undefined;
  source_key: string | undefined;
  source_state: string | undefined;
  external_id?: string | null;
  metadata?: string;
};
const locale = DEFAULT_LOCALE;

export async function insertProduct(tx: Tx, row: ProductRow & { slug: string }): Promise<string> {
  const { id } = await tx
    .insertInto('products')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Locks the product until the end of the transaction: two editors of one product take turns. */
export function lockProduct(tx: Tx, id: string) {
  return tx
    .selectFrom('products')
    .select(['id', 'slug', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function patchProduct(tx: Tx, id: string, change: Partial<ProductRow>): Promise<void> {
  await tx
    .updateTable('products')
    .set({ ...change, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** What goes on sale for the first time is new from that moment. */
export async function publish(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('products')
    .set({ published_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where('status', 'in', ['active', 'unlisted'])
    .where('published_at', 'is', null)
    .execute();
}

export async function writeTexts(
  tx: Tx,
  id: string,
  texts: { title: string | undefined; description: string | undefined },
): Promise<void> {
  if (texts.title === undefined && texts.description === undefined) return;
  await tx
    .updateTable('product_texts')
    .set(texts)
    .where('product_id', '=', id)
    .where('locale', '=', locale)
    .execute();
}

export async function insertTexts(
  tx: Tx,
  id: string,
  { title, description }: { title: string; description: string },
): Promise<void> {
  await tx
    .insertInto('product_texts')
    .values({ product_id: id, locale, title, description })
    .execute();
}

/** By slug, also by one that the category had once. */
export async function findCategoryIds(db: Reader, slugs: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ slug: string; id: string }>`
    select slug, category_id as id from category_slugs
    where slug = any(${slugs}::text[]) and category_id is not null`.execute(db);
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export async function replaceCategories(tx: Tx, id: string, categoryIds: string[]): Promise<void> {
  await tx.deleteFrom('product_categories').where('product_id', '=', id).execute();
  if (categoryIds.length === 0) return;
  await tx
    .insertInto('product_categories')
    .values(categoryIds.map((category_id) => ({ product_id: id, category_id })))
    .execute();
}

export async function replaceTags(tx: Tx, id: string, tags: string[]): Promise<void> {
  await tx.deleteFrom('product_tags').where('product_id', '=', id).execute();
  if (tags.length === 0) return;
  await tx
    .insertInto('product_tags')
    .values(tags.map((tag) => ({ product_id: id, tag })))
    .execute();
}

export type ImageRow = { id: string; mediaId: string | null; sourceUrl: string | null };

export function listImages(db: Reader, productId: string): Promise<ImageRow[]> {
  return db
    .selectFrom('product_images')
    .select(['id', 'media_id as mediaId', 'source_url as sourceUrl'])
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute();
}

export type ImagePlan = ImageRow & { alt: string };

/** Writes the pictures in their new order; rows that are not named go. */
export async function writeImages(
  tx: Tx,
  productId: string,
  images: (Omit<ImagePlan, 'id'> & { id: string | null })[],
): Promise<ImageRow[]> {
  const kept = images.flatMap(({ id }) => id ?? []);
  await tx
    .deleteFrom('product_images')
    .where('product_id', '=', productId)
    .where((where) => where.not(where('id', '=', where.fn.any(where.val(kept)))))
    .execute();
  const written: ImageRow[] = [];
  for (const [position, { id, mediaId, sourceUrl, alt }] of images.entries()) {
    const row = { media_id: mediaId, source_url: sourceUrl, position };
    const imageId = id ?? (await insertImage(tx, productId, row));
    if (id) await tx.updateTable('product_images').set(row).where('id', '=', id).execute();
    await tx
      .insertInto('product_image_texts')
      .values({ image_id: imageId, locale, alt })
      .onConflict((conflict) => conflict.columns(['image_id', 'locale']).doUpdateSet({ alt }))
      .execute();
    written.push({ id: imageId, mediaId, sourceUrl });
  }
  return written;
}

async function insertImage(
  tx: Tx,
  productId: string,
  row: { media_id: string | null; source_url: string | null; position: number },
): Promise<string> {
  const { id } = await tx
    .insertInto('product_images')
    .values({ product_id: productId, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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
