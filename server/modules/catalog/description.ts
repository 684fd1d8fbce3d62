/**
 * Descriptions are shown as HTML to everyone, so only plain formatting survives, and it is taken out when a text is
 * written, not when it is shown: what lies in the database is safe.
 */
import { isHtml, withoutFalseTags } from '#common/html-text.ts';
import { cleanHtml, PLAIN_FORMATTING } from '#platform/clean-html.ts';
import { html } from '#platform/html.ts';
import { tooLong } from './errors.ts';

const MAX_LENGTH = 50_000;

/** Plain text becomes paragraphs, split at empty lines; HTML keeps its formatting and nothing else. */
export function cleanDescription(text: string): string {
  const written = isHtml(text) ? withoutFalseTags(text) : toParagraphs(text);
  const clean = cleanHtml(written, PLAIN_FORMATTING);
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
