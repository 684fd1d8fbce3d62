/** Writing a product's options and variants: what was planned becomes rows. */
import type { Money } from '#common/money.ts';
import {
  changeStock,
  type LevelChange,
  openLevels,
  type StaffStock,
} from '#modules/stock/index.ts';
import { isDuplicate, type Tx } from '#platform/db.ts';
import { externalIdTaken, type Metadata } from '#platform/sync.ts';
import { noSuchImage, oneOrManyLevels, skuTaken } from './errors.ts';
import type { Current, HasOptions, OptionInput, Plan } from './options.ts';
import { planVariants } from './options.ts';
import { mergePrices, type Price } from './prices.ts';
import type { AdminProduct, AdminVariant, Combinations } from './queries/admin-product.ts';
import type { ImageRow } from './queries/images.ts';
import { writeCombinations, writeOptions } from './queries/options.ts';
import * as queries from './queries/variants.ts';

/** `levels`: at several locations, in place of the one that `onHand` is for. */
type StockInput = LevelChange & { levels?: (LevelChange & { onHand: number })[] };

export type VariantInput = HasOptions & {
  sku?: string | null;
  prices?: Money[];
  compareAtPrices?: Money[];
  weightGrams?: number;
  barcode?: string | null;
  /** One of the product's pictures; null: none of its own. */
  mediaId?: string | null;
  /** The same for a picture that is only a reference. */
  sourceUrl?: string;
  stock?: StockInput;
  externalId?: string | null;
  metadata?: Metadata;
};

export type Why = { actorId: string | null; reason: string };
type Context = { productId: string; images: ImageRow[]; why: Why };
/** A product's options and variants as they stand, with all that a change leaves as it is. */
export type Before = Current & { rows: Map<string, AdminVariant> };

export const NOTHING: Before = { options: [], variants: [], rows: new Map() };
const NEW_LEVEL = { onHand: 0, tracked: true, backorder: false };

export function currentOf({ options, variants }: AdminProduct, combinations: Combinations): Before {
  return {
    options: options.map(({ id, name }) => ({ id, name })),
    variants: variants.map(({ id, archivedAt }) => ({
      id,
      isArchived: archivedAt !== null,
      values: combinations[id] ?? {},
    })),
    rows: new Map(variants.map((variant) => [variant.id, variant])),
  };
}

/** Makes the product's variants these, in this order. Those that are not named go out of sale. */
export async function writeVariants(
  tx: Tx,
  context: Context,
  before: Before,
  wanted: { options?: OptionInput[]; variants: VariantInput[] },
): Promise<void> {
  const plan = planVariants(before, wanted.options, wanted.variants);
  const planned = plan.variants.map(({ id, input }, position) => {
    const path = `/variants/${position}`;
    const known = id === null ? undefined : before.rows.get(id);
    return { known, input, path, row: rowOf(context, { known, input, position, path }) };
  });
  const ids = await writeRows(tx, context, planned, plan.archive);
  await writeOptionsOf(tx, context, plan, { ids, had: before.options.length > 0 });
}

/** Changes what is given of one variant and leaves the rest. */
export async function editVariant(
  tx: Tx,
  context: Context,
  known: AdminVariant,
  input: VariantInput,
): Promise<void> {
  const row = rowOf(context, { known, input, position: null, path: '' });
  await writeRows(tx, context, [{ known, input, path: '', row }], []);
}

type PlannedVariant = {
  known: AdminVariant | undefined;
  input: VariantInput;
  position: number | null;
  /** Where it stands in the caller's body. */
  path: string;
};
type Planned = Omit<PlannedVariant, 'position'> & { row: queries.VariantRow };

/** The variant as it shall stand: what is given, else what is there, else nothing. */
function rowOf(
  { images }: Pick<Context, 'images'>,
  { known, input, position, path }: PlannedVariant,
): queries.VariantRow {
  const image = imageOf(input, images, path);
  const { sku, barcode, externalId } = input;
  return {
    id: known?.id ?? null,
    sku: sku === undefined ? (known?.sku ?? null) : sku,
    position,
    weightGrams: input.weightGrams ?? known?.weightGrams ?? 0,
    imageId: image === undefined ? (known?.imageId ?? null) : image,
    barcode: barcode === undefined ? (known?.barcode ?? null) : barcode,
    externalId: externalId === undefined ? (known?.externalId ?? null) : externalId,
    metadata: input.metadata ?? known?.metadata ?? {},
    prices: pricesOf(known, input, path),
  };
}

function pricesOf(known: AdminVariant | undefined, input: VariantInput, path: string): Price[] {
  const earlier = new Map(known?.compareAtPrices.map(({ currency, amount }) => [currency, amount]));
  const current = (known?.prices ?? []).map((price) => ({
    ...price,
    compareAt: earlier.get(price.currency) ?? null,
  }));
  const isLeft = known && !input.prices && !input.compareAtPrices;
  return isLeft ? current : mergePrices(current, input, path);
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

async function writeRows(
  tx: Tx,
  { productId, why }: Context,
  planned: Planned[],
  archived: string[],
): Promise<string[]> {
  const renamed = planned.flatMap(({ known, row }) =>
    known && (known.sku !== row.sku || known.externalId !== row.externalId) ? [known.id] : [],
  );
  await queries.retire(tx, { archived, renamed });
  await requireFreeNames(tx, planned);
  const rows = planned.map(({ row }) => row);
  const ids = await refusingDoubles(queries.writeVariants(tx, productId, rows), planned);
  const levels = planned.flatMap(({ known, input: { stock = {} }, path }, i) => {
    const { levels: _, version: _none, ...level } = stock;
    const at = `${path}/stock`;
    return known ? [] : [{ variantId: ids[i] ?? '', ...NEW_LEVEL, ...level, path: at }];
  });
  await openLevels(tx, levels, why);
  const changes = planned.flatMap((one, i) =>
    levelChanges(one).map((change) => ({ ...change, variantId: ids[i] ?? '', reason: why.reason })),
  );
  if (changes.length > 0) await changeStock(tx, changes, why.actorId);
  return ids;
}

/** What is to be another at each location; a new variant has nothing anywhere but where it was opened. */
function levelChanges({ known, input: { stock = {} }, path }: Planned) {
  const { levels, ...level } = stock;
  const at = `${path}/stock`;
  if (!levels) return known && isOther(level, known.stock) ? [{ ...level, path: at }] : [];
  const { onHand, locationId, version: _, ...flags } = level;
  if (onHand !== undefined || locationId !== undefined) throw oneOrManyLevels(at);
  return levels
    .map((one, i) => ({ ...flags, ...one, path: `${at}/levels/${i}` }))
    .filter((one) => (known ? isOther(one, known.stock) : one.onHand > 0));
}

/** Than what stands at the location it is for: the first is the default one. One named by its code counts as another. */
function isOther(given: LevelChange, { tracked, backorder, levels }: StaffStock): boolean {
  const { locationId = levels[0]?.locationId } = given;
  const onHand = levels.find((level) => level.locationId === locationId)?.onHand;
  return (
    (given.onHand ?? onHand) !== onHand ||
    (given.tracked ?? tracked) !== tracked ||
    (given.backorder ?? backorder) !== backorder
  );
}

/** No two variants have one SKU or external ID. Two of one product may swap theirs; of others the owner is named. */
async function requireFreeNames(tx: Tx, planned: Planned[]): Promise<void> {
  const owners = await queries.nameOwners(
    tx,
    {
      skus: planned.flatMap(({ row }) => row.sku ?? []),
      externalIds: planned.flatMap(({ row }) => row.externalId ?? []),
    },
    { except: planned.flatMap(({ row }) => row.id ?? []) },
  );
  const [skus, externalIds] = [new Set<string>(), new Set(owners.externalIds)];
  for (const { row, path } of planned) {
    const { sku, externalId } = row;
    if (sku !== null && (owners.skus.has(sku) || skus.has(sku)))
      throw skuTaken(`${path}/sku`, owners.skus.get(sku));
    if (externalId !== null && externalIds.has(externalId)) throw externalIdTaken(path);
    if (sku !== null) skus.add(sku);
    if (externalId !== null) externalIds.add(externalId);
  }
}

async function writeOptionsOf(
  tx: Tx,
  { productId }: Context,
  { options, variants }: Plan<VariantInput>,
  { ids, had }: { ids: string[]; had: boolean },
): Promise<void> {
  if (!had && options.length === 0) return;
  const combinations = variants.map(({ values }, i) => ({ variantId: ids[i] ?? '', values }));
  await writeOptions(tx, productId, options);
  await writeCombinations(tx, productId, { options, combinations });
}

/** Another transaction took the name since it was looked for. */
async function refusingDoubles<T>(work: Promise<T>, planned: Planned[]): Promise<T> {
  const path = planned[0]?.path ?? '';
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error, 'variants_sku_key')) throw skuTaken(`${path}/sku`);
    if (isDuplicate(error, 'variants_external_id_key')) throw externalIdTaken(path);
    throw error;
  }
}
