import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { type AdjustmentInput, priceCart } from '#modules/pricing/index.ts';
import { now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner } from '#test/factories/accounts.ts';
import {
  ADDRESS,
  expectOk,
  goods,
  placedOrder,
  readOrder,
  readyCart,
} from '#test/factories/orders.ts';
import { chargeTax } from '#test/factories/tax.ts';
import { openShop } from '#test/harness/shop.ts';
import { insertOrder } from './queries/place.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;
const boss = await owner(shop);
const GST = { name: 'GST', rateMillionths: 50_000 };
const QST = { name: 'QST', rateMillionths: 99_750 };

const brokenRules = async () => (await verifyShop(db)).filter(({ broken }) => broken.length > 0);
const euro = (amount: number) => ({ amount, currency: 'EUR' });

test('an order with two taxes shows each of them, exactly and in basis points', async () => {
  await chargeTax(shop, { rates: [GST, QST], pricesIncludeTax: false });
  const order = await placedOrder(shop, [await goods(shop, { price: 10_000 })]);
  await chargeTax(shop, { rates: [{ name: 'VAT', rateMillionths: 210_000 }] });
  const { body } = await readOrder(shop, order);
  const taxLines = [
    { ...GST, amount: euro(500) },
    { ...QST, amount: euro(998) },
  ];
  expect(body.items[0]).toMatchObject({ tax: euro(1_498), taxLines, discount: euro(0) });
  const delivery = body.charges[0];
  expect(delivery).toMatchObject({ kind: 'shipping', amount: euro(490), tax: euro(25 + 49) });
  expect(body.totals).toMatchObject({
    taxRateBps: 1_498,
    taxLines: [
      { ...GST, amount: euro(525) },
      { ...QST, amount: euro(1_047) },
    ],
    total: euro(10_000 + 490 + 525 + 1_047),
  });
  expect(await brokenRules()).toEqual([]);
});

const why = { kind: 'manual' as const, source: 'staff', code: null };
const ADJUSTMENTS: AdjustmentInput[] = [
  { ...why, label: 'Chipped', amount: -200, on: { line: 0 } },
  { ...why, kind: 'coupon', code: 'TEN', label: 'Ten', amount: -1_000, on: 'lines' },
  { ...why, kind: 'promotion', label: 'Free delivery', amount: -490, on: { charge: 0 } },
];

/** As checkout writes it, once something takes off. Two of the first thing at 10.00 and one of the second at 5.00. */
async function discountedOrder(): Promise<string> {
  const things = [
    { ...(await goods(shop)), quantity: 2, unitPrice: 1_000, taxes: [GST] },
    { ...(await goods(shop)), quantity: 1, unitPrice: 500, taxes: [GST, QST] },
  ];
  const token = await readyCart(shop, things);
  const { body: cart } = await expectOk(api('GET', 'cart', { cart: token }));
  const label = 'Standard delivery';
  const policy = { pricesIncludeTax: true, rounding: 'rate' as const };
  const order = {
    cartId: cart.id,
    cartFingerprint: randomBytes(32),
    accountId: null,
    email: 'guest@example.test',
    currency: 'EUR',
    locale: 'en',
    placedAt: now(),
    expiresAt: null,
    pricesIncludeTax: policy.pricesIncludeTax,
    taxRounding: policy.rounding,
    priced: priceCart({
      ...policy,
      lines: things,
      charges: [{ kind: 'shipping', label, amount: 490, taxes: [GST] }],
      adjustments: ADJUSTMENTS,
    }),
    shopperNote: null,
    termsVersion: null,
    shippingOptionId: cart.shippingOptionId,
    shippingOptionName: label,
    arrival: null,
    items: things.map(({ variantId, slug, quantity, unitPrice }) => {
      const names = { slug, title: slug, sku: null, options: [], properties: {}, image: null };
      return { variantId, quantity, unitPrice, ...names };
    }),
    addresses: { shipping: ADDRESS, billing: ADDRESS },
  };
  return (await inTx(db, (tx) => insertOrder(tx, order))).number;
}

test('an order stores each adjustment with its reason and its share on each line', async () => {
  const number = await discountedOrder();
  const { body } = await expectOk(api('GET', `admin/orders/${number}`, { token: boss.token }));
  expect(body.items.map((item: { discount: object }) => item.discount)).toEqual([
    euro(200 + 783),
    euro(217),
  ]);
  expect(body.adjustments).toEqual([
    {
      kind: 'manual',
      code: null,
      label: 'Chipped',
      discount: euro(200),
      items: [{ orderItemId: body.items[0].id, discount: euro(200) }],
    },
    {
      kind: 'coupon',
      code: 'TEN',
      label: 'Ten',
      discount: euro(1_000),
      items: [
        { orderItemId: body.items[0].id, discount: euro(783) },
        { orderItemId: body.items[1].id, discount: euro(217) },
      ],
    },
    { kind: 'promotion', code: null, label: 'Free delivery', discount: euro(490), items: [] },
  ]);
  expect(body.charges[0]).toMatchObject({ discount: euro(490), total: euro(0), tax: euro(0) });
  expect(body.totals).toMatchObject({
    subtotal: euro(2_500),
    discount: euro(1_690),
    shipping: euro(490),
    total: euro(1_300),
  });
  expect(await brokenRules()).toEqual([]);
});
