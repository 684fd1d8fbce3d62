/**
 * The control endpoint of a fake in its own process: `POST { "verb": "pay", "with": [...] }` does what a test would.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf } from '#common/narrow.ts';

type Actions = Record<string, (...given: never[]) => unknown>;

export async function startControl(actions: Actions): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    try {
      const { verb, with: given = [] } = JSON.parse(Buffer.concat(chunks).toString());
      const run = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
      if (!run) throw new Error(`there is no verb ${verb}`);
      const result = await run(...(given as never[]));
      response.writeHead(200).end(JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(400).end(JSON.stringify({ error: messageOf(error) }));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
