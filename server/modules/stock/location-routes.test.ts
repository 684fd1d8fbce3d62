import { describe, expect, it } from 'vitest';
import { staffWho } from '#test/factories/accounts.ts';
import { checkOut, expectOk, goods, readyCart, setLevel } from '#test/factories/orders.ts';
import { atThreeLocations } from '#test/factories/stock.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
const { add, at, brokenStockRules, ids, list, newOrderId, patch, reserve, thing, token } =
  await atThreeLocations(shop);
const [main = '', second = '', third] = ids;

describe('setting stock at a location', () => {
  it('applies to the default location unless another is named, and products show all', async () => {
    const { variantId, productId } = await goods(shop, { onHand: 4 });
    const set = (body: object) => api('PUT', `admin/stock/${variantId}`, { token, body });
    const { body } = await expectOk(set({ onHand: 3, locationId: second }));
    expect(body).toMatchObject({ locationId: second, onHand: 3, reserved: 0 });
    expect((await expectOk(set({ onHand: 6 }))).body).toMatchObject({
      locationId: main,
      onHand: 6,
    });
    const changes = await api('POST', 'admin/stock/changes', {
      token,
      body: {
        items: [
          { variantId, change: -1 },
          { variantId, change: 2, locationId: third },
        ],
      },
    });
    expect(changes.body.items.map(({ onHand }: { onHand: number }) => onHand)).toEqual([5, 2]);
    const product = await expectOk(api('GET', `admin/products/${productId}`, { token }));
    const { stock } = product.body.variants[0];
    expect(stock).toMatchObject({ onHand: 10, available: 10, version: stock.levels[0].version });
    expect(stock.levels.slice(0, 3)).toMatchObject([
      { locationId: main, onHand: 5 },
      { locationId: second, onHand: 3 },
      { locationId: third, onHand: 2 },
    ]);
    const path = `admin/stock/${variantId}`;
    const late = await api('PUT', path, {
      token,
      body: { onHand: 1, locationId: second },
      headers: { 'if-match': `"${stock.levels[2].version}"` },
    });
    expect(late.body.code).toBe('request.changed_meanwhile');
  });

  it('is refused for an unknown location, or when a level is named twice', async () => {
    const closed = await add();
    await expectOk(patch(closed, { active: false }));
    const { variantId } = await goods(shop);
    for (const locationId of [closed, await newOrderId()]) {
      const put = await api('PUT', `admin/stock/${variantId}`, {
        token,
        body: { onHand: 1, locationId },
      });
      expect([put.status, put.body.errors[0].path]).toEqual([400, '/locationId']);
      const post = await api('POST', 'admin/products', {
        token,
        body: {
          title: 'Nowhere',
          variants: [
            { prices: [{ amount: 100, currency: 'EUR' }], stock: { onHand: 1, locationId } },
          ],
        },
      });
      expect([post.status, post.body.errors[0].path]).toEqual([
        400,
        '/variants/0/stock/locationId',
      ]);
    }
    const twice = [
      { variantId, change: 1 },
      { variantId, change: 1, locationId: main },
    ];
    const { status, body } = await api('POST', 'admin/stock/changes', {
      token,
      body: { items: twice },
    });
    expect([status, body.errors[0].path]).toEqual([400, '/items/1']);
  });

  it('is refused below what is reserved there, though others have more', async () => {
    const variantId = await thing([2, 8, 0], { backorder: true });
    await setLevel(shop, variantId, { onHand: 0, locationId: second });
    await reserve({ [variantId]: 4 });
    await setLevel(shop, variantId, { onHand: 8, locationId: second });
    await expect(setLevel(shop, variantId, { backorder: false })).rejects.toThrow('4 of these');
    await setLevel(shop, variantId, { backorder: false, onHand: 4 });
    await expect(setLevel(shop, variantId, { onHand: 3 })).rejects.toThrow('4 of these');
  });
});

describe('an order', () => {
  it('tells staff where its goods stand, until it is cancelled', async () => {
    const variantId = await thing([1, 2, 0]);
    const lines = [
      { variantId, quantity: 2 },
      { variantId, properties: { Engraving: 'For Ada' } },
    ];
    const cart = await readyCart(shop, lines);
    const { body } = await expectOk(checkOut(shop, cart, { method: 'cash_on_delivery' }));
    const path = `admin/orders/${body.order.number}`;
    const { token: packer } = await staffWho(shop, ['orders:read']);
    const stock = async () => (await expectOk(api('GET', `${path}/stock`, { token: packer }))).body;
    const told = await stock();
    expect(told).toMatchObject({
      items: [
        { variantId, locationId: main, code: 'main', quantity: 1 },
        { variantId, locationId: second, quantity: 2 },
      ],
    });
    expect(told.openLocations).toBeGreaterThanOrEqual(3);
    await expectOk(api('POST', `${path}/cancel`, { token, body: {} }));
    expect((await stock()).items).toEqual([]);
    expect((await api('GET', 'admin/orders/999999999/stock', { token: packer })).status).toBe(404);
  });
});

describe('locations', () => {
  it('are added, renamed and made the default one, which stays open', async () => {
    const id = await add();
    const { body: renamed } = await expectOk(patch(id, { name: 'Harbour', code: 'harbour' }));
    expect(renamed).toMatchObject({ name: 'Harbour', code: 'harbour', isDefault: false });
    for (const [body, code] of [
      [{ name: 'HARBOUR', code: 'other' }, 'stock.location_name_taken'],
      [{ name: 'Other', code: 'harbour' }, 'stock.location_code_taken'],
    ] as const) {
      expect((await api('POST', 'admin/stock-locations', { token, body })).body.code).toBe(code);
    }
    await expectOk(patch(id, { isDefault: true }));
    expect((await patch(id, { active: false })).body.code).toBe('stock.default_location');
    const { variantId } = await goods(shop, { onHand: 3 });
    expect((await list())[0]).toMatchObject({ id, isDefault: true, onHand: 3 });
    expect((await at(variantId)).onHand).toEqual([0, 0, 0]);
    await Promise.all([patch(main, { isDefault: true }), patch(second, { isDefault: true })]);
    expect(await brokenStockRules()).toEqual([]);
    await expectOk(patch(main, { isDefault: true }));
  });

  it('have an address that is valid in their country', async () => {
    const address = { lastName: 'Warehouse', line1: '1 Quay', city: 'Hamburg', country: 'DE' };
    const bad = await patch(second, { address });
    expect(bad.body.errors[0].path).toBe('/address/postalCode');
    const good = await expectOk(patch(second, { address: { ...address, postalCode: '20457' } }));
    expect(good.body.address).toMatchObject({ firstName: '', postalCode: '20457' });
    expect((await expectOk(patch(second, { name: 'North' }))).body.address).not.toBeNull();
    expect((await expectOk(patch(second, { address: null }))).body.address).toBeNull();
  });

  it('need the permission to write stock', async () => {
    const reader = await staffWho(shop, ['stock:read']);
    expect((await api('GET', 'admin/stock-locations', { token: reader.token })).status).toBe(200);
    const path = `admin/stock-locations/${second}`;
    expect((await api('PATCH', path, { token: reader.token, body: { name: 'X' } })).status).toBe(
      403,
    );
  });
});
