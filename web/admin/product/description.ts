/** Descriptions are kept as HTML. Merchants who wrote plain paragraphs edit plain paragraphs. */

const TAG = /<[a-z/][^>]*>/i;
const OTHER_ENTITY = /&(?!(amp|lt|gt|quot);)/;
const LETTERS: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Plain text where nothing but paragraphs would be lost by it, else the HTML as it is kept. */
export function descriptionText(html: string): string {
  const text = html
    .replaceAll(/<\/p>\s*<p>/g, '\n\n')
    .replaceAll(/<\/?p>/g, '')
    .replaceAll(/<br ?\/?>\n?/g, '\n');
  if (TAG.test(text) || OTHER_ENTITY.test(text)) return html;
  const plain = text.replaceAll(/&(lt|gt|quot|amp);/g, (entity, name) => LETTERS[name] ?? entity);
  // What was written about a tag would become one.
  return TAG.test(plain) ? html : plain.trim();
}
