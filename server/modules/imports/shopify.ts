/**
 * Imports a Shopify product export. Products are matched by handle and variants by option values, so that a second run
 * applies the file's changes and nothing else: sales and edits made here meanwhile stay. Another handle is another
 * product, even if both give the same slug here: the later one gets the next free slug.
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Money } from '#common/money.ts';
import {
  type AdminProduct,
  createCategory,
  createProduct,
  findByExactSlug,
  findCategoryNamed,
  findImported,
  freeSlug,
  type ImageInput,
  type ProductFields,
  readAdminProduct,
  skuOwners,
  slugFrom,
  updateProduct,
  type VariantInput,
} from '#modules/catalog/index.ts';
import { readSettings } from '#modules/settings/index.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { Refusal, refusal } from '#platform/errors.ts';
import { Gallery } from './gallery.ts';
import { type FetchPicture, pictureFetcher } from './pictures.ts';
import { type ProductRows, type Refuse, readProducts } from './rows.ts';
import {
  type ImportedProduct,
  type ImportedStock,
  type ImportedVariant,
  readProduct,
} from './shopify-product.ts';

const SOURCE = 'shopify';

export type ImportSummary = {
  products: { added: number; updated: number; unchanged: number };
  /** Variants written, in products that were added or updated. */
  variants: number;
  images: { fetched: number; referenced: number };
  refusedRows: number;
};
export type ImportParts = {
  log: (line: string) => void;
  /** For tests; otherwise the public internet. */
  fetchPicture?: FetchPicture;
};
/** What the last import read, stored with the product. Stock by combination. */
type State = { hash: string; stock: Record<string, ImportedStock> };
type Known = { id: string; state: State | null; product: AdminProduct };
type Import = {
  db: Db;
  /** The shop's own: the file does not name one. */
  currency: string;
  gallery: Gallery;
  summary: ImportSummary;
  refuse: Refuse;
  log: (line: string) => void;
};

/**
 * Reads a file (or a stream) and returns what was done. One transaction per product: an interrupted import can be
 * repeated.
 */
export async function importShopify(
  { db }: { db: Db },
  source: string | Readable,
  { log, fetchPicture = pictureFetcher() }: ImportParts,
): Promise<ImportSummary> {
  const summary: ImportSummary = {
    products: { added: 0, updated: 0, unchanged: 0 },
    variants: 0,
    images: { fetched: 0, referenced: 0 },
    refusedRows: 0,
  };
  const refused = new Set<number>(); // A row has one reason, however many things are wrong with it.
  const refuse = (line: number, why: string) => {
    if (refused.has(line)) return;
    refused.add(line);
    summary.refusedRows += 1;
    log(`Line ${line} was refused: ${why}`);
  };
  const { currency } = (await readSettings(db)).currencies;
  const gallery = new Gallery(db, fetchPicture, log);
  for await (const rows of readProducts(source, refuse)) {
    await importProduct({ db, currency, gallery, summary, refuse, log }, rows);
  }
  return summary;
}

async function importProduct(run: Import, rows: ProductRows): Promise<void> {
  const read = readProduct(rows, run.currency, run.refuse);
  if (!read) return;
  const { handle } = read;
  const known = await findKnown(run.db, handle);
  const wanted = await withFreeSkus(run, read, known);
  const images = await imagesFor(run, wanted, known);
  const state = stateOf(wanted);
  if (known?.state?.hash === state.hash && !images.some(({ isNew }) => isNew)) {
    run.summary.products.unchanged += 1;
    return run.log(`${handle}: unchanged`);
  }
  let slug = known?.product.slug;
  try {
    await inTx(run.db, async (tx) => {
      const fields = await fieldsOf(tx, wanted, known, images);
      const source = { name: SOURCE, key: handle, state };
      if (known) await updateProduct(tx, known.id, { ...fields, source }, null);
      else {
        slug = await freeSlug(tx, 'products', slugOf(handle));
        await createProduct(tx, { ...fields, slug, source }, null);
      }
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const { line } of rows.rows)
      run.refuse(line, `“${handle}” cannot be kept: ${error.message}`);
    return;
  }
  run.summary.products[known ? 'updated' : 'added'] += 1;
  run.summary.variants += wanted.variants.length;
  const where = slug === handle ? '' : ` at /products/${slug}`;
  run.log(`${handle}: ${known ? 'updated' : 'added'}${where}`);
}

const slugOf = (handle: string) => slugFrom(handle, 'product');

async function findKnown(db: Db, handle: string): Promise<Known | null> {
  const found =
    (await findImported(db, { source: SOURCE, key: handle })) ??
    // Made by hand with this very handle. A slug that was only derived from it may belong to any product.
    (slugOf(handle) === handle ? await findByExactSlug(db, handle) : undefined);
  const product = found && (await readAdminProduct(db, found.id));
  return product ? { id: found.id, state: found.state as State | null, product } : null;
}

/** In Shopify two variants may share a SKU; here it identifies one. The later row is refused. */
async function withFreeSkus(
  run: Import,
  read: ImportedProduct,
  known: Known | null,
): Promise<ImportedProduct> {
  const skus = read.variants.flatMap(({ sku }) => sku ?? []);
  const except = known?.product.variants.map(({ id }) => id) ?? [];
  const taken = await skuOwners(run.db, skus, { except });
  const variants = read.variants.filter(({ sku, line, options }) => {
    if (sku === null) return true;
    const owner = taken.get(sku);
    if (owner !== undefined)
      run.refuse(line, `the SKU “${sku}” already names “${owner}”; give each variant its own.`);
    else taken.set(sku, [read.title, options.join(' / ')].filter(Boolean).join(', '));
    return owner === undefined;
  });
  return { ...read, variants };
}

type Picture = { sourceUrl: string; mediaId: string | undefined; alt: string; isNew: boolean };

async function imagesFor(
  run: Import,
  wanted: ImportedProduct,
  known: Known | null,
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const { url, alt } of wanted.variants.length > 0 ? wanted.images : []) {
    const before = known?.product.images.find(({ sourceUrl }) => sourceUrl === url)?.mediaId;
    const mediaId = before ?? (await run.gallery.add(url)) ?? undefined;
    run.summary.images[mediaId ? 'fetched' : 'referenced'] += 1;
    pictures.push({ sourceUrl: url, mediaId, alt, isNew: mediaId !== undefined && !before });
  }
  return pictures;
}

function stateOf(read: ImportedProduct): State {
  const content = { ...read, variants: read.variants.map(({ line: _, ...variant }) => variant) };
  return {
    hash: createHash('sha256').update(JSON.stringify(content)).digest('base64url'),
    stock: Object.fromEntries(
      read.variants.map(({ options, stock }) => [combinationOf(options), stock]),
    ),
  };
}

const combinationOf = (options: string[]) => options.join(' / ');

async function fieldsOf(tx: Tx, wanted: ImportedProduct, known: Known | null, images: Picture[]) {
  if (wanted.variants.length === 0) {
    throw refusal(409, 'imports.no_variants');
  }
  const category = wanted.category ? await categoryFor(tx, wanted.category) : null;
  const current = known?.product.categories.map(({ slug }) => slug) ?? [];
  return {
    title: wanted.title,
    description: wanted.description,
    vendor: wanted.vendor,
    status: wanted.status,
    tags: wanted.tags,
    categories: [...new Set([...current, ...(category ? [category] : [])])],
    images: [...images.map(({ isNew: _, ...image }) => image), ...ownImagesOf(known)],
    options: wanted.options.map((name) => ({ name })),
    variants: [
      ...wanted.variants.map((variant) => variantFields(variant, known)),
      ...othersOf(wanted, known),
    ],
  } satisfies ProductFields;
}

/** Pictures added here come after those of the file. */
function ownImagesOf(known: Known | null): ImageInput[] {
  const own = known?.product.images.filter(({ sourceUrl }) => sourceUrl === null) ?? [];
  return own.map(({ id, alt }) => ({ id, alt }));
}

/** The category of that name, created when there is none. */
async function categoryFor(tx: Tx, name: string): Promise<string> {
  const known = await findCategoryNamed(tx, name);
  return known ?? (await createCategory(tx, { name }, null)).slug;
}

/**
 * Prices in other currencies are the shop's own and stay. Stock changes only where the file differs from the last
 * import: importing a file again must not restock what was sold since.
 */
function variantFields(variant: ImportedVariant, known: Known | null): VariantInput {
  const { options, sku, price, compareAt, weightGrams, barcode, stock, image } = variant;
  const before = findVariant(known, options);
  const last = known?.state?.stock[combinationOf(options)];
  const isSameStock =
    last?.onHand === stock.onHand &&
    last.tracked === stock.tracked &&
    last.backorder === stock.backorder;
  return {
    options,
    sku,
    weightGrams,
    barcode,
    prices: withOthers(price.currency, price, before?.prices),
    compareAtPrices: withOthers(price.currency, compareAt, before?.compareAtPrices),
    ...(image && { sourceUrl: image }),
    ...(!(before && isSameStock) && { stock }),
  };
}

function findVariant(known: Known | null, options: string[]) {
  return known?.product.variants.find(
    (variant) => combinationOf(variant.options) === combinationOf(options),
  );
}

function withOthers(main: string, price: Money | null, before: Money[] = []): Money[] {
  const others = before.filter(({ currency }) => currency !== main);
  return price ? [price, ...others] : others;
}

/** Active variants that the file does not name stay active, as long as the options are the same. */
function othersOf({ options, variants }: ImportedProduct, known: Known | null): VariantInput[] {
  if (!known || known.product.options.map(({ name }) => name).join() !== options.join()) return [];
  const named = new Set(variants.map((variant) => combinationOf(variant.options)));
  return known.product.variants
    .filter((variant) => variant.archivedAt === null && !named.has(combinationOf(variant.options)))
    .map(({ id }) => ({ id }));
}
