/**
 * Tables of pasted HTML as Markdown writes them, in one walk over each. A table that Markdown has no words for stays HTML,
 * and one that only lays a page out becomes paragraphs.
 */
import type TurndownService from 'turndown';

/** What no cell of Markdown can hold. */
const BLOCKS = 'ul,ol,h1,h2,h3,h4,h5,h6,hr,blockquote,pre';
/** Wider ones are no table that anybody wrote. */
const MAX_SPAN = 50;

type Element = Parameters<TurndownService.ReplacementFunction>[1];
type Shape = 'rows' | 'paragraphs' | 'html';

const shapes = new WeakMap<Element, Shape>();

function shapeOf(table: Element | null): Shape {
  // Outside of any table it is a text like others.
  if (!table) return 'paragraphs';
  const known = shapes.get(table);
  if (known) return known;
  const shape = findShape(table);
  shapes.set(table, shape);
  return shape;
}

function findShape(table: Element): Shape {
  if (table.querySelector(BLOCKS)) return 'html';
  const isLayout = table.querySelector('table') || table.querySelectorAll('td,th').length < 2;
  return isLayout ? 'paragraphs' : 'rows';
}

/** Each cell ends with a bar after a space; a bar within one has a backslash before it. */
function cellOf(words: string, cell: Element): string {
  if (shapeOf(cell.closest('table')) !== 'rows') return `\n\n${words}\n\n`;
  const lines = words.trim().replaceAll('|', '\\|').split('\n');
  const text = lines.map((line) => line.trim()).join('<br>');
  const span = Number(cell.getAttribute('colspan') ?? 1);
  const more = span > 1 ? Math.min(Math.floor(span), MAX_SPAN) - 1 : 0;
  return ` ${text.padEnd(3)} |${'     |'.repeat(more)}`;
}

const widthOf = (row: string) => row.split(' |').length - 1;

function tableOf(words: string, table: Element): string {
  const shape = shapeOf(table);
  if (shape === 'paragraphs') return `\n\n${words}\n\n`;
  if (shape === 'html') return `\n\n${table.outerHTML.replaceAll(/\n+/g, '\n')}\n\n`;
  const rows = words.split('\n').filter((line) => line.startsWith('|'));
  const width = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  const [first = '', ...others] = rows;
  const hasHead = !table.querySelector('tr')?.querySelector('td');
  const head = hasHead ? first : '|';
  const filled = head + '     |'.repeat(width - widthOf(head));
  const line = `|${' --- |'.repeat(width)}`;
  return `\n\n${[filled, line, ...(hasHead ? others : rows)].join('\n')}\n\n`;
}

export function writeTables(converter: TurndownService): void {
  converter.addRule('cell', { filter: ['td', 'th'], replacement: cellOf });
  converter.addRule('row', {
    filter: 'tr',
    replacement: (words, row) =>
      shapeOf(row.closest('table')) === 'rows' ? `\n|${words}\n` : words,
  });
  converter.addRule('table', { filter: 'table', replacement: tableOf });
}
