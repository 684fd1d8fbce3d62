/** Categories and their texts. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import { beginningOf } from './filters.ts';
import { textIn } from './texts.ts';

export type Category = {
  id: string;
  slug: string;
  name: string;
  description: string;
  parent: string | null;
  position: number;
  productCount: number;
};

/** All of them in order, with how many products are on sale in each and below it: in this currency, or in any. */
export async function listCategories(
  db: Reader,
  { locale, currency }: { locale: string; currency: string | null },
): Promise<Category[]> {
  const { rows } = await sql<Category>`
    with counts as (
      select category as slug, count(distinct l.product_id)::int as many
      from product_listings l, unnest(l.category_slugs) category
      where l.locale = ${locale} and (${currency}::text is null or l.currency = ${currency}) and l.listed
      group by category
    )
    select c.id, c.slug, c.position, parent.slug as parent, coalesce(counts.many, 0) as "productCount",
      ${textIn(locale, 'category_texts.name', 'c.id')} as name,
      ${textIn(locale, 'category_texts.description', 'c.id')} as description
    from categories c
    left join categories parent on parent.id = c.parent_id
    left join counts on counts.slug = c.slug
    order by c.position, c.slug`.execute(db);
  return rows;
}

/** As staff write them: in the shop's own language. */
export const listCategoriesForStaff = (db: Reader): Promise<Category[]> =>
  listCategories(db, { locale: ORIGINAL_LOCALE, currency: null });

/** Categories with a word that begins with what was typed, if anything is on sale in them. */
export async function suggestCategories(
  db: Reader,
  {
    locale,
    currency,
    typed,
    limit,
  }: { locale: string; currency: string; typed: string; limit: number },
): Promise<{ slug: string; name: string }[]> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select c.slug, c.name
    from (select slug, position, ${textIn(locale, 'category_texts.name', 'categories.id')} as name from categories) c,
      ${beginningOf(typed)} asked
    where (plain_text(c.name) like beginning or plain_text(c.name) like '% ' || beginning)
      and exists (select from product_listings l where l.category_slugs @> array[c.slug]
        and l.locale = ${locale} and l.currency = ${currency} and l.listed)
    order by c.position, c.slug limit ${limit}`.execute(db);
  return rows;
}

/** The slug of the category that is called so, whatever the case of its letters. */
export async function findCategoryNamed(db: Reader, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`
    select c.slug from categories c
    where lower(${textIn(ORIGINAL_LOCALE, 'category_texts.name', 'c.id')}) = lower(${name})
    order by c.id limit 1`.execute(db);
  return rows[0]?.slug;
}

export type CategoryTexts = { name: string; description: string };
export type CategoryRow = { slug: string; parent_id: string | null; position: number };

export async function insertCategory(
  tx: Tx,
  row: CategoryRow,
  texts: CategoryTexts,
): Promise<string> {
  const { id } = await tx
    .insertInto('categories')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('category_texts')
    .values({ category_id: id, locale: ORIGINAL_LOCALE, ...texts })
    .execute();
  return id;
}

export async function patchCategory(
  tx: Tx,
  id: string,
  change: Partial<CategoryRow>,
): Promise<void> {
  if (Object.keys(change).length > 0) {
    await tx.updateTable('categories').set(change).where('id', '=', id).execute();
  }
}

export async function patchCategoryTexts(
  tx: Tx,
  id: string,
  texts: Partial<CategoryTexts>,
): Promise<void> {
  if (Object.keys(texts).length === 0) return;
  await tx
    .updateTable('category_texts')
    .set(texts)
    .where('category_id', '=', id)
    .where('locale', '=', ORIGINAL_LOCALE)
    .execute();
}

/** In the order of the ids. */
export async function setPositions(tx: Tx, ids: string[]): Promise<void> {
  await sql`
    update categories c set position = wanted.at
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, at) where c.id = wanted.id`.execute(
    tx,
  );
}

/** Locks every category: moves in the tree take turns, so that two of them cannot close a circle together. */
export async function lockCategories(tx: Tx) {
  return tx
    .selectFrom('categories')
    .select(['id', 'slug', 'position', 'parent_id as parentId'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Products in these categories and in all that stand below. */
export async function productsUnder(db: Reader, categoryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id from categories where id = ${categoryId}
      union
      select c.id from below b join categories c on c.parent_id = b.id
    )
    select distinct pc.product_id as id from below join product_categories pc on pc.category_id = below.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export async function deleteCategory(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('categories').where('id', '=', id).execute();
}
