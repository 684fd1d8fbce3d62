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

  it('is set by the code of a location wherever its id does', async () => {
    const code: string = (await list()).find(({ id }: { id: string }) => id === second).code;
    const made = await expectOk(
      api('POST', 'admin/products', {
        token,
        body: {
          title: 'By code',
          variants: [
            {
              prices: [{ amount: 100, currency: 'EUR' }],
              stock: { onHand: 2, locationId: code },
            },
          ],
        },
      }),
    );
    const { id, variants } = made.body;
    const variantId: string = variants[0].id;
    expect((await at(variantId)).onHand).toEqual([0, 2, 0]);
    const put = (body: object, version?: string) =>
      api('PUT', `admin/stock/${variantId}`, {
        token,
        body: { locationId: code, ...body },
        headers: version ? { 'if-match': `"${version}"` } : {},
      });
    const { body: set } = await expectOk(put({ onHand: 4 }));
    expect(set).toMatchObject({ locationId: second, onHand: 4 });
    await expectOk(put({ onHand: 5 }, set.version));
    expect((await put({ onHand: 6 }, set.version)).body.code).toBe('request.changed_meanwhile');
    await expectOk(put({ onHand: 5 }, set.version));
    const twice = [
      { variantId, change: 1, locationId: code },
      { variantId, change: 1, locationId: second },
    ];
    const refused = await api('POST', 'admin/stock/changes', { token, body: { items: twice } });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, '/items/1']);
    await expectOk(
      api('POST', 'admin/stock/changes', { token, body: { items: twice.slice(0, 1) } }),
    );
    const emptied = { variants: [{ id: variantId, stock: { onHand: 0, locationId: code } }] };
    await expectOk(api('PATCH', `admin/products/${id}`, { token, body: emptied }));
    expect((await at(variantId)).onHand).toEqual([0, 0, 0]);
    expect((await patch(code, { name: 'Found by its code' })).body).toMatchObject({ id: second });
    expect((await put({ locationId: 'nowhere', onHand: 1 })).body.errors[0].path).toBe(
      '/locationId',
    );
  });

  it('is set at several at once with its product, new or known, and refused at none', async () => {
    const levels = (...units: number[]) =>
      ids.slice(0, units.length).map((locationId, i) => ({ locationId, onHand: units[i] }));
    const prices = [{ amount: 100, currency: 'EUR' }];
    const variants = [{ prices, stock: { levels: levels(3, 0, 5) } }];
    const made = await expectOk(
      api('POST', 'admin/products', { token, body: { title: 'Everywhere', variants } }),
    );
    const { id, variants: shown } = made.body;
    const [variant] = shown;
    expect((await at(variant.id)).onHand).toEqual([3, 0, 5]);
    const change = (stock: object) =>
      api('PATCH', `admin/products/${id}`, {
        token,
        body: { variants: [{ id: variant.id, stock }] },
      });
    await expectOk(change({ levels: levels(3, 7), tracked: true }));
    expect((await at(variant.id)).onHand).toEqual([3, 7, 5]);
    const nowhere = [{ locationId: variant.id, onHand: 1 }];
    const { status, body } = await change({ levels: nowhere });
    expect([status, body.errors[0].path]).toEqual([400, '/variants/0/stock/levels/0/locationId']);
    const both = await change({ onHand: 1, levels: levels(1) });
    expect([both.status, both.body.errors[0].path]).toEqual([400, '/variants/0/stock']);
    await reserve({ [variant.id]: 7 });
    expect((await change({ levels: levels(9, 6) })).body.code).toBe('stock.promised');
    expect((await at(variant.id)).onHand).toEqual([3, 7, 5]);
    expect(await brokenStockRules()).toEqual([]);
  });

  it('with its product, by the version of a level, writes over no sale since', async () => {
    const variantId = await thing([5, 5, 0]);
    const { rows } = await shop.pool.query('select product_id from variants where id = $1', [
      variantId,
    ]);
    const path = `admin/products/${rows[0].product_id}`;
    const { stock } = (await api('GET', path, { token })).body.variants[0];
    const change = (set: object) =>
      api('PATCH', path, { token, body: { variants: [{ id: variantId, stock: set }] } });
    await setLevel(shop, variantId, { onHand: 4, locationId: second });
    const [{ version }, there] = stock.levels;
    const late = await change({
      levels: [{ locationId: second, onHand: 9, version: there.version }],
    });
    expect(late.body).toMatchObject({
      code: 'request.changed_meanwhile',
      errors: [{ path: '/variants/0/stock/levels/0/onHand', current: 4, sent: 9 }],
    });
    expect((await at(variantId)).onHand).toEqual([5, 4, 0]);
    await expectOk(change({ onHand: 6, version }));
    await expectOk(change({ levels: [{ locationId: second, onHand: 4, version: there.version }] }));
    expect((await change({ onHand: 7, version })).body.code).toBe('request.changed_meanwhile');
    expect((await at(variantId)).onHand).toEqual([6, 4, 0]);
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
    const levels = await stock();
    expect(levels).toMatchObject({
      items: [
        { variantId, locationId: main, code: 'main', quantity: 1 },
        { variantId, locationId: second, quantity: 2 },
      ],
    });
    expect(levels.openLocations).toBeGreaterThanOrEqual(3);
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
