/** The product form as the API takes it, and the API's words about it back to the fields of the form. */
import type { ApiProblem, BodyOf } from '#api/client.ts';
import { readAmount, readCount } from '#common/written-numbers.ts';
import {
  type Amounts,
  atDefault,
  levelAt,
  namedOptions,
  type Row,
  rowsToSell,
  type StaffProduct,
  splitTags,
  type Values,
  valuesOf,
} from './values.ts';

type NewProduct = BodyOf<'createProduct'>;
type Variant = NewProduct['variants'][number];
type Price = NonNullable<Variant['prices']>[number];

/** Call it only with values that have no faults. */
export function bodyOf(values: Values): NewProduct {
  const { title, description, vendor, taxClass, slug, status, categories } = values;
  const named = namedOptions(values);
  return {
    title,
    description,
    vendor,
    taxClass,
    status,
    categories,
    tags: splitTags(values.tags),
    ...(slug && { slug }),
    options: named.map(({ id, name }) => ({ ...(id && { id }), name })),
    variants: rowsToSell(values).map(({ row }) => ({
      ...(row.id && { id: row.id }),
      options: named.map(({ at }) => row.values[at] ?? ''),
      sku: row.sku || null,
      barcode: row.barcode || null,
      weightGrams: readCount(row.weight || '0') ?? 0,
      prices: pricesOf(row.price, values.currencies),
      compareAtPrices: pricesOf(row.compareAt, values.currencies),
      mediaId: shownBy(row, values),
      ...stockOf(row),
    })),
    images: values.pictures
      .filter(({ remove }) => !remove)
      .map(({ id, mediaId, alt }) => (id ? { id, alt } : { mediaId, alt })),
  };
}

/** A picture that is being taken away shows nothing. */
const shownBy = ({ picture }: Row, { pictures }: Values): string | null =>
  pictures.some(({ mediaId, remove }) => mediaId === picture && !remove) ? picture || null : null;

/** What differs from the product as it stands: nothing else is sent, so that nothing else is written over. */
export function changesOf(values: Values, now: StaffProduct): BodyOf<'updateProduct'> {
  const before = bodyOf(valuesOf(now, values.currencies, values.locations));
  const changes: Partial<NewProduct> = differing(bodyOf(values), before);
  const { options, variants } = changes;
  if (!variants) return changes;
  const trimmed = variants.map((variant) => {
    const known = before.variants.find(({ id }) => id !== undefined && id === variant.id);
    if (!known) return variant;
    // With other options, each variant says its values.
    const values = options && { options: variant.options };
    const stands = now.variants.find(({ id }) => id === variant.id)?.stock;
    const differs = startingFromStock(withoutSameLevels(differing(variant, known), known), stands);
    return { id: variant.id, ...differs, ...values };
  });
  return { ...changes, variants: trimmed };
}

function differing<T extends object>(after: T, before: T): Partial<T> {
  const was = new Map<string, unknown>(Object.entries(before));
  const isNew = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(was.get(name));
  return Object.fromEntries(Object.entries(after).filter(isNew)) as Partial<T>;
}

const pricesOf = (amounts: Amounts, currencies: string[]): Price[] =>
  currencies.flatMap((currency) => {
    const { money } = readAmount(amounts[currency] ?? '', currency);
    return money ? [money as Price] : [];
  });

function stockOf({ stock, levels }: Row): Pick<Variant, 'stock'> {
  const byLocation = Object.entries(levels);
  if (![stock, ...Object.values(levels)].some(Boolean)) return { stock: { tracked: false } };
  if (byLocation.length === 0) return { stock: { onHand: readCount(stock) ?? 0, tracked: true } };
  const counted = byLocation.map(([locationId, units]) => ({
    locationId,
    onHand: readCount(units) ?? 0,
  }));
  return { stock: { levels: counted, tracked: true } };
}

/** Of a location whose number was left alone, orders may move the stock meanwhile. */
function withoutSameLevels(changes: Partial<Variant>, { stock: before }: Variant) {
  const { stock } = changes;
  if (!stock?.levels || !before?.levels) return changes;
  const levels = stock.levels.filter(
    ({ locationId, onHand }) =>
      !before.levels?.some((one) => one.locationId === locationId && one.onHand === onHand),
  );
  return { ...changes, stock: { ...stock, levels } };
}

type Stock = StaffProduct['variants'][number]['stock'];

/** Units sold since this look at the product are not written over: the API refuses, and the next look shows them. */
function startingFromStock(changes: Partial<Variant>, stands: Stock | undefined) {
  const { stock } = changes;
  if (!stock || !stands || stock.tracked === false) return changes;
  if (!stock.levels) return { ...changes, stock: { ...stock, version: stands.version } };
  const levels = stock.levels.map((level) => {
    const known = stands.levels.find(({ locationId }) => locationId === level.locationId);
    return known ? { ...level, version: known.version } : level;
  });
  return { ...changes, stock: { ...stock, levels } };
}

/** The fields of the form that a refusal is about; none when it is about none of them. */
export function fieldsOf(problem: ApiProblem, values: Values, now?: StaffProduct): string[] {
  if (problem.code === 'catalog.slug_taken') return ['slug'];
  if (problem.code === 'stock.promised') return rowsBelowReserved(values, now);
  return problem.errors.flatMap(
    ({ path }) => levelOf(path, values, now) ?? fieldOf(path, values) ?? [],
  );
}

function rowsBelowReserved({ rows }: Values, now?: StaffProduct): string[] {
  return rows.flatMap(({ id, stock, levels }, at) => {
    const stands = now?.variants.find((variant) => variant.id === id)?.stock;
    if (!stands) return [];
    const isBelow = (units: string, { reserved }: { reserved: number }) =>
      (readCount(units || '0') ?? 0) < reserved;
    const fields = Object.keys(levels).filter((location) =>
      isBelow(levels[location] ?? '', levelAt(stands, location)),
    );
    if (stock && isBelow(stock, atDefault(stands))) return [`rows.${at}.stock`];
    return fields.map((location) => `rows.${at}.levels.${location}`);
  });
}

/** `/variants/0/stock/levels/1/onHand` is of the second level that was sent: those that stayed the same were not. */
function levelOf(path: string, values: Values, now: StaffProduct | undefined): string | null {
  const [, index, level] = /^\/variants\/(\d+)\/stock\/levels\/(\d+)/.exec(path) ?? [];
  const { variants } = now ? changesOf(values, now) : bodyOf(values);
  const place = variants?.[Number(index)]?.stock?.levels?.[Number(level)]?.locationId;
  const row = rowsToSell(values)[Number(index)];
  return place && row ? `rows.${row.at}.levels.${place}` : null;
}

/** `/variants/0/sku` is the SKU of the first row that is sent: rows left out do not count there. */
function fieldOf(path: string, values: Values): string | null {
  const [top = '', index = '', part = '', ...rest] = path.split('/').slice(1);
  if (['title', 'slug', 'description', 'vendor', 'taxClass', 'status', 'tags'].includes(top))
    return top;
  const first = namedOptions(values)[Number(index) || 0]?.at ?? 0;
  if (top === 'options') return `options.${first}.name`;
  if (top === 'images') {
    const remaining = values.pictures.flatMap(({ remove }, at) => (remove ? [] : at));
    const at = remaining[Number(index)];
    return at === undefined ? null : `pictures.${at}.alt`;
  }
  const row = top === 'variants' ? rowsToSell(values)[Number(index) || 0] : undefined;
  return row ? `rows.${row.at}.${partOf(part, rest, values)}` : null;
}

function partOf(part: string, [index = '']: string[], values: Values): string {
  if (part === 'sku' || part === 'barcode') return part;
  if (part === 'weightGrams') return 'weight';
  if (part === 'mediaId') return 'picture';
  if (part === 'stock') return values.locations[0] ? `levels.${values.locations[0]}` : part;
  const currency = values.currencies[Number(index) || 0];
  if (part === 'prices') return `price.${currency}`;
  if (part === 'compareAtPrices') return `compareAt.${currency}`;
  return `values.${namedOptions(values)[Number(index) || 0]?.at ?? 0}`;
}
