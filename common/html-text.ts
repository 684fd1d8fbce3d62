/** Telling HTML from plain text, and reading HTML as plain text. */

/** Elements that people and other shops write in descriptions, whether they are kept or taken out. */
const ELEMENTS =
  'a|abbr|address|article|aside|audio|b|base|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|' +
  'details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|' +
  'kbd|label|li|link|main|mark|math|meta|nav|noscript|object|ol|option|p|picture|pre|q|s|samp|script|section|select|' +
  'small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|' +
  'tr|u|ul|var|video|wbr';
const ATTRIBUTE = `\\s+[\\w:-]+\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'>]+)`;
const TAG = new RegExp(`</?(?:${ELEMENTS})(?:${ATTRIBUTE})*\\s*/?>`, 'i');
const NO_TAG = new RegExp(`<(?!/?(?:${ELEMENTS})(?![\\w-])|!--)`, 'gi');

/** True for a text with a tag of HTML. "Fits cables < 5 mm", "<M5>" and "a <b and c>" have none. */
export const isHtml = (text: string): boolean => TAG.test(text);

/** Escapes what only looks like a tag, so that it is read and not taken out. */
export const withoutFalseTags = (html: string): string => html.replaceAll(NO_TAG, '&lt;');

const LETTERS: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The four entities that kept descriptions have. */
export const decodeEntities = (html: string): string =>
  html.replaceAll(/&(lt|gt|quot|amp);/g, (entity, name) => LETTERS[name] ?? entity);

/** A kept description as one line of text, cut after a whole word at `maxLength` letters. */
export function plainText(html: string, maxLength: number): string {
  const text = decodeEntities(html.replaceAll(/<[^<>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = [...text];
  if (letters.length <= maxLength) return text;
  const cut = letters.slice(0, maxLength - 1).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
