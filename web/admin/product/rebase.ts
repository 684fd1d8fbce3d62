/**
 * Two people in one product form. The form carries what stood in it when it was opened; when it is sent, only what its
 * sender changed counts, and everything else is as it stands now. Where both changed the same field to something else,
 * that field clashes and both values are shown.
 */
import { parseJson } from '#common/json.ts';
import { type PictureValues, type Row, splitTags, type Values } from './values.ts';

/** What stood in the form, by field; a row by its variant and a picture by its id, so that places may move. */
export type Opened = Record<string, string>;
/** What stands there now, by the field's name in the form; null: the whole row is gone. */
export type Clashes = Record<string, string | null>;

const TEXTS = ['title', 'description', 'vendor', 'taxClass', 'slug', 'status'] as const;
const MAX_OPENED = 500_000;

export function openedFrom({ options, rows, pictures, ...values }: Values): Opened {
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, values[name].trim()])),
    categories: values.categories.join(','),
    tags: values.tags,
    ...Object.fromEntries(options.flatMap(({ id, name }) => (id ? [[`option.${id}`, name]] : []))),
    ...Object.assign({}, ...rows.filter(({ id }) => id).map(rowFields)),
    ...Object.fromEntries(pictures.flatMap(({ id, alt }) => (id ? [[`picture.${id}`, alt]] : []))),
    pictures: pictures.flatMap(({ id }) => id || []).join(','),
  };
}

function rowFields({ id, values, price, compareAt, levels, ...row }: Row): Opened {
  const { sku, barcode, weight, stock, picture } = row;
  const fields = {
    sku,
    barcode,
    weight,
    stock,
    picture,
    ...nested('price', price),
    ...nested('compareAt', compareAt),
  };
  const all = { ...fields, ...nested('values', values), ...nested('levels', levels) };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [`row.${id}.${name}`, text]));
}

const nested = (part: string, texts: Record<string, string> | string[]) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${part}.${name}`, text]));

/** Undefined for a form that carries nothing readable: then what is sent counts as it is. */
export function readOpened(form: FormData): Opened | undefined {
  const text = form.get('opened');
  if (typeof text !== 'string' || text.length > MAX_OPENED) return undefined;
  const fields = parseJson(text);
  const isObject = typeof fields === 'object' && fields !== null;
  return isObject && Object.values(fields).every((one) => typeof one === 'string')
    ? (fields as Opened)
    : undefined;
}

type Context = {
  opened: Opened;
  now: Values;
  /** The value that counts of one field, whose name in the form is `at`. */
  pick: (field: string, mine: string, at: string) => string;
  clashes: Clashes;
};

/** What was typed, put upon the product as it stands now. */
export function rebase(typed: Values, { opened, now }: { opened: Opened; now: Values }) {
  const stands = openedFrom(now);
  const clashes: Clashes = {};
  const pick: Context['pick'] = (field, mine, at) => {
    const before = opened[field] ?? '';
    const theirs = stands[field] ?? '';
    if (mine === before) return theirs;
    if (theirs !== before && theirs !== mine) clashes[at] = theirs;
    return mine;
  };
  const context = { opened, now, pick, clashes };
  const texts = Object.fromEntries(TEXTS.map((name) => [name, pick(name, typed[name], name)]));
  const values: Values = {
    ...typed,
    ...(texts as Pick<Values, (typeof TEXTS)[number]>),
    categories: mergeLists(listOf(opened.categories), typed.categories, now.categories),
    tags: mergeTags(opened.tags ?? '', typed.tags, now.tags),
    options: typed.options.map(({ id, name, values }, at) => ({
      id,
      values,
      name: id ? pick(`option.${id}`, name, `options.${at}.name`) : name,
    })),
    rows: rebaseRows(typed.rows, context),
    pictures: rebasePictures(typed.pictures, context),
  };
  return { values, clashes };
}

const listOf = (text = '') => text.split(',').filter(Boolean);

/** What one person added and took away, done to what the other one left. */
function mergeLists(opened: string[], mine: string[], theirs: string[]): string[] {
  const removed = opened.filter((one) => !mine.includes(one));
  const added = mine.filter((one) => !opened.includes(one) && !theirs.includes(one));
  return [...theirs.filter((one) => !removed.includes(one)), ...added];
}

function mergeTags(opened: string, mine: string, theirs: string): string {
  if (mine === opened) return theirs;
  if (theirs === opened) return mine;
  return mergeLists(splitTags(opened), splitTags(mine), splitTags(theirs)).join('\n');
}

function rebaseRows(typed: Row[], context: Context): Row[] {
  const { now, opened } = context;
  const isThere = ({ id }: Row) => now.rows.some((row) => row.id === id);
  const isChanged = (row: Row) =>
    Object.entries(rowFields(row)).some(([name, text]) => text !== (opened[name] ?? ''));
  // What somebody else took out of sale is gone, unless it was changed here: that is asked about.
  const rows = typed
    .filter((row) => !row.id || isThere(row) || (isChanged(row) && !row.off))
    .map((row, at) => {
      if (!row.id || row.off) return row;
      if (isThere(row)) return rebaseRow(row, at, context);
      if (`row.${row.id}.sku` in opened) context.clashes[`rows.${at}.sku`] = null;
      return row;
    });
  const added = now.rows.filter(({ id }) => id && !rows.some((row) => row.id === id));
  return [...rows, ...added];
}

function rebaseRow(row: Row, at: number, { pick, now }: Context): Row {
  const theirs = now.rows.find(({ id }) => id === row.id) ?? row;
  const of = (name: string, mine: string) =>
    pick(`row.${row.id}.${name}`, mine, `rows.${at}.${name}`);
  const texts = (kind: 'price' | 'compareAt' | 'levels') =>
    Object.fromEntries(
      Object.keys({ ...theirs[kind], ...row[kind] }).map((key) => [
        key,
        of(`${kind}.${key}`, row[kind][key] ?? ''),
      ]),
    );
  return {
    ...row,
    values: row.values.map((value, i) => of(`values.${i}`, value)),
    sku: of('sku', row.sku),
    barcode: of('barcode', row.barcode),
    weight: of('weight', row.weight),
    stock: of('stock', row.stock),
    picture: of('picture', row.picture),
    levels: texts('levels'),
    price: texts('price'),
    compareAt: texts('compareAt'),
  };
}

function rebasePictures(typed: PictureValues[], { now, opened, pick }: Context): PictureValues[] {
  const place = ({ id }: PictureValues) => now.pictures.findIndex((one) => one.id === id);
  const remaining = typed.filter((picture) => picture.id && place(picture) >= 0);
  const added = now.pictures.filter(({ id }) => !remaining.some((one) => one.id === id));
  const known = [...remaining, ...added];
  const isOrderMine = typed.flatMap(({ id }) => id || []).join(',') !== opened.pictures;
  if (!isOrderMine) known.sort((a, b) => place(a) - place(b));
  const picked = known.map((picture, at) => ({
    ...picture,
    alt: pick(`picture.${picture.id}`, picture.alt, `pictures.${at}.alt`),
  }));
  return [...picked, ...typed.filter(({ id }) => !id)];
}
