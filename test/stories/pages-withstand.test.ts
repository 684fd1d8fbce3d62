/** What strangers can send to keep the shop from its work: every shape at every page and operation, while it goes on answering. */
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openStreams } from '#modules/orders/index.ts';
import { MAX_BODY_BYTES } from '#platform/http.ts';
import { FORM_BYTES } from '#server/web/form-gate.ts';
import { addressOf, readOperations } from '#test/api/operations.ts';
import { openShop } from '#test/harness/shop.ts';
import routes from '../../web/routes.ts';
import {
  FORM,
  formsOf,
  JSON_TYPE,
  jsonsOf,
  MULTIPART,
  part,
  type Sent,
  times,
} from './hostile-shapes.ts';
import { buyAsGuest, callerOf, findVariant, signInAs } from './shop-api.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const owner = await signInAs(caller, 'owner');
const { port } = new URL(shop.url);

/** Of this thread, in which the shop runs. What froze it once took two to twelve seconds. */
const MAX_CPU_MS = 700;
type Answer = { status: number; text: string };

/** The answer, or null where the shop hung up on what it will not read. */
function post(path: string, { type, body, headers }: Sent, method = 'POST') {
  return new Promise<Answer | null>((done) => {
    const sending = request(
      { port, path, method, headers: { 'content-type': type, origin: shop.url, ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.on('close', () => done({ status: answer.statusCode ?? 0, text }));
      },
    );
    sending.on('error', () => done(null));
    sending.end(body);
  });
}

/** Sends it, and fails when that kept the shop busy or broke it. */
async function withstand(name: string, send: () => Promise<Answer | null>): Promise<Answer | null> {
  const before = process.threadCpuUsage();
  const answer = await send();
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000, `${name}: CPU time in ms`).toBeLessThan(MAX_CPU_MS);
  expect(answer?.status ?? 413, `${name}: ${answer?.text.slice(0, 200)}`).toBeLessThan(500);
  return answer;
}

/** All the while the shop goes on answering others. */
const health: (number | string | undefined)[] = [];
const asking = setInterval(async () => {
  const at = health.push(undefined) - 1;
  const answer = await fetch(`${shop.url}/healthz`).catch((error: Error) => String(error.cause));
  health[at] = typeof answer === 'string' ? answer : answer.status;
}, 100);
afterAll(() => clearInterval(asking));

const TOO_LARGE = formsOf(FORM_BYTES * 2);
const LARGE = formsOf(FORM_BYTES - 100);
/** One of each kind gets what is just small enough to be read, too. */
const READS_LARGE = ['/', '/bag', '/sign-in', '/preferences', '/admin/products/10001'];

const pages = (await routes)
  .flatMap(({ path, children }) => children?.map((child) => child.path) ?? [path])
  .map((path = '') => `/${path.replaceAll(/:\w+/g, '10001').replace('*', 'nothing')}`);

test.each(pages)('%s limits the size of a form', { timeout: 60_000 }, async (page) => {
  const sends = READS_LARGE.includes(page) ? [...TOO_LARGE, ...LARGE] : TOO_LARGE;
  for (const [name, sent] of [['nothing', { type: FORM, body: '' }] as const, ...sends]) {
    const answer = await withstand(`${page}: ${name}`, () => post(page, sent));
    const isTooMuch = sent.body.length > FORM_BYTES || sent.body.startsWith('a&');
    if (sent.type === FORM && isTooMuch) expect(answer?.status ?? 413, name).toBe(413);
  }
});

const operations = readOperations().filter(({ method }) => method !== 'GET');

test.each(operations.map((one) => [one.id, one] as const))(
  '%s limits the size of a body',
  { timeout: 60_000 },
  async (id, operation) => {
    const tooLarge = [...jsonsOf(MAX_BODY_BYTES * 2), ...TOO_LARGE.slice(0, 1)];
    const large = operation.body ? jsonsOf(MAX_BODY_BYTES - 100) : [];
    // A stranger is turned away before.
    const headers: Record<string, string> = {};
    if (operation.permission !== 'public') headers.authorization = `Bearer ${owner}`;
    for (const [name, { type, body }] of [...tooLarge, ...large]) {
      const sent: Sent = { type, body, headers };
      await withstand(`${id}: ${name}`, () => post(addressOf(operation), sent, operation.method));
    }
  },
);

test('a far too large request is cut off', { timeout: 60_000 }, async () => {
  const mega = 1024 * 1024;
  const picture = `${part('a', 'b'.repeat(31 * mega))}--x--`;
  const fields = Array.from({ length: 90_000 }, (_, i) => `"f${i}":1`);
  const sends: [string, Sent][] = [
    ...Array.from({ length: 5 }, (): [string, Sent] => [
      '/sign-in',
      { type: MULTIPART, body: picture },
    ]),
    ['/sign-in', { type: MULTIPART, body: times(part('a', '', '; filename=""'), 31 * mega) }],
    ['/preferences', { type: FORM, body: 'a&'.repeat(524_000) }],
    ['/api/v1/carts', { type: JSON_TYPE, body: '['.repeat(mega) }],
    ['/api/v1/auth/login', { type: JSON_TYPE, body: `{${fields.join(',')}}` }],
    ['/webhooks/test', { type: JSON_TYPE, body: '['.repeat(mega) }],
  ];
  const before = process.memoryUsage().external;
  const answers = await Promise.all(
    sends.map(([path, sent]) => withstand(path, () => post(path, sent))),
  );
  for (const answer of answers) expect([413, 415]).toContain(answer?.status ?? 413);
  expect(process.memoryUsage().external - before).toBeLessThan(400 * mega);
});

describe('a URL', () => {
  const gets = ['/', '/products', '/sign-in', '/admin', '/api/v1/products', '/healthz'];
  test.each(gets)('of %s may be as long as a request line and headers allow', async (path) => {
    const long = (text: string) => times(text, 12_000);
    for (const [name, query, headers] of [
      ['parameters', `?${long('a&')}`, {}],
      ['one parameter many times', `?${long('page=a&')}`, {}],
      ['cookies', '', { cookie: long('a=b;') }],
      ['our cookies, nonsense', '', { cookie: `orders=${long('1.~')}; cart=%; access=a.b.c` }],
      ['languages', '', { 'accept-language': long('aa-bb;q=0.5,') }],
      ['encodings', '', { 'accept-encoding': long('gzip;q=0.1,') }],
      ['tags', '', { 'if-none-match': long('"a",') }],
      ['proxies', '', { 'x-forwarded-for': long('1.2.3.4,') }],
      ['name', '', { 'user-agent': long('Mozilla/5.0 (X11; ') }],
    ] as const) {
      await withstand(`${path}: ${name}`, async () => {
        const answer = await fetch(shop.url + path + query, { headers, redirect: 'manual' });
        return { status: answer.status, text: await answer.text() };
      });
    }
  });

  /** As on the line: a library would tidy up. */
  const send = (text: string) =>
    new Promise<string>((done) => {
      const socket = connect(Number(port), '127.0.0.1');
      let received = '';
      socket.on('data', (chunk) => (received += chunk));
      socket.on('error', () => {});
      socket.on('close', () => done(received));
      socket.write(`${text}\r\nhost: shop\r\nconnection: close\r\n\r\n`);
    });
  const statusOf = async (line: string) =>
    Number(/^HTTP\/1\.1 (\d{3})/.exec(await send(`${line} HTTP/1.1`))?.[1] ?? 0);

  test.each([
    ['GET http://shop.example/products', 200],
    ['GET HTTPS://elsewhere.example:8443/api/v1/shop?locale=en', 200],
    ['GET http://shop.example', 200],
    ['POST http://shop.example/sign-in', 403],
    ['OPTIONS *', 204],
    ['OPTIONS /products', 204],
    ['PUT /sign-in', 405],
    ['DELETE http://shop.example/', 405],
    ['TRACE /', 405],
    ['PROPFIND /', 404],
    ['BREW /', 400],
    ['GET *', 404],
    ['GET http://[::1/', 404],
    ['GET ftp://shop.example/', 404],
    ['GET /%', 400],
    ['GET /products/%E0%A4%A', 400],
    ['GET /products?search=%E0%A4%A', 200],
    ['GET /api/v1/products?search=%E0%A4%A', 200],
    ['GET /products/%00', 400],
    ['GET //elsewhere.example/', 404],
    ['GET /a//b', 404],
    ['GET /../../etc/passwd', 404],
    ['GET /api/v1/../../products', 404],
    ['GET /\\elsewhere.example', 404],
    ['GET /products\\..\\..', 200],
    [`GET /${'a'.repeat(20_000)}`, 431],
    [`GET /products/${'a'.repeat(5_000)}`, 404],
    [`GET /api/v1/products/${'a'.repeat(5_000)}`, 404],
    ['GET / HTTP/1.1\r\nhost: other', 200],
    ['GET / HTTP/1.1\r\nauthorization: Basic eA==', 401],
  ])('of the form "%s" answers %i', async (line, status) => {
    expect(await statusOf(line)).toBe(status);
  });
});

describe('the live updates of an order', () => {
  /** Plain Node: its `fetch` keeps lines open on which it never says anything. */
  const open = (number: string, token: string) => {
    const headers = { cookie: `orders=${number}.${token}` };
    const line = request({ port, path: `/orders/${number}/events`, headers, agent: false });
    const received: string[] = [];
    const began = new Promise<void>((done) => {
      line.on('response', (answer) => {
        answer.on('data', (words) => done(void received.push(`${words}`)));
        answer.on('end', () => done());
      });
      line.on('close', () => done());
      line.on('error', () => done());
    });
    line.end();
    return { received, began, leave: () => line.destroy() };
  };

  test('end with the page that listens, however early it leaves', {
    timeout: 60_000,
  }, async () => {
    const order = await buyAsGuest(caller, await findVariant(caller, 'level-plate'));
    const openAndClose = async (_: unknown, i: number) => {
      const line = open(order.number, order.token);
      // A third goes at once, a third while the shop looks for the order, a third after the first word.
      if (i % 3 === 1) await sleep(i % 10);
      if (i % 3 === 2) await line.began;
      line.leave();
    };
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(Array.from({ length: 25 }, openAndClose));
      await expect.poll(openStreams).toBe(0);
    }
    const line = open(order.number, order.token);
    await expect.poll(() => line.received.join('')).toContain('hello');
    await caller.api('POST', `admin/orders/${order.number}/fulfilments`, {
      token: owner,
      body: {},
    });
    await expect.poll(() => line.received.join('')).toContain('changed');
    line.leave();
    await expect.poll(openStreams).toBe(0);
  });

  test('are limited to a number of pages for each order', async () => {
    const order = await buyAsGuest(caller, await findVariant(caller, 'level-plate'));
    const other = await buyAsGuest(caller, await findVariant(caller, 'level-plate'));
    const lines = Array.from({ length: 60 }, () => open(order.number, order.token));
    await Promise.all(lines.map(({ began }) => began));
    expect(lines.filter(({ received }) => received.length > 0)).toHaveLength(50);
    const beside = open(other.number, other.token);
    await expect.poll(() => beside.received.join('')).toContain('hello');
    for (const line of [...lines, beside]) line.leave();
    await expect.poll(openStreams).toBe(0);
  });
});

describe('a form with files', () => {
  const uploads = join(shop.platform.config.dataDir, 'uploads');
  const left = () => readdir(uploads).catch(() => []);

  test('is read only for staff with the permission, and leaves nothing on disk', async () => {
    const picture = part('new.0.file', times('no picture ', 3_000_000), '; filename="a.png"');
    const sent = { type: MULTIPART, body: `${part('intent', 'save')}${picture}--x--` };
    const stranger = await post('/admin/products/new', sent);
    expect(stranger?.status ?? 401).toBe(401);
    expect(await left()).toEqual([]);
    const headers = { cookie: `access=${owner}` };
    const answer = await post('/admin/products/new', { ...sent, headers });
    expect(answer?.status).toBe(400);
    await expect.poll(left).toEqual([]);

    await new Promise<void>((done) => {
      const length = String(sent.body.length);
      const sending = request({
        port,
        path: '/admin/products/new',
        method: 'POST',
        headers: {
          ...headers,
          origin: shop.url,
          'content-type': MULTIPART,
          'content-length': length,
        },
      });
      sending.on('error', () => done());
      sending.write(sent.body.slice(0, 2_000_000), async () => {
        await expect.poll(left).toHaveLength(1);
        sending.destroy(new Error('the line is cut'));
      });
    });
    await expect.poll(left).toEqual([]);
  });
});

test('and the shop answered others all the while', async () => {
  clearInterval(asking);
  expect(health.length).toBeGreaterThan(5);
  await expect.poll(() => health.filter((status) => status !== 200)).toEqual([]);
});
