import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

it('the decision record gives a reason for each dependency, and lists no others', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json'));
  const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  const listed = [...read('docs/decisions/0012-dependencies.md').matchAll(/^\| ([^|]+) \|/gm)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== 'Package' && !name.startsWith('---'));
  const covers = (entry: string, name: string) =>
    entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name;
  expect(installed.filter((name) => !listed.some((entry) => covers(entry, name)))).toEqual([]);
  expect(listed.filter((entry) => !installed.some((name) => covers(entry, name)))).toEqual([]);
});

it('every decision record has a unique number, in its file name and its title', () => {
  const records = readdirSync(new URL('docs/decisions', root)).sort();
  const numbers = records.map((name) => Number(name.slice(0, 4)));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [i, name] of records.entries()) {
    expect(read(`docs/decisions/${name}`)).toMatch(new RegExp(`^# ${numbers[i]}\\. `));
  }
});
