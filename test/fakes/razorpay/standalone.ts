/**
 * The fake as its own process: `node test/fakes/razorpay/standalone.ts [port] [webhook URL]`. Beside Razorpay's API it
 * answers `POST /stand-in/<verb>` with a JSON list of arguments, so that its parent can play shopper, bank and staff
 * from another process. It prints one line of JSON with its URL and keys when it listens.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startRazorpayFake } from './index.ts';

const [port = '0', webhookUrl] = process.argv.slice(2);
const fake = await startRazorpayFake({
  port: Number(port),
  webhookUrl,
  retries: { times: 40, everyMs: 250 },
});
const actions = fake as unknown as Record<string, (...given: unknown[]) => unknown>;

const control = createServer(async (request, response) => {
  const name = /^\/stand-in\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const verb = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (typeof verb !== 'function') throw new Error(`there is no verb ${name}`);
    const given = JSON.parse(Buffer.concat(chunks).toString() || '[]');
    response.end(JSON.stringify((await verb(...given)) ?? null));
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    response.writeHead(400).end(JSON.stringify({ error: reason }));
  }
});
control.listen(0, '127.0.0.1', () => {
  const { url, keyId, keySecret, webhookSecret } = fake;
  const controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}/stand-in`;
  process.stdout.write(`${JSON.stringify({ url, controlUrl, keyId, keySecret, webhookSecret })}\n`);
});

process.on('SIGTERM', async () => {
  control.closeAllConnections();
  control.close();
  await fake.close();
});
