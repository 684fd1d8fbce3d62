/** Pages whose address opens something: nobody keeps them, and no other site learns the address. */
import { expect, test } from 'vitest';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ pages: true });
const TOKEN = 'x'.repeat(43);
const PAGES = ['/verify-email', '/reset-password', '/change-email', '/setup', '/invite'];

test.each(PAGES)(
  '%s with a secret link is cached by nobody and sends no referrer',
  async (page) => {
    await fetch(`${shop.url}${page}?token=${TOKEN}`);
    // The first is made for whoever asks; what is kept answers from the second on.
    const response = await fetch(`${shop.url}${page}?token=${TOKEN}`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const text = await response.text();
    expect(text).toMatch(/<meta name="referrer" content="no-referrer"/);
    expect(text).toMatch(/<meta name="robots" content="noindex"/);
  },
);

test('a page without a secret is cached', async () => {
  await fetch(`${shop.url}/forgot-password`);
  const { headers } = await fetch(`${shop.url}/forgot-password`);
  expect(headers.get('cache-control')).toBe('private, no-cache');
});
