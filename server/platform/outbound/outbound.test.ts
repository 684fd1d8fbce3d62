import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAgents, exchange } from './exchange.ts';
import {
  createOutbound,
  isPublicAddress,
  OutboundError,
  type OutboundOptions,
  PUBLIC,
  reachTo,
} from './index.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let asked: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[] =
  [];
let answers: Record<string, Answer> = {};

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method, url = '', headers } = request;
  asked.push({ method, url, headers, body });
  const answer = answers[url];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as AddressInfo;
const home = `http://127.0.0.1:${port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answers = {};
});

const outbound = (options: Partial<OutboundOptions> = {}) =>
  createOutbound({ reach: reachTo(home), timeoutMs: 5_000, maxBytes: 1_000, ...options });

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error) => (error instanceof OutboundError ? error.reason : error),
  );

test('a bug of ours does not count as a server that is away', async () => {
  const call = { who: 'x', method: 'NO METHOD', url: new URL(home), headers: new Headers() };
  const bounds = { reach: reachTo(home), maxBytes: 10, signal: AbortSignal.timeout(5_000) };
  const outcome = exchange({ ...call, body: Buffer.alloc(0) }, bounds, createAgents());
  await expect(outcome).rejects.toThrow(TypeError);
});

const cut: Answer = (_request, response) => void response.destroy();
const ok: Answer = (_request, response) =>
  void response.setHeader('set-cookie', ['a=1', 'b=2']).end('{"fine":true}');
/** The first so many times one answer, then another. */
const first = (times: number, one: Answer, then: Answer): Answer => {
  let left = times;
  return (request, response) => (left-- > 0 ? one : then)(request, response);
};

describe('a call', () => {
  test('sends what it is given and answers as fetch does', async () => {
    answers['/a?b=c'] = ok;
    const response = await outbound()(`${home}/a?b=c`, {
      method: 'POST',
      headers: { authorization: 'Bearer key' },
      body: new URLSearchParams({ x: 'ü' }),
    });
    expect([response.status, response.headers.getSetCookie()]).toEqual([200, ['a=1', 'b=2']]);
    expect(await response.json()).toEqual({ fine: true });
    const [call] = asked;
    expect(call).toMatchObject({ method: 'POST', body: 'x=%C3%BC' });
    expect(call?.headers).toMatchObject({ authorization: 'Bearer key', 'user-agent': 'Mercat' });
    expect(call?.headers['content-type']).toContain('application/x-www-form-urlencoded');
  });

  test('returns answers without a body, and error statuses', async () => {
    answers['/none'] = (_request, response) => void response.writeHead(204).end();
    expect((await outbound()(`${home}/none`)).status).toBe(204);
    expect((await outbound()(`${home}/nothing`)).status).toBe(404);
  });

  test.each<[string, Answer]>([
    ['says nothing', () => undefined],
    ['begins and says no more', (_request, response) => void response.write('{')],
  ])('that %s ends at its timeout, and is not retried', async (_name, silence) => {
    answers['/slow'] = silence;
    const call = outbound({ timeoutMs: 150, maxTries: 3 })(`${home}/slow`);
    expect(await reasonOf(call)).toBe('timeout');
    expect(asked).toHaveLength(1);
  });

  test("ends when a library’s own signal aborts, with that signal's reason", async () => {
    answers['/slow'] = () => undefined;
    const call = outbound()(`${home}/slow`, { signal: AbortSignal.timeout(100) });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('reads no more than its limit', async () => {
    answers['/long'] = (_request, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(400)));
      };
      response.on('drain', more);
      more();
    };
    expect(await reasonOf(outbound()(`${home}/long`))).toBe('too_large');
  });
});

describe('a connection that breaks', () => {
  test.each<[string, { method: string; mayRepeat?: boolean }, number]>([
    ['is tried again, to the end of its tries, where that changes nothing', { method: 'GET' }, 3],
    ['so is a change that carries a key', { method: 'POST', mayRepeat: true }, 3],
    ['a change without one is not', { method: 'POST' }, 1],
  ])('%s', async (_name, init, tries) => {
    answers['/cut'] = cut;
    expect(await reasonOf(outbound({ maxTries: 3 })(`${home}/cut`, init))).toBe('unreachable');
    expect(asked).toHaveLength(tries);
  });

  test('succeeds once it works, with the same body', async () => {
    answers['/soon'] = first(1, cut, ok);
    const init = { method: 'POST', body: 'once', mayRepeat: true };
    expect((await outbound({ maxTries: 2 })(`${home}/soon`, init)).status).toBe(200);
    expect(asked.map(({ body }) => body)).toEqual(['once', 'once']);
  });

  test('a server error is retried only when configured', async () => {
    const fault: Answer = (_request, response) => void response.writeHead(503).end();
    answers['/fault'] = first(1, fault, ok);
    expect((await outbound({ maxTries: 2 })(`${home}/fault`)).status).toBe(503);
    answers['/fault'] = first(1, fault, ok);
    const client = outbound({ maxTries: 2, repeatsServerFaults: true });
    expect((await client(`${home}/fault`)).status).toBe(200);
    answers['/fault'] = fault;
    expect((await client(`${home}/fault`)).status).toBe(503);
  });
});

describe('a redirect', () => {
  const to =
    (location: string): Answer =>
    (_request, response) =>
      void response.writeHead(302, { location }).end();

  test('is refused unless it is allowed, or returned to a caller who wants it', async () => {
    answers['/moved'] = to('/here');
    answers['/here'] = ok;
    expect(await reasonOf(outbound()(`${home}/moved`))).toBe('redirect_refused');
    expect((await outbound()(`${home}/moved`, { redirect: 'manual' })).status).toBe(302);
    const follows = outbound({ maxRedirects: 1 });
    expect(await reasonOf(follows(`${home}/moved`, { method: 'POST' }))).toBe('redirect_refused');
    const headers = { authorization: 'Bearer key' };
    expect((await follows(`${home}/moved`, { headers })).status).toBe(200);
    expect(asked.at(-1)?.headers.authorization).toBeUndefined();
  });

  test.each([
    ['round in circles', '/moved', 'redirect_refused'],
    ['to no address', 'http://', 'redirect_refused'],
    ['inwards', 'http://169.254.169.254/secrets', 'address_refused'],
    ['to a neighbour', `http://localhost:${port}/here`, 'address_refused'],
  ])('is not followed %s', async (_name, location, reason) => {
    answers['/moved'] = to(location);
    expect(await reasonOf(outbound({ maxRedirects: 3 })(`${home}/moved`))).toBe(reason);
  });
});

describe('a permitted address', () => {
  const anyName = { allowsUrl: () => true, allowsAddress: PUBLIC.allowsAddress };

  test.each([
    `http://localhost:${port}/`,
    `http://127.0.0.1:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
  ])('is never this machine by an address from a third party: %s', async (url) => {
    expect(await reasonOf(outbound({ reach: anyName })(url))).toBe('address_refused');
    expect(asked).toEqual([]);
  });

  test('is checked on the connection, whatever the name resolved to before', async () => {
    // As a resolver that answers differently the second time would have it.
    let looked = 0;
    const changing = { allowsUrl: () => true, allowsAddress: () => ++looked === 1 };
    const call = outbound({ reach: changing })(`${home}/`);
    expect(await reasonOf(call)).toBe('address_refused');
    expect([looked, asked]).toEqual([2, []]);
  });

  test('of a provider is its own host alone', async () => {
    const provider = outbound({ reach: reachTo('https://api.provider.example') });
    for (const url of ['https://api.provider.example.evil.test/', `${home}/`, 'file:///etc']) {
      expect(await reasonOf(provider(url))).toBe('address_refused');
    }
  });

  test.each([
    'http://pictures.example/a.jpg',
    'https://127.0.0.1/a.jpg',
    'https://[::1]/a.jpg',
    'https://[::ffff:10.0.0.1]/a.jpg',
    'https://0x7f.1/a.jpg',
    'https://2130706433/a.jpg',
    'https://localhost/a.jpg',
    'https://169.254.169.254/latest/meta-data',
    'https://user:secret@pictures.example/a.jpg',
    'https://pictures.example:8443/a.jpg',
    'file:///etc/passwd',
    'ftp://pictures.example/a.jpg',
  ])('on the public internet is not %s', async (url) => {
    expect(await reasonOf(outbound({ reach: PUBLIC })(url))).toBe('address_refused');
  });

  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['64:ff9b::808:808', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['224.0.0.1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b::a00:1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

test('an error can be logged: it names the host, and neither path nor content', async () => {
  answers['/people/secret-path?token=secret-token'] = cut;
  const error: Error = await outbound()(`${home}/people/secret-path?token=secret-token`, {
    method: 'POST',
    headers: { authorization: 'Bearer secret-key' },
    body: 'secret-body',
  }).catch((thrown) => thrown);
  expect(error.message).toBe(`127.0.0.1:${port} could not be reached`);
  const inspected = JSON.stringify([error, error.stack, error.cause, (error.cause as Error).stack]);
  expect(inspected).not.toContain('secret-');
});
