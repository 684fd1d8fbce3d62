/** The repository's sources, read and parsed once for all checks. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['api', 'bench', 'bin', 'common', 'demo', 'server', 'test', 'web', 'mobile'];
const PASSED_OVER = /(^|\/)(node_modules|build|\.react-router)(\/|$)/;

/** A node of the syntax tree, as far as our rules look into it. */
export type Node = {
  type: string;
  start: number;
  end: number;
  callee?: Node | null;
  object?: Node | null;
  property?: Node | null;
  key?: Node | null;
  argument?: Node | null;
  id?: Node | null;
  param?: Node | null;
  source?: Node | null;
  typeAnnotation?: Node | null;
  arguments?: Node[];
  params?: Node[];
  properties?: Node[];
  quasis?: Node[];
  /** What else it has is looked at before it is used. */
  [key: string]: unknown;
};
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
/** The nodes of a member that is one, several or none. */
export const nodesIn = (value: unknown): Node[] => [value].flat().filter(isNode);
/** The text of a template's part, as it is written. */
export function rawText({ value }: Node): string {
  const isPart = typeof value === 'object' && value !== null && 'raw' in value;
  return isPart ? String(value.raw) : '';
}

export type Source = {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
  program: Node;
  lineOf: (offset: number) => number;
};

/** What breaks a rule: where, and the rule with its reason. */
export type Fault = { path: string; line: number; message: string };

export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return { path, text, program: program as unknown as Node, lineOf };
}

/** Every file of ours that is written by hand. */
export function readSources(): Source[] {
  const paths = FOLDERS.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,js,mjs}`, {
      cwd: root,
      exclude: (path) => PASSED_OVER.test(path),
    }),
  );
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !PASSED_OVER.test(path) && !isGenerated(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

const isGenerated = (path: string) => /\.generated\.ts$/.test(path) || path === 'api/schema.ts';
/** A module's examples are for the sweep over all operations, its page fixtures for the one over all pages. */
export const isTest = (path: string) =>
  /\.test\.tsx?$|^server\/modules\/[^/]+\/(examples|page-fixtures)\.ts$/.test(path) ||
  path.startsWith('test/');

/** Calls `visit` for every node under this one, outermost first. */
export function eachNode(node: unknown, onNode: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const inner of node) eachNode(inner, onNode);
  } else if (node && typeof node === 'object') {
    if (isNode(node)) onNode(node);
    for (const inner of Object.values(node)) eachNode(inner, onNode);
  }
}
