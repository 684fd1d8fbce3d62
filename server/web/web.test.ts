/** The interface between the server and the web app, tested with a minimal web app. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULTS, writeSettings } from '#modules/settings/index.ts';
import { StartError } from '#platform/start-error.ts';
import { buildApp } from '#server/app.ts';
import { mountWeb } from '#server/web.ts';
import { testDatabase } from '#test/harness/database.ts';
import { testPlatform } from '#test/harness/platform.ts';
import { createCallApi } from './call-api.ts';

/** Shows what it was handed, and how often it was asked. */
const TINY_WEB_APP = `
let asked = 0;
const page = (text, headers) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
const answer = async (request, door) => {
  const { pathname } = new URL(request.url);
  asked += 1;
  if (pathname === '/broken') throw new Error('a bug');
  if (pathname === '/form') return { response: page(request.method + ' ' + await request.text()), tags: null };
  if (pathname === '/pay') {
    const hosts = { script: ['https://js.provider.test', 'https://*.js.provider.test'], frame: ['https://frame.provider.test', 'https://*.provider.test'], connect: ['https://api.provider.test:8443'], form: [] };
    const named = new URL(request.url).searchParams.get('host');
    return { response: page('a form of the provider'.padEnd(3000)), tags: ['pay'], hosts: named ? { ...hosts, form: [named] } : hosts };
  }
  if (pathname === '/private') return { response: page('for one person ' + asked, { 'set-cookie': 'a=b' }), tags: null };
  const shop = await door.fetchApi(new Request('http://shop/api/v1/shop', { headers: { 'accept-language': door.locale } }));
  const { name } = await shop.json();
  const text = '<script nonce="' + door.nonce + '">' + [name, asked, door.locale, door.theme].join('|') + '</script>';
  return { response: page(text.padEnd(3000)), tags: shop.headers.get('cache-tags').split(' ') };
};
export const entry = { module: { createPages: () => answer } };
`;

async function writeBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mercat web '));
  afterAll(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client/assets'), { recursive: true });
  await writeFile(join(folder, 'server/package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'server/index.js'), TINY_WEB_APP);
  await writeFile(join(folder, 'client/assets/app-1a2b.js'), 'let a;');
  await writeFile(join(folder, 'client/favicon.svg'), '<svg/>');
  return folder;
}

async function openShop(settings: Record<string, string> = {}) {
  const platform = await testPlatform(await testDatabase(), settings);
  const app = await buildApp(platform);
  await mountWeb(app, platform, await writeBuild());
  await app.ready();
  afterAll(async () => {
    await app.close();
    await platform.channel.close();
  });
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  return { app, platform, get };
}

const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1];
const { app, platform, get } = await openShop();

describe('a page for visitors who are not signed in', () => {
  test('is rendered once and sent with a new nonce each time', async () => {
    const first = await get('/');
    const second = await get('/');
    const nonces = [first, second].map(({ headers }) =>
      nonceOf(headers['content-security-policy']),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.body).toContain(`nonce="${nonces[0]}"`);
    expect(second.body).toContain(`nonce="${nonces[1]}"`);
    const withoutNonce = (body: string) => body.replace(/nonce="[^"]+"/, '');
    expect(withoutNonce(second.body)).toBe(withoutNonce(first.body));
  });

  test('is compressed when the browser accepts that', async () => {
    const plain = await get('/');
    const packed = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    const withoutNonce = (body: string) => body.replace(/nonce="[^"]+"/, '');
    expect(withoutNonce(gunzipSync(packed.rawPayload).toString())).toBe(withoutNonce(plain.body));
  });

  test('is separate for each language and theme', async () => {
    expect((await get('/?locale=ar-XB')).body).toContain('|ar-XB|system');
    expect((await get('/', { cookie: 'locale=ar-XB; theme=dark' })).body).toContain('|ar-XB|dark');
    expect((await get('/', { cookie: 'locale=tlh; theme=pink' })).body).toContain('|en|system');
    expect((await get('/?locale=en', { cookie: 'locale=ar-XB' })).body).toContain('|en|system');
  });

  test('is rendered once for all who wait for it', async () => {
    const bodies = await Promise.all(Array.from({ length: 20 }, () => get('/?crowd')));
    expect(new Set(bodies.map(({ body }) => body.replace(/nonce="[^"]+"/, ''))).size).toBe(1);
  });

  test('is rendered again after a change, before its minute is over', async () => {
    await get('/');
    await platform.db
      .transaction()
      .execute((tx) => writeSettings(tx, 'identity', { ...DEFAULTS.identity, name: 'Renamed' }));
    await expect.poll(async () => (await get('/')).body).toContain('Renamed|');
  });
});

describe('a personal page', () => {
  test('is rendered each time and never cached', async () => {
    const first = await get('/private');
    const second = await get('/private');
    expect(second.body).not.toBe(first.body);
    expect(first.headers['cache-control']).toBe('private, no-store');
    expect(first.headers['set-cookie']).toEqual(['a=b']);
  });

  test('is never served from the cache to somebody signed in', async () => {
    const cached = (await get('/')).body.replace(/nonce="[^"]+"/, '');
    const own = await get('/', { cookie: 'refresh=something' });
    expect(own.body.replace(/nonce="[^"]+"/, '')).not.toBe(cached);
  });
});

describe('a page with a form of a payment provider', () => {
  const directivesOf = (policy: unknown) =>
    new Map(
      String(policy)
        .split('; ')
        .map((one) => [one.split(' ')[0], one]),
    );

  test("allows that provider's hosts for their purposes, and other pages none", async () => {
    const allowed = directivesOf((await get('/pay')).headers['content-security-policy']);
    const strict = directivesOf((await get('/')).headers['content-security-policy']);
    const script = allowed.get('script-src') ?? '';
    expect(script).toMatch(/^script-src 'self' 'nonce-[\w-]{22}' https:\/\/js\.provider\.test /);
    expect(allowed.get('frame-src')).toContain(' https://frame.provider.test');
    expect(allowed.get('connect-src')).toBe("connect-src 'self' https://api.provider.test:8443");
    expect(allowed.get('form-action')).toBe("form-action 'self'");
    expect([...strict.values()].join(' ')).not.toContain('provider.test');
    for (const name of ['script-src', 'style-src', 'frame-src', 'connect-src'])
      allowed.delete(name);
    for (const [name, directive] of allowed) expect(strict.get(name)).toBe(directive);
  });

  test('allows its frames the Payment API, and is never cached', async () => {
    const first = await get('/pay');
    expect(first.headers['permissions-policy']).toContain(
      'payment=(self "https://frame.provider.test")',
    );
    expect(first.headers['cache-control']).toBe('private, no-store');
    const second = await get('/pay');
    expect(second.headers['cache-control']).toBe('private, no-store');
    expect((await get('/')).headers['permissions-policy']).toContain('payment=(self)');
  });

  test('accepts plain hosts only', async () => {
    for (const host of [
      "https://a.test; script-src 'unsafe-inline'",
      "'unsafe-inline'",
      'https:',
      '*',
      'data:',
      'https://a.test/path',
      'https://a.test https://b.test',
    ]) {
      const answer = await get(`/pay?host=${encodeURIComponent(host)}`);
      expect(answer.statusCode, host).toBe(500);
      expect(answer.headers['content-security-policy']).not.toContain('a.test');
    }
  });
});

describe('a form', () => {
  const send = (headers: Record<string, string>, payload = 'a=1&b=2') =>
    app.inject({
      method: 'POST',
      url: '/form',
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  test('reaches the web app as it was sent', async () => {
    expect((await send({ 'sec-fetch-site': 'same-origin' })).body).toBe('POST a=1&b=2');
  });

  test('of another site is refused with a message', async () => {
    const answer = await send({ origin: 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('Nothing was changed.');
  });

  test('that is too large is refused', async () => {
    const answer = await send({ 'sec-fetch-site': 'same-origin' }, 'a'.repeat(1_100_000));
    expect(answer.statusCode).toBe(413);
  });
});

test('an API on another machine cannot redirect the pages’ calls', async () => {
  const asked: string[] = [];
  const apiServer = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(307, { location: '/somewhere-else' }).end();
  });
  await new Promise<void>((done) => apiServer.listen(0, '127.0.0.1', done));
  afterAll(() => void apiServer.close());
  const { port } = apiServer.address() as AddressInfo;
  const call = createCallApi(app, { ...platform.config, apiUrl: `http://127.0.0.1:${port}` });
  const answer = await call(new Request('http://shop.example/api/v1/me'), '192.0.2.1');
  expect([answer.status, asked]).toEqual([307, ['/api/v1/me']]);
});

test('a bug of the web app answers without its cause', async () => {
  const answer = await get('/broken');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain('Something went wrong on our side');
  expect(answer.body).not.toContain('a bug');
});

test('an unknown API address is not answered with a page', async () => {
  for (const url of ['/api/v1/nothing', '/webhooks/nobody/more', '/assets/gone.js']) {
    const answer = await get(url);
    expect(answer.statusCode, url).toBe(404);
    expect(answer.headers['content-type'], url).toContain('problem+json');
  }
});

test('files with a hash in their name are cached for good, others for an hour', async () => {
  const script = await get('/assets/app-1a2b.js');
  expect(script.body).toBe('let a;');
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['content-type']).toMatch(/^application\/javascript; charset=utf-8$/i);
  const picture = await get('/favicon.svg');
  expect(picture.headers['cache-control']).toBe('public, max-age=3600');
  expect(picture.headers['content-type']).toMatch(/^image\/svg\+xml; charset=utf-8$/i);
  const outside = await get('/assets/%2e%2e/%2e%2e/server/index.js');
  expect(outside.body).not.toContain('createPages');
});

test('a shop on https sends HSTS, and cookies with the prefix __Host-', async () => {
  const secure = await openShop({ PUBLIC_URL: 'https://shop.example' });
  const answer = await secure.get('/', { cookie: 'locale=ar-XB; __Host-theme=dark' });
  expect(answer.headers['strict-transport-security']).toContain('max-age=63072000');
  expect(answer.body).toContain('|en|dark');
  expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
});

test('a missing build of the web app is reported in one sentence', async () => {
  const bare = await buildApp(platform);
  const build = join(tmpdir(), 'mercat nothing built here');
  await expect(mountWeb(bare, platform, build)).rejects.toThrow(StartError);
  await bare.close();
});
