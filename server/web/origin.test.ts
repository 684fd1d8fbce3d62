import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isFromOurPages } from './origin.ts';

const SHOP = 'https://shop.example';

describe('a form is accepted', () => {
  test.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }],
    ['by its origin where the browser says nothing else', { origin: SHOP, host: 'shop.example' }],
  ])('%s', (_case, headers) => {
    expect(isFromOurPages(headers, SHOP)).toBe(true);
  });

  test('by a shop on plain http at the address its page was opened at', () => {
    const opened = { origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' };
    expect(isFromOurPages(opened, 'http://localhost:3000')).toBe(true);
    expect(isFromOurPages(opened, SHOP)).toBe(false);
  });
});

describe('a form is refused', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: SHOP }],
    ['from a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['that nobody’s page sent', { 'sec-fetch-site': 'none' }],
    ['with another origin', { origin: 'https://evil.example', host: 'shop.example' }],
    [
      'from the same host without its lock',
      { origin: 'http://shop.example', host: 'shop.example' },
    ],
    ...[
      'https://shop.example:443',
      'https://shop.example:8443',
      'https://shop.example.',
      'https://SHOP.example',
      'HTTPS://shop.example',
      'https://shop.example/',
      ' ',
      'https://shop.example@evil.example',
      'https://www.shop.example',
      'shop.example',
      '',
      'https://shop.example https://evil.example',
    ].map((origin): [string, IncomingHttpHeaders] => [
      `whose origin is only nearly ours: "${origin}"`,
      { origin, host: URL.canParse(origin) ? new URL(origin).host : 'shop.example' },
    ]),
    ['from a hidden origin', { origin: 'null', host: 'null' }],
    ['with an origin that is none', { origin: 'nonsense', host: 'nonsense' }],
    ['that does not say where it comes from', { host: 'shop.example' }],
  ])('%s', (_case, headers) => {
    expect(isFromOurPages(headers, SHOP)).toBe(false);
  });
});
