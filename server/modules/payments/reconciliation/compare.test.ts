import { expect, test } from 'vitest';
import { goods, orderBecomes, payAt, placedOrder, providersOf } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { compareWithProviders } from './compare.ts';

const shop = await openShop({ worker: true });
const paid = await placedOrder(shop, [await goods(shop)]);
await placedOrder(shop, [await goods(shop)]);
await payAt(paid.pageUrl, 'approve');
await orderBecomes(shop, paid, 'paid');

const compare = () => compareWithProviders(shop.db, providersOf(shop), { sinceDays: 2 });

test('ledger and provider agree, and only paid payments are fetched', async () => {
  expect(await compare()).toEqual({ compared: 1, differs: [], unreachable: [] });
});

test.each([
  ['captured_at = now() - interval $$3 days$$', { compared: 0, differs: [] }],
  [
    'amount = amount + 1',
    { differs: [expect.stringMatching(/order \d+ \(test tgs_\S+\) is \d+ EUR there/)] },
  ],
])('the comparison of a payment with %s', async (change, expected) => {
  const before = await shop.pool.query('select amount, captured_at from payments where id = $1', [
    paid.paymentId,
  ]);
  await shop.pool.query(`update payments set ${change} where id = $1`, [paid.paymentId]);
  expect(await compare()).toMatchObject(expected);
  const { amount, captured_at } = before.rows[0];
  await shop.pool.query('update payments set amount = $2, captured_at = $3 where id = $1', [
    paid.paymentId,
    amount,
    captured_at,
  ]);
});

test('an unreachable provider differs from one that disagrees', async () => {
  const { port } = shop.platform.config;
  shop.platform.config.port = 1;
  expect(await compare()).toMatchObject({
    compared: 1,
    differs: [],
    unreachable: [expect.any(String)],
  });
  shop.platform.config.port = port;
});

test('money refunded only at the provider is reported', async () => {
  await shop.pool.query(
    'update test_gateway_sessions set refunded_amount = 5 where status = $$paid$$',
  );
  expect((await compare()).differs).toEqual([
    expect.stringMatching(/has 5 given back there and 0 here/),
  ]);
});
