/**
 * A text as sections that a page can lay out, and what staff should see to. What a section shows and is not there any
 * more (goods, a category, a picture) is left out; what has nothing to show is no section.
 */
import {
  type Block,
  fieldsOf,
  insideOf,
  isTarget,
  LIMITS,
  listedSlugs,
  pictureIdOf,
  readBlock,
  USUAL_COUNT,
} from '#common/sections/blocks.ts';
import { mediaUrl } from '#modules/media/index.ts';
import type { Reader } from '#platform/db.ts';
import type { Image } from '#platform/schemas.ts';
import { renderMarkdown } from './markdown.ts';
import { type Piece, piecesOf, wordsOf } from './pieces.ts';
import * as queries from './queries/sections.ts';
import { type Question, questionsIn } from './questions.ts';

export type Section = {
  type: 'text' | Block['name'];
  title: string;
  html: string;
  pictures: Image[];
  link: { label: string; url: string } | null;
  who: string;
  category: string | null;
  products: string[];
  count: number;
  questions: Question[];
};
/** `code` has its sentence in the catalogue (`admin.content.edit.blocks.codes`). */
export type Fault = { line: number; code: FaultCode; value: string };
export const FAULT_CODES = [
  'unknown_block',
  'not_closed',
  'too_many_blocks',
  'stray_mark',
  'unknown_field',
  'too_long',
  'not_a_picture',
  'no_such_picture',
  'no_alt',
  'not_a_link',
  'no_such_category',
  'no_such_product',
  'too_many_products',
  'too_many_collections',
  'too_many_questions',
  'not_a_count',
  'nothing_to_show',
] as const;
type FaultCode = (typeof FAULT_CODES)[number];
type Known = queries.Known;

const NOTHING: Omit<Section, 'type'> = {
  title: '',
  html: '',
  pictures: [],
  link: null,
  who: '',
  category: null,
  products: [],
  count: 0,
  questions: [],
};

/** One statement at most, and none for a text that shows no goods or pictures. */
export async function sectionsOf(
  db: Reader,
  text: string,
): Promise<{ sections: Section[]; faults: Fault[] }> {
  const pieces = piecesOf(text);
  const blocks = pieces.map(({ name, source }) => name && readBlock(name, insideOf(source)));
  const known = await queries.knownOf(db, namedIn(blocks.filter((one) => one !== null)));
  const faults: Fault[] = [];
  let collections = 0;
  const sections = pieces.flatMap((piece, at) => {
    const tell = (code: FaultCode, value = '', line = piece.line) =>
      faults.push({ line, code, value: value.slice(0, 60) });
    const block = blocks[at];
    if (!block) return textSection(piece, tell);
    for (const { line, name } of block.unknown) tell('unknown_field', name, piece.line + line);
    if (block.name === 'collection' && ++collections > LIMITS.collections) {
      tell('too_many_collections', String(LIMITS.collections));
      return [];
    }
    const section = sectionOf(checkedLengths(block, tell), known, tell);
    if (!isEmpty(section)) return [section];
    tell('nothing_to_show', block.name);
    return [];
  });
  return { sections, faults };
}

type Tell = (code: FaultCode, value?: string, line?: number) => void;

function textSection(piece: Piece, tell: Tell): Section[] {
  if (piece.fault) tell(piece.fault.code, piece.fault.name);
  else
    for (const [at, line] of piece.source.split('\n').entries())
      if (/^ {0,3}:{3}/.test(line)) tell('stray_mark', line.trim(), piece.line + at);
  const html = renderMarkdown(wordsOf(piece));
  return html ? [{ ...NOTHING, type: 'text', html }] : [];
}

function namedIn(blocks: Block[]): queries.Named {
  const all = (field: string) =>
    blocks.flatMap(({ fields }) => {
      const value = fields.get(field);
      return value ? [value] : [];
    });
  const addresses = ['picture', 'first', 'second'].flatMap(all);
  return {
    pictures: addresses.flatMap((address) => pictureIdOf(address) ?? []),
    categories: all('category'),
    products: all('products').flatMap((value) => listedSlugs(value).slice(0, LIMITS.products)),
  };
}

function checkedLengths(block: Block, tell: Tell): Block {
  const fields = new Map(block.fields);
  for (const [name, { max }] of fieldsOf(block.name)) {
    const value = fields.get(name) ?? '';
    if (value.length <= max) continue;
    tell('too_long', name);
    fields.set(name, value.slice(0, max));
  }
  return { ...block, fields };
}

function sectionOf({ name, fields, body }: Block, known: Known, tell: Tell): Section {
  const of = (field: string) => fields.get(field) ?? '';
  const picture = (field: string, alt: string) => pictureOf(of(field), of(alt), { known, tell });
  const base = { ...NOTHING, type: name, title: of('title') };
  switch (name) {
    case 'hero':
      return {
        ...base,
        html: renderMarkdown(body),
        pictures: picture('picture', 'alt'),
        link: linkOf(of('button'), of('link'), tell),
      };
    case 'collection':
      return { ...base, html: renderMarkdown(body), ...goodsOf(of, { known, tell }) };
    case 'quote':
      return { ...base, html: renderMarkdown(body), who: of('who') };
    case 'pictures':
      return {
        ...base,
        html: renderMarkdown(body),
        pictures: [...picture('first', 'first alt'), ...picture('second', 'second alt')],
      };
    case 'questions': {
      const { html, questions } = questionsIn(body);
      if (questions.length > LIMITS.questions) tell('too_many_questions', String(LIMITS.questions));
      return { ...base, html, questions: questions.slice(0, LIMITS.questions) };
    }
  }
}

const isEmpty = ({
  type,
  title,
  html,
  pictures,
  link,
  category,
  products,
  count,
  questions,
}: Section) =>
  type === 'collection'
    ? count === 0 && category === null && products.length === 0
    : !html &&
      pictures.length === 0 &&
      questions.length === 0 &&
      (type !== 'hero' || (!title && !link));

type Asked = { known: Known; tell: Tell };

function pictureOf(address: string, alt: string, { known, tell }: Asked): Image[] {
  if (!address) return [];
  const id = pictureIdOf(address);
  const found = known.pictures.get(id ?? '');
  if (!id || !found) {
    tell(id ? 'no_such_picture' : 'not_a_picture', address);
    return [];
  }
  if (!alt) tell('no_alt');
  return [{ url: mediaUrl(id), alt, width: found.width, height: found.height }];
}

function linkOf(label: string, url: string, tell: Tell): Section['link'] {
  if (url && !isTarget(url)) tell('not_a_link', url);
  return label ? { label, url: isTarget(url) ? url : '/products' } : null;
}

/** Neither a category nor products: the first of all goods. None that are there: nothing. */
function goodsOf(of: (field: string) => string, { known, tell }: Asked) {
  const asked = listedSlugs(of('products'));
  const count = countOf(of('count'), tell);
  if (asked.length > LIMITS.products) tell('too_many_products', String(LIMITS.products));
  const products = asked.slice(0, LIMITS.products).flatMap((slug) => {
    const now = known.products.get(slug);
    if (!now) tell('no_such_product', slug);
    return now ?? [];
  });
  const category = known.categories.get(of('category')) ?? null;
  if (of('category') && !category) tell('no_such_category', of('category'));
  const isLost = products.length === 0 && !category && (asked.length > 0 || of('category') !== '');
  return { products, category, count: isLost ? 0 : products.length || count };
}

function countOf(value: string, tell: Tell): number {
  if (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= LIMITS.products)
    return Number(value);
  if (value) tell('not_a_count', String(LIMITS.products));
  return USUAL_COUNT;
}
