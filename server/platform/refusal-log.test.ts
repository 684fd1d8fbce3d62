import Fastify from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { notAllowed, notFound, notSignedIn, refusal } from './errors.ts';
import { Health } from './health.ts';
import { answerError } from './problem.ts';

// biome-ignore lint/suspicious/noExplicitAny: a line of a log may hold anything.
const lines: any[] = [];
const app = Fastify({
  logger: { level: 'info', stream: { write: (line) => lines.push(JSON.parse(line)) } },
  disableRequestLogging: true,
});
const REFUSALS: Record<string, Error> = {
  401: notSignedIn(),
  wrong: refusal(401, 'auth.wrong_sign_in'),
  403: notAllowed(),
  404: notFound(),
  429: refusal(429, 'rate.limited', { retryAfterSeconds: 5 }),
  bug: new Error('a bug with a secret'),
};
let caller: Caller = { kind: 'guest' };
app.decorateRequest('caller', null as never);
app.addHook('onRequest', async (request) => {
  request.caller = caller;
});
const health = new Health();
app.setErrorHandler<Error>((error, request, reply) => answerError(health, error, request, reply));
app.post<{ Params: { what: string } }>('/try/:what', ({ params }) => {
  throw REFUSALS[params.what];
});

beforeEach(() => {
  lines.length = 0;
  caller = { kind: 'guest' };
});

const attempt = (what: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/try/${what}?token=in-the-address`,
    payload: { email: 'ada@example.test', password: 'a password' },
    headers,
  });

test('a refused sign-in, a refused action and too many attempts are logged: when, who, where, what', async () => {
  caller = { kind: 'key', keyId: 'key-1', name: 'A key', permissions: [] };
  for (const [what, code] of [
    ['wrong', 'auth.wrong_sign_in'],
    ['403', 'auth.forbidden'],
    ['429', 'rate.limited'],
  ]) {
    await attempt(what ?? '');
    expect(lines.at(-1)).toMatchObject({
      refused: code,
      route: '/try/:what',
      method: 'POST',
      ip: '127.0.0.1',
      keyId: 'key-1',
      time: expect.any(Number),
      requestId: expect.any(String),
    });
  }
});

test('nothing that was sent is logged', async () => {
  for (const what of Object.keys(REFUSALS)) {
    await attempt(what, { authorization: 'Bearer secret-token', cookie: 'refresh=secret-cookie' });
  }
  expect(lines.length).toBeGreaterThan(3);
  expect(JSON.stringify(lines)).not.toMatch(/ada@|a password|in-the-address|secret-(token|cookie)/);
});

test('a forged token is logged; a visitor who is not signed in, and a page that does not exist, are not', async () => {
  await attempt('401');
  await attempt('404');
  expect(lines).toEqual([]);
  await attempt('401', { authorization: 'Bearer forged' });
  expect(lines).toMatchObject([{ refused: 'auth.required' }]);
});
