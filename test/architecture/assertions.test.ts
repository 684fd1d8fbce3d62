import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assertionsFile, checkAssertions } from './assertions.ts';
import { parseSource, readSources } from './sources.ts';

const sources = readSources();
const CART = 'server/modules/cart/cart.ts';
const faultsIn = (text: string, allowed = new Map<string, number>(), path = CART) =>
  checkAssertions([parseSource(path, text)], allowed);

test('no folder asserts more types than are listed', () => {
  expect(checkAssertions(sources)).toEqual([]);
});

test('the list of assertions has no stale entry', () => {
  const { path, content } = assertionsFile(sources);
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test.each(['const a = b as Cart;', 'const a = <Cart>b;', 'const a = b!;', 'f(b! as Cart | null);'])(
  'an assertion is found: %s',
  (text) => {
    expect(faultsIn(text).length).toBeGreaterThan(0);
    expect(faultsIn(text, new Map([['server/modules/cart', 2]]))).toEqual([]);
    expect(faultsIn(text, new Map([['server/modules/cart (tests)', 2]]))).not.toEqual([]);
  },
);

test('a constant, a check and a declared type assert nothing', () => {
  expect(
    faultsIn('const a = [1] as const; const b = {} satisfies Cart; const c: Cart = d;'),
  ).toEqual([]);
});

test('the tests of a folder count apart', () => {
  const text = 'const a = b as Cart;';
  const allowed = new Map([['server/modules/cart (tests)', 1]]);
  expect(faultsIn(text, allowed, 'server/modules/cart/cart.test.ts')).toEqual([]);
});
