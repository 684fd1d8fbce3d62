/** What the built pages ask of a browser, held against what the oldest supported browsers understand. */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import { transform } from 'lightningcss';

const css = bcd.css as unknown as Record<string, Identifier | undefined>;

/** The oldest version of each browser, by the names of the compatibility data. */
export type Floor = Map<'chrome' | 'edge' | 'firefox' | 'safari' | 'safari_ios', string>;

/** The newest version of JavaScript whose syntax all of them read. */
const ECMA_VERSION = 2022;

function isSupported({ support }: CompatStatement, floor: Floor): boolean {
  return [...floor].every(([browser, oldest]) => {
    const all = [support[browser] ?? []].flat();
    return all.some(
      ({ version_added, version_removed, flags }) =>
        typeof version_added === 'string' &&
        !version_removed &&
        !flags &&
        isUpTo(version_added.replace('≤', ''), oldest),
    );
  });
}

function isUpTo(version: string, limit: string): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number);
  const [c = 0, d = 0] = limit.split('.').map(Number);
  return a < c || (a === c && b <= d);
}

/** What styles use that some supported browser does not know: properties, rules, selectors and functions. */
export function tooNewInStyles(code: string, floor: Floor): Set<string> {
  const found = new Set<string>();
  const check = (name: string, entry: Identifier | undefined) => {
    if (entry?.__compat && !isSupported(entry.__compat, floor)) found.add(name);
  };
  for (const { kind, name } of namesInStyles(code)) {
    if (kind === 'property') check(name, css.properties?.[name]);
    if (kind === 'rule') check(`@${name}`, css['at-rules']?.[name]);
    if (kind === 'media') check(`@media ${name}`, css['at-rules']?.media?.[name]);
    if (kind === 'selector') check(`:${name}`, css.selectors?.[name]);
    if (kind === 'function') check(`${name}()`, functions().get(name));
  }
  return found;
}

type StyleName = { kind: 'property' | 'rule' | 'media' | 'selector' | 'function'; name: string };

function namesInStyles(code: string): StyleName[] {
  const names: StyleName[] = [];
  const note = (kind: StyleName['kind'], name: string) => names.push({ kind, name });
  for (const [, name = ''] of code.matchAll(/([a-z][a-z-]+)\(/g)) note('function', name);
  for (const [, name = ''] of code.matchAll(/@([a-z-]+)/g)) note('rule', name);
  for (const [, query = ''] of code.matchAll(/@media ([^{]*)/g)) {
    for (const [, name = ''] of query.matchAll(/\(([a-z-]+)/g)) note('media', name);
    if (/[<>]/.test(query)) note('media', 'range_syntax');
  }
  transform({
    filename: 'built.css',
    code: Buffer.from(code),
    visitor: {
      Declaration(declaration) {
        const { property, value } = declaration as { property: string; value: unknown };
        const given = value as { name?: string; propertyId?: { property: string } };
        note('property', given.propertyId?.property ?? given.name ?? property);
      },
      Selector(selector) {
        for (const part of selector)
          if (part.type === 'pseudo-class' || part.type === 'pseudo-element')
            note('selector', part.kind === 'custom' ? (part as { name: string }).name : part.kind);
      },
    },
  });
  return names;
}

let known: Map<string, Identifier> | undefined;

/** Functions of values, wherever the compatibility data keeps them. */
function functions(): Map<string, Identifier> {
  known ??= new Map(entriesOf(css.types ?? {}));
  return known;
}

function entriesOf(tree: Identifier): [string, Identifier][] {
  return Object.entries(tree)
    .filter(([name]) => name !== '__compat')
    .flatMap(([name, entry]) => [
      [name, entry as Identifier] as [string, Identifier],
      ...entriesOf(entry as Identifier),
    ]);
}

/** Syntax that some supported browser cannot read throws; the names of what it lacks and is called are answered. */
export function tooNewInScript(code: string, floor: Floor): Set<string> {
  parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'module' });
  const tooNew = newNames(floor);
  const called = [...code.matchAll(/\.([a-z]\w*)(?:\?\.)?\(/gi)].map(([, name = '']) => name);
  return new Set(called.filter((name) => tooNew.has(name)));
}

/** What any page talks to; the names of rarer interfaces are also names of anything else. */
const DOM = ['Document', 'Element', 'HTMLElement', 'HTMLDialogElement', 'HTMLInputElement', 'Node'];
DOM.push('Window', 'History', 'URL', 'AbortSignal', 'FormData', 'Response', 'Navigator', 'Crypto');

/** Names of members that only newer browsers have on anything at all, so that a name alone tells. */
function newNames(floor: Floor): Set<string> {
  const old = new Set<string>();
  const young = new Set<string>();
  const builtins = Object.values(bcd.javascript.builtins ?? {});
  for (const owner of [...builtins, ...DOM.map((name) => bcd.api[name] ?? {})]) {
    for (const [name, entry] of Object.entries(owner)) {
      const { __compat } = entry as Identifier;
      if (!__compat) continue;
      const plain = name.replace(/_static$/, '');
      (isSupported(__compat, floor) ? old : young).add(plain);
    }
  }
  return new Set([...young].filter((name) => !old.has(name)));
}
