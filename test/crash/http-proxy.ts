/**
 * Stands before an HTTP server: before the shop for browsers and providers' webhooks, before a provider for the shop.
 * Each call is a moment before it is passed on, and one more once it was answered and the answer is on its way.
 */
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gate } from './gate.ts';

export type HttpProxy = { url: string; port: number; close(): Promise<void> };

export type ProxyTarget = {
  /** Asked at each call, since a shop that was started again listens elsewhere. Null: nobody is there. */
  target: () => URL | null;
  /** In the names of the moments. */
  whose: string;
  /** One more moment: the answer has arrived. Where the shop is who asked, it knows more from then on. */
  saysAnswered: boolean;
};

export async function httpProxy(gate: Gate, target: ProxyTarget): Promise<HttpProxy> {
  const server = createServer((asked, response) => {
    relay(gate, target, asked, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function relay(
  gate: Gate,
  { target: find, whose, saysAnswered }: ProxyTarget,
  asked: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = find();
  const call = `${asked.method} ${whose} ${plainPath(asked.url ?? '/')}`;
  const body = await bytesOf(asked);
  if (!target || !gate.pass(`before ${call}`)) return void response.destroy();
  const answer = await forward(target, asked, body);
  const bytes = await bytesOf(answer);
  if (!gate.pass(`after ${call}`)) return void response.destroy();
  const { 'transfer-encoding': _chunked, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, { ...headers, connection: 'close' });
  await new Promise<void>((done) => response.end(bytes, done));
  if (saysAnswered) gate.pass(`answered ${call}`);
}

function forward(target: URL, asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { method, url, headers } = asked;
  const { hostname, port } = target;
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path: url, agent: false as const };
    send({ ...options, headers: { ...headers, connection: 'close' } }, resolve)
      .on('error', reject)
      .end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Without what differs from run to run: numbers, ids, questions. */
const plainPath = (url: string) =>
  url
    .replace(/\?.*$/, '')
    .split('/')
    .map((part) => (/\d/.test(part) && !/^v\d$/.test(part) ? ':id' : part))
    .join('/');
