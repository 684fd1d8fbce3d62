/**
 * Whose tables a statement touches: a module writes its own and reads those of modules below it. Read from the SQL in the
 * sources; each module names its tables in `tables.ts`.
 */
import { APART, MODULE_ORDER } from '../../server/modules/order.ts';
import {
  eachNode,
  type Fault,
  isTest,
  type Node,
  nodesIn,
  rawText,
  type Source,
} from './sources.ts';

type Use = { table: string; writes: boolean; offset: number };

const TABLES_FILE = /^server\/(?:modules\/)?([\w-]+)\/tables\.ts$/;
const READS = /^(selectFrom|from|using|crossJoin|(inner|left|right|full)Join(Lateral)?)$/;
const WRITES = /^(insertInto|updateTable|deleteFrom|mergeInto)$/;
/** In SQL text: what stands before a table that is written. */
const WRITTEN =
  /\b(?:insert into|delete from|merge into|update|truncate|copy)\s+(?:only\s+)?(\w+)/gi;
const WORD = /(?<![\w.:'"])[a-z]\w*(?!\w|\s*\()/gi;
/** Developers' own commands, which look at the catalogue of any database. */
const PASSED_OVER = /^server\/commands\/(generate|schema-diagram|postman)/;
const PLATFORM = 'platform';
/** Commands stand above every module. */
const COMMANDS = 'commands';
const TOP = MODULE_ORDER.length;

/** Table -> the module that owns it, as the modules' `tables.ts` say. */
export function readOwners(sources: Source[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { path, program } of sources) {
    const owner = TABLES_FILE.exec(path)?.[1];
    if (!owner) continue;
    eachNode(program, (node) => {
      if (node.type !== 'ArrayExpression') return;
      for (const { value } of nodesIn(node.elements)) {
        if (typeof value !== 'string') continue;
        owners.set(value, [...(owners.get(value) ?? []), owner]);
      }
    });
  }
  return owners;
}

export function checkTables(sources: Source[]): Fault[] {
  const owners = readOwners(sources);
  const inScope = sources.filter(
    ({ path }) => path.startsWith('server/') && !isTest(path) && !PASSED_OVER.test(path),
  );
  return inScope.flatMap((source) => [
    ...unreadable(source),
    ...usesIn(source, owners).flatMap((use) => {
      const message = reasonAgainst(source.path, use, owners.get(use.table)?.[0] ?? '');
      return message ? [{ path: source.path, line: source.lineOf(use.offset), message }] : [];
    }),
  ]);
}

function reasonAgainst(path: string, { table, writes }: Use, owner: string): string | undefined {
  const own = areaOf(path);
  if (own === owner) return undefined;
  if (writes)
    return `writes ${table}, which belongs to ${owner}: call a function that ${owner} exports.`;
  if (owner === PLATFORM || rankOf(own) === TOP) return undefined;
  if (own === PLATFORM) return `reads ${table} of ${owner}: platform knows nothing about shops.`;
  if (APART.includes(own) || APART.includes(owner)) {
    return `reads ${table} of ${owner}: it and the shop talk HTTP.`;
  }
  if (rankOf(owner) < rankOf(own)) return undefined;
  return `reads ${table} of ${owner}, which does not stand below ${own}: let ${owner} do it, or tell by an event.`;
}

const areaOf = (path: string) => /^server\/(?:modules\/)?([\w-]+)\//.exec(path)?.[1] ?? 'server';

function rankOf(name: string): number {
  return name === COMMANDS ? TOP : MODULE_ORDER.findIndex((names) => names.includes(name));
}

function usesIn(source: Source, owners: Map<string, unknown>): Use[] {
  const uses: Use[] = [];
  eachNode(source.program, (node) => {
    uses.push(...usesInCall(node), ...usesInText(node));
  });
  return uses.filter(({ table }) => owners.has(table));
}

/** `selectFrom('orders as o')`, `insertInto('orders')`. */
function usesInCall(node: Node): Use[] {
  const name = builderOf(node);
  if (!name) return [];
  const [first] = node.arguments ?? [];
  const given = first?.type === 'ArrayExpression' ? nodesIn(first.elements) : [first];
  return given.flatMap((one) =>
    typeof one?.value === 'string'
      ? [{ table: one.value.split(' ')[0] ?? '', writes: WRITES.test(name), offset: node.start }]
      : [],
  );
}

function builderOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const name = node.callee?.type === 'MemberExpression' ? node.callee.property?.name : undefined;
  return typeof name === 'string' && (READS.test(name) || WRITES.test(name)) ? name : undefined;
}

/** Every word of a template after `sql` that is a table's name, wherever it stands. */
function usesInText(node: Node): Use[] {
  if (node.type !== 'TaggedTemplateExpression') return [];
  const [[tag], [template]] = [nodesIn(node.tag), nodesIn(node.quasi)];
  if (tag?.name !== 'sql') return [];
  const text = nodesIn(template?.quasis).map(rawText).join(' $1 ').replace(/--.*$/gm, '');
  const made = new Set(
    [...text.matchAll(/\b(\w+)\s+as\s+(?:materialized\s+)?\(/gi)].map(([, name]) => name),
  );
  const written = new Set([...text.matchAll(WRITTEN)].map(([, table]) => table));
  const words = new Set(text.match(WORD));
  return [...words]
    .filter((table) => !made.has(table))
    .map((table) => ({ table, writes: written.has(table), offset: node.start }));
}

/** A table whose name is computed cannot be told apart here. */
function unreadable(source: Source): Fault[] {
  const faults: Fault[] = [];
  eachNode(source.program, (node) => {
    const name = builderOf(node);
    const [first] = node.arguments ?? [];
    const isTable = name && (WRITES.test(name) || name === 'selectFrom');
    if (!isTable || first?.type !== 'Identifier') return;
    const message = `${name}(${String(first.name)}): write the table's name here, so that one sees whose it is.`;
    faults.push({ path: source.path, line: source.lineOf(node.start), message });
  });
  return faults;
}
