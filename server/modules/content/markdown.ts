/**
 * Texts of pages, posts and sections are Markdown. What was pasted as HTML becomes Markdown when it is written; what is
 * shown is cleaned once more, so that no row, however old, can do harm.
 */
import type sanitizeHtml from 'sanitize-html';
import type TurndownService from 'turndown';
import { isHtml, plainText } from '#common/html-text.ts';
import { insideOf, readBlock, writeBlock } from '#common/sections/blocks.ts';
import { cleanHtml, PLAIN_FORMATTING } from '#platform/clean-html.ts';
import { badField } from '#platform/errors.ts';
import { lazily } from '#platform/lazily.ts';
import { FilledText, Text } from '#platform/schemas.ts';
import { writeTables } from './markdown-tables.ts';
import { markdownParser } from './parser.ts';
import { type Piece, piecesOf, textOf } from './pieces.ts';
import { plainMarkdownOf } from './plain-blocks.ts';

/** Refused by the schema beyond this length: nothing longer is ever parsed. */
export const MAX_MARKDOWN = 50_000;
/** Each of its characters may take six bytes in JSON. */
export const MAX_MARKDOWN_BYTES = MAX_MARKDOWN * 6 + 20_000;
const WORDS = { description: 'Markdown; HTML in it becomes Markdown, and scripts and styles go' };
export const FilledMarkdown = FilledText(MAX_MARKDOWN, WORDS);
export const MaybeMarkdown = (maxLength: number) => Text(maxLength, WORDS);

const OWN_PICTURE = /^\/media\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\?w=\d{1,4})?$/;

const turndown = lazily<typeof TurndownService>('turndown');

/** `base`: the address of the shop where the text is read elsewhere, as in feeds and mails. */
type Where = { base?: string };

/**
 * Safe HTML of a text: formatting, links, and pictures of the shop itself. Its blocks are words, pictures and links like
 * all else, as feeds, mails and searches can show them.
 */
export function renderMarkdown(text: string, { base = '' }: Where = {}): string {
  const whole = (address = '') => (/^\/(?!\/)/.test(address) ? base + address : address);
  return cleanHtml(markdownParser().render(plainMarkdownOf(text)), {
    ...FORMATTING,
    transformTags: {
      ...FORMATTING.transformTags,
      a: (tagName, { href = '', ...rest }) => ({
        tagName,
        attribs: { ...rest, href: whole(href) },
      }),
      img: (tagName, { src = '', alt = '' }) => ({
        tagName,
        attribs: { src: whole(resized(src)), alt, loading: 'lazy' },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' && !OWN_PICTURE.test((attribs.src ?? '').slice(base.length)),
  });
}

const PICTURE_WIDTH = 1200;
const resized = (src: string) =>
  /^\/media\/[\w-]+$/.test(src) ? `${src}?w=${PICTURE_WIDTH}` : src;

const FORMATTING = {
  ...PLAIN_FORMATTING,
  allowedTags: [...PLAIN_FORMATTING.allowedTags, 'img', 'code', 'pre', 'del'],
  allowedAttributes: {
    ...PLAIN_FORMATTING.allowedAttributes,
    img: ['src', 'alt', 'loading'],
    ol: ['start'],
  },
} satisfies sanitizeHtml.IOptions;

/** A text as one line of plain words, for summaries and search engines. */
export const summaryOf = (text: string, maxLength: number): string =>
  plainText(renderMarkdown(text), maxLength);

/** All of it as plain words. */
export const plainOf = (text: string): string => summaryOf(text, Number.MAX_SAFE_INTEGER);

/**
 * What is stored: HTML becomes Markdown, without what is not allowed, in each block by itself. A picture that is not one of
 * the shop's is refused, for it would be lost. `path` names the field.
 */
export function cleanMarkdown(path: string, text: string): string {
  const clean = piecesOf(text).map((piece) => ({
    source: piece.name ? cleanBlock(path, piece, piece.name) : cleanWords(path, piece.source),
  }));
  const stored = textOf(clean).trim();
  // As Markdown it may have become longer.
  if (stored.length > MAX_MARKDOWN) throw badField(path, 'max_length', { limit: MAX_MARKDOWN });
  return stored;
}

/** As it was typed, if there is nothing to take out of it. */
function cleanBlock(path: string, { source }: Piece, name: NonNullable<Piece['name']>): string {
  const { fields, body } = readBlock(name, insideOf(source));
  const words = cleanWords(path, body);
  const html = [...fields.values()].some(isHtml);
  if (words === body && !html) return source;
  const plain = [...fields].map(([field, value]): [string, string] => [
    field,
    isHtml(value) ? plainText(cleanHtml(value, { allowedTags: [] }), value.length) : value,
  ]);
  return writeBlock({ name, fields: new Map(plain), body: words });
}

function cleanWords(path: string, text: string): string {
  const foreign: string[] = [];
  const html = cleanHtml(markdownParser().render(withoutWordsOfWord(text)), {
    ...FORMATTING,
    transformTags: {
      ...FORMATTING.transformTags,
      img: (tagName, { src = '', alt = '', ...rest }) => {
        if (isLost(src, rest)) foreign.push(src);
        return { tagName, attribs: { src, alt } };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !OWN_PICTURE.test(attribs.src ?? ''),
  });
  if (foreign[0] !== undefined)
    throw badField(path, 'foreign_picture', { source: foreign[0].slice(0, 60) });
  return isHtml(text) ? `${toMarkdown(html)}\n` : text;
}

/** One with a script in it is an attack and no picture. */
const isLost = (src: string, others: object) =>
  src !== '' &&
  !OWN_PICTURE.test(src) &&
  (src.startsWith('data:') || !Object.keys(others).some((name) => name.startsWith('on')));

/** Word marks its bullets with letters of its own, in comments that only its own programs understand. */
const withoutWordsOfWord = (text: string) =>
  text
    .replaceAll(/<!\[if !supportLists\]>[\s\S]{0,2000}?<!\[endif\]>/g, '')
    .replaceAll(/<\/?(?:o|w|v|m|x|st1):\w+[^<>]{0,500}>/gi, '');

let converter: TurndownService | undefined;
function toMarkdown(html: string): string {
  if (!converter) {
    const Turndown = turndown();
    const escapeMarks = Turndown.prototype.escape;
    // Not in the library: a "<" that was read as a letter must stay one, and pasted words open no block.
    Turndown.prototype.escape = (text) =>
      escapeMarks(text).replaceAll('<', '&lt;').replaceAll(/^:{3}/gm, '\\:::');
    converter = new Turndown({
      headingStyle: 'atx',
      bulletListMarker: '-',
      codeBlockStyle: 'fenced',
      emDelimiter: '*',
    });
    writeTables(converter);
    converter.addRule('struck', { filter: ['s', 'del'], replacement: (words) => `~~${words}~~` });
  }
  return converter.turndown(html).trim();
}
