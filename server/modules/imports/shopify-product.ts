/** Makes a product from the rows of one handle. Unusable rows are refused one by one; the others are imported. */
import { fromDecimal, type Money } from '#common/money.ts';
import { readAmount } from '#common/written-numbers.ts';
import { normalizeText } from '#modules/catalog/index.ts';
import type { ProductRows, Refuse, Row } from './rows.ts';

export type ImportedStock = { onHand: number; tracked: boolean; backorder: boolean };
export type ImportedVariant = {
  line: number;
  options: string[];
  sku: string | null;
  price: Money;
  compareAt: Money | null;
  weightGrams: number;
  barcode: string | null;
  stock: ImportedStock;
  /** URL of its own picture, if it has one. */
  image: string | null;
};
export type ImportedImage = { url: string; alt: string };
export type ImportedProduct = {
  handle: string;
  title: string;
  description: string;
  vendor: string;
  status: 'draft' | 'active' | 'unlisted' | 'archived';
  /** What Shopify calls the type is a category here. */
  category: string;
  tags: string[];
  options: string[];
  variants: ImportedVariant[];
  images: ImportedImage[];
};

const MAX_UNITS = 1_000_000;
const MAX_GRAMS = 10_000_000;
const MAX_VARIANTS = 250;
const MAX_IMAGES = 50;
const OPTION_COLUMNS = [1, 2, 3];

/** A refused cell: a sentence about what cannot be used. */
class BadCell extends Error {}

/** Null when nothing is left of the product; every row that was left out has been refused with its reason. */
/** `currency`: the shop's own; the file names none. */
export function readProduct(
  { handle, rows }: ProductRows,
  currency: string,
  refuse: Refuse,
): ImportedProduct | null {
  const [first] = rows;
  if (!first) return null;
  try {
    const options = optionNames(first);
    const shared = { handle, options, ...readShared(first) };
    const variants = variantsOf(rows, options, { currency, refuse });
    if (variants.length === 0) throw new BadCell('no variant of the product could be read.');
    return { ...shared, variants, images: imagesOf(rows, variants, refuse) };
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    refuse(first.line, error.message);
    for (const { line } of rows.slice(1)) {
      refuse(line, `it belongs to “${handle}”, which was refused in line ${first.line}.`);
    }
    return null;
  }
}

function readShared(row: Row) {
  const title = text(row, 'Title', 300);
  if (!title) throw new BadCell(`“${row.cell('Handle')}” begins without a title.`);
  if (/^true$/i.test(row.cell('Gift Card'))) {
    throw new BadCell('gift cards are not goods that can be put on a shelf.');
  }
  text(row, 'Handle', 255);
  return {
    title,
    description: cell(row, 'Body (HTML)', 40_000),
    vendor: text(row, 'Vendor', 200),
    status: statusOf(row),
    category: text(row, 'Type', 200),
    tags: tagsOf(row),
  };
}

/** Newer exports have a status; in all of them `Published` says whether the shop shows the product. */
function statusOf(row: Row): ImportedProduct['status'] {
  const status = row.cell('Status').toLowerCase();
  if (status === 'archived' || status === 'draft') return status;
  if (!/^true$/i.test(row.cell('Published'))) return 'draft';
  return status === 'unlisted' ? 'unlisted' : 'active';
}

function tagsOf(row: Row): string[] {
  const tags = row.cell('Tags').split(',').map(normalizeText);
  const long = tags.find((tag) => tag.length > 100);
  if (long !== undefined)
    throw new BadCell(`the tag “${long.slice(0, 40)}…” is longer than 100 characters.`);
  return [...new Set(tags.filter(Boolean))];
}

/** Shopify writes `Title` with `Default Title` for a product without options. A colon would break our filters. */
function optionNames(row: Row): string[] {
  const names = OPTION_COLUMNS.map((n) =>
    text(row, `Option${n} Name`, 100).replaceAll(':', ' ').trim(),
  );
  const used = names.filter(Boolean);
  if (used.length === 1 && used[0] === 'Title' && row.cell('Option1 Value') === 'Default Title')
    return [];
  if (names.slice(0, used.length).some((name) => !name))
    throw new BadCell('an option is left out between two others.');
  if (new Set(used.map((name) => name.toLowerCase())).size < used.length) {
    throw new BadCell('two options have the same name.');
  }
  return used;
}

/** A row may contain nothing but a further picture. */
const isVariant = (row: Row) =>
  Boolean(row.cell('Option1 Value') || row.cell('Variant Price') || row.cell('Variant SKU'));

function variantsOf(
  rows: Row[],
  options: string[],
  { currency, refuse }: { currency: string; refuse: Refuse },
): ImportedVariant[] {
  const lines = new Map<string, number>();
  const variants: ImportedVariant[] = [];
  for (const row of rows.filter(isVariant)) {
    try {
      const variant = variantOf(row, options, currency);
      const combination = JSON.stringify(variant.options);
      const before = lines.get(combination);
      if (before !== undefined) {
        throw new BadCell(
          `line ${before} has the same variant${options.length ? ` (${variant.options.join(' / ')})` : ''}.`,
        );
      }
      if (variants.length >= MAX_VARIANTS)
        throw new BadCell(`a product has at most ${MAX_VARIANTS} variants.`);
      lines.set(combination, row.line);
      variants.push(variant);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      refuse(row.line, error.message);
    }
  }
  return variants;
}

function variantOf(row: Row, options: string[], currency: string): ImportedVariant {
  const price = amount(row, 'Variant Price', currency);
  if (!price) throw new BadCell('the variant has no price.');
  const compareAt = amount(row, 'Variant Compare At Price', currency);
  return {
    line: row.line,
    options: options.map((name, i) => {
      const value = text(row, `Option${i + 1} Value`, 100);
      if (!value) throw new BadCell(`the variant has no value for “${name}”.`);
      return value;
    }),
    sku: text(row, 'Variant SKU', 100) || null,
    price,
    // Shopify keeps compare-at prices that are no longer higher; they mean nothing.
    compareAt: compareAt && compareAt.amount > price.amount ? compareAt : null,
    weightGrams: Math.round(number(row, 'Variant Grams', { min: 0, max: MAX_GRAMS })),
    barcode: text(row, 'Variant Barcode', 50).replace(/^'/, '') || null,
    stock: stockOf(row),
    image: address(row, 'Variant Image'),
  };
}

/** Without a tracker stock is not counted; the policy `continue` allows selling without stock. */
function stockOf(row: Row): ImportedStock {
  const units = number(row, 'Variant Inventory Qty', { min: -MAX_UNITS, max: MAX_UNITS });
  if (!Number.isInteger(units)) throw new BadCell(`“${units}” units cannot be counted.`);
  return {
    onHand: Math.max(units, 0), // Shopify counts below zero what it has sold without stock.
    tracked: row.cell('Variant Inventory Tracker') !== '',
    backorder: row.cell('Variant Inventory Policy').toLowerCase() === 'continue',
  };
}

/** In the order of their positions; those without one keep their place in the file. */
function imagesOf(rows: Row[], variants: ImportedVariant[], refuse: Refuse): ImportedImage[] {
  const found: (ImportedImage & { position: number })[] = [];
  for (const row of rows) {
    try {
      const url = address(row, 'Image Src');
      if (!url || found.some((image) => image.url === url)) continue;
      if (found.length >= MAX_IMAGES)
        throw new BadCell(`a product has at most ${MAX_IMAGES} pictures.`);
      const given = Number(row.cell('Image Position'));
      const position = given > 0 ? given : found.length + 1;
      found.push({ url, alt: text(row, 'Image Alt Text', 500), position });
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      refuse(row.line, `the picture was left out: ${error.message}`);
    }
  }
  const sorted = found
    .sort((a, b) => a.position - b.position)
    .map(({ url, alt }) => ({ url, alt }));
  const urls = new Set(sorted.map(({ url }) => url));
  const own = variants.flatMap(({ image }) => (image && !urls.has(image) ? image : []));
  return [...sorted, ...[...new Set(own)].map((url) => ({ url, alt: '' }))];
}

const text = (row: Row, column: string, max: number) => normalizeText(cell(row, column, max));

function cell(row: Row, column: string, max: number): string {
  const value = row.cell(column);
  if (value.length > max) throw new BadCell(`“${column}” is longer than ${max} characters.`);
  return value;
}

function amount(row: Row, column: string, currency: string): Money | null {
  const value = row.cell(column);
  if (!value) return null;
  // Other programs write 1.234,56; what may be either of two amounts is refused, never guessed.
  const money = fromDecimal(value, currency) ?? readAmount(value, currency).money;
  if (!money)
    throw new BadCell(`“${value.slice(0, 40)}” in “${column}” is not an amount in ${currency}.`);
  return money;
}

function number(row: Row, column: string, { min, max }: { min: number; max: number }): number {
  const value = row.cell(column);
  if (!value) return 0;
  const read = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (read >= min && read <= max) return read;
  throw new BadCell(
    `“${value.slice(0, 40)}” in “${column}” is not a number from ${min} to ${max}.`,
  );
}

/** Only addresses that a browser may be sent to. */
function address(row: Row, column: string): string | null {
  const value = text(row, column, 2000);
  if (!value) return null;
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:') {
    throw new BadCell(
      `“${value.slice(0, 60)}” in “${column}” is not an address that begins with https.`,
    );
  }
  return value;
}
