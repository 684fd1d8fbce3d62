/** Style sheets: a part has one of its own, short enough to be read, and screens use the parts instead of their classes. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachNode, type Fault, type Node, type Source } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const MAX_LINES = 300;
/** Classes of parts that have a component each. */
const OF_A_PART = /["'`\s](button|control|field|choice)(-\w+)?["'`\s]/;

export function checkSheets(): Fault[] {
  return globSync('web/styles/**/*.css', { cwd: root }).flatMap((path) =>
    checkSheet(path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')),
  );
}

export function checkSheet(path: string, text: string): Fault[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= MAX_LINES) return [];
  const message = `has ${lines} lines; a style sheet of more than ${MAX_LINES} splits by part.`;
  return [{ path, line: 1, message }];
}

/** A screen that writes a part's classes itself misses what the part does besides. */
export const checkParts = (sources: Source[]): Fault[] => sources.flatMap(partsWritten);

function partsWritten({ path, text, program, lineOf }: Source): Fault[] {
  if (!/^web\/.*\.tsx$/.test(path) || path.startsWith('web/ui/')) return [];
  const faults: Fault[] = [];
  eachNode(program, (node) => {
    if (node.type !== 'JSXAttribute' || (node.name as Node).name !== 'className') return;
    const [, part] = OF_A_PART.exec(text.slice(node.start, node.end)) ?? [];
    if (!part) return;
    const message = `writes the class of a ${part}: use the component of web/ui.`;
    faults.push({ path, line: lineOf(node.start), message });
  });
  return faults;
}
