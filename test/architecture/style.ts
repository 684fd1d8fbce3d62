/**
 * Names, the few words that have one place only, and what Biome cannot measure: its limit on functions has no exception
 * for lists (routes, the tests of a `describe`), and none of its rules counts nesting. Lines of files are Biome's.
 */
import { checkAggregates } from './aggregates.ts';
import { checkCatches } from './catches.ts';
import {
  eachNode,
  type Fault,
  isNode,
  isTest,
  type Node,
  nodesIn,
  type Source,
} from './sources.ts';

const MAX_FUNCTION_LINES = 60;
const MAX_NESTING = 3;
const POOR_NAMES = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'manager',
  'service',
  'base',
]);
/** Waits for another program in real time; a test's clock must not stop it. */
const REAL_TIME = /^server\/(platform\/(clock\.ts|postgres\/)|commands\/)/;

export function checkStyle(sources: Source[]): Fault[] {
  return sources.flatMap((source) => [
    ...checkFile(source),
    ...checkWords(source),
    ...checkFunctions(source),
    ...checkSql(source),
    ...checkCatches(source),
    ...checkAggregates(source),
  ]);
}

function checkFile({ path, program }: Source): Fault[] {
  const messages = [];
  const poor = path
    .split('/')
    .find((part) => POOR_NAMES.has(part.replace(/\.(test\.)?[jt]sx?$/, '')));
  if (poor) messages.push(`"${poor}" says nothing: name it after the noun or the story.`);
  if (/^server\/modules\/[^/]+\/index\.ts$/.test(path)) {
    const others = nodesIn(program.body).filter(({ type }) => !/^(Export|Import)/.test(type));
    if (others.length > 0) messages.push('an index.ts only lists what others may call.');
  }
  return messages.map((message) => ({ path, line: 1, message }));
}

const WORDS: [RegExp, string][] = [
  [
    /\bNumber\([^\n]*\) \|\| (?!0\b)\w+/,
    'zero is a number too: say what happens when there is none, and keep 0.',
  ],
  [
    /\.\.\.\(items\.length > 0 && /,
    'a list of nothing must arrive as one: left out, it may mean everything.',
  ],
  [/\b(TODO|FIXME)\b/, 'finish it, or write down why it is so.'],
  [/\b(test|it|describe)\.todo\b/, 'every test runs, always.'],
  [
    /['"`](\/home\/|\/root\/|\/Users\/|\/work\/|[A-Z]:\\\\)/,
    'this path exists on one machine only.',
  ],
  [
    /\bredirect\(['"`](?![/$h])/,
    'a redirect names its whole path: scripts ask for a page at another address than its own.',
  ],
];

function checkWords({ path, text, program, lineOf }: Source): Fault[] {
  if (/^test\/architecture\//.test(path)) return []; // The rules and their examples name what they look for.
  const faults: Fault[] = [];
  for (const [pattern, reason] of WORDS) {
    const found = pattern.exec(text);
    if (found) faults.push({ path, line: lineOf(found.index), message: `${found[0]}: ${reason}` });
  }
  eachNode(program, (node) => {
    const message = misplaced(path, node) ?? clockFault(path, node) ?? spreadsLiteral(node);
    if (message) faults.push({ path, line: lineOf(node.start), message });
  });
  return faults;
}

/** A literal spread into a literal: its members can stand there themselves. */
function spreadsLiteral({ type, argument }: Node): string | undefined {
  const spread = argument?.type;
  if (type !== 'SpreadElement') return undefined;
  if (spread !== 'ObjectExpression' && spread !== 'ArrayExpression') return undefined;
  return 'spreads a literal: write what is in it where it is spread.';
}

const SETS_FOR_TESTS = new Set(['setClock', 'setHashCost']);

function misplaced(path: string, node: Node): string | undefined {
  const { callee, arguments: given } = node;
  const readsClock =
    (node.type === 'CallExpression' && callee && isMember(callee, 'Date', 'now')) ||
    (node.type === 'NewExpression' && callee?.name === 'Date' && given?.length === 0);
  if (readsClock && path.startsWith('server/') && !REAL_TIME.test(path) && !isTest(path)) {
    return 'asks the machine for the time: ask now() of the clock, which tests can set.';
  }
  const sets = node.type === 'CallExpression' && SETS_FOR_TESTS.has(`${callee?.name}`);
  if (sets && path.startsWith('server/') && !isTest(path)) {
    return `${callee?.name} is for tests: a shop that runs has the real time, and hashes at the full cost.`;
  }
  return undefined;
}

/** The only places that write a time, or work out days: each knows in which time zone. */
const KNOWS_TIMES = /^(common\/times\.ts|web\/request\/days\.server\.ts)$|^(test|bench|bin)\//;
/** What writes a time in whatever zone the machine is in, or cuts days by UTC. */
const WRITES_TIME = /^(toLocale(Date|Time)String|DateTimeFormat|dateTime|relativeTime)$/;
const CUTS_DAYS = /^[gs]et(UTC)?(Date|Day|Month|FullYear|Hours)$/;

function clockFault(path: string, { type, property, object }: Node): string | undefined {
  if (type !== 'MemberExpression' || KNOWS_TIMES.test(path) || isTest(path)) return undefined;
  const name = String(property?.name);
  const isOwn = name === 'dateTime' && object?.name !== 'format';
  if (CUTS_DAYS.test(name) || (WRITES_TIME.test(name) && !isOwn)) {
    return `${name}: times are written by common/times.ts and days worked out by web/request/days.server.ts, which know the zone.`;
  }
  return undefined;
}

function isMember({ type, object, property }: Node, name: string, member: string): boolean {
  if (type !== 'MemberExpression') return false;
  return object?.name === name && property?.name === member;
}

const SQL_CALLS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

function checkSql({ path, program, lineOf }: Source): Fault[] {
  const isHolder = /(queries|-queries)\.ts$|\/queries\//.test(path);
  if (!/^server\/(modules|commands)\//.test(path) || isHolder || isTest(path)) return [];
  const faults: Fault[] = [];
  eachNode(program, (node) => {
    const called = node.type === 'MemberExpression' ? node.property?.name : undefined;
    if (typeof called === 'string' && SQL_CALLS.has(called)) {
      const message = `calls ${called}: only queries.ts (or queries/*.ts) holds SQL.`;
      faults.push({ path, line: lineOf(node.start), message });
    }
  });
  return faults;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const NESTING = new Set([
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
]);

function checkFunctions({ path, program, lineOf }: Source): Fault[] {
  const faults: Fault[] = [];
  const lists = listsOf(path, program);
  eachNode(program, (node) => {
    if (!FUNCTIONS.has(node.type)) return;
    const line = lineOf(node.start);
    const lines = lineOf(node.end) - line + 1;
    if (lines > MAX_FUNCTION_LINES && !lists.has(node)) {
      faults.push({
        path,
        line,
        message: `a function of ${lines} lines; below ${MAX_FUNCTION_LINES} it can be read.`,
      });
    }
    const depth = nestingOf(node.body);
    if (depth > MAX_NESTING) {
      faults.push({
        path,
        line,
        message: `nested ${depth} deep; return early, or give the inner part a name.`,
      });
    }
  });
  return faults;
}

/** Functions that are lists: a module's routes one after another, the tests of a `describe`. */
function listsOf(path: string, program: Node): Set<unknown> {
  const lists = new Set<unknown>();
  eachNode(program, (node) => {
    const name = node.id?.name;
    if (typeof name === 'string' && /Routes$/.test(name)) {
      lists.add(node);
      // Routes with a content type of their own stand inside a scope.
      eachNode(node.body, (inner) => isRegister(inner) && addAll(lists, inner.arguments));
    }
    const callee = node.callee?.name;
    if (isTest(path) && callee === 'describe') addAll(lists, node.arguments);
  });
  return lists;
}

const isRegister = (node: Node) =>
  node.type === 'CallExpression' && node.callee?.property?.name === 'register';

function addAll(lists: Set<unknown>, items: Node[] = []): void {
  for (const item of items) lists.add(item);
}

/** How deep conditions and loops stand inside each other. `else if` goes no deeper; inner functions start anew. */
function nestingOf(node: unknown): number {
  if (Array.isArray(node)) return Math.max(0, ...node.map(nestingOf));
  if (!isNode(node)) return 0;
  const { type } = node;
  if (FUNCTIONS.has(type)) return 0;
  const inner = Object.entries(node).map(([key, value]) => {
    const isElseIf = key === 'alternate' && isNode(value) && value.type === 'IfStatement';
    return nestingOf(value) - (isElseIf ? 1 : 0);
  });
  return Math.max(0, ...inner) + (NESTING.has(type) ? 1 : 0);
}
