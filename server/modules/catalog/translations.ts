/**
 * The title and description of a product in a language besides the one it is written in. Without a title it is not
 * translated, and shoppers read the original.
 */
import { type Actor, audit } from '#platform/audit.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { withVersion } from '#platform/version.ts';
import { cleanDescription } from './description.ts';
import { unknownProduct } from './errors.ts';
import { rewriteListing } from './listing.ts';
import { productForChange } from './products.ts';
import { readAdminProduct } from './queries/admin-product.ts';
import * as queries from './queries/translations.ts';

const NONE: queries.Translation = { title: '', description: '' };

export async function viewTranslation(db: Reader, productId: string, locale: string) {
  if (!(await readAdminProduct(db, productId))) throw unknownProduct();
  return withVersion((await queries.readTranslation(db, productId, locale)) ?? NONE);
}

/** As it stands, with its product locked until the end of the transaction. */
export async function translationForChange(tx: Tx, productId: string, locale: string) {
  await productForChange(tx, productId);
  return withVersion((await queries.readTranslation(tx, productId, locale)) ?? NONE);
}

type Change = { id: string; locale: string; text: queries.Translation; actor: Actor };

export async function translateProduct(tx: Tx, { id, locale, text, actor }: Change) {
  const { version: _seen, ...before } = await translationForChange(tx, id, locale);
  const title = text.title.trim();
  const description = cleanDescription(text.description);
  if (!title && description) throw badField('/title', 'required');
  const after = { title, description };
  if (title) await queries.writeTranslation(tx, id, { locale, ...after });
  else await queries.deleteTranslation(tx, id, locale);
  await rewriteListing(tx, [id]);
  await audit(tx, actor, {
    action: 'product.translate',
    subjectType: 'product',
    subjectId: id,
    before: { locale, ...before },
    after: { locale, ...after },
  });
  return withVersion(after);
}
