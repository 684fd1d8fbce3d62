import { expect, test } from 'vitest';
import {
  addressWith,
  isFiltered,
  readFilters,
  sortsFor,
  toQuery,
  unclearPrices,
} from './filters.ts';

const read = (asked: string) => readFilters(new URLSearchParams(asked), 'EUR');

test('prices are read as people type them', () => {
  expect(toQuery(read('minPrice=19,90&maxPrice= 50 '), 'EUR', 'ceramics')).toMatchObject({
    minPrice: 1990,
    maxPrice: 5000,
    category: 'ceramics',
  });
  expect(toQuery(read('minPrice=500'), 'JPY', undefined).minPrice).toBe(500);
  expect(addressWith('/products', read('minPrice=1.299,00&maxPrice=€ 2 000'), {})).toBe(
    '/products?minPrice=1299&maxPrice=2000',
  );
});

test('an ambiguous price is queried, and filters nothing until it is clear', () => {
  const filters = read('maxPrice=1.000');
  expect(toQuery(filters, 'EUR', undefined).maxPrice).toBeUndefined();
  const [asked] = unclearPrices(filters, 'EUR');
  expect(asked?.field).toBe('maxPrice');
  expect(asked?.readings.map(({ text }) => text)).toEqual(['1000', '1']);
});

test('nonsense filters nothing', () => {
  const filters = read('minPrice=cheap&maxPrice=-5&sort=random&search=%20');
  expect(isFiltered(filters)).toBe(false);
  expect(toQuery(filters, 'EUR', undefined)).toEqual({ currency: 'EUR' });
});

test('a list has one URL: the default sort and empty fields are omitted', () => {
  const filters = read('sort=position&minPrice=&maxPrice=&inStock=true');
  expect(addressWith('/products', filters, {})).toBe('/products?inStock=true');
  expect(addressWith('/products', filters, { inStock: false })).toBe('/products');
});

test('a change starts again at the first page', () => {
  const filters = read('cursor=abc&sort=price');
  expect(addressWith('/products', filters, {})).toBe('/products?sort=price');
  expect(addressWith('/products', filters, { cursor: 'def' })).toBe(
    '/products?sort=price&cursor=def',
  );
});

test('sorting by relevance exists while searching only', () => {
  expect(sortsFor('lamp')[0]).toBe('relevance');
  expect(sortsFor('')).not.toContain('relevance');
  expect(read('sort=relevance').sort).toBeNull();
  expect(read('search=lamp&sort=position').sort).toBe('position');
});
