/**
 * Making and changing products. Whatever changes, the lists are rewritten in the same transaction and every process
 * forgets what it kept, so that shoppers see the change at once.
 */
import { hasAllMedia } from '#modules/media/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { isDuplicate, type Tx } from '#platform/db.ts';
import { externalIdTaken, type Metadata, syncColumns } from '#platform/sync.ts';
import { cleanDescription } from './description.ts';
import {
  noSuchCategory,
  noSuchImage,
  slugTaken,
  unknownProduct,
  unknownVariant,
} from './errors.ts';
import { claimSlug, freeSlug } from './free-slug.ts';
import { rewriteListing } from './listing.ts';
import type { OptionInput } from './options.ts';
import { type AdminProduct, readAdminProduct } from './queries/admin-product.ts';
import * as queries from './queries/products.ts';
import { lockProductOf, readOptions } from './queries/variants.ts';
import { slugFrom } from './slugs.ts';
import { tidyProduct, tidyVariant } from './tidy.ts';
import { editVariant, requireFreeSkus, type VariantInput, writeVariants } from './variants.ts';

/** `unlisted`: on sale for whoever has the link, and in no list, search or sitemap. */
export type ProductStatus = 'draft' | 'active' | 'unlisted' | 'archived';
/** `id`: a picture the product has. Else one that was uploaded, or (imports only) an address elsewhere. */
export type ImageInput = { id?: string; mediaId?: string; sourceUrl?: string; alt?: string };
/** Where an import found the product, under which name, and what it read there (kept as it is given). */
export type ProductSource = { name: string; key: string; state: object };

export type ProductFields = {
  title?: string;
  slug?: string;
  /** Plain text or HTML; only plain formatting is kept. */
  description?: string;
  vendor?: string;
  status?: ProductStatus;
  /** Order on the front page: lower comes first. */
  position?: number;
  /** Slugs. */
  categories?: string[];
  tags?: string[];
  images?: ImageInput[];
  options?: OptionInput[];
  variants?: VariantInput[];
  externalId?: string | null;
  metadata?: Metadata;
  /** Imports only. */
  source?: ProductSource;
};
export type NewProduct = ProductFields & { title: string; variants: VariantInput[] };

/** Makes a product with its variants, prices and stock. `actor` null: the shop itself (seed, import), which no log names. */
export async function createProduct(
  tx: Tx,
  given: NewProduct,
  actor: Actor | null,
): Promise<AdminProduct> {
  const input = tidyProduct(given);
  const slug = input.slug ?? (await freeSlug(tx, 'products', slugFrom(input.title, 'product')));
  const row = { ...columnsOf(input), slug };
  const id = await refusingDoubleSlug(queries.insertProduct(tx, row), slug);
  await claimSlug(tx, 'products', { id, slug });
  await queries.insertTexts(tx, id, {
    title: input.title,
    description: cleanDescription(input.description ?? ''),
  });
  await writeParts(tx, id, input, { actorId: actor?.id ?? null, reason: 'New product' });
  const product = await finish(tx, id);
  if (actor) {
    await audit(tx, actor, { action: 'product.create', ...subject(id), after: product });
  }
  return product;
}

/** Changes what is given. Lists (categories, tags, images, options, variants) replace the ones that are there. */
export async function updateProduct(
  tx: Tx,
  id: string,
  given: ProductFields,
  actor: Actor | null,
): Promise<AdminProduct> {
  const change = tidyProduct(given);
  if (!(await queries.lockProduct(tx, id))) throw unknownProduct();
  const before = await readAdminProduct(tx, id);
  const { title, description, slug } = change;
  await refusingDoubleSlug(queries.patchProduct(tx, id, columnsOf(change)), slug ?? '');
  if (slug !== undefined) await claimSlug(tx, 'products', { id, slug });
  await queries.writeTexts(tx, id, {
    title,
    description: description === undefined ? undefined : cleanDescription(description),
  });
  await writeParts(tx, id, change, { actorId: actor?.id ?? null, reason: 'Edited' });
  return finishChange(tx, id, before, actor, { action: 'product.update', ...subject(id) });
}

/** Changes one variant: SKU, prices, weight, picture. Its options follow from the product's list. */
export async function updateVariant(
  tx: Tx,
  variantId: string,
  given: Omit<VariantInput, 'id' | 'options'>,
  actor: Actor | null,
): Promise<AdminProduct> {
  const change = tidyVariant(given);
  const known = await lockProductOf(tx, variantId);
  if (!known || known.archivedAt) throw unknownVariant();
  const { productId } = known;
  const before = await readAdminProduct(tx, productId);
  const images = await queries.listImages(tx, productId);
  const context = { images, actorId: actor?.id ?? null, reason: 'Edited' };
  await requireFreeSkus(tx, [{ id: variantId, sku: change.sku, path: '' }]);
  await editVariant(tx, context, variantId, change, { path: '' });
  await queries.patchProduct(tx, productId, {});
  const of = { action: 'variant.update', subjectType: 'variant', subjectId: variantId };
  return finishChange(tx, productId, before, actor, of);
}

/** What is left out stays, or has the database's default. */
const columnsOf = ({ slug, vendor, status, position, source, ...rest }: ProductFields) => ({
  ...syncColumns(rest),
  slug,
  vendor,
  status,
  position,
  source: source?.name,
  source_key: source?.key,
  source_state: source && JSON.stringify(source.state),
});

const subject = (id: string) => ({ subjectType: 'product', subjectId: id });

async function finishChange(
  tx: Tx,
  id: string,
  before: AdminProduct | undefined,
  actor: Actor | null,
  entry: { action: string; subjectType: string; subjectId: string },
): Promise<AdminProduct> {
  const after = await finish(tx, id);
  if (actor && before) {
    // Every change moves the moment of the last one: that is no news.
    await audit(tx, actor, {
      ...entry,
      before: withoutMoments(before),
      after: withoutMoments(after),
    });
  }
  return after;
}

const withoutMoments = (product: AdminProduct) => ({
  ...product,
  updatedAt: undefined,
  variants: product.variants.map((variant) => ({ ...variant, updatedAt: undefined })),
});

async function finish(tx: Tx, id: string): Promise<AdminProduct> {
  await queries.publish(tx, id);
  await rewriteListing(tx, [id]);
  const product = await readAdminProduct(tx, id);
  if (!product) throw unknownProduct();
  return product;
}

async function writeParts(
  tx: Tx,
  productId: string,
  { categories, tags, images, options, variants }: ProductFields,
  why: { actorId: string | null; reason: string },
): Promise<void> {
  if (categories) await writeCategories(tx, productId, categories);
  if (tags) await queries.replaceTags(tx, productId, tags);
  if (images) await writeImages(tx, productId, images);
  if (!variants && !options) return;
  const current = await readOptions(tx, productId);
  const kept = current.variants.filter(({ isArchived }) => !isArchived).map(({ id }) => ({ id }));
  const context = { productId, images: await queries.listImages(tx, productId), ...why };
  await writeVariants(tx, context, current, { options, variants: variants ?? kept });
}

async function writeCategories(tx: Tx, productId: string, slugs: string[]): Promise<void> {
  const ids = await queries.findCategoryIds(tx, slugs);
  const unknown = slugs.find((slug) => !ids.has(slug));
  if (unknown !== undefined) throw noSuchCategory(unknown);
  await queries.replaceCategories(tx, productId, [...ids.values()]);
}

/** A picture that the product has already keeps its row, so that variants which show it still do. */
async function writeImages(tx: Tx, productId: string, images: ImageInput[]): Promise<void> {
  const mediaIds = images.flatMap(({ mediaId }) => mediaId ?? []);
  if (!(await hasAllMedia(tx, mediaIds))) throw noSuchImage('/images');
  const free = await queries.listImages(tx, productId);
  const plan = images.map(({ id, mediaId, sourceUrl, alt = '' }) => {
    const at = free.findIndex((row) =>
      id === undefined
        ? isSame(row.mediaId, mediaId) || isSame(row.sourceUrl, sourceUrl)
        : row.id === id,
    );
    const known = at < 0 ? undefined : free.splice(at, 1)[0];
    if (id && !known) throw noSuchImage('/images');
    return {
      id: known?.id ?? null,
      mediaId: mediaId ?? known?.mediaId ?? null,
      sourceUrl: sourceUrl ?? known?.sourceUrl ?? null,
      alt,
    };
  });
  await queries.writeImages(tx, productId, plan);
}

const isSame = (kept: string | null, given?: string) => given !== undefined && kept === given;

/** Only what differs, so that a line of the log can be read. */
async function refusingDoubleSlug<T>(work: Promise<T>, slug: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // The second index: another import is making the same product this moment.
    if (isDuplicate(error, 'products_slug_key') || isDuplicate(error, 'products_source')) {
      throw slugTaken(slug);
    }
    if (isDuplicate(error, 'products_external_id_key')) throw externalIdTaken();
    throw error;
  }
}
