/** HTML that people wrote or pasted, made safe by a short list of tags: nothing outside of the list survives. */
import type sanitizeHtml from 'sanitize-html';
import { lazily } from './lazily.ts';

const sanitizer = lazily<typeof sanitizeHtml>('sanitize-html');

const TEXT_TAGS = [
  'p',
  'br',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'a',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'hr',
  'sub',
  'sup',
  'dl',
  'dt',
  'dd',
];

/** What texts of the shop may hold: formatting and links, no pictures, classes or styles. */
export const PLAIN_FORMATTING = {
  allowedTags: TEXT_TAGS,
  allowedAttributes: { a: ['href'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // The title of the page is its only first heading.
  transformTags: { h1: 'h2', div: 'p' },
} satisfies sanitizeHtml.IOptions;

/** Deeper text loses its formatting and stays: what reads it afterwards goes down by itself, tag by tag. */
const MAX_DEPTH = 60;

export const cleanHtml = (html: string, allowed: sanitizeHtml.IOptions): string =>
  sanitizer()(html, { nestingLimit: MAX_DEPTH, ...allowed }).trim();
