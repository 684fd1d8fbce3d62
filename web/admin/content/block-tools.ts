/** What the editor's buttons write to begin a block: each of its fields, to be filled in or left empty. */
import { type BlockName, fieldsOf } from '#common/sections/blocks.ts';
import type { Change, Selected } from './markdown-tools.ts';

export const emptyBlock = (name: BlockName): string =>
  [`::: ${name}`, ...fieldsOf(name).map(([field]) => `${field}: `), '', ':::'].join('\n');

/** Below the line with the cursor, apart from what stands around it; the cursor goes to the first field. */
export function withBlock(name: BlockName, { text, to }: Selected): Change {
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const above = text.slice(0, end).trimEnd();
  const below = text.slice(end).trimStart();
  const block = emptyBlock(name);
  const start = above === '' ? '' : '\n\n';
  const words = start + block + (below === '' ? '\n' : '\n\n');
  const from = above.length;
  const cursor = from + start.length + block.indexOf('\n', block.indexOf('\n') + 1);
  return { words, from, to: text.length - below.length, selected: [cursor, cursor] };
}
