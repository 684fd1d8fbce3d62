/** Files of orders: as the list is filtered, all its pages, each row once, and noted in the log. */
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { expectOk, goods, orderBecomes, payAt, placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, app, pool } = shop;
const { token } = await owner(shop);
const thing = await goods(shop, { onHand: 100, price: 1999 });
const other = await goods(shop);
const numbers: string[] = [];
for (let count = 0; count < 11; count++) {
  const lines = [{ variantId: thing.variantId, quantity: 2 }, { variantId: other.variantId }];
  numbers.push((await placedOrder(shop, count < 7 ? lines : lines.slice(0, 1))).number);
}

const csvOf = async (path: string): Promise<string[][]> => {
  const { text } = await expectOk(api('GET', `admin/${path}`, { token }));
  return parse(text, { bom: true });
};
const column = ([head = [], ...rows]: string[][], name: string) => {
  const at = head.indexOf(name);
  expect(at, `${name} among ${head}`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at]);
};

test('a file has every order that the list has, not one page of them, in its order', async () => {
  const { body } = await expectOk(api('GET', 'admin/orders?limit=10&toShip=false', { token }));
  expect([body.items.length, body.nextCursor]).toEqual([10, expect.any(String)]);
  expect(column(await csvOf('orders/export'), 'Order')).toEqual(numbers.toReversed());
  const oldest = await csvOf('orders/export?sort=oldest&status=pending');
  expect(column(oldest, 'Order')).toEqual(numbers);
  expect(column(await csvOf(`orders/export?search=${numbers[3]}`), 'Order')).toEqual([numbers[3]]);
  expect(column(await csvOf('orders/export?search=nobody'), 'Order')).toEqual([]);
});

test('of many that are asked for at once no more are made than the database has room for', async () => {
  const client = await pool.connect();
  const ask = async () => {
    await client.query('begin; lock table audit_log in exclusive mode');
    const answered: number[] = [];
    const asked = Array.from({ length: 8 }, async () => {
      answered.push((await api('GET', 'admin/orders/export', { token })).status);
    });
    await expect.poll(() => answered).toEqual(Array(5).fill(503));
    await client.query('rollback');
    await Promise.all(asked);
    return answered.slice(5);
  };
  try {
    // The places are free again once a file is made.
    for (let turn = 0; turn < 2; turn++) expect(await ask()).toEqual([200, 200, 200]);
  } finally {
    client.release(true);
  }
});

test('a file of lines has a row for each, under the same filters', async () => {
  expect(column(await csvOf('order-lines/export'), 'Order')).toHaveLength(18);
  const ofOne = await csvOf(`order-lines/export?search=${numbers[0]}`);
  expect(column(ofOne, 'Quantity')).toEqual(['2', '1']);
  expect(column(ofOne, 'Total')).toEqual(['39.98', '25.00']);
});

test('a file of payments has what came in, and what went back below 0', async () => {
  const {
    number,
    token: order,
    pageUrl,
  } = await placedOrder(shop, [{ variantId: thing.variantId }]);
  await payAt(pageUrl, 'approve');
  await expectOk(api('POST', `orders/${number}/settle`, { order }));
  await orderBecomes(shop, { number, token: order }, 'paid');
  const file = await csvOf(`payments/export?search=${number}`);
  expect(column(file, 'What happened')).toEqual(['Payment']);
  const total = (await expectOk(api('GET', `orders/${number}`, { order }))).body.totals.total
    .amount;
  expect(column(file, 'Amount')).toEqual([(total / 100).toFixed(2)]);
  expect(column(await csvOf('payments/export?movedBefore=2020-01-01T00:00:00Z'), 'Order')).toEqual(
    [],
  );
});

test('a file of customers has guests too, and what they paid less what went back', async () => {
  const file = await csvOf('customers/export?search=guest@example');
  expect(column(file, 'Email')).toEqual(['guest@example.test']);
  expect(column(file, 'Account')).toEqual(['Guest']);
  expect(column(file, 'Orders')).toEqual(['12']);
  expect(column(file, 'Currency')).toEqual(['EUR']);
  const [{ sum }] = (await pool.query('select sum(amount)::int as sum from money_ledger')).rows;
  expect(column(file, 'Spent')).toEqual([(sum / 100).toFixed(2)]);
  expect(await csvOf('customers/export?blocked=true')).toHaveLength(1);
});

test('a workbook has postal codes and numbers of orders as texts, and amounts as numbers', async () => {
  const answer = await app.inject({
    url: `/api/v1/admin/orders/export?format=xlsx&search=${numbers[1]}`,
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.headers['content-disposition']).toMatch(/filename="orders-[\d-]+\.xlsx"/);
  const [head = [], row = []] = await readSheet(answer.rawPayload);
  const cell = (name: string) => row[head.indexOf(name)];
  expect(cell('Order')).toBe(numbers[1]);
  expect(cell('Postal code')).toBe('10115');
  expect(cell('Subtotal')).toBe(64.98);
  expect(cell('Day')).toBeInstanceOf(Date);
  expect(head).toContain('Placed (Europe/Brussels)');
});

test('whoever takes a file needs the permission, and is in the log without whom they searched', async () => {
  const packer = await staffWho(shop, ['orders:read', 'orders:write']);
  expect((await api('GET', 'admin/orders/export', packer)).status).toBe(403);
  const clerk = await staffWho(shop, ['exports:read']);
  await expectOk(api('GET', 'admin/orders/export?search=Ada&status=pending', clerk));
  const { body } = await expectOk(api('GET', 'admin/audit?action=order.export', { token }));
  expect(body.items[0]).toMatchObject({
    action: 'order.export',
    subject: { type: 'export', id: 'orders' },
    after: { format: 'csv', status: 'pending', search: true },
  });
  expect(JSON.stringify(body.items[0])).not.toContain('Ada');
});
