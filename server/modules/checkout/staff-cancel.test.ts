import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { verifyShop } from '#modules/invariants/index.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import {
  checkOut,
  expectOk,
  goods,
  levelOf,
  placedOrder,
  readyCart,
} from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { ledgerOf, mailsOf, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, bank, db, pool, runJobs } = shop;
const boss = await owner(shop);

const cancel = (
  number: string,
  { token = boss.token, note }: { token?: string; note?: string } = {},
) => api('POST', `admin/orders/${number}/cancel`, { token, body: note ? { note } : {} });
const ship = (number: string, body: object = {}) =>
  api('POST', `admin/orders/${number}/fulfilments`, { token: boss.token, body });
const movementsOf = async (variantId: string): Promise<string[]> =>
  (
    await pool.query(
      'select kind, on_hand_change as n from stock_movements where variant_id = $1 order by id',
      [variantId],
    )
  ).rows.map(({ kind, n }) => `${kind} ${n}`);

beforeEach(async () => {
  bank.refunds = 'done';
  bank.meanwhile = undefined;
  await runJobs();
  bank.calls.length = 0;
});
afterEach(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

describe('a paid order', () => {
  test('is cancelled, refunded and restocked, and the shopper gets one mail', async () => {
    const order = await orderWith(shop, 'captured', { onHand: 1 });
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 0, reserved: 0 });
    const { body } = await expectOk(cancel(order.number, { note: 'Zyxwvut cracked in the kiln' }));
    expect(body).toMatchObject({ status: 'cancelled' });
    expect(body.timeline.at(-1)).toMatchObject({
      kind: 'cancelled',
      actorName: 'Test owner',
      data: { reason: 'staff', note: 'Zyxwvut cracked in the kiln' },
    });
    expect((await cancel(order.number)).body.code).toBe('order.illegal_transition');
    await runJobs();
    const [captured = ''] = await ledgerOf(shop, order.number);
    expect(await ledgerOf(shop, order.number)).toEqual([
      captured,
      captured.replace('captured ', 'refunded -'),
    ]);
    const refunded = { status: 'cancelled', paymentState: 'refunded' };
    expect(await stateOf(shop, order)).toMatchObject(refunded);
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 1, reserved: 0 });
    expect((await movementsOf(order.variantId)).at(-1)).toBe('returned 1');
    const mails = await mailsOf(shop, order.number);
    expect(mails.filter((one) => one.includes('is cancelled'))).toHaveLength(1);
    expect(mails.filter((one) => one.includes('back to you'))).toHaveLength(1);
    const { rows } = await pool.query(
      `select body_text as text from notifications where subject like '%is cancelled' and order_id =
       (select id from orders where number = $1)`,
      [order.number],
    );
    expect(rows[0].text).toContain('goes back');
    expect(rows[0].text).not.toContain('Nothing was charged');
    const shown = await api('GET', `orders/${order.number}`, { order: order.token });
    expect(shown.text).not.toContain('Zyxwvut');
  });

  test('is refunded only what was not refunded before', async () => {
    const order = await orderWith(shop, 'captured');
    await expectOk(
      api('POST', `admin/orders/${order.number}/refunds`, {
        token: boss.token,
        body: { paymentId: order.paymentId, amount: { amount: 1000, currency: 'EUR' } },
      }),
    );
    await expectOk(cancel(order.number));
    await runJobs();
    const { body } = await api('GET', `admin/orders/${order.number}/payments`, {
      token: boss.token,
    });
    expect(body.returned).toEqual(body.captured);
    expect(body.refunds.map(({ reason }: { reason: string }) => reason)).toEqual([
      'cancelled',
      'requested',
    ]);
  });

  test('is cancelled once when two people do it at once', async () => {
    const order = await orderWith(shop, 'captured', { onHand: 1 });
    const answers = await Promise.all([cancel(order.number), cancel(order.number)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await runJobs();
    expect(bank.calls.filter((call) => call.startsWith('refund'))).toHaveLength(1);
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 1, reserved: 0 });
  });

  test('cannot be cancelled without the permission for refunds and reauthentication', async () => {
    const order = await orderWith(shop, 'captured');
    const { token } = await staffWho(shop, ['orders:write']);
    expect((await cancel(order.number, { token })).body.code).toBe('auth.forbidden');
    const both = await staffWho(shop, ['orders:write', 'refunds:write']);
    await pool.query(
      `update sessions set confirmed_at = now() - interval '11 minutes' where account_id = $1`,
      [both.id],
    );
    expect((await cancel(order.number, { token: both.token })).body.code).toBe(
      'auth.confirm_first',
    );
    const body = { name: 'Robot', permissions: ['orders:write'] };
    const key = await expectOk(api('POST', 'admin/api-keys', { token: boss.token, body }));
    // One of former days holds what no key is given any more.
    await pool.query(
      `update api_keys set permissions = '{orders:write,refunds:write}' where id = $1`,
      [key.body.apiKey.id],
    );
    const byKey = await cancel(order.number, { token: key.body.key });
    expect([byKey.status, byKey.body.code]).toEqual([403, 'auth.forbidden']);
    expect(byKey.body.detail).toContain('An API key cannot do this');
    expect((await stateOf(shop, order)).status).toBe('paid');
  });

  test('cannot be cancelled once a part has been shipped', async () => {
    const order = await orderWith(shop, 'captured');
    await expectOk(ship(order.number));
    const answer = await cancel(order.number);
    expect([answer.status, answer.body.code]).toEqual([409, 'order.illegal_transition']);
    expect(await timelineOf(shop, order)).not.toContain('cancelled');
  });

  test('is not ordered again by its closed cart', async () => {
    const { variantId } = await goods(shop);
    const cart = await readyCart(shop, [{ variantId }]);
    const { body } = await expectOk(checkOut(shop, cart, { method: 'cash_on_delivery' }));
    await expectOk(cancel(body.order.number));
    expect((await checkOut(shop, cart, { method: 'cash_on_delivery' })).body.code).toBe(
      'cart.closed',
    );
  });
});

describe('restocked goods', () => {
  test('are as many as were committed, when some were sold on order', async () => {
    const { variantId } = await goods(shop, { onHand: 1, backorder: true });
    const lines = [{ variantId, quantity: 3 }];
    const order = await placedOrder(shop, lines, { method: 'cash_on_delivery' });
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 0, reserved: 0 });
    await expectOk(cancel(order.number));
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 1, reserved: 0 });
  });

  test('can be bought at once', async () => {
    const order = await orderWith(shop, 'captured', { onHand: 1 });
    const inStock = async () => {
      const { rows } = await pool.query(
        'select slug from products p join variants v on v.product_id = p.id where v.id = $1',
        [order.variantId],
      );
      return (await api('GET', `products/${rows[0].slug}`)).body.variants[0].available;
    };
    expect(await inStock()).toBe(0);
    await expectOk(cancel(order.number));
    await expect.poll(inStock).toBe(1);
    await placedOrder(shop, [order], { method: 'cash_on_delivery' });
  });
});

describe('authorised money', () => {
  test('is voided, and nothing goes to the review queue', async () => {
    const order = await orderWith(shop, 'authorised', { onHand: 1 });
    const { token } = await staffWho(shop, ['orders:write']);
    await expectOk(cancel(order.number, { token }));
    await runJobs();
    expect(bank.calls).toEqual(['void']);
    expect(await stateOf(shop, order)).toEqual({
      status: 'cancelled',
      paymentState: 'pending',
      payment: 'cancelled',
    });
    expect(await timelineOf(shop, order)).toContain('authorisation_released');
    const { body } = await api('GET', `admin/orders/${order.number}/payments`, {
      token: boss.token,
    });
    expect(body.attempts[0]).toMatchObject({ attention: null, canTake: false });
    expect(await ledgerOf(shop, order.number)).toEqual([]);
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 1, reserved: 0 });
  });

  test('captured at the same moment is refunded', async () => {
    const order = await orderWith(shop, 'authorised');
    bank.meanwhile = () =>
      api('POST', `admin/payments/${order.paymentId}/capture`, { token: boss.token });
    await expectOk(cancel(order.number));
    await runJobs();
    expect((await stateOf(shop, order)).paymentState).toBe('refunded');
    expect(await ledgerOf(shop, order.number)).toHaveLength(2);
  });

  test('voided for an order shipped at the same moment goes to the review queue', async () => {
    const order = await orderWith(shop, 'authorised');
    bank.meanwhile = () => ship(order.number);
    expect((await cancel(order.number)).status).toBe(409);
    const { body } = await api('GET', `admin/orders/${order.number}/payments`, {
      token: boss.token,
    });
    expect(body.attempts[0].attention).toBe('authorisation_lost');
    expect((await stateOf(shop, order)).status).toBe('shipped');
  });

  test('cannot be captured once the order is cancelled', async () => {
    const order = await orderWith(shop, 'authorised');
    await expectOk(cancel(order.number));
    const late = await api('POST', `admin/payments/${order.paymentId}/capture`, {
      token: boss.token,
    });
    expect(late.body.code).toBe('payment.not_authorised');
  });
});

describe('an unpaid order', () => {
  test('is cancelled with its payment page closed and its cart open again', async () => {
    const order = await orderWith(shop, 'requires_action', { onHand: 1 });
    const { token } = await staffWho(shop, ['orders:write']);
    await expectOk(cancel(order.number, { token }));
    expect((await stateOf(shop, order)).payment).toBe('expired');
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 1, reserved: 0 });
    const { rows } = await pool.query(
      'select closed_at, order_id from carts where id = (select cart_id from orders where number = $1)',
      [order.number],
    );
    expect(rows[0]).toEqual({ closed_at: null, order_id: null });
  });

  test('that turns out to be paid when its page is closed needs the permission for refunds', async () => {
    const order = await orderWith(shop, 'requires_action');
    bank.statuses.set(order.paymentId, 'captured');
    const { token } = await staffWho(shop, ['orders:write']);
    expect((await cancel(order.number, { token })).body.code).toBe('auth.forbidden');
    expect((await stateOf(shop, order)).status).toBe('paid');
    await expectOk(cancel(order.number));
    await runJobs();
    const refunded = { status: 'cancelled', paymentState: 'refunded' };
    expect(await stateOf(shop, order)).toMatchObject(refunded);
  });

  test('paid after it was cancelled is refunded', async () => {
    const order = await orderWith(shop, 'requires_action');
    await expectOk(cancel(order.number));
    const { rows } = await pool.query('select amount from payments where id = $1', [
      order.paymentId,
    ]);
    const update = {
      paymentId: order.paymentId,
      providerRef: `page-${order.paymentId}`,
      outcome: 'captured',
      amount: rows[0].amount,
      currency: 'EUR',
    };
    await expectOk(shop.sendUpdate({ kind: 'payment', update }));
    await runJobs();
    const refunded = { status: 'cancelled', paymentState: 'refunded' };
    expect(await stateOf(shop, order)).toMatchObject(refunded);
  });
});

test('a failed refund of a cancelled order goes to the review queue and can be requested again', async () => {
  const order = await orderWith(shop, 'captured');
  bank.refunds = 'refuse';
  await expectOk(cancel(order.number));
  await runJobs();
  const seen = () => api('GET', `admin/orders/${order.number}/payments`, { token: boss.token });
  const { attempts } = (await seen()).body;
  expect(attempts[0]).toMatchObject({ attention: 'refund_failed', refundable: attempts[0].amount });
  bank.refunds = 'done';
  await expectOk(
    api('POST', `admin/orders/${order.number}/refunds`, {
      token: boss.token,
      body: { paymentId: order.paymentId, amount: attempts[0].amount },
    }),
  );
  await runJobs();
  expect((await seen()).body.returned).toEqual(attempts[0].amount);
});

test('an unknown order answers 404', async () => {
  expect((await cancel('999999999999')).status).toBe(404);
});
