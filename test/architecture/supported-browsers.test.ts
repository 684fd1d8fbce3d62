/** The built pages keep to the browsers that `package.json` promises. */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildWeb } from '#server/commands/web-build.ts';
import { oldestBrowsers } from '../../web/browsers.ts';
import { type Floor, tooNewInScript, tooNewInStyles } from './browser-support.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'web/build/client/assets');
const floor: Floor = new Map(
  [...oldestBrowsers()].map(([name, version]) => [
    (name === 'ios_saf' ? 'safari_ios' : name) as 'safari',
    version,
  ]),
);

/** Pages are whole without these: each only adds something where it is known. */
const EXTRAS_IN_STYLES: Record<string, string> = {
  '-webkit-tap-highlight-color': 'resets a colour of phones',
  ':-webkit-inner-spin-button': 'resets a height in WebKit',
  ':selection': 'colours what is marked',
  ':view-transition-group': 'smooths a walk between pages',
  ':view-transition-new': 'smooths a walk between pages',
  ':view-transition-old': 'smooths a walk between pages',
  '@media scripting': 'hides what needs scripts from those without',
  '@page': 'sizes a printed page',
  '@starting-style': 'moves a panel as it opens',
  'accent-color': 'colours ticks',
  'overscroll-behavior': 'keeps the page still behind a panel',
  resize: 'lets a field grow by hand',
  'scrollbar-width': 'hides a bar',
  size: 'sizes a printed page',
  'text-size-adjust': 'keeps the size of words on turned phones',
  'text-wrap': 'evens lines',
  'view-transition-name': 'smooths a walk between pages',
};
/** Asked for before they are used, by us or by a library. */
const EXTRAS_IN_SCRIPTS: Record<string, string> = {
  escape: 'of CSS, which is old; that of RegExp is not used',
  hidePopover: 'where panels are popovers',
  maximize: 'in a library, of languages, where it is there',
  startViewTransition: 'asked for by the router',
  use: 'of React',
};

await buildWeb(console.log);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The files of the last build: those of earlier ones stay for pages that are open. */
function filesOfBuild(): string[] {
  const manifests = readdirSync(folder).filter((name) => /^manifest-.*\.js$/.test(name));
  const age = (name: string) => statSync(join(folder, name)).mtimeMs;
  const newest = manifests.sort((a, b) => age(b) - age(a))[0] ?? '';
  const named = new Set([newest]);
  for (const file of named) {
    if (!file.endsWith('.js')) continue;
    for (const [name = ''] of read(file).matchAll(/[\w.-]+\.(js|css)(?=["'`?])/g))
      if (existsSync(join(folder, name))) named.add(name);
  }
  return [...named];
}
const built = filesOfBuild();
const readAll = (ending: string) => built.filter((name) => name.endsWith(ending)).map(read);

it('every supported browser understands the styles, except for optional extras', () => {
  expect(readAll('.css').length).toBeGreaterThan(3);
  const found = new Set(readAll('.css').flatMap((code) => [...tooNewInStyles(code, floor)]));
  expect([...found].sort()).toEqual(Object.keys(EXTRAS_IN_STYLES).sort());
});

it('every supported browser runs the scripts, except for optional extras', () => {
  expect(readAll('.js').length).toBeGreaterThan(50);
  const found = new Set(readAll('.js').flatMap((code) => [...tooNewInScript(code, floor)]));
  expect([...found].sort()).toEqual(Object.keys(EXTRAS_IN_SCRIPTS).sort());
});

it('`URLSearchParams.size` is not used, since the build check cannot find it', () => {
  const sources = globSync('web/**/*.{ts,tsx}', { cwd: root, exclude: ['web/build/**'] });
  const asking = sources.filter((file) =>
    /(params|asked|query|URLSearchParams\([^)]*\))\.size\b/i.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(asking).toEqual([]);
});

it('a feature that is too new is found', () => {
  const css = '@media (width>=64rem){a:has(b){text-wrap:pretty;color:light-dark(red,blue)}}';
  const old: Floor = new Map([['safari', '15.0']]);
  expect([...tooNewInStyles(css, old)].sort()).toEqual(
    [':has', '@media range_syntax', 'light-dark()', 'text-wrap'].sort(),
  );
  expect([...tooNewInScript('[].toSorted(); Promise.withResolvers()', old)].sort()).toEqual(
    ['toSorted', 'withResolvers'].sort(),
  );
  expect(() => tooNewInScript('/[a--b]/v', old)).toThrow();
});
