/**
 * What stands between `::: hero` and `:::` in a text: a block of one of these kinds. It begins with its fields, one on each
 * line (`title: Made to last`), and goes on, after an empty line, with words in Markdown.
 */

export type BlockField = {
  kind: 'line' | 'picture' | 'link' | 'category' | 'products' | 'count';
  max: number;
};

const line = (max: number): BlockField => ({ kind: 'line', max });
const picture: BlockField = { kind: 'picture', max: 60 };
const ALT = line(300);

/** The most that a text may have: what is beyond is shown as plain text, or left out where it costs a query. */
export const LIMITS = { blocks: 40, collections: 6, products: 12, questions: 30 };
/** How many products a collection shows that does not say it. */
export const USUAL_COUNT = 4;

export const BLOCKS = {
  hero: {
    title: line(120),
    picture,
    alt: ALT,
    button: line(40),
    link: { kind: 'link', max: 200 },
  },
  collection: {
    title: line(120),
    category: { kind: 'category', max: 120 },
    products: { kind: 'products', max: 1_600 },
    count: { kind: 'count', max: 2 },
  },
  quote: { who: line(120) },
  pictures: { first: picture, 'first alt': ALT, second: picture, 'second alt': ALT },
  questions: { title: line(120) },
} as const satisfies Record<string, Record<string, BlockField>>;

export type BlockName = keyof typeof BLOCKS;
export const BLOCK_NAMES: readonly BlockName[] = [
  'hero',
  'collection',
  'quote',
  'pictures',
  'questions',
];
export const isBlockName = (name: string): name is BlockName => Object.hasOwn(BLOCKS, name);
export const fieldsOf = (name: BlockName): [string, BlockField][] => Object.entries(BLOCKS[name]);

/** A block's source, taken apart. `fields` has only those that are there. */
export type Block = {
  name: BlockName;
  fields: Map<string, string>;
  body: string;
  /** Lines among the fields that name none of them, counted from the block's first; they are read as words. */
  unknown: { line: number; name: string }[];
};

const FIELD = /^([a-z]+(?: [a-z]+)?)[ \t]*:(?:[ \t]+(.*))?$/i;

/** `lines`: what stands between the block's two marks. */
export function readBlock(name: BlockName, lines: readonly string[]): Block {
  const known: Record<string, BlockField> = BLOCKS[name];
  const fields = new Map<string, string>();
  const unknown: Block['unknown'] = [];
  const others: string[] = [];
  const end = endOfFields(lines);
  for (const [at, text] of lines.slice(0, end).entries()) {
    const [, written = '', value = ''] = FIELD.exec(text) ?? [];
    const field = written.toLowerCase();
    if (Object.hasOwn(known, field) && !fields.has(field)) fields.set(field, value.trim());
    else {
      unknown.push({ line: at + 1, name: written });
      others.push(text);
    }
  }
  const body = [...others, ...lines.slice(end)]
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
  return { name, fields, body, unknown };
}

/** The first line that is empty or no field. */
function endOfFields(lines: readonly string[]): number {
  const end = lines.findIndex((text) => !FIELD.test(text));
  return end === -1 ? lines.length : end;
}

/** The source of a block: empty fields are left out, and no word in it ends the block before its end. */
export function writeBlock({ name, fields, body }: Omit<Block, 'unknown'>): string {
  const head = fieldsOf(name).flatMap(([field]) => {
    const value = (fields.get(field) ?? '').replaceAll(/\s+/g, ' ').trim();
    return value ? [`${field}: ${value}`] : [];
  });
  const words = body.trim();
  const longest = Math.max(
    2,
    ...[...words.matchAll(/^\s*(:{3,})/gm)].map(([, mark = '']) => mark.length),
  );
  const mark = ':'.repeat(longest + 1);
  return [`${mark} ${name}`, ...head, ...(words ? ['', words] : []), mark].join('\n');
}

/** The lines between the marks of a block's source as `pieces` of a text have it. */
export const insideOf = (source: string): string[] => source.split('\n').slice(1, -1);

/** Slugs of products, in the order in which they are shown. */
export const listedSlugs = (value: string): string[] => [
  ...new Set(value.split(/[\s,]+/).filter((slug) => slug !== '')),
];

/** The words of a link's target that a page may lead to. */
export const isTarget = (url: string): boolean =>
  /^\/(?![/\\])\S*$/.test(url) ||
  /^https?:\/\/[^\s/]+\S*$/.test(url) ||
  /^(?:mailto|tel):\S+$/.test(url);

/** The id of one of the shop's pictures, from its address. */
export const pictureIdOf = (address: string): string | undefined =>
  /^\/media\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\?w=\d{1,4})?$/.exec(address)?.[1];
