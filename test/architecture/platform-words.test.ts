import { expect, test } from 'vitest';
import { checkPlatformWords, staleExceptions } from './platform-words.ts';
import { parseSource, readSources } from './sources.ts';

const sources = readSources();
const faultsIn = (text: string, path = 'server/platform/x.ts') =>
  checkPlatformWords([parseSource(path, text)]).map(({ message }) => /"(\w+)"/.exec(message)?.[1]);

test('platform uses no word of a shop', () => {
  expect(checkPlatformWords(sources)).toEqual([]);
});

test('each word that stays in platform is still needed', () => {
  expect(staleExceptions(sources)).toEqual([]);
});

test.each([
  ['an identifier', 'const a = cartOf(b);', 'cart'],
  ['a part of a name', 'const maxOrderAge = 1;', 'order'],
  ['a property', 'a.variantId = null;', 'variant'],
  ['a private field', 'class A { #products = []; }', 'products'],
  ['a type', 'type A = { stockLevel: number };', 'stock'],
  ['a header', "const a = headers['order-token'];", 'order'],
  ['a table', 'const a = sql`select id from customers order by id`;', 'customers'],
  ['a column', 'const a = sql`update a set unit_price = 1`;', 'price'],
  ['a sentence', "const a = 'Your payment is late';", 'payment'],
  ['an import', "import { a } from '#common/seen-cart.ts';", 'cart'],
])('%s with a shop’s word is found', (_where, text, word) => {
  expect(faultsIn(text)).toEqual([word]);
});

test('a module, a test and a comment may speak of the shop; sorting is no order', () => {
  expect(faultsIn('const cart = 1;', 'server/modules/cart/x.ts')).toEqual([]);
  expect(faultsIn('const cart = 1;', 'server/platform/x.test.ts')).toEqual([]);
  expect(faultsIn("a.orderBy('b'); sql`select 1 order by 1`; // of the cart")).toEqual([]);
  expect(faultsIn('const border = reorder(a);')).toEqual([]);
});
