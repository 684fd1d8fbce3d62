/** Bags of people who sign in, sign out, and come back elsewhere. */
import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { expectOk, goods, readyBag } from '#test/checkout.ts';
import { shopper } from '#test/factories.ts';

const shop = await testApp();
const { api, db } = shop;

async function bagWith(lines: { variantId: string; quantity?: number }[], token?: string) {
  const { body } = await expectOk(api('POST', 'carts', { body: {}, token }));
  const cart: string = body.token;
  for (const { variantId, quantity = 1 } of lines) {
    await expectOk(api('POST', 'cart/items', { cart, body: { variantId, quantity } }));
  }
  return cart;
}

const claim = async (token: string, cart?: string) =>
  (await expectOk(api('POST', 'cart/claim', { token, cart }))).body;
const quantities = (cart: { items: { variantId: string; quantity: number }[] } | null) =>
  Object.fromEntries((cart?.items ?? []).map(({ variantId, quantity }) => [variantId, quantity]));

const [mug, vase] = [await goods(shop, { onHand: 900 }), await goods(shop, { onHand: 900 })];

describe('a bag', () => {
  test('that a guest has filled is theirs after signing in', async () => {
    const guest = await bagWith([mug]);
    const { token } = await shopper(shop);
    const { token: mine, cart } = await claim(token, guest);
    expect(quantities(cart)).toEqual({ [mug.variantId]: 1 });
    expect((await api('GET', 'cart', { cart: mine })).status).toBe(200);
    expect((await api('GET', 'cart', { cart: guest })).status).toBe(404);
  });

  test('is found again on another device, and both go on with the same one', async () => {
    const { token } = await shopper(shop);
    const here = await bagWith([mug], token);
    const there = await claim(token);
    expect(there.token).toBe(here);
    await expectOk(api('POST', 'cart/items', { cart: there.token, body: { ...line(vase) } }));
    const { body } = await expectOk(api('GET', 'cart', { cart: here }));
    expect(Object.keys(quantities(body))).toHaveLength(2);
  });

  test('has another token once the password is another, and the earlier one opens nothing', async () => {
    const { token } = await shopper(shop);
    const before = await bagWith([mug], token);
    const body = { currentPassword: 'correct horse battery', password: 'teapot under the stairs' };
    expect((await api('POST', 'me/password', { token, body })).status).toBe(204);
    const after = await claim(token, before);
    expect(after.token).not.toBe(before);
    expect(quantities(after.cart)).toEqual({ [mug.variantId]: 1 });
    expect((await api('GET', 'cart', { cart: before })).status).toBe(404);
  });

  test('takes in what was put into another one as a guest, once', async () => {
    const { token } = await shopper(shop);
    const own = await bagWith([{ ...mug, quantity: 2 }], token);
    const guest = await bagWith([{ ...mug, quantity: 3 }, vase]);
    const both = { [mug.variantId]: 5, [vase.variantId]: 1 };
    const first = await claim(token, guest);
    expect(first.token).toBe(own);
    expect(quantities(first.cart)).toEqual(both);
    expect(quantities((await claim(token, guest)).cart)).toEqual(both);
    expect(quantities((await claim(token, own)).cart)).toEqual(both);
  });

  test('never holds more than a bag holds', async () => {
    const { token } = await shopper(shop);
    await bagWith([{ ...mug, quantity: 800 }], token);
    const guest = await bagWith([{ ...mug, quantity: 800 }]);
    expect(quantities((await claim(token, guest)).cart)).toEqual({ [mug.variantId]: 999 });
  });

  test('is taken in once though it is claimed from many tabs at the same moment', async () => {
    const { token } = await shopper(shop);
    await bagWith([mug], token);
    const guest = await bagWith([mug, vase]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => claim(token, guest)));
    expect(new Set(answers.map((answer) => answer.token)).size).toBe(1);
    expect(quantities((await claim(token)).cart)).toEqual({
      [mug.variantId]: 2,
      [vase.variantId]: 1,
    });
  });

  test('of another person stays theirs', async () => {
    const ada = await shopper(shop);
    const hers = await bagWith([mug], ada.token);
    const eve = await shopper(shop);
    expect(await claim(eve.token, hers)).toEqual({ token: null, cart: null });
    expect((await api('GET', 'cart', { cart: hers })).status).toBe(200);
  });

  test('that is being paid for is not added to', async () => {
    const { token } = await shopper(shop);
    await bagWith([vase], token);
    const guest = await readyBag(shop, [mug]);
    await db
      .updateTable('carts')
      .set({ order_id: crypto.randomUUID() })
      .where('email', '=', 'guest@example.test')
      .execute();
    const { cart } = await claim(token, guest);
    expect(quantities(cart)).toEqual({ [mug.variantId]: 1 });
  });

  test('is nobody’s to claim who is not signed in', async () => {
    expect((await api('POST', 'cart/claim', { cart: await bagWith([mug]) })).status).toBe(401);
    const { token } = await shopper(shop);
    expect(await claim(token)).toEqual({ token: null, cart: null });
  });
});

const line = ({ variantId }: { variantId: string }) => ({ variantId, quantity: 1 });
