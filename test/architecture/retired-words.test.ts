import { expect, test } from 'vitest';
import { checkWords, staleExemptions } from './retired-words.ts';
import { parseSource, readSources } from './sources.ts';

const sources = readSources();
const faultsIn = (path: string, text: string) =>
  checkWords([parseSource(path, text)]).map(({ message }) => message);

test('no name has a word that docs/words.md has retired', () => {
  const faults = checkWords(sources);
  expect(faults.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

test('every exemption is still needed', () => {
  expect(staleExemptions(sources)).toEqual([]);
});

const REFUSED: [name: string, path: string, text: string][] = [
  ['in a function', 'server/modules/stock/stock.ts', 'function claimStock() {}'],
  ['in capitals', 'common/money.ts', 'const MOST_LINES = 3;'],
  ['at the end of a name', 'common/money.ts', 'const isHeld = true;'],
  ['of two words', 'server/modules/orders/orders.ts', 'const orderCalledOff = 1;'],
  ['as a property', 'web/root.tsx', 'const a = { wayOfPaying: 1 };'],
  ['in a type', 'web/root.tsx', 'type Powers = string[];'],
  ['in the name of a file', 'server/platform/kept-answers.ts', ''],
  ['in the name of a folder', 'server/modules/upkeep/index.ts', ''],
  ['in the name of a class', 'web/root.tsx', 'const a = <a className="link shop-way" />;'],
  ['only in the shop itself', 'web/root.tsx', 'const arrangeMethods = 1;'],
  ['that only screens use', 'server/modules/cart/cart.ts', 'const bagLines = 1;'],
];
test.each(REFUSED)('a retired word is found %s', (_name, path, text) => {
  expect(faultsIn(path, text)).toHaveLength(1);
});

const ALLOWED: [name: string, path: string, text: string][] = [
  ['within another word', 'common/money.ts', 'const threshold = almost + alwaysSafe;'],
  ['on the screens, where it is right', 'web/storefront/bag/bag.tsx', 'const bagLines = 1;'],
  ['that the API fixes', 'server/modules/payments/view.ts', 'const a = { attention: null };'],
  ['in sentences', 'common/money.ts', `const text = 'on hold'; // held`],
];
test.each(ALLOWED)('a word is allowed %s', (_name, path, text) => {
  expect(faultsIn(path, text)).toEqual([]);
});
