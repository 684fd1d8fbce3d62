import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRawWrites, rawWritesFile } from './raw-writes.ts';
import { parseSource, readSources } from './sources.ts';

const sources = readSources();
const faultsIn = (path: string, text: string, allowed = new Map<string, number>()) =>
  checkRawWrites([parseSource(path, text)], allowed);

test('no test writes rows by raw SQL except those listed', () => {
  expect(checkRawWrites(sources)).toEqual([]);
});

test('the list of raw writes has no stale entry', () => {
  const { path, content } = rawWritesFile(sources);
  expect(readFileSync(path, 'utf8')).toBe(content);
});

const CART = 'server/modules/cart/cart.test.ts';
const REFUSED: [string, string][] = [
  ['by the query builder', `await db.insertInto('carts').values({}).execute();`],
  ['in a string', `await pool.query('delete from carts');`],
  ['in a template', 'await pool.query(`update carts set email = null`);'],
];
test.each(REFUSED)('a raw write %s is found', (_how, text) => {
  expect(faultsIn(CART, text)).toHaveLength(1);
  expect(faultsIn(CART, text, new Map([['server/modules/cart', 1]]))).toEqual([]);
  expect(faultsIn('test/factories/carts.ts', text)).toEqual([]);
});

test('reads and sentences are allowed', () => {
  expect(faultsIn(CART, `db.selectFrom('carts'); test('an update of the cart', run);`)).toEqual([]);
});
