/**
 * Stripe's fake in its own process: `node test/fakes/stripe/standalone.ts WEBHOOK_URL [PORT]`. Its keys are those of
 * the tests. `POST /control` with `{ "verb": "pay", "with": ["<paymentId>", "paid"] }` does what a test would.
 */
import { startControl } from '../control.ts';
import { startStripeFake, TEST_KEYS } from './index.ts';

const EXPIRY_CHECK_MS = 1000;
const [webhookUrl = 'http://127.0.0.1:3000/webhooks/stripe', port = '0'] = process.argv.slice(2);

const fake = await startStripeFake({ webhookUrl, port: Number(port) });
const timer = setInterval(() => void fake.expireOverdue(), EXPIRY_CHECK_MS);

const ACTIONS = {
  pay: fake.pay,
  authenticate: fake.authenticate,
  finishProcessing: fake.finishProcessing,
  expire: fake.expire,
  captureInDashboard: fake.captureInDashboard,
  cancelInDashboard: fake.cancelInDashboard,
  refundInDashboard: fake.refundInDashboard,
  nextRefunds: fake.nextRefunds,
  finishRefund: fake.finishRefund,
  dispute: fake.dispute,
  moveDispute: fake.moveDispute,
  misbehave: fake.misbehave,
  behave: fake.behave,
  deliverPending: fake.deliverPending,
  sendWebhooksTo: fake.sendWebhooksTo,
  requests: () => fake.requests,
  state: () => ({
    intents: [...fake.account.intents.values()],
    charges: [...fake.account.charges.values()],
    refunds: [...fake.account.refunds.values()],
  }),
} as Record<string, (...given: never[]) => unknown>;

const control = await startControl(ACTIONS);
console.log(JSON.stringify({ url: fake.url, controlUrl: control.url, ...TEST_KEYS }));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    clearInterval(timer);
    control.close();
    await fake.close();
    process.exit(0);
  });
}
