/** Where a shop sells, what delivery costs there, and when it comes: what is offered is what is charged. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { setClock } from '#platform/clock.ts';
import { owner } from '#test/factories/accounts.ts';
import { ADDRESS, checkOut, expectOk, goods } from '#test/factories/orders.ts';
import { putInFirstZone, weigh } from '#test/factories/shipping.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;
const { token } = await owner(shop);
const staff = (method: string, path: string, body?: unknown) =>
  api(method, `admin/${path}`, { token, body });

const OPTION = {
  name: 'Post',
  active: true,
  pricing: 'weight',
  minDays: 1,
  maxDays: 3,
  cutOffHour: 12,
  maxWeightGrams: 20_000,
  prices: [
    { amount: 800, currency: 'EUR', freeFrom: 30_000, steps: [{ from: 2_000, amount: 1_600 }] },
  ],
};

test('a country is in one zone, and the shop sells where it is in one', async () => {
  const zone = (body: object) => staff('POST', 'shipping-zones', body);
  expect((await zone({ name: 'Nordic', countries: ['FO', 'DE'] })).body).toMatchObject({
    errors: [{ path: '/countries/1', code: 'country_in_zone' }],
  });
  expect((await zone({ name: 'Nowhere', countries: ['ZZ'] })).body.errors[0].code).toBe(
    'not_a_country',
  );
  // Whoever writes past the rules meets the key.
  await expect(putInFirstZone(db, 'DE')).rejects.toThrow(/duplicate key/);
  const { body: made } = await expectOk(zone({ name: 'Faroes', countries: ['FO'] }));
  expect((await api('GET', 'shop')).body.countries).toContain('FO');
  const { body: added } = await expectOk(
    staff('POST', 'shipping-options', { zoneId: made.id, ...OPTION }),
  );
  const shown = (await api('GET', 'delivery-options?country=FO&total=1000&weightGrams=2500')).body;
  expect(shown).toMatchObject({
    country: 'FO',
    items: [
      {
        id: added.id,
        name: 'Post',
        price: { amount: 1_600, currency: 'EUR' },
        freeFrom: { amount: 30_000 },
      },
    ],
  });
  await expectOk(staff('DELETE', `shipping-zones/${made.id}`));
  expect((await api('GET', 'shop')).body.countries).not.toContain('FO');
  expect((await api('GET', 'delivery-options?country=FO')).body.country).not.toBe('FO');
});

/** A cart with goods of this price and weight, whose address is in a country. */
async function cartTo(country: string, price: number, weightGrams: number): Promise<string> {
  const { variantId } = await goods(shop, { price });
  await weigh(db, variantId, weightGrams);
  const { body: started } = await expectOk(api('POST', 'carts', { body: {} }));
  const cart: string = started.token;
  await expectOk(api('POST', 'cart/items', { cart, body: { variantId, quantity: 2 } }));
  const shipping = { ...ADDRESS, country, postalCode: '100' };
  const body = { email: 'guest@example.test', shipping };
  await expectOk(api('PUT', 'cart/addresses', { cart, body }));
  return cart;
}

const anyOption = fc.record({
  pricing: fc.constantFrom('flat', 'total', 'weight'),
  amount: fc.nat(3_000),
  freeFrom: fc.option(fc.integer({ min: 1, max: 20_000 })),
  steps: fc
    .uniqueArray(fc.integer({ min: 1, max: 20_000 }), { maxLength: 4 })
    .chain((froms) =>
      fc.tuple(
        ...froms
          .toSorted((a, b) => a - b)
          .map((from) => fc.nat(5_000).map((amount) => ({ from, amount }))),
      ),
    ),
  maxWeightGrams: fc.option(fc.integer({ min: 1, max: 20_000 })),
});

const anyCase = fc.record({
  option: anyOption,
  goodsPrice: fc.integer({ min: 1, max: 9_000 }),
  weight: fc.nat(9_000),
  rateMillionths: fc.integer({ min: 0, max: 270_000 }),
  pricesIncludeTax: fc.boolean(),
});
type Case = typeof anyCase extends fc.Arbitrary<infer C> ? C : never;

async function expectChargedAsOffered(zoneId: string, one: Case): Promise<void> {
  const { pricing, maxWeightGrams, ...price } = one.option;
  const prices = [{ ...price, currency: 'EUR' }];
  const content = { ...OPTION, zoneId, pricing, maxWeightGrams, prices };
  const { body: made } = await expectOk(staff('POST', 'shipping-options', content));
  const rate = { name: 'MVG', rateMillionths: one.rateMillionths };
  const rates = { standard: [rate], reduced: [] };
  await expectOk(staff('PUT', 'tax-countries/FO', { charges: 'own', rates }));
  const { pricesIncludeTax } = one;
  await expectOk(staff('PUT', 'settings/tax', { pricesIncludeTax, rounding: 'line' }));
  const cart = await cartTo('FO', one.goodsPrice, one.weight);
  const parcel = `total=${one.goodsPrice * 2}&weightGrams=${one.weight * 2}`;
  const { body: before } = await expectOk(api('GET', `delivery-options?country=FO&${parcel}`));
  const { body: offered } = await expectOk(api('GET', 'cart/shipping-options', { cart }));
  expect(before.items).toMatchObject(offered.items);
  const body = { shippingOptionId: made.id };
  const chosen = await expectOk(api('PUT', 'cart/shipping-option', { cart, body }));
  const answer = await checkOut(shop, cart, { method: 'test' });
  await expectOk(staff('DELETE', `shipping-options/${made.id}`));
  const [mine] = offered.items;
  if (!mine) {
    expect(answer.body.code).toBe('checkout.shipping_missing');
    return;
  }
  const { total, tax } = chosen.body;
  expect(answer.body.order.totals).toMatchObject({ shipping: mine.price, total, tax });
}

test('the price offered is the price charged, and taxes add up, for any option, goods and rates', async () => {
  const { body: zone } = await expectOk(
    staff('POST', 'shipping-zones', { name: 'Faroes', countries: ['FO'] }),
  );
  const charged = fc.asyncProperty(anyCase, (one) => expectChargedAsOffered(zone.id, one));
  await fc.assert(charged, { numRuns: 12 });
  await expectOk(staff('DELETE', `shipping-zones/${zone.id}`));
  await expectOk(staff('PUT', 'settings/tax', { pricesIncludeTax: true, rounding: 'line' }));
  expect((await verifyShop(db)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});

test('what is no longer sold to cannot be ordered to, whoever had begun to', async () => {
  const { body: zone } = await expectOk(
    staff('POST', 'shipping-zones', { name: 'Faroes', countries: ['FO'] }),
  );
  const { body: made } = await expectOk(
    staff('POST', 'shipping-options', { zoneId: zone.id, ...OPTION }),
  );
  const cart = await cartTo('FO', 2_500, 100);
  const choose = (shippingOptionId: string) =>
    api('PUT', 'cart/shipping-option', { cart, body: { shippingOptionId } });
  await expectOk(choose(made.id));
  await expectOk(staff('DELETE', `shipping-zones/${zone.id}`));
  expect((await checkOut(shop, cart)).body.code).toBe('checkout.shipping_missing');
  const another = (await staff('GET', 'shipping-options')).body.items[0].id;
  expect((await choose(another)).body.code).toBe('cart.shipping_option_not_found');
  const country = (code: string) => api('PUT', 'cart/country', { cart, body: { country: code } });
  expect((await country('FO')).body.code).toBe('cart.country_not_served');
  // Priced for Germany, addressed to the Faroes: the address has to be given anew.
  await expectOk(country('DE'));
  await expectOk(choose(another));
  expect((await checkOut(shop, cart)).body.code).toBe('checkout.address_missing');
});

test('the days that shoppers are told follow working days and days off', async () => {
  const first = async () => {
    setClock(new Date('2026-12-01T09:00:00Z'));
    const { body } = await api('GET', 'delivery-options?country=DE');
    setClock();
    return body.items[0].arrival;
  };
  expect(await first()).toEqual({ from: '2026-12-04', to: '2026-12-08' });
  const { body } = await staff('GET', 'settings/delivery');
  const { version: _, ...open } = body;
  await expectOk(staff('PUT', 'settings/delivery', { ...open, daysOff: ['2026-12-02'] }));
  expect(await first()).toEqual({ from: '2026-12-07', to: '2026-12-09' });
  await expectOk(staff('PUT', 'settings/delivery', open));
});
