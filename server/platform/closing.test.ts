import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { closeHttp, watchConnections } from './closing.ts';
import { Health } from './health.ts';
import type { App } from './http.ts';

/** A server with one route that answers when told to, and one that answers at once. */
async function open() {
  const app = Fastify({ return503OnClosing: false });
  const asked = Promise.withResolvers<void>();
  const pending = Promise.withResolvers<void>();
  app.get('/slow', async () => {
    asked.resolve();
    await pending.promise;
    return 'served';
  });
  app.get('/fast', async () => 'served');
  watchConnections(app.server);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  const line = async () => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', () => {});
    await once(socket, 'connect');
    return {
      socket,
      received: () => received,
      ask: (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`),
    };
  };
  return { app: app as unknown as App, line, asked: asked.promise, release: pending.resolve };
}

test('on closing, running requests finish, new ones get a Retry-After, and idle connections are cut', async () => {
  const { app, line, asked, release } = await open();
  const health = new Health();
  const [served, late, silent, idle] = [await line(), await line(), await line(), await line()];
  served.ask('/slow');
  late.socket.write('GET /fast HTTP/1.1\r\n'); // Its head is still on its way.
  idle.ask('/fast');
  await expect.poll(() => idle.received()).toContain('served');
  await asked;
  const began = performance.now();
  const closed = closeHttp(app, { health, headers: { 'x-content-type-options': 'nosniff' } });
  expect(health.stopping).toBe(true);
  late.socket.write('Host: a\r\n\r\n');
  await expect.poll(() => late.received()).toContain('503');
  expect(late.received()).toMatch(/x-content-type-options: nosniff[\s\S]*retry-after: 5/i);
  expect(late.received()).toMatch(
    /application\/problem\+json[\s\S]*connection: close[\s\S]*server\.stopping/i,
  );
  await sleep(100);
  expect(served.received()).toBe('');
  release();
  await closed;
  await expect.poll(() => served.received()).toMatch(/200 OK[\s\S]*served/);
  expect(silent.received()).toBe('');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('on closing, readiness fails first, and requests are served for the grace period with `connection: close`', async () => {
  const { app, line } = await open();
  const health = new Health();
  const asked = await line();
  const closed = closeHttp(app, { health, headers: {}, delayMs: 400 });
  expect(health.stopping).toBe(true);
  asked.ask('/fast');
  await expect.poll(() => asked.received()).toContain('served');
  expect(asked.received()).toMatch(/200 OK[\s\S]*connection: close/i);
  await closed;
});
