/** What docs/security.md promises can be looked at: every requirement has its row, every file it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const STATES = /^(Met|In part|Not met|Not applicable)\b/;

/** How many requirements of levels 1 and 2 a section of ASVS 5.0.0 begins with; a list where they do not. */
const SECTIONS: Record<string, number | number[]> = {
  '3.3': 4,
  '3.5': 5,
  '6.1': 3,
  '6.2': 12,
  '6.3': 4,
  '6.4': 4,
  '6.5': 5,
  '6.6': 3,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 2,
  '7.6': 2,
  '8.1': 2,
  '8.2': 3,
  '8.3': 1,
  '8.4': 1,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 2,
  '10.3': 4,
  '10.4': [5, 8, 9],
  '10.5': 5,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 4,
  '11.5': 1,
  '11.6': 1,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
};
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

test('each requirement of the chapters has one row, in their order', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, numbers]) => {
    const list =
      typeof numbers === 'number' ? [...Array(numbers).keys()].map((i) => i + 1) : numbers;
    return list.map((number) => `${section}.${number}`);
  });
  expect(rows.map(([number]) => number)).toEqual(wanted);
});

test('each row says how things stand, and shows what is met', () => {
  for (const [number, level, , state = '', shown = ''] of rows) {
    expect(['1', '2'], number).toContain(level);
    expect(state, number).toMatch(STATES);
    if (/^(Met|In part)/.test(state)) expect(shown, number).toMatch(/`|above/);
  }
});

test('each file that is named is there', () => {
  const named = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
