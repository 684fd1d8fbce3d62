/**
 * Creating and changing products. With every change the lists are rewritten in the same transaction and every
 * process drops its cached responses, so that shoppers see the change at once.
 */
import type { ProductStatus } from '#common/product-statuses.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import { type Actor, type AuditEntry, audit } from '#platform/audit.ts';
import { isDuplicate, isMissing, type Tx } from '#platform/db.ts';
import { externalIdTaken, type Metadata, syncColumns } from '#platform/sync.ts';
import { cleanDescription } from './description.ts';
import {
  noSuchCategory,
  noSuchImage,
  slugTaken,
  unknownProduct,
  unknownVariant,
} from './errors.ts';
import { freeSlug } from './free-slug.ts';
import { rewriteListing } from './listing.ts';
import { normalizeProduct, normalizeVariant } from './normalize.ts';
import type { OptionInput } from './options.ts';
import {
  type AdminProduct,
  type AdminVariant,
  lockAndReadProduct,
  type ProductToChange,
  readAdminProduct,
} from './queries/admin-product.ts';
import { type ImageRow, writeImages } from './queries/images.ts';
import * as queries from './queries/products.ts';
import { findProductOf } from './queries/variants.ts';
import { slugFrom } from './slugs.ts';
import {
  type Before,
  currentOf,
  editVariant,
  NOTHING,
  type VariantInput,
  type Why,
  writeVariants,
} from './variants.ts';

/** `id`: a picture the product has. Else one that was uploaded, or (imports only) an address elsewhere. */
export type ImageInput = { id?: string; mediaId?: string; sourceUrl?: string; alt?: string };
/** Where an import found the product, under which name, and what it read there (kept as it is given). */
export type ProductSource = { name: string; key: string; state: object };

export type ProductFields = {
  title?: string;
  slug?: string;
  /** Plain text or HTML; only plain formatting survives. */
  description?: string;
  vendor?: string;
  taxClass?: TaxClass;
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
export type VariantFields = Omit<VariantInput, 'id' | 'options'>;
export type VariantToChange = { before: AdminProduct; variant: AdminVariant };

/** Makes a product with its variants, prices and stock. `actor` null: the shop itself (seed, import), which no log names. */
export async function createProduct(
  tx: Tx,
  given: NewProduct,
  actor: Actor | null,
): Promise<AdminProduct> {
  const input = normalizeProduct(given);
  const slug = input.slug ?? (await freeSlug(tx, 'products', slugFrom(input.title, 'product')));
  const texts = { title: input.title, description: cleanDescription(input.description ?? '') };
  const written = queries.insertProduct(tx, { ...columnsOf(input), slug }, texts);
  const { id, ownsSlug } = await refusingDoubleSlug(written, slug);
  if (!ownsSlug) throw slugTaken(slug);
  const why = { actorId: actor?.id ?? null, reason: 'New product' };
  await writeParts(tx, input, { productId: id, before: NOTHING, images: [], why });
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
  return changeProduct(tx, await productForChange(tx, id), given, actor);
}

/** The product as it stands, locked until the end of the transaction: two editors of one product take turns. */
export async function productForChange(tx: Tx, id: string): Promise<ProductToChange> {
  const known = await lockAndReadProduct(tx, id);
  if (!known) throw unknownProduct();
  return known;
}

/** The same for one that is locked and read already. */
export async function changeProduct(
  tx: Tx,
  { before, combinations }: ProductToChange,
  given: ProductFields,
  actor: Actor | null,
): Promise<AdminProduct> {
  const { id } = before;
  const change = normalizeProduct(given);
  const { title, description, slug } = change;
  const written = queries.patchProduct(tx, id, columnsOf(change), {
    title,
    description: description === undefined ? undefined : cleanDescription(description),
  });
  const { ownsSlug } = await refusingDoubleSlug(written, slug ?? '');
  if (!ownsSlug) throw slugTaken(slug ?? '');
  await writeParts(tx, change, {
    productId: id,
    before: currentOf(before, combinations),
    images: before.images,
    why: { actorId: actor?.id ?? null, reason: 'Edited' },
  });
  return finishChange(tx, before, actor, { action: 'product.update', ...subject(id) });
}

/** Changes one variant: SKU, prices, weight, picture. Its options follow from the product's list. */
export async function updateVariant(
  tx: Tx,
  variantId: string,
  given: VariantFields,
  actor: Actor | null,
): Promise<AdminProduct> {
  return changeVariant(tx, await variantForChange(tx, variantId), given, actor);
}

/** The variant on sale and its product as they stand, locked until the end of the transaction. */
export async function variantForChange(tx: Tx, variantId: string): Promise<VariantToChange> {
  const productId = await findProductOf(tx, variantId);
  const known = productId === undefined ? undefined : await lockAndReadProduct(tx, productId);
  const variant = known?.before.variants.find(({ id }) => id === variantId);
  if (!known || !variant || variant.archivedAt) throw unknownVariant();
  return { before: known.before, variant };
}

/** The same for one that is locked and read already. */
export async function changeVariant(
  tx: Tx,
  { before, variant }: VariantToChange,
  given: VariantFields,
  actor: Actor | null,
): Promise<AdminProduct> {
  const why = { actorId: actor?.id ?? null, reason: 'Edited' };
  const context = { productId: before.id, images: before.images, why };
  await editVariant(tx, context, variant, normalizeVariant(given));
  await queries.patchProduct(tx, before.id, {});
  return finishChange(tx, before, actor, {
    action: 'variant.update',
    subjectType: 'variant',
    subjectId: variant.id,
  });
}

/** What is left out stays, or has the database's default. */
const columnsOf = ({
  slug,
  vendor,
  taxClass,
  status,
  position,
  source,
  ...rest
}: ProductFields) => ({
  ...syncColumns(rest),
  slug,
  vendor,
  status,
  position,
  tax_class: taxClass,
  source: source?.name,
  source_key: source?.key,
  source_state: source && JSON.stringify(source.state),
});

const subject = (id: string) => ({ subjectType: 'product', subjectId: id }) as const;

async function finishChange(
  tx: Tx,
  before: AdminProduct,
  actor: Actor | null,
  entry: AuditEntry,
): Promise<AdminProduct> {
  const after = await finish(tx, before.id);
  if (actor) {
    // Every change moves `updatedAt`, which is no change itself.
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
  await rewriteListing(tx, [id]);
  const product = await readAdminProduct(tx, id);
  if (!product) throw unknownProduct();
  return product;
}

type Context = {
  productId: string;
  before: Before;
  images: ImageRow[];
  why: Why;
};

async function writeParts(
  tx: Tx,
  { categories, tags, images: wanted, options, variants }: ProductFields,
  { productId, before, images: known, why }: Context,
): Promise<void> {
  if (categories || tags) {
    const [unknown] = await queries.writeLabels(tx, productId, { categories, tags });
    if (unknown !== undefined) throw noSuchCategory(unknown);
  }
  const images = wanted ? await writePictures(tx, productId, wanted, known) : known;
  if (!variants && !options) return;
  const onSale = before.variants.filter(({ isArchived }) => !isArchived);
  await writeVariants(tx, { productId, images, why }, before, {
    options,
    variants: variants ?? onSale.map(({ id }) => ({ id })),
  });
}

/** A picture that the product has already keeps its row, so that variants which show it still do. */
async function writePictures(
  tx: Tx,
  productId: string,
  wanted: ImageInput[],
  known: ImageRow[],
): Promise<ImageRow[]> {
  const free = [...known];
  const plan = wanted.map(({ id, mediaId, sourceUrl, alt = '' }) => {
    const at = free.findIndex((row) =>
      id === undefined
        ? isSame(row.mediaId, mediaId) || isSame(row.sourceUrl, sourceUrl)
        : row.id === id,
    );
    const own = at < 0 ? undefined : free.splice(at, 1)[0];
    if (id && !own) throw noSuchImage('/images');
    return {
      id: own?.id ?? null,
      mediaId: mediaId ?? own?.mediaId ?? null,
      sourceUrl: sourceUrl ?? own?.sourceUrl ?? null,
      alt,
    };
  });
  try {
    return await writeImages(tx, productId, plan);
  } catch (error) {
    if (isMissing(error, 'product_images_media_id_fkey')) throw noSuchImage('/images');
    throw error;
  }
}

const isSame = (stored: string | null, given?: string) => given !== undefined && stored === given;

async function refusingDoubleSlug<T>(work: Promise<T>, slug: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // The second index: another import is creating the same product at this moment.
    if (isDuplicate(error, 'products_slug_key') || isDuplicate(error, 'products_source')) {
      throw slugTaken(slug);
    }
    if (isDuplicate(error, 'products_external_id_key')) throw externalIdTaken();
    throw error;
  }
}
