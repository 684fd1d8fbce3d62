/** The product form as the API takes it, and the API's words about it back to the fields of the form. */
import type { ApiProblem, BodyOf } from '#api/client.ts';
import { CURRENCIES } from '#common/locales.ts';
import { fromDecimal, type Money } from '#common/money.ts';
import {
  type Amounts,
  namedOptions,
  type Row,
  rowsToSell,
  type StaffProduct,
  splitTags,
  type Values,
  valuesOf,
  variantsOnSale,
} from './values.ts';

type NewProduct = BodyOf<'createProduct'>;
type Variant = NewProduct['variants'][number];
type Price = NonNullable<Variant['prices']>[number];

/** Call it only with values that have no faults. `now`: the product as it is, when it is being changed. */
export function bodyOf(values: Values, now?: StaffProduct): NewProduct {
  const { title, description, vendor, slug, status, categories } = values;
  const named = namedOptions(values);
  const isSameText = now && valuesOf(now).description === description;
  return {
    ...{ title, vendor, status, categories, tags: splitTags(values.tags) },
    ...(!isSameText && { description }),
    ...(slug && { slug }),
    options: named.map(({ id, name }) => ({ ...(id && { id }), name })),
    variants: [
      ...rowsToSell(values).map(({ row }) => ({
        ...(row.id && { id: row.id }),
        options: named.map(({ at }) => row.values[at] ?? ''),
        sku: row.sku || null,
        prices: pricesOf(row.price),
        compareAtPrices: pricesOf(row.compareAt),
        ...stockOf(row),
      })),
      ...addedMeanwhile(values.rows, now && variantsOnSale(now)).map(({ id }) => ({ id })),
    ],
    images: [
      ...values.pictures
        .filter(({ remove }) => !remove)
        .map(({ id, mediaId, alt }) => (id ? { id, alt } : { mediaId, alt })),
      ...addedMeanwhile(values.pictures, now?.images).map(({ id, alt }) => ({ id, alt })),
    ],
  };
}

/** What somebody else added since the page was opened stays: a list that is sent replaces the one that is there. */
function addedMeanwhile<T extends { id: string }>(onPage: { id: string }[], now: T[] = []): T[] {
  return now.filter(({ id }) => !onPage.some((one) => one.id === id));
}

const pricesOf = (amounts: Amounts): Price[] =>
  CURRENCIES.flatMap((currency) => {
    const money: Money | null = fromDecimal(amounts[currency] ?? '', currency);
    return money ? [money as Price] : [];
  });

function stockOf({ id, stock, stockShown }: Row): Pick<Variant, 'stock'> {
  if (id && stock === stockShown) return {};
  return { stock: stock ? { onHand: Number(stock), tracked: true } : { tracked: false } };
}

/** The fields of the form that a refusal is about; none when it is about none of them. */
export function fieldsOf(problem: ApiProblem, values: Values, now?: StaffProduct): string[] {
  if (problem.code === 'catalog.slug_taken') return ['slug'];
  if (problem.code === 'stock.promised') return rowsBelowPromised(values, now);
  return problem.errors.flatMap(({ path }) => fieldOf(path, values) ?? []);
}

function rowsBelowPromised({ rows }: Values, now?: StaffProduct): string[] {
  return rows.flatMap(({ id, stock }, at) => {
    const promised = now?.variants.find((variant) => variant.id === id)?.stock.reserved ?? 0;
    return stock && Number(stock) < promised ? [`rows.${at}.stock`] : [];
  });
}

/** `/variants/0/sku` is the SKU of the first row that is sent: rows left out do not count there. */
function fieldOf(path: string, values: Values): string | null {
  const [top = '', index = '', part = '', ...rest] = path.split('/').slice(1);
  if (['title', 'slug', 'description', 'vendor', 'status', 'tags'].includes(top)) return top;
  const first = namedOptions(values)[Number(index) || 0]?.at ?? 0;
  if (top === 'options') return `options.${first}.name`;
  if (top === 'images') {
    const kept = values.pictures.flatMap(({ remove }, at) => (remove ? [] : at));
    const at = kept[Number(index)];
    return at === undefined ? null : `pictures.${at}.alt`;
  }
  const row = top === 'variants' ? rowsToSell(values)[Number(index) || 0] : undefined;
  return row ? `rows.${row.at}.${partOf(part, rest, values)}` : null;
}

function partOf(part: string, [index = '']: string[], values: Values): string {
  if (part === 'sku' || part === 'stock') return part;
  const currency = CURRENCIES[Number(index) || 0];
  if (part === 'prices') return `price.${currency}`;
  if (part === 'compareAtPrices') return `compareAt.${currency}`;
  return `values.${namedOptions(values)[Number(index) || 0]?.at ?? 0}`;
}
