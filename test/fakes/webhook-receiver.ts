/** A small server that receives webhooks, for tests: it records them in order, and answers as configured. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export type ReceivedWebhook = { body: string; signature: string; type: string; id: string };

export type Receiver = {
  url: string;
  received: ReceivedWebhook[];
  /** Answers for the next calls, in turn; 'hang up' ends the connection instead. Then 200 again. */
  next: (number | 'hang up')[];
};

export async function startReceiver(): Promise<Receiver> {
  const received: ReceivedWebhook[] = [];
  const next: Receiver['next'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { type, id } = JSON.parse(body);
    const answer = next.shift() ?? 200;
    if (answer === 'hang up') return request.socket.destroy();
    received.push({ body, signature: String(request.headers['test-gateway-signature']), type, id });
    response.writeHead(answer).end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, received, next };
}
