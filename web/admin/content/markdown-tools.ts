/** What the buttons of the editor write around the selected words, or at the beginning of their lines. */
export type Tool = 'bold' | 'italic' | 'heading' | 'list' | 'quote' | 'link';

export const TOOLS: readonly { name: Tool; key?: string }[] = [
  { name: 'bold', key: 'b' },
  { name: 'italic', key: 'i' },
  { name: 'link', key: 'k' },
  { name: 'heading' },
  { name: 'list' },
  { name: 'quote' },
];

const AROUND = new Map<Tool, readonly [string, string]>([
  ['bold', ['**', '**']],
  ['italic', ['*', '*']],
  ['link', ['[', '](https://)']],
]);
const BEFORE = new Map<Tool, string>([
  ['heading', '## '],
  ['list', '- '],
  ['quote', '> '],
]);

export type Selected = { text: string; from: number; to: number };
export type Change = { words: string; from: number; to: number; selected: [number, number] };

/** Pressed again, a sign goes away again. */
export function applied(tool: Tool, selected: Selected): Change {
  const signs = AROUND.get(tool);
  return signs ? around(signs, selected) : beforeLines(BEFORE.get(tool) ?? '', selected);
}

function around([open, close]: readonly [string, string], { text, from, to }: Selected): Change {
  const words = text.slice(from, to);
  const isAround = text.slice(0, from).endsWith(open) && text.slice(to).startsWith(close);
  if (isAround) {
    const start = from - open.length;
    return { words, from: start, to: to + close.length, selected: [start, start + words.length] };
  }
  const start = from + open.length;
  return { words: open + words + close, from, to, selected: [start, start + words.length] };
}

function beforeLines(sign: string, { text, from, to }: Selected): Change {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const isThere = lines.every((line) => line.startsWith(sign));
  const words = lines.map((line) => (isThere ? line.slice(sign.length) : sign + line)).join('\n');
  return { words, from: start, to: end, selected: [start, start + words.length] };
}
