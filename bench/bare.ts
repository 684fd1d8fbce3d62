/**
 * The baseline of all figures: Fastify alone, in its own process, answering prepared bytes. The difference is the cost
 * of the shop's own work.
 */
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { Recorded } from './answers.ts';

type Ready = { status: number; headers: [string, string][]; body: Buffer };

const app = Fastify();
const byMethod = new Map<string, Map<string, Ready>>();

app.addContentTypeParser(
  'application/x-www-form-urlencoded',
  { parseAs: 'string' },
  (_request, body, done) => done(null, body),
);
app.all('*', (request, reply) => {
  const ready = byMethod.get(request.method)?.get(request.url);
  if (!ready) return reply.code(404).send();
  reply.code(ready.status);
  for (const [name, value] of ready.headers) reply.header(name, value);
  return reply.send(ready.body);
});

process.on('message', (answers: Recorded[]) => {
  byMethod.clear();
  for (const { method, path, status, headers, body } of answers) {
    const known = byMethod.get(method) ?? new Map<string, Ready>();
    byMethod.set(method, known);
    known.set(path, {
      status,
      headers: Object.entries(headers),
      body: Buffer.from(body, 'base64'),
    });
  }
  process.send?.('ready');
});
process.on('disconnect', () => process.exit());

await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);
