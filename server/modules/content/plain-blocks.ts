/** A text's blocks as plain Markdown: what they say, show and lead to, for where they cannot be laid out. */
import { type Block, insideOf, isTarget, listedSlugs, readBlock } from '#common/sections/blocks.ts';
import { type Piece, piecesOf, wordsOf } from './pieces.ts';

export const plainMarkdownOf = (text: string): string => piecesOf(text).map(plainOf).join('\n\n');

const plainOf = (piece: Piece): string =>
  piece.name ? plainBlock(readBlock(piece.name, insideOf(piece.source))) : wordsOf(piece);

function plainBlock({ name, fields, body }: Block): string {
  const of = (field: string) => fields.get(field) ?? '';
  switch (name) {
    case 'hero':
      return together([
        picture(of('picture'), of('alt')),
        heading(of('title')),
        body,
        of('button') && link(of('button'), of('link') || '/products'),
      ]);
    case 'collection':
      return together([heading(of('title')), body, goods(of('category'), of('products'))]);
    case 'quote':
      return together([
        body ? body.replaceAll(/^/gm, '> ') : '',
        of('who') && `— ${escaped(of('who'))}`,
      ]);
    case 'pictures':
      return together([
        picture(of('first'), of('first alt')),
        picture(of('second'), of('second alt')),
        body,
      ]);
    case 'questions':
      return together([heading(of('title')), body]);
  }
}

function goods(category: string, products: string): string {
  if (category) return link(inWords(category), `/categories/${category}`);
  return listedSlugs(products)
    .map((slug) => `- ${link(inWords(slug), `/products/${slug}`)}`)
    .join('\n');
}

const together = (parts: string[]) => parts.filter(Boolean).join('\n\n');
const heading = (words: string) => words && `## ${escaped(words)}`;
const link = (words: string, target: string) =>
  isTarget(target) ? `[${escaped(words)}](<${target}>)` : escaped(words);
const picture = (address: string, alt: string) => address && `![${escaped(alt)}](<${address}>)`;
const escaped = (words: string) => words.replaceAll(/[\\`*_[\]<>#~|!]/g, '\\$&');
/** Of goods only the address is known here. */
const inWords = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
