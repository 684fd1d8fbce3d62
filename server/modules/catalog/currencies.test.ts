/** Currencies come and go while the shop runs. */
import { expect, test } from 'vitest';
import { formatMoney } from '#common/money.ts';
import { catalogStaff } from '#test/factories/catalog.ts';
import { checkOut, deliverIn, expectOk, goods, readyCart, runJob } from '#test/factories/orders.ts';
import { testDatabase } from '#test/harness/database.ts';
import { openShop } from '#test/harness/shop.ts';

const database = await testDatabase();
const shop = await openShop({ database, listens: true });
const other = await openShop({ database });
const { api, db } = shop;
const { get, put, patch } = await catalogStaff(shop);
const PATH = 'admin/settings/currencies';
const USUAL = { currency: 'EUR', currencies: ['EUR', 'USD'] };

async function sellIn(currencies: string[], currency = 'EUR'): Promise<void> {
  await expectOk(put(PATH, { currency, currencies }));
  await runJob(shop, 'catalog.rewrite-lists');
}

test.each([
  ['a code that is none', { currency: 'EUR', currencies: ['EUR', 'QQQ'] }, '/currencies/1'],
  ['gold', { currency: 'EUR', currencies: ['EUR', 'XAU'] }, '/currencies/1'],
  ['small letters', { currency: 'EUR', currencies: ['EUR', 'sek'] }, '/currencies/1'],
  ['none at all', { currency: 'EUR', currencies: [] }, '/currencies'],
  ['one twice', { currency: 'EUR', currencies: ['EUR', 'EUR'] }, '/currencies'],
  ['another first one than those', { currency: 'SEK', currencies: ['EUR'] }, '/currency'],
])('%s is refused', async (_name, body, path) => {
  const refused = await put(PATH, body);
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, path]);
  expect((await get(PATH)).body).toMatchObject(USUAL);
});

const WORLD = [
  ['SEK', 12_500, 'SEK 275.00'],
  ['JPY', 1_980, '¥4,356'],
  ['KWD', 7_255, 'KWD 15.961'],
] as const;

test.each(WORLD)(
  'goods are sold in %s from the moment it is switched on until it is not',
  async (currency, amount, paid) => {
    const { productId, variantId, slug } = await goods(shop);
    const price = { amount, currency };
    const euros = { amount: 2500, currency: 'EUR' };
    const priceIt = () => patch(`admin/variants/${variantId}`, { prices: [euros, price] });
    const unsold = { status: 400, code: 'request.currency_not_sold' };
    expect((await priceIt()).body).toMatchObject(unsold);
    expect((await api('GET', `products?currency=${currency}`)).body).toMatchObject(unsold);

    await sellIn(['EUR', 'USD', currency]);
    await expect
      .poll(async () => (await other.api('GET', 'shop')).body.currencies)
      .toContain(currency);
    const without = await api('GET', `products/${slug}?currency=${currency}`);
    expect(without.body).toMatchObject({ status: 404, code: 'catalog.other_currency' });
    await expectOk(priceIt());
    expect((await api('GET', `products/${slug}?currency=${currency}`)).body.variants).toMatchObject(
      [{ price }],
    );
    await expect
      .poll(async () => (await other.api('GET', `products?currency=${currency}`)).body.items)
      .toMatchObject([{ price }]);

    await deliverIn(shop, { amount: amount / 5, currency });
    const cart = await readyCart(shop, [{ variantId, quantity: 2 }]);
    const { body: priced } = await expectOk(
      api('PUT', 'cart/currency', { cart, body: { currency } }),
    );
    expect(formatMoney(priced.total, 'en').replace(/\s/g, ' ')).toBe(paid);
    const { body: placed } = await expectOk(checkOut(shop, cart));

    await sellIn(['EUR', 'USD']);
    expect((await api('GET', `products?currency=${currency}`)).body).toMatchObject(unsold);
    const refused = await api('PUT', 'cart/currency', {
      cart: await readyCart(shop, [{ variantId }]),
      body: { currency },
    });
    expect(refused.body).toMatchObject(unsold);
    const { body: order } = await expectOk(
      api('GET', `orders/${placed.order.number}`, { order: placed.orderToken }),
    );
    expect(order.totals.total).toEqual(priced.total);
    const rows = db
      .selectFrom('product_listings')
      .select('currency')
      .where('product_id', '=', productId);
    expect(await rows.execute()).toEqual([{ currency: 'EUR' }]);
    // Whoever saves it meanwhile takes nothing away.
    await expectOk(patch(`admin/variants/${variantId}`, { prices: [euros] }));
    await sellIn(['EUR', 'USD', currency]);
    expect((await api('GET', `products/${slug}?currency=${currency}`)).body.variants).toMatchObject(
      [{ price }],
    );
    await sellIn(['EUR', 'USD']);
  },
);

test('what a new currency lacks is told, and is there once it has prices', async () => {
  const { variantId } = await goods(shop);
  await sellIn(['EUR', 'USD', 'NOK']);
  const shown = async () => {
    const { body } = await expectOk(get(`${PATH}/readiness`));
    const one = body.items.find(({ currency }: { currency: string }) => currency === 'NOK');
    return [one.productsWithoutPrice, one.shippingOptionsOffered, one.shippingOptionsWithoutPrice];
  };
  const [before] = await shown();
  expect(await shown()).toEqual([before, 0, 2]);

  const { body: options } = await expectOk(get('admin/shipping-options'));
  const [{ id, version, prices }] = options.items;
  const path = `admin/shipping-options/${id}/prices`;
  const kroner = { amount: 4900, currency: 'NOK' };
  const bad = [
    [{ amount: 1, currency: 'ZAR' }, '/prices/0/currency', 'request.currency_not_sold'],
    [{ amount: -1, currency: 'NOK' }, '/prices/0/amount', 'request.invalid'],
  ] as const;
  for (const [price, at, code] of bad) {
    const { body } = await put(path, { prices: [price, ...prices] });
    expect(body).toMatchObject({ status: 400, code, errors: [{ path: at }] });
  }
  const twice = await put(path, { prices: [kroner, kroner] });
  expect(twice.body).toMatchObject({ status: 400, errors: [{ path: '/prices/1/currency' }] });
  expect((await put(`admin/shipping-options/${variantId}/prices`, { prices: [] })).status).toBe(
    404,
  );

  const start = { 'if-match': `"${version}"` };
  const { body: priced } = await expectOk(put(path, { prices: [...prices, kroner] }, start));
  expect(priced.prices).toContainEqual(expect.objectContaining(kroner));
  const late = await put(path, { prices }, start);
  expect(late.body.code).toBe('request.changed_meanwhile');
  const euros = { amount: 2500, currency: 'EUR' };
  await expectOk(patch(`admin/variants/${variantId}`, { prices: [euros, kroner] }));
  expect(await shown()).toEqual([before - 1, 1, 1]);

  // A price in a currency that is not sold at present survives a list that does not name it.
  await sellIn(['EUR', 'USD']);
  const { body: without } = await expectOk(put(path, { prices }));
  expect(without.prices).toContainEqual(expect.objectContaining(kroner));
});

test('what delivery costs in a currency is saved for all options at once, or for none', async () => {
  await sellIn(['EUR', 'USD', 'DKK']);
  const kroner = async () => {
    const { body } = await expectOk(get('admin/shipping-prices'));
    return body.items.find(({ currency }: { currency: string }) => currency === 'DKK');
  };
  const { version, prices } = await kroner();
  const [first, second] = prices.map(
    ({ shippingOptionId }: { shippingOptionId: string }) => shippingOptionId,
  );
  expect(prices).toMatchObject([{ amount: null }, { amount: null }]);
  const path = 'admin/shipping-prices/DKK';
  const both = [
    { shippingOptionId: first, amount: 4900 },
    { shippingOptionId: second, amount: 9900 },
  ];
  const unknown = { shippingOptionId: '01890000-0000-7000-8000-000000000000', amount: 1 };
  for (const [wrong, at] of [
    [[both[0], unknown], '/prices/1/shippingOptionId'],
    [[both[0], both[0]], '/prices/1/shippingOptionId'],
    [[both[0], { ...both[1], amount: -1 }], '/prices/1/amount'],
  ] as const) {
    const { body } = await put(path, { prices: wrong });
    expect([body.status, body.errors[0].path]).toEqual([400, at]);
  }
  expect((await kroner()).prices).toEqual(prices);
  const unsold = await put('admin/shipping-prices/ZAR', { prices: both });
  expect(unsold.body.code).toBe('request.currency_not_sold');

  const start = { 'if-match': `"${version}"` };
  expect((await expectOk(put(path, { prices: both }, start))).body.prices).toEqual(both);
  const late = await put(path, { prices: [{ shippingOptionId: first, amount: 1 }] }, start);
  expect(late.body.code).toBe('request.changed_meanwhile');
  await expectOk(put(path, { prices: [{ shippingOptionId: first, amount: null }] }));
  expect((await kroner()).prices).toEqual([{ ...both[0], amount: null }, both[1]]);
  await sellIn(['EUR', 'USD']);
});

test('whoever names no currency is shown the first one', async () => {
  const { slug } = await goods(shop);
  await sellIn(['EUR', 'USD'], 'USD');
  expect((await api('GET', `products/${slug}`)).body.variants[0].price.currency).toBe('USD');
  await sellIn(['EUR', 'USD']);
});
