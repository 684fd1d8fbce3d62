import { afterEach, describe, expect, test } from 'vitest';
import type { ReviewReason } from '#common/payment-states.ts';
import { minutes, now, setClock } from '#platform/clock.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import {
  checkOut,
  expectOk,
  goods,
  type PlacedOrder,
  passTime,
  payAt,
  placedOrder,
  readyCart,
  runJob,
} from '#test/factories/orders.ts';
import { timelineOf } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';
import { flagPayment } from './queries.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;
const boss = await owner(shop);
afterEach(() => setClock());

type Row = { id: string; order: { number: string }; attention: string | null };

const list = async (query = '') =>
  (await expectOk(api('GET', `admin/payments?${query}`, { token: boss.token }))).body;
const summary = async () =>
  (await expectOk(api('GET', 'admin/payments/summary', { token: boss.token }))).body;
const numbers = (items: Row[]) => items.map(({ order }) => order.number);
const attend = (id: string, body: object = {}) =>
  api('POST', `admin/payments/${id}/attended`, { token: boss.token, body });

async function flagged(attention: ReviewReason): Promise<PlacedOrder> {
  const order = await placedOrder(shop, [await goods(shop)]);
  await flagPayment(db, order.paymentId, { attention, at: now() });
  return order;
}

describe('the review queue', () => {
  test('shows payments to review, longest waiting first, page by page', async () => {
    await placedOrder(shop, [await goods(shop)]);
    const orders: PlacedOrder[] = [];
    for (const attention of ['mismatch', 'unclear', 'dispute'] as const) {
      orders.push(await flagged(attention));
      passTime(minutes(1));
    }
    // What has waited longest is not what was begun first.
    const [first, second, third] = orders.map(({ number }) => number);
    await flagPayment(db, orders[0]?.paymentId ?? '', { attention: 'refund_failed', at: now() });
    const waiting = [second, third, first];
    expect(numbers((await list('attention=true')).items)).toEqual(waiting);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await list(`attention=true&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...numbers(page.items));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(waiting);
    expect((await summary()).attention).toBe(3);
  });

  test('without its filter shows every payment, newest first, page by page', async () => {
    const newest = await placedOrder(shop, [await goods(shop)]);
    const page = await list('limit=2');
    expect(numbers(page.items)[0]).toBe(newest.number);
    const next = await list(`limit=2&cursor=${page.nextCursor}`);
    expect(new Set([...numbers(page.items), ...numbers(next.items)]).size).toBe(4);
  });

  test('is filtered by reason, payment method and state', async () => {
    const order = await flagged('authorisation_lost');
    expect(numbers((await list('reason=authorisation_lost')).items)).toEqual([order.number]);
    expect(numbers((await list('attention=true&reason=paid_twice')).items)).toEqual([]);
    expect(numbers((await list('method=test&state=requires_action')).items)).toContain(
      order.number,
    );
    expect((await list('method=cash_on_delivery')).items).toEqual([]);
    expect((await list('state=captured')).items).toEqual([]);
  });

  test("finds a payment by its order number and by the provider's reference", async () => {
    const order = await placedOrder(shop, [await goods(shop)]);
    const { items } = await list(`search=%23${order.number}`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: order.paymentId,
      order: { number: order.number, status: 'pending' },
      customer: { id: null, name: 'Ada Example', email: 'guest@example.test' },
      method: 'test',
      methodName: 'Test card',
      provider: 'test',
      state: 'requires_action',
      attention: null,
      attentionAt: null,
      refunds: [],
      dispute: null,
    });
    const found = await list(`search=${items[0].providerRef}`);
    expect(numbers(found.items)).toEqual([order.number]);
    await shop.pool.query('update payments set transaction_ref = $1 where id = $2', [
      'pi_of_this_one',
      order.paymentId,
    ]);
    expect(numbers((await list('search=pi_of_this_one')).items)).toEqual([order.number]);
    expect((await list('search=pi_of_no_one')).items).toEqual([]);
  });

  test('refuses a cursor of another list', async () => {
    const other = Buffer.from('["9","x"]').toString('base64url');
    for (const cursor of ['nonsense', other]) {
      const path = `admin/payments?attention=true&cursor=${cursor}`;
      expect((await api('GET', path, { token: boss.token })).status).toBe(400);
    }
  });

  test('shows the status of refunds and the deadline of a dispute', async () => {
    const order = await flagged('dispute');
    await shop.pool.query(
      `insert into disputes (payment_id, provider_ref, state, reason, amount, currency, due_at, created_at)
       values ($1, 'dp_old', 'won', 'fraudulent', 2500, 'EUR', null, now()),
         ($1, 'dp_new', 'open', 'product_not_received', 1200, 'EUR', '2030-02-01T12:00:00Z', now())`,
      [order.paymentId],
    );
    await shop.pool.query(
      `insert into refunds (payment_id, amount, currency, reason, state, failure_code, created_at)
       values ($1, 300, 'EUR', 'requested', 'failed', 'expired_or_canceled_card', now())`,
      [order.paymentId],
    );
    const [row] = (await list(`search=${order.number}`)).items;
    expect(row.dispute).toEqual({
      state: 'open',
      reason: 'product_not_received',
      amount: { amount: 1200, currency: 'EUR' },
      dueAt: '2030-02-01T12:00:00.000Z',
    });
    expect(row.refunds).toMatchObject([
      {
        amount: { amount: 300, currency: 'EUR' },
        state: 'failed',
        byHand: false,
        failureCode: 'expired_or_canceled_card',
      },
    ]);
  });
});

test('a late payment shows how it is refunded', async () => {
  const thing = await goods(shop, { onHand: 1 });
  const cart = await readyCart(shop, [thing]);
  const late = await placedOrder(shop, [thing]);
  await payAt(late.pageUrl, 'approve', 'lost');
  // The last one goes to somebody else meanwhile.
  passTime(minutes(56));
  await expectOk(checkOut(shop, cart));
  await runJob(shop, 'checkout.sweep-overdue');
  setClock(); // Or staff would have to sign in anew.
  const look = async () => (await list(`attention=true&search=${late.number}`)).items[0];
  const row = await look();
  expect(row).toMatchObject({ attention: 'late_money', state: 'captured' });
  expect(row.refunds).toMatchObject([{ reason: 'late_money', state: 'requested', doneAt: null }]);
  await runJob(shop, 'payments.refund', { refundId: row.refunds[0].id });
  expect((await look()).refunds).toMatchObject([
    { state: 'done', amount: row.amount, doneAt: expect.any(String) },
  ]);
});

describe('clearing a payment from the queue', () => {
  test('removes it, and records who did so in the timeline and the audit log', async () => {
    const order = await flagged('mismatch');
    const before = (await summary()).attention;
    const { body } = await expectOk(
      attend(order.paymentId, { reason: 'mismatch', note: 'Looked at it there' }),
    );
    expect(body).toMatchObject({ id: order.paymentId, attention: null, attentionAt: null });
    expect((await summary()).attention).toBe(before - 1);
    const path = `admin/orders/${order.number}`;
    const seen = (await expectOk(api('GET', path, { token: boss.token }))).body.timeline.at(-1);
    expect(seen).toMatchObject({
      kind: 'attention_cleared',
      actor: 'staff',
      actorName: 'Test owner',
      data: { reason: 'mismatch', note: 'Looked at it there' },
    });
    // A note among staff.
    expect(await timelineOf(shop, order)).not.toContain('attention_cleared');
    const { rows } = await shop.pool.query(
      'select action, before, after, actor_id from audit_log where subject_id = $1',
      [order.paymentId],
    );
    expect(rows).toEqual([
      {
        action: 'payment.attend',
        actor_id: boss.id,
        before: { attention: 'mismatch' },
        after: { attention: null, note: 'Looked at it there' },
      },
    ]);
  });

  test('a second time, at the same moment too, records nothing more', async () => {
    const order = await flagged('unclear');
    await Promise.all([attend(order.paymentId), attend(order.paymentId)].map(expectOk));
    const { rows } = await shop.pool.query(
      'select count(*)::int as n from audit_log where subject_id = $1',
      [order.paymentId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('never removes what came up since it was read', async () => {
    const order = await flagged('refund_failed');
    await flagPayment(db, order.paymentId, { attention: 'dispute', at: now() });
    const refused = await attend(order.paymentId, { reason: 'refund_failed' });
    expect([refused.status, refused.body.code]).toEqual([409, 'payment.attention_changed']);
    const [row] = (await list(`search=${order.number}`)).items;
    expect(row.attention).toBe('dispute');
  });

  test('shows a dispute again that a newer reason had hidden', async () => {
    const order = await flagged('dispute');
    await shop.pool.query(
      `insert into disputes (payment_id, provider_ref, state, reason, amount, currency, created_at)
       values ($1, 'dp_hidden', 'open', 'fraudulent', 2500, 'EUR', now())`,
      [order.paymentId],
    );
    await flagPayment(db, order.paymentId, { attention: 'refund_failed', at: now() });
    const seen = await expectOk(attend(order.paymentId, { reason: 'refund_failed' }));
    expect(seen.body.attention).toBe('dispute');
    const answered = await expectOk(attend(order.paymentId, { reason: 'dispute' }));
    expect(answered.body.attention).toBeNull();
  });

  test('needs the permission to change orders; reading needs the one to see them', async () => {
    const order = await flagged('unclear');
    const looker = await staffWho(shop, ['orders:read']);
    const path = `admin/payments/${order.paymentId}/attended`;
    expect((await api('GET', 'admin/payments', { token: looker.token })).status).toBe(200);
    expect((await api('POST', path, { token: looker.token, body: {} })).status).toBe(403);
    const seller = await staffWho(shop, ['catalog:read']);
    expect((await api('GET', 'admin/payments', { token: seller.token })).status).toBe(403);
    expect((await api('GET', 'admin/payments/summary', { token: seller.token })).status).toBe(403);
  });

  test('answers 404 for an unknown payment', async () => {
    expect((await attend('01890a5d-ac96-774b-bcce-b302099a8057')).status).toBe(404);
  });
});
