import { describe, expect, test } from 'vitest';
import type { Product } from '../../request/shapes.ts';
import { addressOf, chosenVariant, readChoice, variantWith } from './variants.ts';

const variant = (Colour: string, Size: string, inStock: boolean) => ({
  id: `${Colour} ${Size}`,
  inStock,
  options: [
    { name: 'Colour', value: Colour },
    { name: 'Size', value: Size },
  ],
});
const product = {
  slug: 'bowl',
  options: [
    { name: 'Colour', values: ['Chalk', 'Tide'] },
    { name: 'Size', values: ['Small', 'Large'] },
  ],
  variants: [
    variant('Chalk', 'Small', false),
    variant('Chalk', 'Large', true),
    variant('Tide', 'Small', true),
  ],
} as unknown as Product;

const choose = (asked: string) => readChoice(product, new URLSearchParams(asked));

describe('the URL selects a variant', () => {
  test.each([
    ['', 'Chalk Large', 'the first that can be had'],
    ['Colour=Tide', 'Tide Small', 'what fits the part that is named'],
    ['Colour=Chalk&Size=Small', 'Chalk Small', 'exactly what is named, even sold out'],
    ['Colour=Tide&Size=Large', 'Chalk Large', 'something that exists when nothing fits'],
    ['Colour=Pink&Nonsense=1', 'Chalk Large', 'something that exists when it names nothing'],
  ])('%s: %s, %s', (asked, id) => {
    expect(chosenVariant(product, choose(asked)).id).toBe(id);
  });
});

test('each option value links to the variant that keeps the other options', () => {
  const choice = choose('Colour=Chalk&Size=Large');
  expect(variantWith(product, choice, 'Size', 'Small')?.id).toBe('Chalk Small');
  expect(variantWith(product, choice, 'Colour', 'Tide')).toBeUndefined();
});

test('a link to one variant can be shared', () => {
  expect(addressOf(product, choose('Colour=Tide'))).toBe('/products/bowl?Colour=Tide&Size=Small');
  expect(addressOf(product, {})).toBe('/products/bowl');
});
