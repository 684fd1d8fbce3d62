/** What is meant for programs is never answered with a page, though pages answer every address that nothing else does. */
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { testDatabase } from '#test/harness/database.ts';
import { testPlatform } from '#test/harness/platform.ts';

const platform = await testPlatform(await testDatabase());
const app = await buildApp(platform);
app.route({
  method: ['GET', 'HEAD', 'POST'],
  url: '*',
  config: { permission: 'public' },
  handler: (_request, reply) => reply.type('text/html').send('a page'),
});
await app.ready();
afterAll(async () => {
  await app.close();
  await platform.channel.close();
});

describe('an unknown API address', () => {
  const id = (length: number) => 'a'.repeat(length);
  const addresses = [
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/',
    '/api/v2/products',
    '/api/nothing',
    '/api/v1/nothing/at/all',
    '/api/v1/products/',
    '/api/v1//products',
    '/api/v1/products/a/b/c',
    '/api/docs/nothing',
    '/api/v1/%E0%A4%A',
    '/api/v1/%00',
    '/api/v1/products/%2e%2e%2f',
    '/api/v1/商品',
    '/api/v1/../v1/nothing',
    `/api/v1/products/${id(301)}`,
    `/api/v1/orders/${id(5000)}`,
    `/api/v1/${id(9000)}`,
    `/api/v1/admin/products/${id(400)}`,
    '/api/v1/admin/nothing',
    '/api/v1/me/nothing',
    '/webhooks',
    '/webhooks/',
    '/webhooks/a/b',
    `/webhooks/${id(400)}`,
  ];
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
  const tokens = [
    undefined,
    'Bearer no.such.token',
    'Bearer',
    'Basic YTpi',
    'Bearer mercat_nothing',
  ];

  test.each(addresses)('is answered with a problem, never a page: %s', async (url) => {
    for (const method of methods) {
      for (const authorization of tokens) {
        const headers = { accept: 'text/html', ...(authorization && { authorization }) };
        const { statusCode, headers: answered, body } = await app.inject({ method, url, headers });
        const call = `${method} ${url.slice(0, 60)} ${authorization}: ${body.slice(0, 200)}`;
        expect([400, 401, 404, 405, 414], call).toContain(statusCode);
        expect(answered['content-type'], call).toContain('application/problem+json');
        expect(JSON.parse(body), call).toMatchObject({
          status: statusCode,
          code: expect.any(String),
        });
      }
    }
  });

  test('is refused before its body is read', async () => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/api/v1/nothing',
      payload: '{'.repeat(900_000),
      headers: { 'content-type': 'application/json' },
    });
    expect(statusCode).toBe(404);
  });

  test('that exists for other methods lists them, whoever calls', async () => {
    const cases: [string, string, string][] = [
      ['DELETE', '/api/v1/products', 'GET, HEAD'],
      ['PUT', '/api/v1/products/alder-mug', 'GET, HEAD'],
      ['GET', '/api/v1/checkout', 'POST'],
      ['PUT', `/api/v1/cart/items/${id(36)}`, 'DELETE, PATCH'],
      ['GET', '/webhooks/stripe', 'POST'],
    ];
    for (const [method, url, allow] of cases) {
      for (const authorization of tokens) {
        const { statusCode, headers, body } = await app.inject({
          method: method as 'GET',
          url,
          payload: method === 'GET' ? undefined : '{{',
          headers: {
            ...(authorization && { authorization }),
            ...(method !== 'GET' && { 'content-type': 'application/json' }),
          },
        });
        expect([statusCode, headers.allow], `${method} ${url}`).toEqual([405, allow]);
        expect(headers['content-type']).toContain('application/problem+json');
        expect(JSON.parse(body)).toMatchObject({ status: 405, code: 'request.wrong_method' });
      }
    }
  });

  test('is answered with a problem when it is too long or no HTTP', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const long = await fetch(`http://127.0.0.1:${port}/api/v1/products/${id(20_000)}`);
    expect([long.status, long.headers.get('content-type')]).toEqual([
      431,
      'application/problem+json',
    ]);
    expect((await long.json()).code).toBe('request.invalid');

    // Two lengths: a proxy may read on where the shop stops, and take the rest for somebody else's request.
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /api/v1/carts HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
