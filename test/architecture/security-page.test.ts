/** What docs/security.md promises can be looked at: every requirement has its row, every file it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ASVS_LEVELS } from './asvs-levels.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const STATES = ['Met', 'Not met', 'Does not apply'] as const;

/** The cells of each line of a table whose first cell looks like this. */
const linesOf = (first: RegExp) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, ...cells]) => cells)
    .filter(([cell = '']) => first.test(cell));
const rows = linesOf(/^\d+\.\d+\.\d+$/);
const stateOf = (state = '') => STATES.find((one) => new RegExp(`^${one}\\b`).test(state));

/** Of levels 1 and 2, in the standard's own order. */
const wanted = Object.entries(ASVS_LEVELS).flatMap(([section, levels]) =>
  [...levels].flatMap((level, i) => (level === '3' ? [] : [`${section}.${i + 1} ${level}`])),
);

test('each requirement of levels 1 and 2 has one row, in their order', () => {
  expect(wanted).toHaveLength(253);
  expect(rows.map(([number, level]) => `${number} ${level}`)).toEqual(wanted);
});

test('each row names the requirement, its status, and the evidence or the reason', () => {
  for (const [number, , asked = '', state = '', shown = ''] of rows) {
    expect(asked, number).toMatch(/^.{8,80}$/);
    expect(stateOf(state), `${number} ${state}`).toBeDefined();
    if (stateOf(state) === 'Met') expect(shown, number).toMatch(/`[\w.-]+(\/[\w.-]+)+`|^above$/);
    else expect(state, number).toMatch(/^(Not met( in full|, on purpose)?|Does not apply): .{6,}/);
  }
});

test('the totals at its head match its rows', () => {
  const sums = linesOf(/^V\d+: /).map(([chapter = '', ...counts]) => {
    const number = /^V(\d+)/.exec(chapter)?.[1];
    const states = rows
      .filter(([id]) => id?.startsWith(`${number}.`))
      .map(([, , , state]) => stateOf(state));
    const counted = STATES.map((one) => states.filter((state) => state === one).length);
    expect(counts.slice(0, 3).map(Number), chapter).toEqual(counted);
    expect(page).toContain(`\n## ${chapter}\n`);
    return counted;
  });
  expect(sums).toHaveLength(17);
  const total = STATES.map((_, i) => sums.reduce((sum, counted) => sum + (counted[i] ?? 0), 0));
  expect(page).toContain(`| All | ${total.join(' | ')} |`);
});

test('each file named exists', () => {
  const named = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(200);
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
