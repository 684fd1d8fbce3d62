/** Lines of the same variant with other properties, from the cart to the parcel. */
import { afterEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { owner, shopper } from '#test/factories/accounts.ts';
import {
  checkOut,
  expectOk,
  goods,
  levelOf,
  readyCart,
  setLevel,
  type Wanted,
} from '#test/factories/orders.ts';
import { mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;
const boss = await owner(shop);
const FOR_ADA = { Engraving: 'For Ada', Wrapping: 'Linen' };
const onDelivery = { method: 'cash_on_delivery' };

afterEach(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

async function cartWith(lines: Wanted[], token?: string): Promise<string> {
  const { body } = await expectOk(api('POST', 'carts', { token, body: {} }));
  for (const line of lines) await expectOk(add(body.token, line, token));
  return body.token;
}
const add = (cart: string, { variantId, quantity = 1, properties }: Wanted, token?: string) =>
  api('POST', 'cart/items', { cart, token, body: { variantId, quantity, properties } });
const view = async (cart: string, token?: string) =>
  (await expectOk(api('GET', 'cart', { cart, token }))).body;
type Line = { id: string; quantity: number; properties: object };
const shown = ({ items }: { items: Line[] }) =>
  items.map(({ quantity, properties }) => [quantity, properties]);

/** Three plain, two for Ada. */
async function twoLines(onHand = 10) {
  const { variantId } = await goods(shop, { onHand });
  return [
    { variantId, quantity: 3 },
    { variantId, quantity: 2, properties: FOR_ADA },
  ] as const;
}

describe('a cart', () => {
  test('has one line for each set of properties, in any order', async () => {
    const [plain, forAda] = await twoLines();
    const { Engraving, Wrapping } = FOR_ADA;
    const turned = { ...plain, quantity: 1, properties: { Wrapping, Engraving } };
    const cart = await cartWith([plain, forAda, { ...plain, properties: {} }, turned]);
    const { items } = await view(cart);
    expect(shown({ items })).toEqual([
      [6, {}],
      [3, FOR_ADA],
    ]);
    const item = (at: number) => `cart/items/${items[at].id}`;
    await expectOk(api('PATCH', item(1), { cart, body: { quantity: 1 } }));
    await expectOk(api('DELETE', item(0), { cart }));
    expect(shown(await view(cart))).toEqual([[1, FOR_ADA]]);
  });

  test('accepts a few short properties, without web addresses', async () => {
    const { variantId } = await goods(shop);
    const cart = await cartWith([]);
    const names = (count: number) => Array.from({ length: count }, (_, i) => `Name ${i}`);
    const all = (count: number, value: string) =>
      Object.fromEntries(names(count).map((name) => [name, value]));
    const refused = [
      all(11, 'x'),
      { ['n'.repeat(41)]: 'x' },
      { '': 'x' },
      { Note: '' },
      { Note: 'x'.repeat(501) },
      { Note: 'two\nlines' },
      { Note: 'see https://example.test' },
      { Note: '\u0000' },
      { Note: 1 },
      ['Note'],
      // Short each, and long together.
      all(10, 'x'.repeat(200)),
      all(4, 'ก'.repeat(200)),
    ];
    for (const properties of refused) {
      const body = { variantId, quantity: 1, properties };
      const answer = await api('POST', 'cart/items', { cart, body });
      expect([answer.status, answer.body.code], JSON.stringify(properties)).toEqual([
        400,
        'request.invalid',
      ]);
    }
    const body = { variantId, quantity: 1, properties: { Note: 'two\nlines' } };
    expect((await api('POST', 'cart/items', { cart, body })).body.errors).toEqual([
      {
        path: '/properties/Note',
        code: 'one_line',
        message: 'must be one line of text, without links or hidden characters',
      },
    ]);
    // As much as one line may say, in quotes, which the database writes longer.
    await expectOk(add(cart, { variantId, properties: all(10, '"'.repeat(86)) }));
    expect((await view(cart)).items).toHaveLength(1);
  });

  test('holds no more of a variant on all its lines than is in stock', async () => {
    const [plain, forAda] = await twoLines(6);
    const cart = await cartWith([plain, forAda]);
    const { items } = await view(cart);
    expect(items.map(({ available }: { available: number }) => available)).toEqual([4, 3]);
    for (const line of [plain, forAda]) {
      expect((await add(cart, { ...line, quantity: 2 })).body).toMatchObject({
        code: 'cart.out_of_stock',
        params: { available: 6 },
      });
    }
    const set = (at: number, quantity: number) =>
      api('PATCH', `cart/items/${items[at].id}`, { cart, body: { quantity } });
    expect((await set(0, 5)).body).toMatchObject({ params: { available: 4 } });
    expect((await set(0, 4)).status).toBe(200);
    await setLevel(shop, plain.variantId, { onHand: 5 });
    expect((await view(cart)).notices).toEqual([
      { code: 'cart.only_left', itemId: items[1].id, available: 1 },
    ]);
  });

  test("of a guest merges into the account's line by line", async () => {
    const [plain, forAda] = await twoLines();
    const { token } = await shopper(shop);
    await cartWith([plain], token);
    const guest = await cartWith([plain, forAda]);
    const { body } = await expectOk(api('POST', 'cart/claim', { token, cart: guest }));
    expect(shown(body.cart)).toEqual([
      [6, {}],
      [2, FOR_ADA],
    ]);
  });

  test('counts as changed in a repeated call when its properties differ', async () => {
    const [plain, forAda] = await twoLines();
    const cart = await cartWith([]);
    const send = ({ variantId, quantity = 1, properties }: Wanted) => {
      const body = { variantId, quantity, properties };
      return api('POST', 'cart/items', { cart, body, headers: { 'idempotency-key': 'line' } });
    };
    await expectOk(send(plain));
    expect((await send({ ...plain, properties: forAda.properties })).status).toBe(422);
    expect(shown(await expectOk(send(plain)).then(({ body }) => body))).toEqual([[3, {}]]);
  });
});

describe('an order', () => {
  const order = async (lines: readonly Wanted[], email?: string) => {
    const cart = await readyCart(shop, [...lines], { email });
    return (await expectOk(checkOut(shop, cart, onDelivery))).body;
  };

  test('reserves the units of all its lines at once, and never more than are in stock', async () => {
    const { variantId } = await goods(shop, { onHand: 7 });
    const lines = [{ variantId }, { variantId, properties: FOR_ADA }];
    const carts = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        readyCart(shop, lines, { email: `buyer${i}@example.test` }),
      ),
    );
    const answers = await Promise.all(carts.map((cart) => checkOut(shop, cart)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    const { body } = answers.find(({ status }) => status === 409)!;
    expect(body).toMatchObject({ code: 'cart.out_of_stock', params: { lines: 1 } });
    expect(body.errors[0].message).toContain('only 1 left');
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 7, reserved: 6 });
  });

  test('ships its lines separately, tells them apart in mails, and erases properties with the buyer', async () => {
    const { token, id, email } = await shopper(shop);
    const [plain, forAda] = await twoLines();
    const cart = await readyCart(shop, [plain, forAda], { token, email });
    const { body: placed } = await expectOk(checkOut(shop, cart, { token, ...onDelivery }));
    const { number, items } = placed.order;
    expect(shown({ items })).toEqual([
      [3, {}],
      [2, FOR_ADA],
    ]);
    expect(await levelOf(shop, plain.variantId)).toEqual({ onHand: 5, reserved: 0 });
    const parcel = { items: [{ orderItemId: items[1].id, quantity: 2 }] };
    const path = `admin/orders/${number}/fulfilments`;
    const { body } = await expectOk(api('POST', path, { token: boss.token, body: parcel }));
    expect(body.items.map((item: { shippedQuantity: number }) => item.shippedQuantity)).toEqual([
      0, 2,
    ]);
    expect(body.shipments[0].items).toMatchObject([{ quantity: 2, properties: FOR_ADA }]);
    await expectOk(api('POST', path, { token: boss.token, body: {} }));
    const mails = await mailsTo(shop, email);
    const name = '(Wrapping: Linen, Engraving: For Ada)';
    expect(mails.filter(({ text }) => text.includes(name))).toHaveLength(2);

    const { body: own } = await expectOk(api('GET', 'me/export', { token }));
    expect(shown(own.orders[0])[1]).toEqual([2, FOR_ADA]);
    await cartWith([forAda], token);
    const left = { token, body: { currentPassword: 'correct horse battery' } };
    expect((await api('DELETE', 'me', left)).status).toBe(204);
    const unchanged = await expectOk(api('GET', `admin/orders/${number}`, { token: boss.token }));
    expect(shown(unchanged.body)[1]).toEqual([2, { Engraving: '2', Wrapping: '2' }]);
    const { rows } = await shop.pool.query(
      `select from cart_items i join carts c on c.id = i.cart_id
       where c.account_id = $1 or i.properties::text like '%Ada%' and i.variant_id = $2`,
      [id, plain.variantId],
    );
    expect(rows).toEqual([]);
  });

  test('differs when only a property differs, and leaves other lines in the cart', async () => {
    const [plain, forAda] = await twoLines();
    const cart = await readyCart(shop, [plain, forAda]);
    const { version } = await view(cart);
    const forBob = { ...forAda, quantity: 1, properties: { Engraving: 'For Bob' } };
    await expectOk(add(cart, forBob));
    const pay = (cartVersion: string, paymentMethod: string) =>
      api('POST', 'checkout', { cart, body: { paymentMethod, cartVersion } });
    const { body } = await pay(version, 'test');
    expect(body).toMatchObject({
      code: 'checkout.changed',
      changes: [{ what: 'added', quantityAfter: 1, title: expect.stringContaining('For Bob') }, {}],
    });
    const { version: seen, items } = await view(cart);
    expect(body.changes[0]).toMatchObject({ itemId: items[2].id });
    const first = await expectOk(pay(seen, 'test'));
    await expectOk(api('PATCH', `cart/items/${items[2].id}`, { cart, body: { quantity: 2 } }));
    const { orderToken, order: pending } = first.body;
    await expectOk(
      api('POST', `orders/${pending.number}/payments`, {
        order: orderToken,
        body: { paymentMethod: 'cash_on_delivery' },
      }),
    );
    expect(shown(await view(cart))).toEqual([[1, forBob.properties]]);
  });

  test('that is cancelled releases the units of all its lines once', async () => {
    const lines = await twoLines();
    const { order: placed } = await order(lines, 'other@example.test');
    const body = { note: '' };
    await expectOk(
      api('POST', `admin/orders/${placed.number}/cancel`, { token: boss.token, body }),
    );
    expect(await levelOf(shop, lines[0].variantId)).toEqual({ onHand: 10, reserved: 0 });
  });
});
