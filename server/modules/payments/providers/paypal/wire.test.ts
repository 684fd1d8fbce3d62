/** What client and stand-in say to each other, held against PayPal's own description of its API. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paypalTypes, WIRE_FILE } from '#api/paypal.ts';
import { faultsIn, faultsOf, folder } from '#test/contracts/paypal-description.ts';
import type { SeenRequest } from '#test/fakes/paypal/index.ts';
import { openPaypal, openRequest } from '#test/harness/paypal.ts';
import { NO_SAMPLE_DATA } from '#test/harness/sample-data.ts';

const wireFile = join(import.meta.dirname, '../../../../..', WIRE_FILE);
const whenThere = (name: string, run: (folder: string) => unknown) =>
  test(folder ? name : `${name}: not compared, since ${NO_SAMPLE_DATA}`, async () => {
    if (folder) await run(folder);
  });

describe('PayPal’s own description', () => {
  whenThere('is where the client’s types come from', async (folder) => {
    expect(await paypalTypes(folder)).toBe(readFileSync(wireFile, 'utf8'));
  });

  whenThere('leaves none of its sentences in this repository', () => {
    const text = readFileSync(wireFile, 'utf8').split('\n').slice(1).join('\n');
    expect(text.match(/(?:[A-Za-z]+ ){5,}/g)).toBeNull();
  });

  whenThere('fits all that is asked and answered, refusals too', async () => {
    const { paypal, provider, opened, taken } = await openPaypal();
    const back = (payment: Awaited<ReturnType<typeof taken>>, amount: number) => ({
      payment,
      refundId: randomUUID(),
      amount,
      currency: payment.currency,
      tries: 0,
    });
    const no = (call: Promise<unknown>) => expect(call).rejects.toThrow();
    for (const currency of ['EUR', 'JPY', 'HUF']) {
      await provider.open(openRequest({ currency, locale: 'pt-BR', amount: 120_000 }));
    }
    const paid = await taken();
    await provider.fetchStatus(paid);
    await provider.refund(back(paid, 400));
    paypal.nextRefunds('PENDING', 'FAILED', 'CANCELLED');
    for (const amount of [100, 200, 300]) await provider.refund(back(paid, amount));
    await no(provider.refund(back(paid, 8400)));
    await provider.refund(back(paid, 7900));
    await no(provider.refund(back(paid, 1)));
    await provider.fetchStatus(paid);
    for (const choice of ['decline', 'authenticate', 'wait', 'decline later'] as const) {
      const payment = await opened();
      await paypal.pay(payment.paymentId, choice);
      await provider.fetchStatus(payment);
      await provider.fetchStatus(payment);
    }
    const authorised = await taken({ intent: 'authorise' });
    await provider.capture!(authorised);
    await provider.capture!({ ...authorised, paymentId: randomUUID() });
    await no(provider.capture!({ ...authorised, transactionRef: 'NOTTHERE000000000' }));
    const released = await taken({ intent: 'authorise' });
    await provider.voidAuthorisation!(released);
    await provider.capture!(released);
    const forgotten = await opened();
    await paypal.expire(forgotten.paymentId);
    await provider.fetchStatus(forgotten);
    await no(provider.open(openRequest({ cancelUrl: 'nowhere' })));
    await no(provider.open(openRequest({ orderNumber: '1'.repeat(200) })));
    for (const call of ['500 without work', '401', '409', '429'] as const) {
      paypal.misbehave({ on: 'POST /v2/payments', call, times: 2 });
      await no(provider.refund(back(paid, 1)));
      paypal.behave();
    }

    const calls = paypal.requests.filter(({ path }) => path !== '/v1/oauth2/token');
    const statuses = new Set(calls.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 201, 400, 401, 404, 409, 422, 429, 500]);
    expect(calls.flatMap(faultsIn)).toEqual([]);
  });

  whenThere('fits the events, and what they carry', async () => {
    const { paypal, taken } = await openPaypal();
    const paid = await taken();
    await taken({ intent: 'authorise' });
    await paypal.refundInDashboard(paid.paymentId, 100);
    await paypal.dispute(paid.paymentId);
    const RESOURCES: Record<string, string> = {
      'checkout-order': 'checkout_orders_v2#/components/schemas/order',
      capture: 'payments_payment_v2#/components/schemas/capture-2',
      authorization: 'payments_payment_v2#/components/schemas/authorization-2',
      refund: 'payments_payment_v2#/components/schemas/refund',
    };
    const kinds = new Set<string>();
    for (const event of paypal.account.events) {
      expect(faultsOf('notifications_webhooks_v1#/components/schemas/event', event)).toEqual([]);
      const schema = RESOURCES[event.resource_type];
      if (schema) expect(faultsOf(schema, event.resource)).toEqual([]);
      kinds.add(event.resource_type);
    }
    expect([...kinds].sort()).toEqual([...Object.keys(RESOURCES), 'dispute'].sort());
  });

  whenThere('would notice a field of another type', () => {
    const call = (body: object): SeenRequest => ({
      method: 'POST',
      path: '/v2/checkout/orders',
      requestId: '1',
      body,
      status: 201,
      answer: { id: 'A', status: 'CREATED', links: [] },
    });
    const amount = { currency_code: 'EUR', value: '1.00' };
    const good = { intent: 'CAPTURE', purchase_units: [{ amount }] };
    expect(faultsIn(call(good))).toEqual([]);
    expect(faultsIn(call({ ...good, intent: 'TAKE' }))).not.toEqual([]);
    expect(faultsIn(call({ intent: 'CAPTURE', purchase_units: [{ amount: 1 }] }))).not.toEqual([]);
    expect(faultsIn({ ...call(good), answer: { id: 1 } })).not.toEqual([]);
    expect(faultsIn({ ...call(good), path: '/v2/checkout/orders/1/pay' })).not.toEqual([]);
  });
});
