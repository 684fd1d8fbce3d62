/** What was shown is what is ordered: whatever changes in between is refused once, and told. */
import { afterEach, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import {
  ADDRESS,
  checkOut,
  expectOk,
  type Goods,
  goods,
  payAt,
  readyCart,
  setLevel,
} from '#test/factories/orders.ts';
import { chargeTax } from '#test/factories/tax.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;

afterEach(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const view = async (cart: string) => (await expectOk(api('GET', 'cart', { cart }))).body;
type View = Awaited<ReturnType<typeof view>>;

const pay = (cart: string, { version, total }: Partial<View>) =>
  api('POST', 'checkout', {
    cart,
    body: { paymentMethod: 'test', cartVersion: version, expectedTotal: total },
  });

const setPrice = (variantId: string, amount: number) =>
  db.updateTable('prices').set({ amount }).where('variant_id', '=', variantId).execute();
const setDelivery = (amount: number) =>
  db.updateTable('shipping_option_prices').set({ amount }).execute();
const setTax = (rateMillionths: number, pricesIncludeTax: boolean) =>
  chargeTax(shop, { rates: [{ name: 'VAT', rateMillionths }], pricesIncludeTax });

type Case = { cart: string; thing: Goods; other: Goods; seen: View };
const lineOf = (seen: View) => `cart/items/${seen.items[0].id}`;

const changes: [string, (known: Case) => Promise<unknown>, string[]][] = [
  [
    'another thing at the same price',
    async ({ cart, seen, other: { variantId } }) => {
      await expectOk(api('DELETE', lineOf(seen), { cart }));
      await expectOk(api('POST', 'cart/items', { cart, body: { variantId, quantity: 1 } }));
    },
    ['removed', 'added'],
  ],
  ['a price that was raised', ({ thing }) => setPrice(thing.variantId, 2600), ['price', 'total']],
  ['a price that was lowered', ({ thing }) => setPrice(thing.variantId, 2400), ['price', 'total']],
  ['a price of nothing', ({ thing }) => setPrice(thing.variantId, 0), ['price', 'total']],
  [
    'another quantity',
    ({ cart, seen }) => expectOk(api('PATCH', lineOf(seen), { cart, body: { quantity: 2 } })),
    ['quantity', 'total'],
  ],
  [
    'a thing that was added',
    ({ cart, other: { variantId } }) =>
      expectOk(api('POST', 'cart/items', { cart, body: { variantId, quantity: 1 } })),
    ['added', 'total'],
  ],
  ['delivery that costs more', () => setDelivery(990), ['delivery', 'total']],
  ['delivery that is free', () => setDelivery(0), ['delivery', 'total']],
  ['another tax in the same total', () => setTax(70_000, true), ['tax']],
  ['tax that comes on top', () => setTax(190_000, false), ['tax', 'total']],
  [
    'another address',
    ({ cart }) =>
      expectOk(
        api('PUT', 'cart/addresses', {
          cart,
          body: { email: 'guest@example.test', shipping: { ...ADDRESS, city: 'Potsdam' } },
        }),
      ),
    ['wishes'],
  ],
];

async function begin(): Promise<Case> {
  await setDelivery(490);
  await setTax(1900, true);
  const [thing, other] = [await goods(shop), await goods(shop)];
  const cart = await readyCart(shop, [thing]);
  return { cart, thing, other, seen: await view(cart) };
}

test.each(changes)(
  '%s is refused once and reported, then ordered as shown',
  async (_, change, changes) => {
    const known = await begin();
    await change(known);
    const refused = await pay(known.cart, known.seen);
    expect(refused.body).toMatchObject({ status: 409, code: 'checkout.changed' });
    expect(refused.body.changes.map(({ what }: { what: string }) => what)).toEqual(changes);
    expect(refused.body.errors).toHaveLength(changes.length);
    for (const { message } of refused.body.errors) expect(refused.body.detail).toContain(message);
    expect(
      await db.selectFrom('orders').selectAll().where('cart_id', '=', known.seen.id).execute(),
    ).toEqual([]);

    const now = await view(known.cart);
    expect(now.version).not.toBe(known.seen.version);
    const placed = await pay(known.cart, now);
    expect(placed.status).toBe(201);
    expect(placed.body.order.totals.total).toEqual(now.total);
  },
);

test('a changed price names the line, its options, and both prices', async () => {
  const { cart, thing, seen } = await begin();
  await setPrice(thing.variantId, 2650);
  const { body } = await pay(cart, seen);
  const words = `${seen.items[0].title} was €25.00 and is now €26.50.`;
  expect(body.errors[0]).toEqual({
    path: `/items/${seen.items[0].id}`,
    code: 'cart_changed',
    message: words,
    params: { words },
  });
  expect(body.changes[0]).toMatchObject({
    title: seen.items[0].title,
    before: { amount: 2500, currency: 'EUR' },
    after: { amount: 2650, currency: 'EUR' },
  });
});

test('the total is compared too, also a total of zero', async () => {
  const { cart, thing } = await begin();
  const total = (amount: number) => ({ total: { amount, currency: 'EUR' } });
  expect((await pay(cart, total(2989))).body.changes).toMatchObject([
    { what: 'total', before: { amount: 2989 }, after: { amount: 2990 } },
  ]);
  await setPrice(thing.variantId, 0);
  await setDelivery(0);
  expect((await pay(cart, total(2990))).status).toBe(409);
  expect((await pay(cart, { total: { amount: 0, currency: 'USD' } })).status).toBe(409);
  expect((await pay(cart, total(0))).body.order.totals.total.amount).toBe(0);
});

test('an unknown cart version counts as changed', async () => {
  const { cart, seen } = await begin();
  for (const version of ['', 'x', seen.version.slice(1), `${seen.version}.`]) {
    const { body } = await pay(cart, { version, total: seen.total });
    expect(body.changes).toMatchObject([{ what: 'unknown' }]);
  }
  expect((await pay(cart, seen)).status).toBe(201);
});

test('a repeated checkout is no change, neither before nor after payment', async () => {
  const { cart, seen, thing } = await begin();
  const first = await expectOk(pay(cart, seen));
  const again = await expectOk(pay(cart, seen));
  expect(again.body.order.number).toBe(first.body.order.number);
  await payAt(first.body.payment.redirectUrl, 'approve');
  await expectOk(
    api('POST', `orders/${first.body.order.number}/settle`, { order: first.body.orderToken }),
  );
  await setPrice(thing.variantId, 9900);
  const paid = await expectOk(pay(cart, seen));
  expect(paid.body.order).toMatchObject({ number: first.body.order.number, status: 'paid' });
});

test('a pending order keeps its agreed price; its cart has the current one', async () => {
  const { cart, seen, thing } = await begin();
  const first = await expectOk(pay(cart, seen));
  await setPrice(thing.variantId, 9900);
  expect((await pay(cart, seen)).body.code).toBe('checkout.changed');
  const again = await expectOk(
    api('POST', `orders/${first.body.order.number}/payments`, {
      order: first.body.orderToken,
      body: { paymentMethod: 'test' },
    }),
  );
  expect(again.body.order.totals.total).toEqual(seen.total);
  const dearer = await expectOk(pay(cart, await view(cart)));
  expect(dearer.body.order.totals.total.amount).toBe(9900 + 490);
});

test('a line that sold out meanwhile is named', async () => {
  const { cart, thing, seen } = await begin();
  await setLevel(shop, thing.variantId, { tracked: true, onHand: 0 });
  const { body } = await pay(cart, seen);
  expect(body).toMatchObject({ status: 409, code: 'cart.out_of_stock' });
  expect(body.errors).toEqual([
    {
      path: thing.variantId,
      code: 'sold_out',
      message: `${seen.items[0].title}: sold out.`,
      params: { name: seen.items[0].title },
    },
  ]);
  await setLevel(shop, thing.variantId, { onHand: 10 });
  expect((await checkOut(shop, cart)).status).toBe(201);
});

test('what is added to the cart while its order is being paid stays in the cart', async () => {
  const { cart, seen, thing, other } = await begin();
  const first = await expectOk(pay(cart, seen));
  await expectOk(api('PATCH', lineOf(seen), { cart, body: { quantity: 3 } }));
  await expectOk(
    api('POST', 'cart/items', { cart, body: { variantId: other.variantId, quantity: 1 } }),
  );
  await payAt(first.body.payment.redirectUrl, 'approve');
  const order = { order: first.body.orderToken };
  const paid = await expectOk(api('POST', `orders/${first.body.order.number}/settle`, order));
  expect(paid.body).toMatchObject({ status: 'paid', totals: { total: seen.total } });

  const rest = await view(cart);
  const changes = rest.items.map(
    ({ variantId, quantity }: { variantId: string; quantity: number }) => [variantId, quantity],
  );
  expect(changes).toEqual([
    [thing.variantId, 2],
    [other.variantId, 1],
  ]);
  expect(rest).toMatchObject({ orderNumber: null, email: 'guest@example.test' });
  expect(rest.id).not.toBe(seen.id);
  // An order that is sent once more by accident orders nothing of it.
  expect((await pay(cart, seen)).body.code).toBe('checkout.shipping_missing');
  const { shippingOptionId } = seen;
  await expectOk(api('PUT', 'cart/shipping-option', { cart, body: { shippingOptionId } }));
  const second = await expectOk(pay(cart, await view(cart)));
  await payAt(second.body.payment.redirectUrl, 'approve');
  await expectOk(
    api('POST', `orders/${second.body.order.number}/settle`, { order: second.body.orderToken }),
  );
  expect((await api('GET', 'cart', { cart })).body.code).toBe('cart.closed');
});
