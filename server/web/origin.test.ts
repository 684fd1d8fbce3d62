import { describe, expect, test } from 'vitest';
import { isFromOurPages } from './origin.ts';

const SHOP = 'https://shop.example';

describe('a form is accepted', () => {
  test.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }],
    ['by its origin where the browser says nothing else', { origin: SHOP, host: 'shop.example' }],
    [
      'on the address the page was opened at',
      { origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' },
    ],
  ])('%s', (_case, headers) => {
    expect(isFromOurPages(headers, SHOP)).toBe(true);
  });
});

describe('a form is refused', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: SHOP }],
    ['from a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['that nobody’s page sent', { 'sec-fetch-site': 'none' }],
    ['with another origin', { origin: 'https://evil.example', host: 'shop.example' }],
    ['from a hidden origin', { origin: 'null', host: 'null' }],
    ['with an origin that is none', { origin: 'nonsense', host: 'nonsense' }],
    ['that does not say where it comes from', { host: 'shop.example' }],
  ])('%s', (_case, headers) => {
    expect(isFromOurPages(headers, SHOP)).toBe(false);
  });
});
