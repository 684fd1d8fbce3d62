/**
 * PayPal's fake in its own process: `node test/fakes/paypal/standalone.ts WEBHOOK_URL [PORT]`. Its keys are those of
 * the tests. `POST /control` with `{ "verb": "pay", "with": ["<paymentId>", "pay"] }` does what a test would.
 */
import { startControl } from '../control.ts';
import { startPaypalFake } from './index.ts';

const [webhookUrl = 'http://127.0.0.1:3000/webhooks/paypal', port = '0'] = process.argv.slice(2);
const fake = await startPaypalFake({ webhookUrl, port: Number(port) });

const ACTIONS = {
  pay: fake.pay,
  expire: fake.expire,
  reverseApproval: fake.reverseApproval,
  finishCapture: fake.finishCapture,
  captureInDashboard: fake.captureInDashboard,
  voidInDashboard: fake.voidInDashboard,
  reverseCapture: fake.reverseCapture,
  refundInDashboard: fake.refundInDashboard,
  nextRefunds: fake.nextRefunds,
  finishRefund: fake.finishRefund,
  dispute: fake.dispute,
  moveDispute: fake.moveDispute,
  misbehave: fake.misbehave,
  behave: fake.behave,
  endTokens: fake.endTokens,
  deliverPending: fake.deliverPending,
  sendWebhooksTo: fake.sendWebhooksTo,
  requests: () => fake.requests,
  state: () => fake.account.orders,
} as Record<string, (...given: never[]) => unknown>;

const control = await startControl(ACTIONS);
console.log(JSON.stringify({ url: fake.url, controlUrl: control.url, settings: fake.settings }));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    control.close();
    await fake.close();
    process.exit(0);
  });
}
