import { expect, test } from 'vitest';
import { lastLine, slowestLines } from './last-line.ts';

test('the last line counts the passed, the failed and any skipped', () => {
  expect(lastLine({ passed: 812, failed: 0, skipped: 0 })).toBe('812 passed, 0 failed');
  expect(lastLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
});

test('the ten slowest files are listed, slowest first, with the total time', () => {
  const files = Array.from({ length: 12 }, (_, i) => ({ path: `${i}.test.ts`, ms: i * 1000 }));
  const [head, ...lines] = slowestLines(files);
  expect(head).toBe('The slowest of 12 files, which took 66.0 s in all:');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('   11.0 s  11.test.ts');
  expect(lines[9]).toBe('    2.0 s  2.test.ts');
});

test('a run without files lists none', () => {
  expect(slowestLines([])).toEqual([]);
});
