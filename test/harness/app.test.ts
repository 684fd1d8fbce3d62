import { describe, expect, test } from 'vitest';
import { owner, shopper, staffWho } from '#test/factories/accounts.ts';
import { openShop } from './shop.ts';

const shop = await openShop();
const { api } = shop;

describe('the app that tests call', () => {
  test('is healthy and ready', async () => {
    expect((await api('GET', '/ping')).text).toBe('pong');
    expect((await api('GET', '/readyz')).body.checks.notices).toBe('ok');
  });

  test('answers an unknown address with a problem and its code', async () => {
    const { status, body, headers } = await api('GET', 'no-such-thing');
    expect(status).toBe(404);
    expect(body.code).toBe('not_found');
    expect(headers['content-type']).toContain('application/problem+json');
  });

  test('identifies its caller by the token', async () => {
    const body = { onHand: 1 };
    const path = 'admin/stock/01890000-0000-7000-8000-000000000000';
    expect((await api('PUT', path, { body })).status).toBe(401);
    expect((await api('PUT', path, { body, token: (await shopper(shop)).token })).status).toBe(403);
    const { token } = await staffWho(shop, ['stock:write']);
    expect((await api('PUT', path, { body, token })).status).toBe(404);
    expect((await api('PUT', path, { body, token: (await owner(shop)).token })).status).toBe(404);
  });
});

const AS_DATA = {
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

describe('every answer of the API', () => {
  test.each(['/ping', '/healthz', 'shop', 'cart', 'me', 'products?limit=x', 'no-such-thing'])(
    'is data to a browser, and never runs: %s',
    async (path) => {
      const { headers } = await api('GET', path);
      expect(headers).toMatchObject(AS_DATA);
      expect(headers['content-type']).toMatch(
        /^(application\/(problem\+)?json|text\/plain; charset=utf-8)/,
      );
    },
  );

  test('about a person is stored by no cache, and still not sent again to a client that has it', async () => {
    const { token } = await shopper(shop);
    const cart = (await api('POST', 'carts', { body: {} })).body.token;
    const requests = [
      ['me', { token }],
      ['cart', { cart }],
      ['orders/1', { order: 'x'.repeat(43) }],
    ] as const;
    for (const [path, caller] of requests) {
      const { headers } = await api('GET', path, caller);
      expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')]);
    }
    const { headers } = await api('GET', 'me', { token });
    const again = await api('GET', 'me', { token, headers: { 'if-none-match': headers.etag! } });
    expect(again.status).toBe(304);
    const signedIn = await api('POST', 'auth/login', {
      body: { email: 'a@b.test', password: 'x' },
    });
    expect(signedIn.headers['cache-control']).toContain('no-store');
  });
});
