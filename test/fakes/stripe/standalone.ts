/**
 * Stripe's stand-in in a process of its own: `node test/fakes/stripe/standalone.ts WEBHOOK_URL [PORT]`. Its keys are
 * those of the tests. `POST /control` with `{ "verb": "pay", "with": ["<paymentId>", "paid"] }` does what a test would.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startStripeFake, TEST_KEYS } from './index.ts';

const EXPIRY_CHECK_MS = 1000;
const [webhookUrl = 'http://127.0.0.1:3000/api/v1/webhooks/stripe', port = '0'] =
  process.argv.slice(2);

const fake = await startStripeFake({ webhookUrl, port: Number(port) });
const timer = setInterval(() => void fake.expireOverdue(), EXPIRY_CHECK_MS);

const VERBS = {
  pay: fake.pay,
  authenticate: fake.authenticate,
  finishProcessing: fake.finishProcessing,
  expire: fake.expire,
  captureAtDesk: fake.captureAtDesk,
  cancelAtDesk: fake.cancelAtDesk,
  refundAtDesk: fake.refundAtDesk,
  nextRefunds: fake.nextRefunds,
  finishRefund: fake.finishRefund,
  dispute: fake.dispute,
  moveDispute: fake.moveDispute,
  misbehave: fake.misbehave,
  behave: fake.behave,
  deliverHeld: fake.deliverHeld,
  sendWebhooksTo: fake.sendWebhooksTo,
  requests: () => fake.requests,
  state: () => ({
    intents: [...fake.account.intents.values()],
    charges: [...fake.account.charges.values()],
    refunds: [...fake.account.refunds.values()],
  }),
} as Record<string, (...given: never[]) => unknown>;

const control = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const { verb, with: given = [] } = JSON.parse(Buffer.concat(chunks).toString());
    const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (!run) throw new Error(`there is no verb ${verb}`);
    const result = await run(...(given as never[]));
    response.writeHead(200).end(JSON.stringify(result ?? null));
  } catch (error) {
    response.writeHead(400).end(JSON.stringify({ error: (error as Error).message }));
  }
});
await new Promise<void>((done) => control.listen(0, '127.0.0.1', done));

const controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}`;
console.log(JSON.stringify({ url: fake.url, controlUrl, ...TEST_KEYS }));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    clearInterval(timer);
    control.close();
    await fake.close();
    process.exit(0);
  });
}
