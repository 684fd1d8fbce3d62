/** A fault of ours in a call to a provider: whoever asked is told, or the log; nobody takes it for an answer. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareWithProviders } from '#modules/payments/index.ts';
import { days, minutes, setClock } from '#platform/clock.ts';
import { type FaultLog, setFaultLog } from '#platform/faults.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, passTime, placedOrder, runJob } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { BANK, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, db, pool, providers } = shop;
const boss = await owner(shop);
const bank = providers.find(({ name }) => name === BANK)!;
const sound = { ...bank };

let reported: { words: string; err: unknown }[] = [];
const log: FaultLog['error'] = (what, words) =>
  void reported.push({ words, err: (what as { err: unknown }).err });
beforeEach(() => {
  reported = [];
  setFaultLog({ warn: log, error: log });
});
afterEach(() => {
  Object.assign(bank, { readReturn: undefined }, sound);
  setClock();
});
afterAll(() => setFaultLog());

const broken = async () => {
  throw new TypeError('undefined is not a function');
};
const breakCall = (...calls: (keyof typeof sound)[]) =>
  Object.assign(bank, Object.fromEntries(calls.map((call) => [call, broken])));
const expectReport = (words: string) =>
  expect(reported).toContainEqual({ words, err: expect.any(TypeError) });

async function orderId(number: string): Promise<string> {
  const { rows } = await pool.query('select id from orders where number = $1', [number]);
  return rows[0].id;
}

async function wantedRefund(): Promise<string> {
  const { number, paymentId } = await orderWith(shop, 'captured');
  const call = { token: boss.token, body: { paymentId, amount: { amount: 100, currency: 'EUR' } } };
  return (await expectOk(api('POST', `admin/orders/${number}/refunds`, call))).body.id;
}

describe('a job for one order fails with a bug, and is retried:', () => {
  test('a refund', async () => {
    const refundId = await wantedRefund();
    breakCall('refund');
    await expect(runJob(shop, 'payments.refund', { refundId })).rejects.toThrow(TypeError);
    const { rows } = await pool.query('select state from refunds where id = $1', [refundId]);
    expect(rows[0].state).toBe('requested');
  });

  test('a status check for an event', async () => {
    const { paymentId } = await orderWith(shop, 'requires_action');
    await shop.sendUpdate({ kind: 'poll', payment: { paymentId } });
    const { rows } = await pool.query(
      'select provider, event_id as "eventId" from payment_events where payment_id = $1',
      [paymentId],
    );
    breakCall('fetchStatus');
    await expect(runJob(shop, 'payments.ask', rows[0])).rejects.toThrow(TypeError);
    const left = await pool.query(
      'select 1 from payment_events where event_id = $1 and handled_at is null',
      [rows[0].eventId],
    );
    expect(left.rowCount).toBe(1);
  });

  test('voiding authorised money', async () => {
    const order = await orderWith(shop, 'authorised');
    breakCall('voidAuthorisation');
    const { paymentId } = order;
    await expect(runJob(shop, 'payments.release', { paymentId })).rejects.toThrow(TypeError);
    expect((await stateOf(shop, order)).payment).toBe('authorised');
  });

  test('the expiry of an order', async () => {
    const order = await orderWith(shop, 'requires_action');
    passTime(minutes(50));
    breakCall('close');
    const payload = { orderId: await orderId(order.number) };
    await expect(runJob(shop, 'checkout.expire-order', payload)).rejects.toThrow(TypeError);
    expect((await stateOf(shop, order)).status).toBe('pending');
  });
});

describe('a run over many orders reports the bug and goes on:', () => {
  test.each([
    [
      'payments.reconcile',
      'fetchStatus',
      ({ paymentId }) => `payment ${paymentId} could not be settled`,
    ],
    ['checkout.sweep-overdue', 'close', ({ id }) => `order ${id} could not be ended`],
  ] satisfies [string, keyof typeof sound, (of: { paymentId: string; id: string }) => string][])(
    '%s',
    async (task, call, words) => {
      const order = await orderWith(shop, 'requires_action');
      passTime(minutes(60));
      breakCall(call);
      await runJob(shop, task);
      expectReport(words({ ...order, id: await orderId(order.number) }));
    },
  );

  test('payments.ask-about-refunds', async () => {
    const refundId = await wantedRefund();
    passTime(days(1));
    breakCall('refund');
    await runJob(shop, 'payments.ask-about-refunds');
    expectReport(`refund ${refundId} could not be asked about`);
  });

  test('checkout.sweep-unshipped', async () => {
    const order = await orderWith(shop, 'requires_action');
    // Sent for on delivery after all, and never shipped; the first page was left open.
    const call = { order: order.token, body: { paymentMethod: 'cash_on_delivery' } };
    await expectOk(api('POST', `orders/${order.number}/payments`, call));
    await pool.query("update payments set state = 'requires_action' where id = $1", [
      order.paymentId,
    ]);
    passTime(days(90));
    breakCall('close');
    await runJob(shop, 'checkout.sweep-unshipped');
    expectReport(`order ${await orderId(order.number)} could not be ended`);
  });

  test('reconciliation with providers', async () => {
    const order = await orderWith(shop, 'captured');
    breakCall('fetchStatus');
    const { unreachable } = await compareWithProviders(db, providers, { sinceDays: 1 });
    const name = `order ${order.number} (${BANK} page-${order.paymentId})`;
    expect(unreachable).toContain(name);
    expectReport(`${name} could not be compared`);
  });
});

describe('a bug after a commit is reported, and the change stays:', () => {
  /** A second page, opened while the order is being cancelled, whose closing fails. */
  async function orderWithLatePage() {
    const order = await orderWith(shop, 'requires_action');
    let late = '';
    bank.close = async (payment) => {
      if (late) return broken();
      late = 'opened';
      const update = await sound.close(payment);
      const call = { order: order.token, body: { paymentMethod: BANK } };
      await expectOk(api('POST', `orders/${order.number}/payments`, call));
      return update;
    };
    return order;
  }

  test('when a shopper cancels', async () => {
    const order = await orderWithLatePage();
    await expectOk(api('POST', `orders/${order.number}/cancel`, { order: order.token }));
    expect((await stateOf(shop, order)).status).toBe('cancelled');
    expectReport(`a page of order ${order.number} was left open`);
  });

  test('when staff cancel', async () => {
    const order = await orderWithLatePage();
    await expectOk(
      api('POST', `admin/orders/${order.number}/cancel`, { token: boss.token, body: {} }),
    );
    expect((await stateOf(shop, order)).status).toBe('cancelled');
    expectReport(`a payment of order ${order.number} was left open`);
  });

  test('when the browser returns from payment', async () => {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }], { method: BANK });
    bank.readReturn = () => true;
    breakCall('fetchStatus');
    const { status } = await api('POST', `/payments/${order.paymentId}/return`, {
      body: 'proof=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(303);
    expectReport(`payment ${order.paymentId} could not be settled on its return`);
  });
});
