/** Closes the HTTP server without cutting off requests in progress and without waiting for idle connections. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { translatorFor } from '#common/messages/index.ts';
import type { Health } from './health.ts';
import type { App } from './http.ts';
import { titleOf } from './problem.ts';

const SWEEP_MS = 50;
/** A request on a new connection may still be on its way, or wait to be read. */
const SILENT_FOR_MS = 500;
const RETRY_AFTER_SECONDS = 5;

/**
 * Open connections, by server: Node does not count one that has never sent a request as idle, and would wait for
 * it.
 */
const connections = new WeakMap<Server, Set<Socket>>();

/** Call it once, before the server listens. */
export function watchConnections(server: Server): void {
  const open = new Set<Socket>();
  connections.set(server, open);
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

function closeSilent(server: Server): void {
  for (const socket of connections.get(server) ?? []) {
    if (socket.bytesRead === 0) socket.destroy();
  }
}

/** `headers`: those sent with every answer of this shop. */
export type Closing = { health: Health; headers: Record<string, string>; delayMs?: number };

/**
 * Reports "not ready" at once and serves on for `delayMs`, so that load balancers notice; every answer from now on
 * closes its connection. Then no new connection is accepted, requests in progress are finished, and later ones on
 * open connections are told to try again, which leads them to another process.
 */
export async function closeHttp(
  app: App,
  { health, headers, delayMs = 0 }: Closing,
): Promise<void> {
  health.stopping = true;
  const { server } = app;
  if (delayMs > 0 && server.listening) {
    server.prependListener('request', (_request, response: ServerResponse) => {
      response.shouldKeepAlive = false;
    });
    await sleep(delayMs);
  }
  server.removeAllListeners('request');
  server.on('request', refuseLate(headers));
  const began = performance.now();
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    if (performance.now() - began > SILENT_FOR_MS) closeSilent(server);
  }, SWEEP_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}

const t = translatorFor('en');
const LATE = JSON.stringify({
  type: 'urn:mercat:problem:server.stopping',
  title: titleOf(503),
  status: 503,
  detail: t('answers.stopping'),
  code: 'server.stopping',
  requestId: 'closing',
});

function refuseLate(headers: Record<string, string>) {
  const head = {
    ...headers,
    'content-type': 'application/problem+json',
    'retry-after': String(RETRY_AFTER_SECONDS),
    'cache-control': 'no-store',
    connection: 'close',
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    request.resume(); // A body that nobody reads would keep the answer from arriving.
    response.writeHead(503, head).end(LATE);
  };
}
