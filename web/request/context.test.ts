import { describe, expect, test } from 'vitest';
import { COOKIES, type CookieName, type PageContext } from '#common/pages.ts';
import { openRequestContext, type RequestContext } from './context.server.ts';
import { openCookieJar } from './cookies.server.ts';
import { localPath } from './local-path.ts';
import { orderCall, saveOrderToken } from './order-tokens.server.ts';
import { fetchWithCart } from './own-bag.server.ts';
import { openSession, type Session } from './session.server.ts';

const HTTP = 'http://localhost:3000';
const HTTPS = 'https://shop.example';

describe('cookies', () => {
  test('on https are bound to this host and secure', () => {
    const jar = openCookieJar(null, HTTPS);
    jar.set('cart', 'abc');
    expect(jar.changes()).toEqual([
      '__Host-cart=abc; Path=/; SameSite=Lax; HttpOnly; Secure; Max-Age=31536000',
    ]);
  });

  test('a planted cookie without the prefix is not read on https', () => {
    expect(openCookieJar('cart=planted', HTTPS).get('cart')).toBeUndefined();
    expect(openCookieJar('cart=mine', HTTP).get('cart')).toBe('mine');
  });

  test('removing an unset one sends nothing to the browser', () => {
    const jar = openCookieJar('theme=dark', HTTP);
    jar.remove('cart');
    expect(jar.changes()).toEqual([]);
    jar.remove('theme');
    expect(jar.changes()[0]).toContain('Max-Age=0');
  });
});

describe('the return path', () => {
  test.each(['/bag', '/orders/1?a=b#c'])('%s stays in the shop', (path) => {
    expect(localPath(path, '/')).toBe(path);
  });
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:1',
    '',
    null,
    '/a b',
  ])('%s leads to the fallback', (path) => expect(localPath(path, '/safe')).toBe('/safe'));
});

describe('a page that reads a cookie', () => {
  const page = {
    locale: 'en',
    currency: 'EUR',
    theme: 'system',
    nonce: '',
    publicUrl: HTTP,
    address: '',
    fetchApi: async () => new Response(null, { status: 401 }),
    log: () => {},
  } as unknown as PageContext;
  const SHARED = ['access', 'refresh', 'locale', 'currency', 'theme', 'hasBag'];

  test.each(Object.keys(COOKIES) as CookieName[])(
    '%s is not cached for others, unless that cookie selects among cached pages',
    async (name) => {
      const ctx = await openRequestContext(new Request(`${HTTP}/`), page);
      expect(ctx.sharedTags()).toEqual([]);
      ctx.cookies.get(name);
      expect(ctx.sharedTags()).toEqual(SHARED.includes(name) ? [] : null);
    },
  );
});

describe('orders a browser may see', () => {
  const token = (letter: string) => letter.repeat(43);

  test('are remembered by number, whatever its prefix, up to the newest ten', () => {
    const cookies = openCookieJar(null, HTTP);
    for (let number = 1; number <= 12; number++)
      saveOrderToken(cookies, String(number), token('a'));
    saveOrderToken(cookies, '5', token('b'));
    const ctx = { cookies } as RequestContext;
    expect(orderCall(ctx, '5').headers['order-token']).toBe(token('b'));
    expect(orderCall(ctx, '12').headers['order-token']).toBe(token('a'));
    expect(orderCall(ctx, '1').headers['order-token']).toBe('');
    for (const [number, letter] of [
      ['MAR-2026', 'c'],
      ['ab-7', 'd'],
      ['AB-7', 'e'],
    ] as const)
      saveOrderToken(cookies, number, token(letter));
    for (const named of ['MAR-2026', 'mar-2026', '2026'])
      expect(orderCall(ctx, named).headers['order-token']).toBe(token('c'));
    expect(orderCall(ctx, '7').headers['order-token']).toBe(token('e'));
  });

  test('are not remembered for an invalid token or number', () => {
    const cookies = openCookieJar(null, HTTP);
    saveOrderToken(cookies, '1', 'a=b; Path=/admin');
    for (const number of ['1~2', '1\n', '//evil.test', '']) {
      const gone = expect.objectContaining({ status: 404 });
      expect(() => saveOrderToken(cookies, number, token('a'))).toThrow(gone);
      expect(() => orderCall({ cookies } as RequestContext, number)).toThrow(gone);
    }
    expect(cookies.changes()).toEqual([]);
  });
});

describe('the cart of somebody signed in', () => {
  const session = { accessToken: 'access' } as Session;
  const NEW = 'new-token';

  test('is fetched again when its token changed, and the request is repeated', async () => {
    const cookies = openCookieJar('cart=old-token', HTTP);
    const asked: string[] = [];
    const ask = async (call: Request) => {
      const token = call.headers.get('cart-token');
      asked.push(`${call.method} ${new URL(call.url).pathname} ${token} ${await call.text()}`);
      if (call.url.endsWith('/cart/claim')) return Response.json({ token: NEW, cart: {} });
      return Response.json({ code: 'cart.not_found' }, { status: token === NEW ? 200 : 404 });
    };
    const call = () =>
      new Request(`${HTTP}/cart/items`, {
        method: 'POST',
        headers: { 'cart-token': 'old-token' },
        body: 'a mug',
      });
    expect((await fetchWithCart(call(), { send: ask, cookies, session })).status).toBe(200);
    expect(asked).toEqual([
      'POST /cart/items old-token a mug',
      expect.stringMatching(/^POST .*\/cart\/claim old-token/),
      `POST /cart/items ${NEW} a mug`,
    ]);
    expect(cookies.get('cart')).toBe(NEW);
    asked.length = 0;
    expect((await fetchWithCart(call(), { send: ask, cookies, session: null })).status).toBe(404);
    expect(asked).toHaveLength(1);
  });
});

describe('a session', () => {
  const user = { id: '1', email: 'a@b.test', name: 'A', role: 'shopper', permissions: [] };
  const pair = {
    accessToken: 'new-access',
    refreshToken: 'new-refresh',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    user,
  };
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

  test('that has expired is refreshed once for all concurrent requests', async () => {
    let spent = 0;
    const api = async (call: Request) => {
      spent += 1;
      expect(new URL(call.url).pathname).toBe('/api/v1/auth/refresh');
      return json(pair);
    };
    const jars = [1, 2, 3].map(() => openCookieJar('refresh=old-one', HTTP));
    const sessions = await Promise.all(jars.map((jar) => openSession(jar, api)));
    expect(spent).toBe(1);
    expect(sessions.map((session) => session?.accessToken)).toEqual(Array(3).fill('new-access'));
    expect(jars[0]?.get('refresh')).toBe('new-refresh');
  });

  test('that was ended elsewhere is dropped', async () => {
    const jar = openCookieJar('access=gone; refresh=gone-too', HTTP);
    const session = await openSession(jar, async () =>
      json({ code: 'auth.session_over', detail: '' }, 401),
    );
    expect(session).toBeNull();
    expect(jar.get('refresh')).toBeUndefined();
  });

  test('survives a fault on our side', async () => {
    const jar = openCookieJar('refresh=still-good', HTTP);
    expect(await openSession(jar, async () => json({}, 503))).toBeNull();
    expect(jar.get('refresh')).toBe('still-good');
  });
});
