import { describe, expect, test } from 'vitest';
import { notify } from '#platform/channel.ts';
import { inTx } from '#platform/db.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { openShop } from '#test/harness/shop.ts';
import { safeHeaders } from './headers.ts';

const ALLOWED = 'https://elsewhere.test';
const { api, db, platform } = await openShop({ settings: { CORS_ORIGINS: ALLOWED } });
const CATEGORIES = '/api/v1/categories';

const pick = ({ headers }: TestAnswer, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, headers[name]]));

describe('a cached response', () => {
  test('equals the original, headers included', async () => {
    const made = await api('GET', CATEGORIES);
    const cached = await api('GET', CATEGORIES);
    expect(cached.text).toBe(made.text);
    expect(cached.headers).toMatchObject({
      ...safeHeaders(platform.config.publicUrl),
      ...pick(made, [
        'etag',
        'cache-tags',
        'cache-control',
        'vary',
        'content-type',
        'content-length',
      ]),
    });
  });

  test('may be read by scripts of an allowed origin, and of no other', async () => {
    const from = async (origin: string) =>
      (await api('GET', CATEGORIES, { headers: { origin } })).headers;
    await api('GET', CATEGORIES);
    expect((await from(ALLOWED))['access-control-allow-origin']).toBe(ALLOWED);
    expect((await from('https://evil.test'))['access-control-allow-origin']).toBeUndefined();
  });

  test('is not sent again to a client that has it, even when a proxy weakened its ETag', async () => {
    const { headers } = await api('GET', CATEGORIES);
    const again = await api('GET', CATEGORIES, {
      headers: { 'if-none-match': `"other", W/${headers.etag}` },
    });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.etag).toBe(headers.etag);
  });

  test('has no body in answer to HEAD', async () => {
    await api('GET', CATEGORIES);
    const { status, text, headers } = await api('HEAD', CATEGORIES);
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });

  test('is rebuilt after a change', async () => {
    await api('GET', CATEGORIES);
    const key = `en EUR ${CATEGORIES}`;
    expect(platform.cache.get(key)).toBeDefined();
    await inTx(db, (tx) => notify(tx, { stale: ['catalog'] }));
    await expect.poll(() => platform.cache.get(key)).toBeUndefined();
  });
});

test('a personal answer has an ETag, but is not cached', async () => {
  const { headers } = await api('GET', '/healthz');
  const again = await api('GET', '/healthz', { headers: { 'if-none-match': headers.etag ?? '' } });
  expect(again.status).toBe(304);
  expect(platform.cache.get('en EUR /healthz')).toBeUndefined();
});

test('an answer is private, unless its route says otherwise', async () => {
  const { body } = await api('POST', 'carts', { body: {} });
  const { headers } = await api('GET', 'cart', { cart: body.token });
  expect(headers['cache-control']).toBe('private, no-store');
  const again = await api('GET', 'cart', {
    cart: body.token,
    headers: { 'if-none-match': headers.etag ?? '' },
  });
  expect([again.status, again.headers['cache-control']]).toEqual([304, 'private, no-store']);
});

test('an allowed origin may change things too, with the headers it needs for that', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const { headers } = await api('OPTIONS', 'cart/addresses', {
      headers: { origin: ALLOWED, 'access-control-request-method': method },
    });
    expect(headers['access-control-allow-methods']).toContain(method);
    expect(headers['access-control-allow-headers']).toContain('cart-token');
  }
});
