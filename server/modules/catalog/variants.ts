/** Writing a product's options and variants: what was planned becomes rows. */
import type { Money } from '#common/money.ts';
import { openLevels, setStock } from '#modules/stock/index.ts';
import { isDuplicate, type Tx } from '#platform/db.ts';
import { externalIdTaken, type Metadata, syncColumns } from '#platform/sync.ts';
import { noSuchImage, skuTaken } from './errors.ts';
import type { Current, HasOptions, OptionInput, Plan, PlannedVariant } from './options.ts';
import { planVariants } from './options.ts';
import { mergePrices } from './prices.ts';
import type { ImageRow } from './queries/products.ts';
import * as queries from './queries/variants.ts';

export type StockInput = { onHand?: number; tracked?: boolean; backorder?: boolean };
export type VariantInput = HasOptions & {
  sku?: string | null;
  prices?: Money[];
  compareAtPrices?: Money[];
  weightGrams?: number;
  /** One of the product's pictures; null: none of its own. */
  mediaId?: string | null;
  /** The same for a picture that is only a reference. */
  sourceUrl?: string;
  stock?: StockInput;
  externalId?: string | null;
  metadata?: Metadata;
};

type Context = { productId: string; images: ImageRow[]; actorId: string | null; reason: string };
const NEW_LEVEL = { onHand: 0, tracked: true, backorder: false };

/** Makes the product's variants these, in this order. Those that are not named go out of sale. */
export async function writeVariants(
  tx: Tx,
  context: Context,
  current: Current,
  wanted: { options?: OptionInput[]; variants: VariantInput[] },
): Promise<void> {
  const plan = planVariants(current, wanted.options, wanted.variants);
  await queries.archiveVariants(tx, plan.archive);
  await requireFreeSkus(
    tx,
    plan.variants.map(({ id, input }, i) => ({ id, sku: input.sku, path: `/variants/${i}` })),
  );
  const ids = await writeRows(tx, context, plan);
  await writeValues(tx, context.productId, plan, ids);
}

type Wish = { id: string | null; sku?: string | null; path: string };

/** Two variants of one product may swap their SKUs; one that another product sells is refused with its owner's name. */
export async function requireFreeSkus(tx: Tx, wishes: Wish[]): Promise<void> {
  const skus = wishes.flatMap(({ sku }) => sku ?? []);
  const owners = await queries.skuOwners(tx, skus, {
    except: wishes.flatMap(({ id }) => id ?? []),
  });
  for (const { sku, path } of wishes) {
    const owner = sku && owners.get(sku);
    if (owner) throw skuTaken(`${path}/sku`, owner);
  }
}

async function writeRows(
  tx: Tx,
  context: Context,
  { variants }: Plan<VariantInput>,
): Promise<string[]> {
  await queries.clearSkus(
    tx,
    variants.flatMap(({ id, input }) => (id && input.sku !== undefined ? id : [])),
  );
  const ids: string[] = [];
  const levels = [];
  for (const [position, variant] of variants.entries()) {
    const id = variant.id ?? (await insert(tx, context, variant, position));
    if (variant.id)
      await editVariant(tx, context, variant.id, variant.input, {
        position,
        path: `/variants/${position}`,
      });
    else levels.push({ variantId: id, ...NEW_LEVEL, ...variant.input.stock });
    ids.push(id);
  }
  await openLevels(tx, levels, context);
  return ids;
}

async function insert(
  tx: Tx,
  { productId, images }: Context,
  { input }: PlannedVariant<VariantInput>,
  position: number,
): Promise<string> {
  const path = `/variants/${position}`;
  const prices = mergePrices([], input, path);
  const row = {
    sku: input.sku ?? null,
    position,
    weight_grams: input.weightGrams ?? 0,
    image_id: imageOf(input, images, path) ?? null,
    ...syncColumns(input),
  };
  const id = await refusingDoubleSku(queries.insertVariant(tx, productId, row), path);
  await queries.replacePrices(tx, id, prices);
  return id;
}

/** Changes what is given and leaves the rest. */
export async function editVariant(
  tx: Tx,
  { images, actorId, reason }: Omit<Context, 'productId'>,
  id: string,
  input: VariantInput,
  { position, path }: { position?: number; path: string },
): Promise<void> {
  const { sku, weightGrams, stock } = input;
  const change = {
    sku,
    position,
    weight_grams: weightGrams,
    image_id: imageOf(input, images, path),
    ...syncColumns(input),
  };
  await refusingDoubleSku(queries.patchVariant(tx, id, change), path);
  if (input.prices || input.compareAtPrices) {
    const prices = mergePrices(await queries.readPrices(tx, id), input, path);
    await queries.replacePrices(tx, id, prices);
  }
  if (stock) await setStock(tx, id, stock, { reason, actorId });
}

/** Undefined: leave as it is. */
function imageOf(
  { mediaId, sourceUrl }: VariantInput,
  images: ImageRow[],
  path: string,
): string | null | undefined {
  if (mediaId === null) return null;
  if (mediaId === undefined && sourceUrl === undefined) return undefined;
  const image = images.find((row) =>
    mediaId === undefined ? row.sourceUrl === sourceUrl : row.mediaId === mediaId,
  );
  if (!image) throw noSuchImage(`${path}/mediaId`);
  return image.id;
}

async function writeValues(
  tx: Tx,
  productId: string,
  { options, variants }: Plan<VariantInput>,
  variantIds: string[],
): Promise<void> {
  const optionIds = await queries.writeOptions(tx, productId, options);
  const valueIds: Map<string, string>[] = [];
  for (const [i, optionId] of optionIds.entries()) {
    valueIds.push(await queries.writeValues(tx, optionId, options[i]?.values ?? []));
  }
  const rows = variants.flatMap(({ values }, v) =>
    optionIds.map((optionId, o) => ({
      variant_id: variantIds[v] ?? '',
      option_id: optionId,
      value_id: valueIds[o]?.get(values[o] ?? '') ?? '',
    })),
  );
  await queries.replaceValuesOf(tx, variantIds, rows);
  const kept = options.flatMap(({ values }, o) =>
    values.flatMap((name) => valueIds[o]?.get(name) ?? []),
  );
  await queries.dropUnusedValues(tx, optionIds, kept);
}

async function refusingDoubleSku<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error, 'variants_sku_key')) throw skuTaken(`${path}/sku`);
    if (isDuplicate(error, 'variants_external_id_key')) throw externalIdTaken(path);
    throw error;
  }
}
