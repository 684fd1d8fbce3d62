/** What is done to many orders at once: exactly those that were confirmed, each once, and who is mailed. */
import { describe, expect, test } from 'vitest';
import { jobHandlers } from '#server/reactions.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { checkOut, expectOk, goods, placedOrder, readyCart } from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { runBatch } from './batches.ts';

const shop = await openShop({ listens: true });
const { api, db, pool, platform } = shop;
const { token } = await owner(shop);
const thing = await goods(shop, { onHand: 1_000 });

/** Confirmed at once: it is paid on delivery. */
async function placed(count: number, email: string): Promise<string[]> {
  const numbers: string[] = [];
  for (let done = 0; done < count; done++) {
    const cart = await readyCart(shop, [{ variantId: thing.variantId }], { email });
    const { body } = await expectOk(checkOut(shop, cart, { method: 'cash_on_delivery' }));
    numbers.push(body.order.number);
  }
  return numbers;
}

const choose = (body: object) => api('POST', 'admin/order-batches', { token, body });
const batch = async (id: string) =>
  (await expectOk(api('GET', `admin/order-batches/${id}`, { token }))).body;
/** To its end, mails included. */
async function done(id: string, body: object = {}) {
  await expectOk(api('POST', `admin/order-batches/${id}/start`, { token, body }));
  await runDueJobs(pool, jobHandlers(platform));
  return batch(id);
}
const listed = async (query: string): Promise<string[]> =>
  (await expectOk(api('GET', `admin/orders?limit=100&${query}`, { token }))).body.items.map(
    ({ number }: { number: string }) => number,
  );
const rowsOf = async (table: string): Promise<number> =>
  (await pool.query(`select count(*)::int from ${table}`)).rows[0].count;
const shippingMails = async (numbers: string[]): Promise<string[]> =>
  (
    await pool.query(
      `select o.number from notifications n join orders o on o.id = n.order_id
       where n.kind = 'order.shipped' and o.number = any($1)`,
      [numbers],
    )
  ).rows.map(({ number }) => String(number));

const few = await placed(3, 'few@example.test');
const many = await placed(25, 'many@example.test');

describe('what is done to all orders of a list', () => {
  test('is done to those that match its search, and the number is told before', async () => {
    const all = await expectOk(
      choose({ action: 'tag', tag: ' Gift  Wrap ', filter: { search: 'few@example' } }),
    );
    expect(all.body).toMatchObject({ count: 3, done: 0, isStarted: false, tag: 'gift wrap' });
    expect(await listed('tag=gift%20wrap')).toEqual([]);
    expect(await done(all.body.id)).toMatchObject({ done: 3, refused: 0, isDone: true });
    expect(await listed('tag=%20Gift%20%20Wrap')).toEqual(few.toReversed());
    const again = await expectOk(choose({ action: 'untag', tag: 'gift wrap', filter: {} }));
    expect(again.body.count).toBe(28);
    expect(await done(again.body.id)).toMatchObject({ done: 3, unchanged: 25 });
  });

  test('is done to all pages, or to this page only, as it was chosen', async () => {
    const page = await listed('email=many@example.test');
    const ofPage = await expectOk(
      choose({ action: 'tag', tag: 'page', numbers: page.slice(0, 20) }),
    );
    expect(await done(ofPage.body.id)).toMatchObject({ count: 20, done: 20 });
    const ofAll = await expectOk(
      choose({ action: 'tag', tag: 'all', filter: { email: 'many@example.test' } }),
    );
    expect(await done(ofAll.body.id)).toMatchObject({ count: 25, done: 25 });
    expect((await listed('tag=page')).length).toBe(20);
    expect((await listed('tag=all')).length).toBe(25);
  });

  test('is done to those that were there when it was chosen', async () => {
    const filter = { email: 'new@example.test' };
    const first = await placed(1, 'new@example.test');
    const { body } = await expectOk(choose({ action: 'tag', tag: 'first', filter }));
    await placed(1, 'new@example.test');
    expect(await done(body.id)).toMatchObject({ count: 1, done: 1 });
    expect(await listed('tag=first')).toEqual(first);
  });
});

describe('orders that are marked as shipped together', () => {
  test('mail each buyer once where that was ticked, and nobody else', async () => {
    const [mailed, silent] = [many.slice(0, 5), many.slice(5, 10)];
    const one = (await expectOk(choose({ action: 'ship', numbers: mailed }))).body;
    const other = (await expectOk(choose({ action: 'ship', numbers: silent }))).body;
    expect(await done(one.id, { mails: true })).toMatchObject({ done: 5 });
    expect(await done(other.id)).toMatchObject({ done: 5 });
    expect((await shippingMails(mailed)).sort()).toEqual(mailed);
    expect(await shippingMails(silent)).toEqual([]);
  });

  test('are shipped and mailed no second time when the job, or the click, is repeated', async () => {
    const numbers = many.slice(10, 14);
    const { id } = (await expectOk(choose({ action: 'ship', numbers }))).body;
    await done(id, { mails: true });
    const before = await rowsOf('shipments');
    await Promise.all([runBatch(db, id), runBatch(db, id)]);
    expect(await done(id, { mails: true })).toMatchObject({ done: 4, refused: 0 });
    expect(await rowsOf('shipments')).toBe(before);
    expect((await shippingMails(numbers)).sort()).toEqual(numbers);
  });

  test('say which could not be, and why; the others go', async () => {
    const numbers = [many[0] ?? '', many[20] ?? ''];
    const { id } = (await expectOk(choose({ action: 'ship', numbers }))).body;
    expect(await done(id)).toMatchObject({
      done: 1,
      refused: 1,
      refusals: [{ number: many[0], code: 'order.nothing_to_ship', params: {} }],
    });
  });

  test('are no more than there is room for, at least one, and chosen by those who may', async () => {
    const none = await choose({ action: 'ship', filter: { search: 'nobody-here' } });
    expect(none.body).toMatchObject({ status: 409, code: 'order.batch_empty' });
    expect((await choose({ action: 'tag', numbers: few })).status).toBe(400);
    const reader = await staffWho(shop, ['orders:read']);
    const body = { action: 'ship', numbers: few };
    expect((await api('POST', 'admin/order-batches', { ...reader, body })).status).toBe(403);
  });
});

describe('an order', () => {
  test('keeps notes for staff, which its shopper never reads', async () => {
    const path = `admin/orders/${few[0]}/notes`;
    const note = { note: ' Ring twice ' };
    const { id } = (await expectOk(api('POST', path, { token, body: note }))).body;
    const notes = async () => (await expectOk(api('GET', path, { token }))).body.items;
    expect(await notes()).toMatchObject([{ id, note: 'Ring twice' }]);
    expect((await api('DELETE', `${path}/${id}`, { token })).status).toBe(204);
    expect((await api('DELETE', `${path}/${id}`, { token })).status).toBe(404);
    expect(await notes()).toEqual([]);
  });

  test('has twenty tags at most', async () => {
    const tag = (body: object) => api('POST', `admin/orders/${few[1]}/tags`, { token, body });
    const add = Array.from({ length: 20 }, (_, at) => `tag ${at}`);
    await expectOk(tag({ add }));
    expect((await expectOk(tag({ add: ['TAG 3'] }))).body.tags).toHaveLength(20);
    expect((await tag({ add: ['more'] })).body.code).toBe('order.too_many_tags');
    expect((await expectOk(tag({ remove: add.slice(1) }))).body.tags).toEqual(['tag 0']);
  });

  test('has its confirmation sent once more, each time it is asked for', async () => {
    const path = `admin/orders/${few[2]}/confirmation`;
    const mails = async () =>
      (
        await pool.query(
          `select from notifications n join orders o on o.id = n.order_id
           where n.kind = 'order.confirmed' and o.number = $1`,
          [few[2]],
        )
      ).rowCount;
    await runDueJobs(pool, jobHandlers(platform));
    expect(await mails()).toBe(1);
    const headers = { 'idempotency-key': 'once' };
    for (let click = 0; click < 2; click++) await api('POST', path, { token, headers });
    await runDueJobs(pool, jobHandlers(platform));
    expect(await mails()).toBe(2);
  });
});

test('whoever the merchant named is mailed once of each order that came in', async () => {
  const newOrders = ['pack@shop.test', 'boss@shop.test'];
  await expectOk(
    api('PUT', 'admin/settings/notices', { token, body: { newOrders, lowStock: [] } }),
  );
  const [number] = await placed(1, 'told@example.test');
  await placedOrder(shop, [{ variantId: thing.variantId }]);
  for (let run = 0; run < 2; run++) await runDueJobs(pool, jobHandlers(platform));
  const { rows } = await pool.query(
    "select recipient, subject, body_text from notifications where kind = 'order.received' order by recipient",
  );
  expect(rows.map(({ recipient }) => recipient)).toEqual(newOrders.toReversed());
  expect(rows[0].subject).toMatch(new RegExp(`^New order ${number}: €`));
  expect(rows[0].body_text).toContain(`/admin/orders/${number}`);
  expect(rows[0].body_text).not.toContain('told@example.test');
});
