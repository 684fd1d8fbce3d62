import { describe, expect, test } from 'vitest';
import { reserveStock } from '#modules/stock/index.ts';
import { inTx } from '#platform/db.ts';
import { nextNumber, owner, staffWho } from '#test/factories/accounts.ts';
import { UNKNOWN_ID } from '#test/factories/catalog.ts';
import { goods, levelOf } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { token } = await owner(shop);
const change = (items: object[], as = token) =>
  shop.api('POST', 'admin/stock/changes', { token: as, body: { items, reason: 'Counted' } });
const onHand = async (variantId: string) => (await levelOf(shop, variantId)).onHand;

async function withSku() {
  const { variantId } = await goods(shop);
  const sku = `ERP-${nextNumber()}`;
  await shop.api('PATCH', `admin/variants/${variantId}`, { token, body: { sku } });
  return { variantId, sku };
}

describe('stock changes by an integration', () => {
  test('set or adjust many variants at once, by id or SKU, with a reason in the ledger', async () => {
    const [first, second] = [await withSku(), await withSku()];
    const { status, body } = await change([
      { sku: first.sku, change: -3 },
      { variantId: second.variantId, onHand: 40, reason: 'Delivery' },
    ]);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { variantId: first.variantId, onHand: 7 },
      { variantId: second.variantId, onHand: 40 },
    ]);
    const { rows } = await shop.pool.query(
      `select on_hand_change, reason from stock_movements
       where variant_id = any($1) and kind = 'adjusted' order by on_hand_change`,
      [[first.variantId, second.variantId]],
    );
    expect(rows).toEqual([
      { on_hand_change: -3, reason: 'Counted' },
      { on_hand_change: 30, reason: 'Delivery' },
    ]);
  });

  test('show on the product’s page as soon as they are answered', async () => {
    const { variantId, slug } = await goods(shop);
    for (let onHand = 1; onHand <= 60; onHand += 1) {
      await shop.api('GET', `products/${slug}`);
      await change([{ variantId, onHand }]);
      const { body } = await shop.api('GET', `products/${slug}`);
      expect(body.variants[0].available).toBe(onHand);
    }
  });

  test('lose no adjustment, however many are made at once', async () => {
    const things = [await goods(shop), await goods(shop)].map(({ variantId }) => variantId);
    const rounds = Array.from({ length: 12 }, (_, i) =>
      change((i % 2 ? things : things.toReversed()).map((variantId) => ({ variantId, change: 1 }))),
    );
    expect(new Set((await Promise.all(rounds)).map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(await Promise.all(things.map(onHand))).toEqual([22, 22]);
  });

  test('apply to all variants or none', async () => {
    const { variantId } = await goods(shop);
    const { status, body } = await change([
      { variantId, change: 5 },
      { sku: 'no such thing', change: 5 },
    ]);
    expect([status, body.errors[0].path]).toEqual([400, '/items/1/sku']);
    expect(await onHand(variantId)).toBe(10);
  });

  test('never go below what is reserved, unless the variant is sold on order', async () => {
    const { variantId } = await goods(shop);
    await inTx(shop.db, (tx) => reserveStock(tx, UNKNOWN_ID, [{ variantId, quantity: 4 }], null));
    const tooFew = await change([{ variantId, change: -7 }]);
    expect([tooFew.status, tooFew.body.code]).toEqual([409, 'stock.promised']);
    expect(await onHand(variantId)).toBe(10);
    expect((await change([{ variantId, change: -6 }])).status).toBe(200);
    expect((await change([{ variantId, onHand: 0, backorder: true }])).status).toBe(200);
  });

  test('never go below zero', async () => {
    const { variantId } = await goods(shop);
    const { status, body } = await change([{ variantId, change: -11 }]);
    expect([status, body.code, body.errors[0].path]).toEqual([409, 'stock.below_zero', '/items/0']);
  });

  test.each([
    ['both a set and a difference', { variantId: UNKNOWN_ID, onHand: 1, change: 1 }],
    ['no variant', { change: 1 }],
    ['two ways to name it', { variantId: UNKNOWN_ID, sku: 'A', change: 1 }],
    ['nothing to change', { variantId: UNKNOWN_ID }],
    ['an unknown variant', { variantId: UNKNOWN_ID, change: 1 }],
    ['half a piece', { variantId: UNKNOWN_ID, change: 0.5 }],
  ])('refuse %s', async (_name, item) => {
    const { status, body } = await change([item]);
    expect(status).toBe(400);
    expect(body.errors[0].path).toMatch(/^\/items\/0/);
  });

  test('refuse a variant named twice, and too many variants', async () => {
    const { variantId, sku } = await withSku();
    const twice = await change([
      { variantId, change: 1 },
      { sku, change: 1 },
    ]);
    expect([twice.status, twice.body.errors[0].path]).toEqual([400, '/items/1']);
    const many = Array.from({ length: 101 }, () => ({ variantId, change: 1 }));
    expect((await change(many)).status).toBe(400);
  });

  test('need the permission to write stock', async () => {
    const { variantId } = await goods(shop);
    const reader = await staffWho(shop, ['catalog:write', 'stock:read']);
    expect((await change([{ variantId, change: 1 }], reader.token)).status).toBe(403);
  });
});
