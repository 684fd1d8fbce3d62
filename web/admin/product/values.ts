/** What stands in the fields of the product form: as the product has it, or as it was typed, right or wrong. */
import type { AnswerOf } from '#api/client.ts';
import { type Money, toDecimal } from '#common/money.ts';
import { TAX_CLASSES, type TaxClass } from '#common/tax-classes.ts';
import { readTyped, type Typed } from '../../ui/fields.ts';
import { descriptionText } from './description.ts';

export type StaffProduct = AnswerOf<'getProductAsStaff'>;
export type Status = StaffProduct['status'];
const STATUSES: Status[] = ['active', 'unlisted', 'draft', 'archived'];
/** By currency, as typed. */
export type Amounts = Record<string, string>;

export type Row = {
  /** Empty for a variant that is not made yet. */
  id: string;
  values: string[];
  sku: string;
  barcode: string;
  /** Whole grams, as typed; empty: unknown. */
  weight: string;
  price: Amounts;
  compareAt: Amounts;
  /** Empty: not counted. */
  stock: string;
  /** By location, in a shop that has several: in place of `stock`. All empty: not counted. */
  levels: Record<string, string>;
  /** The `mediaId` of the picture that shows it; empty: none of its own. */
  picture: string;
  off: boolean;
};
/** One that the product has (`id`), or one that was uploaded since. An imported one may be without `mediaId`. */
export type PictureValues = { id: string; mediaId: string; alt: string; remove: boolean };

export type Values = {
  title: string;
  description: string;
  vendor: string;
  taxClass: TaxClass;
  categories: string[];
  /** The name of a category that does not exist yet. */
  newCategory: string;
  tags: string;
  slug: string;
  status: Status;
  /** `values`: listed one on each line, to make rows of. */
  options: { id: string; name: string; values: string }[];
  rows: Row[];
  pictures: PictureValues[];
  /** In which there are prices to fill in. */
  currencies: string[];
  /** The ids of those at which stock is filled in; none in a shop that has one. */
  locations: string[];
};

export const MAX_ROWS = 250;
export const MORE_ROWS = 3;
const MAX_OPTIONS = 5;
const OPTIONS = 3;
/** Of a product. */
export const MAX_PICTURES = 50;

export const blankRow = (): Row => ({
  id: '',
  values: [],
  sku: '',
  barcode: '',
  weight: '',
  price: {},
  compareAt: {},
  stock: '0',
  levels: {},
  picture: '',
  off: false,
});
const blankRows = (count: number) => Array.from({ length: count }, blankRow);

export const blankValues = (currencies: string[], locations: string[] = []): Values => ({
  currencies,
  locations,
  title: '',
  description: '',
  vendor: '',
  taxClass: 'standard',
  categories: [],
  newCategory: '',
  tags: '',
  slug: '',
  status: 'active',
  options: withRoom([]),
  rows: blankRows(MORE_ROWS),
  pictures: [],
});

export function valuesOf(
  product: StaffProduct,
  currencies: string[],
  locations: string[] = [],
): Values {
  const { title, description, vendor, taxClass, slug, status, categories, tags } = product;
  const { options, images } = product;
  return {
    title,
    vendor,
    taxClass,
    slug,
    status,
    description: descriptionText(description),
    categories: categories.map((category) => category.slug),
    newCategory: '',
    tags: tags.join('\n'),
    options: withRoom(options.map(({ id, name }) => ({ id, name, values: '' }))),
    rows: [
      ...variantsOnSale(product).map((variant) => rowOf(variant, product, locations)),
      blankRow(),
    ],
    pictures: images.map(({ id, mediaId, alt }) => ({
      id,
      mediaId: mediaId ?? '',
      alt,
      remove: false,
    })),
    currencies,
    locations,
  };
}

export const variantsOnSale = ({ variants }: StaffProduct) =>
  variants.filter(({ archivedAt }) => archivedAt === null);

function rowOf(
  variant: StaffProduct['variants'][number],
  { images }: StaffProduct,
  locations: string[],
): Row {
  const { id, options, sku, prices, compareAtPrices, stock, imageId, barcode, weightGrams } =
    variant;
  return {
    id,
    values: options,
    sku: sku ?? '',
    barcode: barcode ?? '',
    weight: weightGrams > 0 ? String(weightGrams) : '',
    picture: images.find((image) => image.id === imageId)?.mediaId ?? '',
    off: false,
    stock: stock.tracked && locations.length === 0 ? String(atDefault(stock).onHand) : '',
    levels: levelsOf(stock, locations),
    price: amountsOf(prices),
    compareAt: amountsOf(compareAtPrices),
  };
}

type Stock = StaffProduct['variants'][number]['stock'];

/** Where it is not filled in by location: what stands at the default one, which comes first. */
export const atDefault = ({ levels, onHand, reserved }: Stock) => levels[0] ?? { onHand, reserved };

/** Where stock is filled in: at all that are open, once there are several. */
export function idsOf(locations: { id: string; active: boolean }[]): string[] {
  const open = locations.filter(({ active }) => active).map(({ id }) => id);
  return open.length > 1 ? open : [];
}

export const levelAt = ({ levels }: Stock, location: string) =>
  levels.find(({ locationId }) => locationId === location) ?? { onHand: 0, reserved: 0 };

const levelsOf = (stock: Stock, locations: string[]): Row['levels'] =>
  Object.fromEntries(
    locations.map((id) => [id, stock.tracked ? String(levelAt(stock, id).onHand) : '']),
  );

const amountsOf = (prices: Money[]): Amounts =>
  Object.fromEntries(prices.map((price) => [price.currency, toDecimal(price)]));

function withRoom(options: Values['options']): Values['options'] {
  const room = Math.max(0, OPTIONS - options.length);
  return [...options, ...Array.from({ length: room }, () => ({ id: '', name: '', values: '' }))];
}

/** Everything that was typed. Names of fields are paths into `Values`: `rows.0.price.EUR`. */
export function readValues(form: FormData, currencies: string[]): Values {
  const typed = readTyped(form);
  const { text, list, all } = typed;
  const options = list('options', 'name', MAX_OPTIONS, (option) => ({
    id: option.text('id'),
    name: option.text('name'),
    values: option.text('values'),
  }));
  const pictures = list('pictures', 'alt', MAX_PICTURES, (picture) => ({
    id: picture.text('id'),
    mediaId: picture.text('mediaId'),
    alt: picture.text('alt'),
    remove: picture.has('remove'),
  }));
  const rows = list('rows', 'sku', MAX_ROWS, (row) =>
    readRow(row, { options: options.length, currencies }),
  );
  const status = text('status');
  return {
    title: text('title'),
    description: text('description'),
    vendor: text('vendor'),
    taxClass: TAX_CLASSES.find((one) => one === text('taxClass')) ?? 'standard',
    categories: all('categories'),
    newCategory: text('newCategory').slice(0, 200),
    tags: text('tags'),
    slug: text('slug'),
    status: STATUSES.find((one) => one === status) ?? 'active',
    options,
    rows,
    pictures,
    currencies,
    locations: [...new Set(rows.flatMap(({ levels }) => Object.keys(levels)))],
  };
}

function readRow(
  { text, record }: Typed,
  { options, currencies }: { options: number; currencies: string[] },
): Row {
  const amounts = (kind: string): Amounts =>
    Object.fromEntries(currencies.map((one) => [one, text(`${kind}.${one}`)]));
  return {
    id: text('id'),
    values: Array.from({ length: options }, (_, at) => text(`values.${at}`)),
    sku: text('sku'),
    barcode: text('barcode'),
    weight: text('weight'),
    price: amounts('price'),
    compareAt: amounts('compareAt'),
    stock: text('stock'),
    levels: record('levels'),
    picture: text('picture'),
    off: text('off') !== '',
  };
}

export const withMoreRows = (values: Values): Values => ({
  ...values,
  rows: [...values.rows, ...blankRows(MORE_ROWS)].slice(0, MAX_ROWS),
});

/** Left out when the form is sent. The stock of a new row stands there from the start and says nothing. */
export const isBlank = ({
  id,
  values,
  sku,
  barcode,
  weight,
  price,
  compareAt,
  stock,
  levels,
}: Row): boolean =>
  !id &&
  [...values, sku, barcode, weight, ...Object.values(price), ...Object.values(compareAt)].every(
    (text) => !text,
  ) &&
  [stock, ...Object.values(levels)].every((units) => units === '' || units === '0');

/** Rows that are to be on sale, with their places in the form. */
export const rowsToSell = ({ rows }: Values): { row: Row; at: number }[] =>
  rows.flatMap((row, at) => (row.off || isBlank(row) ? [] : [{ row, at }]));

/** Options that have a name, with their places in the form. */
export const namedOptions = ({ options }: Values) =>
  options.flatMap((option, at) => (option.name ? [{ ...option, at }] : []));

/** One on each line: a tag may hold a comma. */
export const splitTags = (tags: string): string[] =>
  tags
    .split('\n')
    .map((tag) => tag.trim())
    .filter(Boolean);
