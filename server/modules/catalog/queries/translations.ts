/** What is written of a product in a language besides the original. */
import { type Reader, sql, type Tx } from '#platform/db.ts';

export type Translation = { title: string; description: string };

/** Undefined where nothing is written in this language. */
export async function readTranslation(
  db: Reader,
  productId: string,
  locale: string,
): Promise<Translation | undefined> {
  const { rows } = await sql<Translation>`
    select title, description from product_texts
    where product_id = ${productId} and locale = ${locale}`.execute(db);
  return rows[0];
}

export async function writeTranslation(
  tx: Tx,
  productId: string,
  { locale, title, description }: Translation & { locale: string },
): Promise<void> {
  await sql`
    insert into product_texts (product_id, locale, title, description)
    values (${productId}, ${locale}, ${title}, ${description})
    on conflict (product_id, locale)
    do update set title = excluded.title, description = excluded.description`.execute(tx);
}

export async function deleteTranslation(tx: Tx, productId: string, locale: string): Promise<void> {
  await sql`
    delete from product_texts where product_id = ${productId} and locale = ${locale}`.execute(tx);
}
