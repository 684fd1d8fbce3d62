/** Descriptions are kept as HTML. Merchants who wrote plain paragraphs edit plain paragraphs. */
import { decodeEntities, isHtml } from '#common/html-text.ts';

const OTHER_ENTITY = /&(?!(amp|lt|gt|quot);)/;

/** Plain text where nothing but paragraphs would be lost by it, else the HTML as it is kept. */
export function descriptionText(html: string): string {
  const text = html
    .replaceAll(/<\/p>\s*<p>/g, '\n\n')
    .replaceAll(/<\/?p>/g, '')
    .replaceAll(/<br ?\/?>\n?/g, '\n');
  if (isHtml(text) || OTHER_ENTITY.test(text)) return html;
  const plain = decodeEntities(text);
  // What was written about a tag would become one.
  return isHtml(plain) ? html : plain.trim();
}
