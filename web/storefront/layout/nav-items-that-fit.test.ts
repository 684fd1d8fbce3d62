import { expect, test } from 'vitest';
import { navItemsThatFit } from './nav-items-that-fit.ts';

const HEAD = { shopName: 'Fennholt', allProducts: 'All products', more: 'More' };
const named = (...names: string[]) => names.map((name) => ({ name }));

test('a few short names need no More menu, unless they have subcategories', () => {
  const items = named('Tea', 'Cups', 'Art');
  expect(navItemsThatFit(items, false, HEAD)).toEqual({
    shown: items.map((item) => ({ item, from: 'wide' })),
    allFrom: 'wide',
  });
  expect(navItemsThatFit(items, true, HEAD).allFrom).toBeNull();
});

test('the wider the screen the more items are shown, and the rest are under More', () => {
  const items = named('Apparel', 'Home & Living', 'Outdoor', 'Lighting', 'Kitchen', 'Stationery');
  const { shown, allFrom } = navItemsThatFit(items, false, HEAD);
  expect(allFrom).toBeNull();
  expect(shown.length).toBeLessThan(items.length);
  expect(new Set(shown.map(({ from }) => from)).size).toBeGreaterThan(1);
});

test('a long name of the shop or of a category leaves room for fewer items', () => {
  const items = named('Apparel', 'Outdoor', 'Lighting', 'Kitchen', 'Stationery');
  const few = navItemsThatFit(items, false, { ...HEAD, shopName: 'The long house of many things' });
  expect(few.shown.length).toBeLessThan(navItemsThatFit(items, false, HEAD).shown.length);
  const long = navItemsThatFit(
    named('M'.repeat(80), ...items.map(({ name }) => name)),
    false,
    HEAD,
  );
  expect(long.shown[0]?.item.name).toHaveLength(80);
});
