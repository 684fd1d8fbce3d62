import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { expectOk, goods, placedOrder, runJob } from '#test/factories/orders.ts';
import { timelineOf } from '#test/factories/payments.ts';
import { BANK, ledgerOf, mailsOf, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, bank, db, runJobs } = shop;
const boss = await owner(shop);

const moneyOf = async (number: string) =>
  (await expectOk(api('GET', `admin/orders/${number}/payments`, { token: boss.token }))).body;
type Wanted = { amount: number; currency?: string; note?: string; key?: string; token?: string };
const refund = (
  { number, paymentId }: { number: string; paymentId: string },
  { amount, currency = 'EUR', note, key, token = boss.token }: Wanted,
) =>
  api('POST', `admin/orders/${number}/refunds`, {
    token,
    body: { paymentId, amount: { amount, currency }, ...(note && { note }) },
    headers: key ? { 'idempotency-key': key } : {},
  });

beforeEach(() => {
  bank.refunds = 'done';
  bank.calls.length = 0;
});
afterEach(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

test('a part can be refunded, then the rest, and not a cent more', async () => {
  const order = await orderWith(shop, 'captured');
  const { captured } = await moneyOf(order.number);
  const part = await expectOk(refund(order, { amount: 1000, note: 'A chipped rim' }));
  expect(part.body).toMatchObject({
    state: 'requested',
    amount: { amount: 1000, currency: 'EUR' },
    reason: 'requested',
    note: 'A chipped rim',
    requestedBy: 'Test owner',
    byHand: false,
  });
  await runJobs();
  const between = await moneyOf(order.number);
  expect(between.refunds[0]).toMatchObject({ state: 'done' });
  const left = captured.amount - 1000;
  expect(between.attempts[0].refundable).toEqual({ amount: left, currency: 'EUR' });
  expect((await refund(order, { amount: left + 1 })).body.code).toBe('payment.too_much_refunded');
  await expectOk(refund(order, { amount: left }));
  await runJobs();
  expect((await refund(order, { amount: 1 })).status).toBe(409);
  expect(await ledgerOf(shop, order.number)).toEqual([
    `captured ${captured.amount}`,
    'refunded -1000',
    `refunded -${left}`,
  ]);
  const { body } = await api('GET', `admin/orders/${order.number}`, { token: boss.token });
  expect(body.paymentState).toBe('refunded');
  expect(
    body.timeline.map(({ kind, actor }: { kind: string; actor: string }) => [kind, actor]),
  ).toEqual(
    expect.arrayContaining([
      ['refund_requested', 'staff'],
      ['refunded', 'system'],
    ]),
  );
  const mails = await mailsOf(shop, order.number);
  expect(mails.filter((subject) => /sent .* back to you/.test(subject))).toHaveLength(2);
});

test('the note of a refund is shown to staff only', async () => {
  const order = await orderWith(shop, 'captured');
  await expectOk(refund(order, { amount: 100, note: 'Zyxwvut rings twice' }));
  const shown = await api('GET', `orders/${order.number}`, { order: order.token });
  expect(shown.text).not.toContain('Zyxwvut');
  expect(await timelineOf(shop, order)).not.toContain('refund_requested');
});

test('amounts are whole minor units, whatever decimals the currency has', async () => {
  for (const currency of ['JPY', 'KWD']) {
    const order = await orderWith(shop, 'captured');
    const where = 'where order_id = (select id from orders where number = $1)';
    await shop.pool.query('alter table money_ledger disable trigger money_ledger_append_only');
    await shop.pool.query(`update orders set currency = '${currency}' where number = $1`, [
      order.number,
    ]);
    for (const table of ['payments', 'money_ledger']) {
      await shop.pool.query(`update ${table} set currency = '${currency}' ${where}`, [
        order.number,
      ]);
    }
    await shop.pool.query('alter table money_ledger enable trigger money_ledger_append_only');
    expect((await refund(order, { amount: 1 })).body.errors[0].path).toBe('/amount/currency');
    const { body } = await expectOk(refund(order, { amount: 1, currency }));
    expect(body.amount).toEqual({ amount: 1, currency });
    await runJobs();
    expect((await ledgerOf(shop, order.number)).at(-1)).toBe('refunded -1');
  }
});

describe('a repeated refund request', () => {
  test('with the same idempotency key answers the same refund; with other content it is refused', async () => {
    const order = await orderWith(shop, 'captured');
    const first = await expectOk(refund(order, { amount: 500, key: 'twice' }));
    const again = await expectOk(refund(order, { amount: 500, key: 'twice' }));
    expect(again.body.id).toBe(first.body.id);
    expect((await refund(order, { amount: 600, key: 'twice' })).body.code).toBe(
      'idempotency.key_reused',
    );
    expect((await moneyOf(order.number)).refunds).toHaveLength(1);
    // Another person's key is another key.
    const colleague = await owner(shop);
    const theirs = await expectOk(
      refund(order, { amount: 500, key: 'twice', token: colleague.token }),
    );
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  test('at the same moment refunds once with one key, and never more than was paid with two', async () => {
    const order = await orderWith(shop, 'captured');
    const all = (await moneyOf(order.number)).captured.amount;
    const sameKey = await Promise.all(
      [1, 2, 3].map(() => refund(order, { amount: 100, key: 'at once' })),
    );
    expect(new Set(sameKey.map(({ body }) => body.id)).size).toBe(1);
    const answers = await Promise.all([1, 2, 3].map(() => refund(order, { amount: all - 100 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await runJobs();
    expect((await moneyOf(order.number)).returned.amount).toBe(all);
  });
});

describe('when the provider', () => {
  test('refuses, the refund fails, staff are notified, and it can be requested again', async () => {
    const order = await orderWith(shop, 'captured');
    bank.refunds = 'refuse';
    await expectOk(refund(order, { amount: 700 }));
    await runJobs();
    const failed = await moneyOf(order.number);
    expect(failed.refunds[0]).toMatchObject({ state: 'failed', failureCode: 'account_closed' });
    expect(failed.attempts[0].attention).toBe('refund_failed');
    expect(failed.attempts[0].refundable).toEqual(failed.captured);
    bank.refunds = 'done';
    await expectOk(refund(order, { amount: 700 }));
    await runJobs();
    expect((await moneyOf(order.number)).returned.amount).toBe(700);
  });

  test('is unreachable, the refund is pending and polled again', async () => {
    const order = await orderWith(shop, 'captured');
    bank.refunds = 'away';
    await expectOk(refund(order, { amount: 700 }));
    await runJobs();
    expect((await moneyOf(order.number)).refunds[0].state).toBe('requested');
    bank.refunds = 'done';
    await shop.pool.query("update refunds set ask_at = now() - interval '1 second'");
    await runJob(shop, 'payments.ask-about-refunds');
    expect((await moneyOf(order.number)).refunds[0].state).toBe('done');
  });

  test('is slow, the money counts as refunded only once it is', async () => {
    const order = await orderWith(shop, 'captured');
    bank.refunds = 'pending';
    const { body: asked } = await expectOk(refund(order, { amount: 700 }));
    await runJobs();
    const waiting = await moneyOf(order.number);
    expect([waiting.refunds[0].state, waiting.returned.amount]).toEqual(['pending', 0]);
    expect(waiting.attempts[0].refundable.amount).toBe(waiting.captured.amount - 700);
    const update = {
      payment: { paymentId: order.paymentId },
      refundId: asked.id,
      amount: 700,
      providerRef: `re-${asked.id}`,
      outcome: 'done',
      currency: 'EUR',
    };
    await expectOk(shop.sendUpdate({ kind: 'refund', update }));
    await expectOk(shop.sendUpdate({ kind: 'refund', update }));
    expect((await moneyOf(order.number)).returned.amount).toBe(700);
    // Days later the shopper's bank would not take it.
    await expectOk(shop.sendUpdate({ kind: 'refund', update: { ...update, outcome: 'failed' } }));
    const back = await moneyOf(order.number);
    expect([back.refunds[0].state, back.returned.amount]).toEqual(['failed', 0]);
    expect(back.attempts[0].refundable).toEqual(back.captured);
  });
});

test('a refund in the provider’s dashboard counts, whichever report is first', async () => {
  const order = await orderWith(shop, 'captured');
  const all = (await moneyOf(order.number)).captured.amount;
  const update = {
    payment: { paymentId: order.paymentId },
    refundId: null,
    amount: all - 200,
    providerRef: `desk-${order.paymentId}`,
    outcome: 'done',
    currency: 'EUR',
  };
  const answers = await Promise.all([
    shop.sendUpdate({ kind: 'refund', update }),
    refund(order, { amount: 200 }),
    shop.sendUpdate({ kind: 'refund', update }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 201, 200]);
  await runJobs();
  const money = await moneyOf(order.number);
  expect(money.returned.amount).toBe(all);
  expect(money.refunds.map(({ reason }: { reason: string }) => reason).sort()).toEqual([
    'at_provider',
    'requested',
  ]);
  expect((await refund(order, { amount: 1 })).status).toBe(409);
});

test('money that was charged back is not refunded again', async () => {
  const order = await orderWith(shop, 'captured');
  const { captured } = await moneyOf(order.number);
  const dispute = {
    payment: { paymentId: order.paymentId },
    providerRef: `dp-${order.paymentId}`,
    reason: 'fraudulent',
    amount: captured.amount,
    currency: 'EUR',
    dueAt: null,
  };
  const dueAt = after(now(), minutes(60)).toISOString();
  await expectOk(
    shop.sendUpdate({ kind: 'dispute', update: { ...dispute, outcome: 'open', dueAt } }),
  );
  expect((await moneyOf(order.number)).disputes).toMatchObject([
    { state: 'open', reason: 'fraudulent', amount: captured, dueAt, closedAt: null },
  ]);
  await expectOk(shop.sendUpdate({ kind: 'dispute', update: { ...dispute, outcome: 'lost' } }));
  expect((await refund(order, { amount: 1 })).body.code).toBe('payment.too_much_refunded');
});

describe('a refund made by hand', () => {
  async function cashRefund() {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }], { method: 'cash_on_delivery' });
    const { token } = boss;
    await expectOk(api('POST', `admin/payments/${order.paymentId}/paid`, { token }));
    const { body } = await expectOk(refund(order, { amount: 300 }));
    await runJobs();
    return { order, id: body.id as string };
  }
  const sent = (id: string) => api('POST', `admin/refunds/${id}/sent`, { token: boss.token });

  test('is pending until somebody records it', async () => {
    const { order, id } = await cashRefund();
    const waiting = await moneyOf(order.number);
    expect(waiting.refunds[0]).toMatchObject({ state: 'pending', byHand: true });
    expect(waiting.attempts[0].attention).toBe('refund_by_hand');
    const answers = await Promise.all([sent(id), sent(id)]);
    expect(answers.map(({ body }) => body.state)).toEqual(['done', 'done']);
    await runJobs();
    const gone = await moneyOf(order.number);
    expect([gone.returned.amount, gone.attempts[0].attention]).toEqual([300, null]);
    const { body } = await api('GET', `admin/orders/${order.number}`, { token: boss.token });
    expect(body.timeline.at(-1)).toMatchObject({ kind: 'refunded', actorName: 'Test owner' });
    const { rows } = await shop.pool.query(
      `select count(*)::int as n from audit_log where action = 'refund.note_sent' and subject_id = $1`,
      [id],
    );
    expect(rows[0].n).toBe(1);
  });

  test('cannot be recorded for a refund that the provider makes', async () => {
    const order = await orderWith(shop, 'captured');
    const { body } = await expectOk(refund(order, { amount: 100 }));
    await runJobs();
    expect((await sent(body.id)).status).toBe(404);
  });
});

test('a payment of another order, or one that was not captured, cannot be refunded', async () => {
  const [one, other] = [await orderWith(shop, 'captured'), await orderWith(shop, 'captured')];
  const crossed = { number: one.number, paymentId: other.paymentId };
  expect((await refund(crossed, { amount: 100 })).status).toBe(404);
  const unpaid = await orderWith(shop, 'requires_action');
  expect((await refund(unpaid, { amount: 100 })).body.code).toBe('payment.too_much_refunded');
  const authorised = await orderWith(shop, 'authorised');
  expect((await refund(authorised, { amount: 100 })).body.code).toBe('payment.too_much_refunded');
});

test('staff who may only read orders see refunds and make none', async () => {
  const order = await orderWith(shop, 'captured');
  const { token } = await staffWho(shop, ['orders:read', 'orders:write']);
  expect((await api('GET', `admin/orders/${order.number}/payments`, { token })).body).toMatchObject(
    {
      attempts: [{ method: BANK, providerRef: `page-${order.paymentId}`, provider: BANK }],
    },
  );
  expect((await refund(order, { amount: 100, token })).body.code).toBe('auth.forbidden');
  expect(bank.calls).toEqual([]);
});
