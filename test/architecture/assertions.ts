/**
 * A type assertion (`as X`, a non-null `!`) says what the checker could not see, and is believed without a look. Folders that
 * still make some stand in `assertions.txt` with how many. The list only gets shorter: `npm run generate` takes off what is
 * gone, and nothing adds to it. `as const` asserts nothing, and is free.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachNode, type Fault, isTest, type Node, type Source } from './sources.ts';

const LIST = 'test/architecture/assertions.txt';
type Place = Omit<Fault, 'message'>;

function assertionsOf({ path, text, program, lineOf }: Source): Place[] {
  const found: Place[] = [];
  eachNode(program, (node) => {
    if (asserts(node, text)) found.push({ path, line: lineOf(node.start) });
  });
  return found;
}

function asserts({ type, typeAnnotation }: Node, text: string): boolean {
  if (type === 'TSNonNullExpression') return true;
  if (type !== 'TSAsExpression' && type !== 'TSTypeAssertion') return false;
  return text.slice(typeAnnotation?.start, typeAnnotation?.end) !== 'const';
}

/** `server/modules/cart`, `web/admin`; the tests of a folder count apart. */
function areaOf(path: string): string {
  const folder = /^(server\/modules\/[^/]+|[^/]+\/[^/]+(?=\/)|[^/]+)/.exec(path)?.[0] ?? path;
  return isTest(path) && !path.startsWith('test/') ? `${folder} (tests)` : folder;
}

const assertionsByArea = (sources: Source[]) =>
  Map.groupBy(sources.flatMap(assertionsOf), ({ path }) => areaOf(path));

export function checkAssertions(sources: Source[], allowed = readList()): Fault[] {
  return [...assertionsByArea(sources)].flatMap(([area, found]) => {
    const limit = allowed.get(area) ?? 0;
    if (found.length <= limit) return [];
    const message = `${area} asserts ${found.length} types, and ${limit} are listed: let a schema, a guard or \`satisfies\` say it.`;
    return found.map((place) => ({ ...place, message }));
  });
}

/** The list without what is gone. */
export function assertionsFile(sources: Source[]): { path: string; content: string } {
  const allowed = readList();
  const lines = [...assertionsByArea(sources)].flatMap(([area, { length }]) => {
    const count = Math.min(length, allowed.get(area) ?? 0);
    return count > 0 ? [`${area}: ${count}\n`] : [];
  });
  return { path: LIST, content: lines.sort().join('') };
}

function readList(): Map<string, number> {
  const lines = readFileSync(join(import.meta.dirname, '../..', LIST), 'utf8').split('\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [area = '', count] = line.split(': ');
      return [area, Number(count)] as const;
    }),
  );
}
