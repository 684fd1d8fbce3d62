import { describe, expect, it } from 'vitest';
import { updateProduct } from '#modules/catalog/index.ts';
import { inTx } from '#platform/db.ts';
import { ADDRESS, goods, readyCart, setLevel } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;

async function newCart(path = 'carts'): Promise<string> {
  const { body } = await api('POST', path, { body: {} });
  return body.token;
}
const add = (cart: string, variantId: string, quantity = 1) =>
  api('POST', 'cart/items', { cart, body: { variantId, quantity } });

describe('a cart', () => {
  it('shows its lines with live totals, and adds the same thing to one line', async () => {
    const [cup, bowl] = [await goods(shop, { price: 1250 }), await goods(shop, { price: 999 })];
    const cart = await newCart();
    await add(cart, cup.variantId, 2);
    await add(cart, bowl.variantId);
    const { status, body } = await add(cart, cup.variantId);
    expect(status).toBe(200);
    expect(body.items.map((item: { quantity: number }) => item.quantity)).toEqual([3, 1]);
    expect(body.items[0]).toMatchObject({
      slug: cup.slug,
      unitPrice: { amount: 1250, currency: 'EUR' },
    });
    expect(body.subtotal).toEqual({ amount: 4749, currency: 'EUR' });
    expect(body.total).toEqual(body.subtotal);
    expect(body.tax.amount).toBe(651 + 173);
  });

  it('reads prices afresh at every view', async () => {
    const thing = await goods(shop, { price: 1000 });
    const cart = await newCart();
    await add(cart, thing.variantId);
    await db
      .updateTable('prices')
      .set({ amount: 1200 })
      .where('variant_id', '=', thing.variantId)
      .execute();
    expect((await api('GET', 'cart', { cart })).body.total.amount).toBe(1200);
  });

  it('keeps to its currency', async () => {
    const thing = await goods(shop, { price: 1000 });
    const cart = await newCart('carts?currency=USD');
    expect((await add(cart, thing.variantId)).body.total).toEqual({
      amount: 1100,
      currency: 'USD',
    });
    expect((await api('POST', 'carts?currency=XXX', { body: {} })).status).toBe(400);
  });

  it('stores a draft until its addresses are set, within a limit', async () => {
    const cart = await newCart();
    const typed = { email: 'ada@exam', 'shipping.city': 'Berlin' };
    const draft = Object.entries(typed).map(([name, value]) => ({ name, value }));
    expect((await api('PUT', 'cart/draft', { cart, body: { draft } })).status).toBe(204);
    const { body } = await api('GET', 'cart', { cart });
    expect(body.draft).toEqual(expect.arrayContaining(draft));
    const whole = { email: 'ada@example.test', shipping: ADDRESS };
    const after = await api('PUT', 'cart/addresses', { cart, body: whole });
    expect(after.body.draft).toBeNull();
    const long = { draft: [{ name: 'note', value: 'x'.repeat(1001) }] };
    expect((await api('PUT', 'cart/draft', { cart, body: long })).status).toBe(400);
    const nobody = { cart: 'x'.repeat(43), body: { draft } };
    expect((await api('PUT', 'cart/draft', nobody)).status).toBe(404);
  });

  it('is priced in another currency on request, and names lines without a price in it', async () => {
    const [both, euroOnly] = [await goods(shop, { price: 1000 }), await goods(shop)];
    await db
      .deleteFrom('prices')
      .where('variant_id', '=', euroOnly.variantId)
      .where('currency', '=', 'USD')
      .execute();
    await inTx(db, (tx) => updateProduct(tx, euroOnly.productId, { vendor: 'x' }, null));
    const cart = await readyCart(shop, [both, euroOnly]);
    const body = { currency: 'USD' };
    const answer = await api('PUT', 'cart/currency', { cart, body });
    expect(answer.body.total.currency).toBe('USD');
    expect(answer.body.items[0].unitPrice).toEqual({ amount: 1100, currency: 'USD' });
    expect(answer.body.notices).toMatchObject([
      { code: 'cart.not_for_sale', itemId: answer.body.items[1].id },
    ]);
    const gone = await api('GET', `products/${euroOnly.slug}?currency=USD`);
    expect(gone.body).toMatchObject({ status: 404, code: 'catalog.other_currency' });
    expect(gone.body.errors).toEqual([
      { path: '?currency', code: 'sold_in', message: 'EUR', params: { currency: 'EUR' } },
    ]);
    expect((await api('GET', `products/${euroOnly.slug}`)).status).toBe(200);
    expect((await api('GET', 'products/nowhere?currency=USD')).body.code).toBe('not_found');
  });

  it('changes, removes and empties lines', async () => {
    const [one, two] = [await goods(shop), await goods(shop)];
    const cart = await newCart();
    const { body } = await add(cart, one.variantId, 3);
    const item = `cart/items/${body.items[0].id}`;
    expect((await api('PATCH', item, { cart, body: { quantity: 1 } })).body.items[0].quantity).toBe(
      1,
    );
    await add(cart, two.variantId);
    expect((await api('DELETE', item, { cart })).body.items).toHaveLength(1);
    expect((await api('DELETE', item, { cart })).status).toBe(200);
    expect((await api('PATCH', item, { cart, body: { quantity: 1 } })).body.code).toBe(
      'cart.item_not_found',
    );
    expect((await api('DELETE', 'cart/items', { cart })).body.items).toEqual([]);
  });

  it('accepts no more than is in stock, from many tabs at once too', async () => {
    const thing = await goods(shop, { onHand: 5 });
    const cart = await newCart();
    const answers = await Promise.all(Array.from({ length: 12 }, () => add(cart, thing.variantId)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, body.code]).toEqual([409, 'cart.out_of_stock']);
    }
    const { body } = await api('GET', 'cart', { cart });
    expect(body.items[0].quantity).toBe(5);
    const more = await api('PATCH', `cart/items/${body.items[0].id}`, {
      cart,
      body: { quantity: 6 },
    });
    expect(more.body.detail).toBe('Only 5 left of this.');
  });

  it('says what changed since: fewer left, sold out, no longer for sale', async () => {
    const [few, none, gone] = [await goods(shop), await goods(shop), await goods(shop)];
    const cart = await newCart();
    for (const { variantId } of [few, none, gone]) await add(cart, variantId, 4);
    await setLevel(shop, few.variantId, { onHand: 2 });
    await setLevel(shop, none.variantId, { onHand: 0 });
    await inTx(db, (tx) => updateProduct(tx, gone.productId, { status: 'archived' }, null));
    const { body } = await api('GET', 'cart', { cart });
    expect(body.notices).toMatchObject([
      { code: 'cart.only_left', available: 2 },
      { code: 'cart.sold_out', available: 0 },
      { code: 'cart.not_for_sale' },
    ]);
    expect(body.items[2].title).toMatch(/^Thing/);
    expect(body.total.amount).toBe(4 * 2500 * 2);
    const fewer = `cart/items/${body.items[0].id}`;
    expect((await api('PATCH', fewer, { cart, body: { quantity: 3 } })).status).toBe(200);
  });

  it('holds at most a hundred lines', async () => {
    const cart = await newCart();
    const things = await Promise.all(Array.from({ length: 101 }, () => goods(shop)));
    for (const { variantId } of things.slice(0, 100)) await add(cart, variantId);
    expect((await add(cart, things[100]!.variantId)).body.code).toBe('cart.full');
    expect((await add(cart, things[0]!.variantId)).status).toBe(200);
  });

  it('is found by its token only', async () => {
    expect((await api('GET', 'cart')).status).toBe(400);
    const unknown = await api('GET', 'cart', { cart: 'x'.repeat(43) });
    expect(unknown.body).toMatchObject({ status: 404, code: 'cart.not_found' });
    const thing = await goods(shop);
    expect((await add('x'.repeat(43), thing.variantId)).status).toBe(404);
  });

  it.each([
    [{ quantity: 0 }, '/quantity'],
    [{ quantity: -1 }, '/quantity'],
    [{ quantity: 1e9 }, '/quantity'],
    [{ quantity: 1.5 }, '/quantity'],
    [{ quantity: '1' }, '/quantity'],
    [{ quantity: null }, '/quantity'],
    [{ variantId: 'nonsense' }, '/variantId'],
    [{ variantId: 'a\u0000b' }, '/variantId'],
    [{ price: 1 }, '/price'],
  ])('refuses %j and says where', async (change, path) => {
    const { variantId } = await goods(shop);
    const body = { variantId, quantity: 1, ...change };
    const answer = await api('POST', 'cart/items', { cart: await newCart(), body });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  it('refuses an unknown variant, and one no longer for sale', async () => {
    const cart = await newCart();
    const unknown = await add(cart, '01a1fbd8-84ad-7583-b11a-bba7373c7608');
    expect(unknown.body).toMatchObject({ status: 404, code: 'not_found' });
    const thing = await goods(shop);
    await inTx(db, (tx) => updateProduct(tx, thing.productId, { status: 'archived' }, null));
    const gone = await add(cart, thing.variantId);
    expect(gone.body).toMatchObject({ status: 409, code: 'cart.not_for_sale' });
  });
});

describe('delivery', () => {
  it('goes to the address, costs what the chosen option costs, and is part of the total', async () => {
    const thing = await goods(shop, { price: 2500 });
    const cart = await readyCart(shop, [{ variantId: thing.variantId }]);
    const { body } = await api('GET', 'cart', { cart });
    expect(body.shipping.amount).toBe(490);
    expect(body.total.amount).toBe(2990);
    expect(body.addresses.billing).toEqual(ADDRESS);
    expect(body.email).toBe('guest@example.test');
  });

  it('may be billed to another address', async () => {
    const cart = await newCart();
    const billing = { ...ADDRESS, company: 'Example & Sons', line2: '2nd floor' };
    const body = { email: 'Guest@Example.test', shipping: ADDRESS, billing };
    const answer = await api('PUT', 'cart/addresses', { cart, body });
    expect(answer.body.addresses).toEqual({ shipping: ADDRESS, billing });
    expect(answer.body.email).toBe('guest@example.test');
  });

  it('is refused to countries not served, and to incomplete addresses', async () => {
    const cart = await newCart();
    const put = (shipping: object, email = 'a@b.test') =>
      api('PUT', 'cart/addresses', { cart, body: { email, shipping } });
    expect((await put({ ...ADDRESS, country: 'AQ' })).body.code).toBe('cart.country_not_served');
    const { city: _, ...half } = ADDRESS;
    const paths = async (answer: ReturnType<typeof put>) =>
      (await answer).body.errors.map((error: { path: string }) => error.path);
    expect(await paths(put(half))).toEqual(['/shipping/city']);
    expect(await paths(put({ ...ADDRESS, city: '   ' }))).toEqual(['/shipping/city']);
    expect(await paths(put({ ...ADDRESS, city: 'x'.repeat(101) }))).toEqual(['/shipping/city']);
    expect(await paths(put({ ...ADDRESS, country: 'Germany' }))).toContain('/shipping/country');
    expect(await paths(put(ADDRESS, 'nobody'))).toEqual(['/email']);
    expect(await paths(put({ ...ADDRESS, line1: 'a\u0000' }))).toEqual(['/shipping/line1']);
  });

  it('is refused to an address that is wrong for its country', async () => {
    const cart = await newCart();
    const paths = async (body: object) => {
      const email = 'a@b.test';
      const call = { cart, body: { email, shipping: ADDRESS, ...body } };
      const answer = await api('PUT', 'cart/addresses', call);
      if (answer.status === 200) return [];
      expect(answer.status).toBe(400);
      return answer.body.errors.map((error: { path: string }) => error.path);
    };
    expect(await paths({ shipping: { ...ADDRESS, postalCode: '1011' } })).toEqual([
      '/shipping/postalCode',
    ]);
    expect(await paths({ billing: { ...ADDRESS, country: 'US' } })).toEqual(['/billing/region']);
    const { postalCode: _, ...dublin } = { ...ADDRESS, city: 'Dublin', country: 'IE' };
    expect(await paths({ shipping: dublin })).toEqual([]);
    const { body } = await api('GET', 'cart', { cart });
    expect(body.addresses.shipping).toEqual({ ...dublin, postalCode: '' });
  });

  it('offers the options of the currency and refuses others', async () => {
    const cart = await newCart('carts?currency=USD');
    const { body } = await api('GET', 'cart/shipping-options', { cart });
    expect(body.items.map((option: { price: object }) => option.price)).toEqual([
      { amount: 590, currency: 'USD' },
      { amount: 1490, currency: 'USD' },
    ]);
    const shippingOptionId = '01a1fbd8-84ad-7583-b11a-bba7373c7608';
    const other = await api('PUT', 'cart/shipping-option', { cart, body: { shippingOptionId } });
    expect(other.body.code).toBe('cart.shipping_option_not_found');
  });
});
