/**
 * Tests begin with what factories make, by the shop's own functions: rows that a test writes itself may be such as no
 * shop has, and each change of a table finds them again. Areas whose tests still write some stand in `raw-writes.txt` with
 * how many. The list only gets shorter: `npm run generate` takes off what is gone, and nothing adds to it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachNode, type Fault, isTest, type Node, rawText, type Source } from './sources.ts';

const LIST = 'test/architecture/raw-writes.txt';
/** Makes data, looks into the database's own tables, reads code, or breaks rows on purpose to see it noticed. */
const MAY =
  /^(test\/(factories|harness|fakes|crash|architecture)\/|server\/modules\/invariants\/|server\/platform\/(migrate|pipeline)|migrations\/)/;
const CALLS = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);
const TEXT = /\b(insert into|delete from|merge into|update\s+[\w.]+\s+set)\b/i;

/** Where a test file writes rows by itself. */
function writesOf({ path, program, lineOf }: Source): number[] {
  if (!isTest(path) || MAY.test(path)) return [];
  const lines: number[] = [];
  eachNode(program, (node) => {
    if (writes(node)) lines.push(lineOf(node.start));
  });
  return lines;
}

function writes(node: Node): boolean {
  if (node.type === 'MemberExpression') return CALLS.has(String(node.property?.name));
  if (node.type === 'Literal') return TEXT.test(String(node.value));
  return node.type === 'TemplateElement' && TEXT.test(rawText(node));
}

function readList(): Map<string, number> {
  const lines = readFileSync(join(import.meta.dirname, '../..', LIST), 'utf8')
    .split('\n')
    .filter(Boolean);
  return new Map(
    lines.map((line) => [line.split(': ')[0] ?? '', Number(line.split(': ')[1])] as const),
  );
}

/** `server/modules/cart`, `test/stories`. */
const areaOf = (path: string) => /^(server\/modules\/[^/]+|[^/]+\/[^/]+)/.exec(path)?.[0] ?? path;

function writesByArea(sources: Source[]): Map<string, Omit<Fault, 'message'>[]> {
  const areas = new Map<string, Omit<Fault, 'message'>[]>();
  for (const source of sources) {
    const { path } = source;
    const found = writesOf(source).map((line) => ({ path, line }));
    if (found.length > 0) areas.set(areaOf(path), [...(areas.get(areaOf(path)) ?? []), ...found]);
  }
  return areas;
}

export function checkRawWrites(sources: Source[], allowed = readList()): Fault[] {
  return [...writesByArea(sources)].flatMap(([area, found]) => {
    const limit = allowed.get(area) ?? 0;
    if (found.length <= limit) return [];
    const message = `the tests of ${area} write ${found.length} statements themselves, and ${limit} are listed: let test/factories make the rows.`;
    return found.map((place) => ({ ...place, message }));
  });
}

/** The list without what is gone. */
export function rawWritesFile(sources: Source[]): { path: string; content: string } {
  const allowed = readList();
  const lines = [...writesByArea(sources)].flatMap(([area, { length }]) => {
    const count = Math.min(length, allowed.get(area) ?? 0);
    return count > 0 ? [`${area}: ${count}\n`] : [];
  });
  return { path: LIST, content: lines.sort().join('') };
}
