/** The demo provider under the contract of every provider; its bad deliveries, and second tries to pay. */
import { describe, expect, test } from 'vitest';
import { demoPaymentJobs } from '#modules/demo-payments/index.ts';
import { minutes } from '#platform/clock.ts';
import { handlersOf } from '#platform/define-job.ts';
import { describePaymentProvider, FAILED, PAID, WAITS } from '#test/contracts/payment-provider.ts';
import {
  expectOk,
  goods,
  levelOf,
  type PlacedOrder,
  passTime,
  payAt,
  placedOrder,
  readOrder,
  runJob,
} from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { makeJobsDue, runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, pool, platform } = shop;

const deliver = () => runDueJobs(pool, handlersOf(demoPaymentJobs(platform)));
const comeBack = ({ number, token }: PlacedOrder) =>
  expectOk(api('POST', `orders/${number}/settle`, { order: token }));
async function poll() {
  passTime(minutes(3));
  await runJob(shop, 'payments.reconcile');
}

/** One after another, since the demo provider's own jobs deliver. */
async function newestFirst() {
  await pool.query(
    'update graphile_worker._private_jobs set priority = (10000 - id % 10000)::smallint',
  );
  await deliver();
}

const answer = ({ pageUrl }: PlacedOrder, path: string, fields: Record<string, string>) =>
  fetch((pageUrl.split('?')[0] ?? '') + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
async function atTheBank(order: PlacedOrder, says: 'confirm' | 'fail') {
  await payAt(order.pageUrl, 'authenticate');
  await answer(order, '/authentication', { answer: says });
}

const paid = { state: PAID, timeline: ['placed', 'paid', 'confirmed'] };
const declined = {
  state: { ...FAILED, payment: 'declined' },
  timeline: ['placed', 'payment_declined'],
};
const left = { state: WAITS, timeline: ['placed'] };

describePaymentProvider<unknown>({
  shop,
  methods: ['test'],
  endings: {
    approved: { ...paid, happens: ({ pageUrl }) => payAt(pageUrl, 'approve') },
    declined: { ...declined, happens: ({ pageUrl }) => payAt(pageUrl, 'decline') },
    'confirmed at the bank': { ...paid, happens: (order) => atTheBank(order, 'confirm') },
    'failed at the bank': { ...declined, happens: (order) => atTheBank(order, 'fail') },
    'cancelled on the page': {
      ...left,
      state: { ...WAITS, payment: 'cancelled' },
      happens: (order) => answer(order, '', { card: 'approve', webhook: 'normal', act: 'cancel' }),
    },
    'expired with its page': {
      ...left,
      state: { ...WAITS, payment: 'expired' },
      happens: () => {
        passTime(minutes(46));
        return runJob(shop, 'test-gateway.expire');
      },
    },
  },
  buy: (variantId) => placedOrder(shop, [{ variantId }]),
  deliver: ({ reverse, copies = 1 } = {}) =>
    reverse ? newestFirst() : Promise.all(Array.from({ length: copies }, deliver)),
  comeBack,
  poll,
  makeDue: () => makeJobsDue(pool),
  reset: () => undefined,
});

describe('a webhook that is delivered badly', () => {
  test.each(['late', 'twice', 'out_of_order'] as const)(
    'takes effect once: %s',
    async (telling) => {
      const { variantId } = await goods(shop, { onHand: 3 });
      const order = await placedOrder(shop, [{ variantId }]);
      await payAt(order.pageUrl, 'approve', telling);
      await deliver();
      await makeJobsDue(pool);
      await deliver();
      expect(await stateOf(shop, order)).toEqual(PAID);
      expect(await timelineOf(shop, order)).toEqual(['placed', 'paid', 'confirmed']);
      expect(await levelOf(shop, variantId)).toEqual({ onHand: 2, reserved: 0 });
    },
  );

  test('reinstates an order that expired meanwhile while its goods are in stock', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const order = await placedOrder(shop, [{ variantId }]);
    await payAt(order.pageUrl, 'approve', 'late');
    passTime(minutes(50));
    await runJob(shop, 'checkout.sweep-overdue');
    expect((await stateOf(shop, order)).status).toBe('paid');
    await makeJobsDue(pool);
    await deliver();
    expect(await stateOf(shop, order)).toEqual(PAID);
  });
});

describe('two payments of one order', () => {
  const again = ({ number, token }: PlacedOrder) =>
    expectOk(
      api('POST', `orders/${number}/payments`, { order: token, body: { paymentMethod: 'test' } }),
    );

  test('a new attempt after an unreported decline opens a payable page', async () => {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }]);
    await payAt(order.pageUrl, 'decline', 'lost');
    const { body } = await again(order);
    expect(body.payment.redirectUrl).not.toBe(order.pageUrl);
    expect((await payAt(body.payment.redirectUrl, 'approve')).status).toBe(303);
    await deliver();
    expect((await readOrder(shop, order)).body.status).toBe('paid');
  });

  test('a new attempt after an unreported payment finds the order paid', async () => {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }]);
    await payAt(order.pageUrl, 'approve', 'lost');
    const answer = await api('POST', `orders/${order.number}/payments`, {
      order: order.token,
      body: { paymentMethod: 'test' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'order.already_paid']);
    expect((await readOrder(shop, order)).body.status).toBe('paid');
  });
});

test('no deadlock occurred in any of these tests', async () => {
  // Each connection hands in its counts at its first statement after a second.
  await new Promise((wake) => setTimeout(wake, 1_100));
  await Promise.all(Array.from({ length: 6 }, () => pool.query('select pg_sleep(0.05)')));
  const { rows } = await pool.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  );
  expect(rows).toEqual([{ deadlocks: 0 }]);
});
