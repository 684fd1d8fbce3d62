/** Carts of people who sign in, sign out, and come back on another device. */
import { describe, expect, test } from 'vitest';
import { owner, type SignedInTester, shopper } from '#test/factories/accounts.ts';
import { expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;

async function cartWith(lines: { variantId: string; quantity?: number }[], token?: string) {
  const { body } = await expectOk(api('POST', 'carts', { body: {}, token }));
  const cart: string = body.token;
  for (const { variantId, quantity = 1 } of lines) {
    await expectOk(api('POST', 'cart/items', { cart, token, body: { variantId, quantity } }));
  }
  return cart;
}

const adopt = async (token: string, cart?: string) =>
  (await expectOk(api('POST', 'cart/claim', { token, cart }))).body;
const quantities = (cart: { items: { variantId: string; quantity: number }[] } | null) =>
  Object.fromEntries((cart?.items ?? []).map(({ variantId, quantity }) => [variantId, quantity]));

const [mug, vase] = [await goods(shop, { onHand: 900 }), await goods(shop, { onHand: 900 })];

describe('a cart', () => {
  test('filled by a guest is theirs after signing in', async () => {
    const guest = await cartWith([mug]);
    const { token } = await shopper(shop);
    const { token: mine, cart } = await adopt(token, guest);
    expect(quantities(cart)).toEqual({ [mug.variantId]: 1 });
    expect((await api('GET', 'cart', { token, cart: mine })).status).toBe(200);
    expect((await api('GET', 'cart', { cart: guest })).status).toBe(404);
  });

  test('is found again on another device, and both use the same one', async () => {
    const { token } = await shopper(shop);
    const here = await cartWith([mug], token);
    const there = await adopt(token);
    expect(there.token).toBe(here);
    await expectOk(
      api('POST', 'cart/items', { token, cart: there.token, body: { ...line(vase) } }),
    );
    const { body } = await expectOk(api('GET', 'cart', { token, cart: here }));
    expect(Object.keys(quantities(body))).toHaveLength(2);
  });

  test('gets a new token once the password changes, and the old one is refused', async () => {
    const { token } = await shopper(shop);
    const before = await cartWith([mug], token);
    const body = { currentPassword: 'correct horse battery', password: 'teapot under the stairs' };
    expect((await api('POST', 'me/password', { token, body })).status).toBe(204);
    const after = await adopt(token, before);
    expect(after.token).not.toBe(before);
    expect(quantities(after.cart)).toEqual({ [mug.variantId]: 1 });
    expect((await api('GET', 'cart', { token, cart: before })).status).toBe(404);
  });

  test('takes in the lines of a guest cart once', async () => {
    const { token } = await shopper(shop);
    const own = await cartWith([{ ...mug, quantity: 2 }], token);
    const guest = await cartWith([{ ...mug, quantity: 3 }, vase]);
    const both = { [mug.variantId]: 5, [vase.variantId]: 1 };
    const first = await adopt(token, guest);
    expect(first.token).toBe(own);
    expect(quantities(first.cart)).toEqual(both);
    expect(quantities((await adopt(token, guest)).cart)).toEqual(both);
    expect(quantities((await adopt(token, own)).cart)).toEqual(both);
  });

  test('continues in the currency of the guest cart, however the two meet', async () => {
    const { token } = await shopper(shop);
    const own = await readyCart(shop, [mug], { token });
    const { body } = await expectOk(api('POST', 'carts?currency=USD', { body: {} }));
    await expectOk(api('POST', 'cart/items', { cart: body.token, body: line(vase) }));
    const { token: mine, cart } = await adopt(token, body.token);
    expect(mine).toBe(own);
    expect(cart.total.currency).toBe('USD');
    expect(cart.items.map(({ unitPrice }: { unitPrice: object }) => unitPrice)).toEqual([
      { amount: 2600, currency: 'USD' },
      { amount: 2600, currency: 'USD' },
    ]);
    expect(quantities(cart)).toEqual({ [mug.variantId]: 1, [vase.variantId]: 1 });
    const dear = await cartWith([mug]);
    expect((await adopt(token, dear)).cart.total.currency).toBe('EUR');
    expect((await adopt(token)).cart.total.currency).toBe('EUR');
  });

  test('takes the draft of the guest cart, or keeps its own when there is none', async () => {
    const { token } = await shopper(shop);
    const own = await cartWith([mug], token);
    const type = (cart: string, city: string, by?: string) => {
      const draft = [{ name: 'shipping.city', value: city }];
      return expectOk(api('PUT', 'cart/draft', { cart, token: by, body: { draft } }));
    };
    await type(own, 'Here', token);
    const untouched = await cartWith([vase]);
    expect((await adopt(token, untouched)).cart.draft).toEqual([
      { name: 'shipping.city', value: 'Here' },
    ]);
    const guest = await cartWith([vase]);
    await type(guest, 'There');
    const there = [{ name: 'shipping.city', value: 'There' }];
    expect((await adopt(token, guest)).cart.draft).toEqual(there);
    await type(own, 'Elsewhere', token);
    expect((await adopt(token, guest)).cart.draft[0].value).toBe('Elsewhere');

    // What was sent already counts like what is still being typed.
    const sent = await readyCart(shop, [vase]);
    const { cart } = await adopt(token, sent);
    expect(cart.draft).toBeNull();
    expect(cart.email).toBe('guest@example.test');
    expect(cart.addresses.shipping.city).toBe('Berlin');
  });

  test('never exceeds the limits of a cart', async () => {
    const { token } = await shopper(shop);
    await cartWith([{ ...mug, quantity: 800 }], token);
    const guest = await cartWith([{ ...mug, quantity: 800 }]);
    expect(quantities((await adopt(token, guest)).cart)).toEqual({ [mug.variantId]: 999 });
  });

  test('is adopted once when many tabs ask at the same moment', async () => {
    const { token } = await shopper(shop);
    await cartWith([mug], token);
    const guest = await cartWith([mug, vase]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => adopt(token, guest)));
    expect(new Set(answers.map((answer) => answer.token)).size).toBe(1);
    expect(quantities((await adopt(token)).cart)).toEqual({
      [mug.variantId]: 2,
      [vase.variantId]: 1,
    });
  });

  test('of another person cannot be adopted', async () => {
    const ada = await shopper(shop);
    const hers = await cartWith([mug], ada.token);
    const eve = await shopper(shop);
    expect(await adopt(eve.token, hers)).toEqual({ token: null, cart: null });
    expect((await api('GET', 'cart', { token: ada.token, cart: hers })).status).toBe(200);
  });

  test('whose order is being paid gets no more lines', async () => {
    const { token } = await shopper(shop);
    await cartWith([vase], token);
    const guest = await readyCart(shop, [mug]);
    await db
      .updateTable('carts')
      .set({ order_id: crypto.randomUUID() })
      .where('email', '=', 'guest@example.test')
      .execute();
    const { cart } = await adopt(token, guest);
    expect(quantities(cart)).toEqual({ [mug.variantId]: 1 });
  });

  test('is adopted only by somebody who is signed in', async () => {
    expect((await api('POST', 'cart/claim', { cart: await cartWith([mug]) })).status).toBe(401);
    const { token } = await shopper(shop);
    expect(await adopt(token)).toEqual({ token: null, cart: null });
  });
});

/** Every way in which a session ends, ended by its person or by staff from another place. */
const ENDS: Record<string, (person: SignedInTester, other: string) => Promise<unknown>> = {
  'signing out': ({ refreshToken }) =>
    expectOk(api('POST', 'auth/logout', { body: { refreshToken } })),
  'being revoked': async ({ token }, other) => {
    const { body } = await expectOk(api('GET', 'me/sessions', { token: other }));
    const { id } = body.items.find(({ current }: { current: boolean }) => !current);
    expect(token).toBeTruthy();
    return expectOk(api('DELETE', `me/sessions/${id}`, { token: other }));
  },
  'signing out everywhere else': (_, other) =>
    expectOk(api('DELETE', 'me/sessions', { token: other })),
  'a new password': (_, other) => {
    const body = { currentPassword: 'correct horse battery', password: 'teapot under the stairs' };
    return expectOk(api('POST', 'me/password', { token: other, body }));
  },
  'a block': async ({ id }) => {
    const { token } = await owner(shop);
    await expectOk(api('POST', `admin/customers/${id}/block`, { token, body: {} }));
    return expectOk(api('POST', `admin/customers/${id}/unblock`, { token }));
  },
  'closing the account': (_, other) => expectOk(api('DELETE', 'me', { token: other })),
};

describe('a person’s cart', () => {
  test('answers only with that person’s sign-in, in every operation', async () => {
    const ada = await shopper(shop);
    const cart = await readyCart(shop, [mug], { token: ada.token });
    const { body } = await expectOk(api('GET', 'cart', { token: ada.token, cart }));
    const [{ id: item }] = body.items;
    const doors = [
      ['GET', 'cart'],
      ['POST', 'cart/items', line(mug)],
      ['PATCH', `cart/items/${item}`, { quantity: 2 }],
      ['DELETE', `cart/items/${item}`],
      ['DELETE', 'cart/items'],
      ['PUT', 'cart/addresses', { email: 'eve@example.test', shipping: body.addresses.shipping }],
      ['GET', 'cart/shipping-options'],
      ['PUT', 'cart/shipping-option', { shippingOptionId: body.shippingOptionId }],
      ['POST', 'checkout', { paymentMethod: 'cash_on_delivery' }],
    ] as const;
    const eve = await shopper(shop);
    for (const token of [undefined, eve.token]) {
      for (const [method, path, payload] of doors) {
        const answer = await api(method, path, { token, cart, body: payload });
        expect([path, answer.body?.code]).toEqual([path, 'cart.not_found']);
      }
    }
    expect((await expectOk(api('GET', 'cart', { token: ada.token, cart }))).body).toEqual(body);
  });

  for (const [how, end] of Object.entries(ENDS)) {
    test(`has another token after ${how}`, async () => {
      const lost = await shopper(shop);
      const login = { email: lost.email, password: 'correct horse battery' };
      const { body } = await expectOk(api('POST', 'auth/login', { body: login }));
      const cart = await readyCart(shop, [mug], { token: lost.token });
      await end(lost, body.accessToken);
      const back = await api('POST', 'auth/login', { body: login });
      for (const token of [undefined, lost.token, back.body?.accessToken]) {
        expect((await api('GET', 'cart', { token, cart })).status).toBeGreaterThan(400);
        const again = { token, cart, body: { paymentMethod: 'test' } };
        expect((await api('POST', 'checkout', again)).status).toBeGreaterThan(400);
      }
      if (back.status === 200) expect((await adopt(back.body.accessToken)).token).not.toBe(cart);
    });
  }

  test('that became an order replays it to nobody else, with its idempotency key or without', async () => {
    const ada = await shopper(shop);
    for (const isSignedInCart of [true, false]) {
      const cart = await readyCart(shop, [mug], isSignedInCart ? { token: ada.token } : {});
      const headers = { 'idempotency-key': `key of ${cart}` };
      const body = { paymentMethod: 'cash_on_delivery' };
      const { body: made } = await expectOk(
        api('POST', 'checkout', { token: ada.token, cart, headers, body }),
      );
      const again = await expectOk(
        api('POST', 'checkout', { token: ada.token, cart, headers, body }),
      );
      expect(again.body.order.number).toBe(made.order.number);
      const eve = await shopper(shop);
      for (const token of [undefined, eve.token]) {
        for (const more of [{}, { headers }]) {
          const stolen = await api('POST', 'checkout', { token, cart, body, ...more });
          expect(stolen.body).toMatchObject({ code: 'cart.not_found' });
        }
      }
    }
  });

  test('replays a guest’s checkout to the guest, also once the order has joined their account', async () => {
    const cart = await readyCart(shop, [mug]);
    const body = { paymentMethod: 'cash_on_delivery' };
    const made = await expectOk(api('POST', 'checkout', { cart, body }));
    const { id } = await shopper(shop);
    const { number } = made.body.order;
    await db.updateTable('orders').set({ account_id: id }).where('number', '=', number).execute();
    const again = await expectOk(api('POST', 'checkout', { cart, body }));
    expect(again.body.order.number).toBe(number);
  });
});

const line = ({ variantId }: { variantId: string }) => ({ variantId, quantity: 1 });
