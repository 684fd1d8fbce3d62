/** The demo provider as a separate server, with a receiver for its webhooks and the shop's client of it. */

import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { createDemoPaymentApp, demoPaymentJobs } from '#modules/demo-payments/index.ts';
import type { KnownPayment } from '#modules/payments/provider.ts';
import { createDemoProvider } from '#modules/payments/providers/demo/index.ts';
import { closeHttp } from '#platform/closing.ts';
import { handlersOf } from '#platform/define-job.ts';
import { deriveToken } from '#platform/tokens.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { startReceiver } from '#test/fakes/webhook-receiver.ts';
import type { TestAnswer } from './app.ts';
import { runDueJobs } from './jobs.ts';
import { openShop } from './shop.ts';

export async function startDemoProvider() {
  const { platform, db, pool } = await openShop();
  const app = await createDemoPaymentApp(platform);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  platform.config.publicUrl = url;
  const receiver = await startReceiver();
  afterAll(() => closeHttp(app, { health: platform.health, headers: {} }));
  const key = deriveToken(platform.config, 'test gateway', 'api key');

  async function call(
    method: string,
    path: string,
    body?: unknown,
    bearer: string | null = key,
  ): Promise<Pick<TestAnswer, 'status' | 'body'>> {
    const response = await fetch(`${url}/test-gateway/v1${path}`, {
      method,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  const order = (changes: object = {}) => ({
    reference: `payment-${nextNumber()}`,
    amount: 8400,
    currency: 'EUR',
    description: 'Order 10001',
    returnUrl: 'http://shop.test/return?order=10001',
    cancelUrl: 'http://shop.test/cancelled',
    webhookUrl: receiver.url,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    ...changes,
  });

  return {
    url,
    db,
    pool,
    platform,
    receiver,
    call,
    order,
    known: knownAs,
    provider: createDemoProvider({ ...platform.config, baseUrl: url }),
    open: async (changes?: object) => (await call('POST', '/sessions', order(changes))).body,
    runJobs: () => runDueJobs(pool, handlersOf(demoPaymentJobs(platform))),
  };
}
/** A payment whose page the demo provider has opened, as its client reads it. */
const knownAs = (providerRef: string): KnownPayment => ({
  paymentId: randomUUID(),
  method: 'test',
  intent: 'capture',
  providerRef,
  transactionRef: null,
  amount: 8400,
  currency: 'EUR',
});
export type DemoProviderServer = Awaited<ReturnType<typeof startDemoProvider>>;
