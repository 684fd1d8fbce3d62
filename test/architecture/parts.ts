/** Screens use the parts of `web/ui` instead of their classes. */
import { eachNode, type Fault, type Node, type Source } from './sources.ts';

/** Classes of parts that have a component each. */
const OF_A_PART = /["'`\s](button|control|field|choice)(-\w+)?["'`\s]/;

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
