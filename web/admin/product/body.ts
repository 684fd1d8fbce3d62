/** The product form as the API takes it, and the API's words about it back to the fields of the form. */
import type { ApiProblem, BodyOf } from '#api/client.ts';
import { readAmount, readCount } from '#common/written-numbers.ts';
import {
  type Amounts,
  atDefault,
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
  const { title, description, vendor, slug, status, categories } = values;
  const named = namedOptions(values);
  return {
    title,
    description,
    vendor,
    status,
    categories,
    tags: splitTags(values.tags),
    ...(slug && { slug }),
    options: named.map(({ id, name }) => ({ ...(id && { id }), name })),
    variants: rowsToSell(values).map(({ row }) => ({
      ...(row.id && { id: row.id }),
      options: named.map(({ at }) => row.values[at] ?? ''),
      sku: row.sku || null,
      prices: pricesOf(row.price, values.currencies),
      compareAtPrices: pricesOf(row.compareAt, values.currencies),
      ...stockOf(row),
    })),
    images: values.pictures
      .filter(({ remove }) => !remove)
      .map(({ id, mediaId, alt }) => (id ? { id, alt } : { mediaId, alt })),
  };
}

/** What differs from the product as it stands: nothing else is sent, so that nothing else is written over. */
export function changesOf(values: Values, now: StaffProduct): BodyOf<'updateProduct'> {
  const before = bodyOf(valuesOf(now, values.currencies));
  const changes: Partial<NewProduct> = differing(bodyOf(values), before);
  const { options, variants } = changes;
  if (!variants) return changes;
  const trimmed = variants.map((variant) => {
    const known = before.variants.find(({ id }) => id !== undefined && id === variant.id);
    if (!known) return variant;
    // With other options, each variant says its values.
    const values = options && { options: variant.options };
    return { id: variant.id, ...differing(variant, known), ...values };
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

const stockOf = ({ stock }: Row): Pick<Variant, 'stock'> => ({
  stock: stock ? { onHand: readCount(stock) ?? 0, tracked: true } : { tracked: false },
});

/** The fields of the form that a refusal is about; none when it is about none of them. */
export function fieldsOf(problem: ApiProblem, values: Values, now?: StaffProduct): string[] {
  if (problem.code === 'catalog.slug_taken') return ['slug'];
  if (problem.code === 'stock.promised') return rowsBelowReserved(values, now);
  return problem.errors.flatMap(({ path }) => fieldOf(path, values) ?? []);
}

function rowsBelowReserved({ rows }: Values, now?: StaffProduct): string[] {
  return rows.flatMap(({ id, stock }, at) => {
    const stands = now?.variants.find((variant) => variant.id === id)?.stock;
    const promised = stands ? atDefault(stands).reserved : 0;
    return stock && (readCount(stock) ?? 0) < promised ? [`rows.${at}.stock`] : [];
  });
}

/** `/variants/0/sku` is the SKU of the first row that is sent: rows left out do not count there. */
function fieldOf(path: string, values: Values): string | null {
  const [top = '', index = '', part = '', ...rest] = path.split('/').slice(1);
  if (['title', 'slug', 'description', 'vendor', 'status', 'tags'].includes(top)) return top;
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
  if (part === 'sku' || part === 'stock') return part;
  const currency = values.currencies[Number(index) || 0];
  if (part === 'prices') return `price.${currency}`;
  if (part === 'compareAtPrices') return `compareAt.${currency}`;
  return `values.${namedOptions(values)[Number(index) || 0]?.at ?? 0}`;
}
