/**
 * What `npm test -- --changed` runs: the tests beside what changed, those that read the code, and the page fixtures of
 * the screens concerned. Effects on distant parts are for the whole run.
 */
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

export type Selection = {
  /** Paths of test files. */
  files: string[];
  /** The routes whose page fixtures are tested; empty when no screen changed. */
  routes: string[];
};

/** A screen of the site map: its route, and its file below `web/`. */
export type Screen = { route: string; file: string };

/** What no import shows: the readers of files that are not code. */
const READ_AT_RUN_TIME: [changed: RegExp, files: RegExp][] = [
  [/./, /^test\/(architecture|harness)\//],
  [/^migrations\//, /^(server\/(platform\/migrate|modules\/invariants\/)|test\/harness\/database)/],
  [/^common\/messages\//, /^common\/messages\//],
  [/^api\/openapi\.json$/, /^(api\/|test\/api\/)/],
  [/^server\/.*([/-]routes|\/examples)\.ts$/, /^test\/api\//],
  [/^demo\//, /^(demo\/|server\/commands\/seed)/],
];

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isWithin = (path: string, folder: string) => path.startsWith(`${folder}/`);

/** The closest folder at or above a changed file that has tests; only its own for a file at a root. */
function testsBeside(path: string, tests: string[]): string[] {
  for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) {
    const beside = tests.filter((test) => isWithin(test, folder));
    if (beside.length > 0) return beside;
  }
  const folder = dirname(path);
  return tests.filter((test) => dirname(test) === folder);
}

function testsOf(path: string, tests: string[]): string[] {
  const far = READ_AT_RUN_TIME.filter(([changed]) => changed.test(path));
  const readers = tests.filter((test) => far.some(([, files]) => files.test(test)));
  if (isTest(path)) return [...readers, ...tests.filter((test) => test === path)];
  // What tests share is tested by its users, in the whole run.
  return path.startsWith('test/') ? readers : [...readers, ...testsBeside(path, tests)];
}

/** Where changes to shared parts show most: buttons and fields, lists, totals, sentences. */
const SHARED_BY_SCREENS = /^(web\/(?!.*\.test\.)|common\/messages\/)/;
const SAMPLE = ['/products/:slug', '/bag', '/checkout', '/admin/orders', '/admin/products/new'];

function routesOf(path: string, screens: Screen[]): string[] {
  if (!SHARED_BY_SCREENS.test(path)) return [];
  const own = screens.filter(({ file }) => isWithin(path, dirname(`web/${file}`)));
  return own.length > 0 ? own.map(({ route }) => route) : SAMPLE;
}

export function select(changed: string[], tests: string[], screens: Screen[]): Selection {
  const files = new Set(changed.flatMap((path) => testsOf(path, tests)));
  const routes = new Set(changed.flatMap((path) => routesOf(path, screens)));
  return { files: [...files].sort(), routes: [...routes] };
}

const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** What differs from where this branch left `main`, committed or not. */
export function changedFiles(base = 'main'): string[] {
  const [from = 'HEAD'] = git('merge-base', base, 'HEAD');
  const differing = git('diff', '--name-only', '--diff-filter=d', from);
  return [...differing, ...git('ls-files', '--others', '--exclude-standard')];
}

export const testFiles = () =>
  git('ls-files', '--cached', '--others', '--exclude-standard').filter(isTest);
