/** Every way in which the shop may hear of a payment, for every way in which a payment may end: right, and once. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { testGatewayJobs } from '#modules/test-gateway/index.ts';
import { minutes, setClock } from '#platform/clock.ts';
import { handlersOf } from '#platform/define-job.ts';
import {
  expectOk,
  goods,
  levelOf,
  openTestShop,
  type PlacedOrder,
  passTime,
  payAt,
  placedOrder,
  readOrder,
  runJob,
} from '#test/factories/orders.ts';
import { confirmationsOf, stateOf, timelineOf } from '#test/factories/payments.ts';
import { hurryJobs, runDueJobs } from '#test/harness/jobs.ts';

const shop = await openTestShop({ worker: false });
const { api, db, pool, platform } = shop;

beforeEach(() => pool.query('delete from graphile_worker._private_jobs'));
afterEach(async () => {
  setClock();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const deliver = () => runDueJobs(pool, handlersOf(testGatewayJobs(platform)));
const comeBack = ({ number, token }: PlacedOrder) =>
  expectOk(api('POST', `orders/${number}/settle`, { order: token }));
async function poll() {
  passTime(minutes(3));
  await runJob(shop, 'payments.reconcile');
}

const WAYS: Record<string, (order: PlacedOrder) => Promise<unknown>> = {
  'webhook first, then the return': async (order) => {
    await deliver();
    await comeBack(order);
  },
  'return first, then the webhook': async (order) => {
    await comeBack(order);
    await deliver();
  },
  'all at once': (order) =>
    Promise.all([deliver(), comeBack(order), deliver(), comeBack(order), comeBack(order)]),
  'webhook only': deliver,
  'return only': comeBack,
  'nothing, then the poll': poll,
  'webhook and poll at once': () => Promise.all([deliver(), poll()]),
};

const ENDS = {
  approve: { status: 'paid', paymentState: 'paid', payment: 'captured' },
  decline: { status: 'pending', paymentState: 'failed', payment: 'declined' },
  'confirm at the bank': { status: 'paid', paymentState: 'paid', payment: 'captured' },
  'fail at the bank': { status: 'pending', paymentState: 'failed', payment: 'declined' },
  'cancel on the page': { status: 'pending', paymentState: 'pending', payment: 'cancelled' },
  'let the page expire': { status: 'pending', paymentState: 'pending', payment: 'expired' },
};
type End = keyof typeof ENDS;

async function endPayment({ pageUrl }: PlacedOrder, end: End): Promise<void> {
  const page = pageUrl.split('?')[0] ?? '';
  const answer = (path: string, fields: Record<string, string>) =>
    fetch(page + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  switch (end) {
    case 'approve':
    case 'decline':
      await payAt(pageUrl, end);
      return;
    case 'confirm at the bank':
    case 'fail at the bank':
      await payAt(pageUrl, 'authenticate');
      await answer('/authentication', { answer: end.split(' ')[0]! });
      return;
    case 'cancel on the page':
      await answer('', { card: 'approve', webhook: 'normal', act: 'cancel' });
      return;
    case 'let the page expire':
      passTime(minutes(46));
      await runJob(shop, 'test-gateway.expire');
  }
}

const isPaid = (end: End) => ENDS[end].payment === 'captured';

describe.each(Object.keys(ENDS) as End[])('a payment that ends with: %s', (end) => {
  test.each(Object.keys(WAYS))('comes to the right state once: %s', async (way) => {
    const { variantId } = await goods(shop, { onHand: 3 });
    const order = await placedOrder(shop, [{ variantId }]);
    await endPayment(order, end);
    await WAYS[way]?.(order);

    expect(await stateOf(shop, order)).toEqual(ENDS[end]);
    const paid = isPaid(end);
    expect(await levelOf(shop, variantId)).toEqual(
      paid ? { onHand: 2, reserved: 0 } : { onHand: 3, reserved: 1 },
    );
    expect(await confirmationsOf(shop, order)).toBe(paid ? 1 : 0);
    const ended = ENDS[end].payment === 'declined' ? ['payment_declined'] : [];
    expect(await timelineOf(shop, order)).toEqual([
      'placed',
      ...(paid ? ['paid', 'confirmed'] : ended),
    ]);

    // Whatever is heard again later changes nothing.
    await hurryJobs(pool);
    await deliver();
    await comeBack(order);
    expect(await stateOf(shop, order)).toEqual(ENDS[end]);
  });
});

describe('a webhook that the gateway was told to deliver badly', () => {
  test.each(['late', 'twice', 'out_of_order'] as const)(
    '%s: changes nothing but once',
    async (way) => {
      const { variantId } = await goods(shop, { onHand: 3 });
      const order = await placedOrder(shop, [{ variantId }]);
      await payAt(order.pageUrl, 'approve', way);
      await deliver();
      await hurryJobs(pool);
      await deliver();
      expect(await stateOf(shop, order)).toEqual(ENDS.approve);
      expect(await timelineOf(shop, order)).toEqual(['placed', 'paid', 'confirmed']);
      expect(await levelOf(shop, variantId)).toEqual({ onHand: 2, reserved: 0 });
    },
  );

  test('of an order that ran out of time meanwhile: the money finds its goods', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const order = await placedOrder(shop, [{ variantId }]);
    await payAt(order.pageUrl, 'approve', 'late');
    passTime(minutes(50));
    await runJob(shop, 'checkout.sweep-overdue');
    expect((await stateOf(shop, order)).status).toBe('paid');
    await hurryJobs(pool);
    await deliver();
    expect(await stateOf(shop, order)).toEqual(ENDS.approve);
  });
});

describe('two payments of one order', () => {
  const again = ({ number, token }: PlacedOrder) =>
    expectOk(
      api('POST', `orders/${number}/payments`, { order: token, body: { paymentMethod: 'test' } }),
    );

  test('a second try after a decline nobody told us about gets a page that can be paid', async () => {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }]);
    await payAt(order.pageUrl, 'decline', 'lost');
    const { body } = await again(order);
    expect(body.payment.redirectUrl).not.toBe(order.pageUrl);
    expect((await payAt(body.payment.redirectUrl, 'approve')).status).toBe(303);
    await deliver();
    expect((await readOrder(shop, order)).body.status).toBe('paid');
  });

  test('a second try after a payment nobody told us about finds the order paid', async () => {
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

test('none of all this ever waited in a circle for PostgreSQL to untangle', async () => {
  // Each connection hands in its counts at its first statement after a second.
  await new Promise((wake) => setTimeout(wake, 1_100));
  await Promise.all(Array.from({ length: 6 }, () => pool.query('select pg_sleep(0.05)')));
  const { rows } = await pool.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  );
  expect(rows).toEqual([{ deadlocks: 0 }]);
});
