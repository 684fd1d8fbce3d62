/**
 * Descriptions are shown as HTML to everyone, so only plain formatting survives, and it is taken out when a text is
 * written, not when it is shown: what lies in the database is safe.
 */
import type sanitizeHtml from 'sanitize-html';
import { isHtml, withoutFalseTags } from '#common/html-text.ts';
import { html } from '#platform/html.ts';
import { lazily } from '#platform/lazily.ts';
import { tooLong } from './errors.ts';

const sanitizer = lazily<typeof sanitizeHtml>('sanitize-html');
const MAX_LENGTH = 50_000;

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
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
  ],
  allowedAttributes: { a: ['href'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // The title of the page is its only first heading.
  transformTags: { h1: 'h2', div: 'p' },
};

/** Plain text becomes paragraphs, split at empty lines; HTML keeps its formatting and nothing else. */
export function cleanDescription(text: string): string {
  const written = isHtml(text) ? withoutFalseTags(text) : toParagraphs(text);
  const clean = sanitizer()(written, ALLOWED).trim();
  if (clean.length > MAX_LENGTH) throw tooLong('/description', MAX_LENGTH);
  return clean;
}

function toParagraphs(text: string): string {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => html`<p>${paragraph}</p>`.text.replaceAll(/\r?\n/g, '<br />'))
    .join('\n');
}
