import { describe, expect, it } from 'vitest';
import { after, days, now, setClock } from '#platform/clock.ts';
import { shopper } from '#test/factories/accounts.ts';
import { ADDRESS, checkOut, expectOk, goods, readyCart, runJob } from '#test/factories/orders.ts';
import { offerTransfer } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;

describe('a cart that nobody has touched for ninety days', () => {
  it('ends with all that was typed at its checkout, unless an account or an order has it', async () => {
    const { variantId } = await goods(shop);
    const newCart = () => readyCart(shop, [{ variantId }]);
    const abandoned = await newCart();
    const drafted = (await api('POST', 'carts', { body: {} })).body.token;
    const draft = [{ name: 'email', value: 'ada@exam' }];
    await expectOk(api('PUT', 'cart/draft', { cart: drafted, body: { draft } }));
    const ordered = await newCart();
    const method = 'cash_on_delivery';
    const { body: placed } = await expectOk(checkOut(shop, ordered, { method }));
    const cancelled = await newCart();
    await offerTransfer(shop, 'Send it here.');
    const { body: ended } = await expectOk(checkOut(shop, cancelled, { method: 'bank_transfer' }));
    await expectOk(api('POST', `orders/${ended.order.number}/cancel`, { order: ended.orderToken }));
    const { token } = await shopper(shop);
    const theirs = await readyCart(shop, [{ variantId }], { token });
    const rows = async () => (await db.selectFrom('carts').selectAll().execute()).length;
    const before = await rows();

    setClock(after(now(), days(89)));
    await runJob(shop, 'cart.cleanup');
    expect(await rows()).toBe(before);
    const touched = await newCart();
    setClock(after(now(), days(2)));
    await runJob(shop, 'cart.cleanup');
    setClock();

    const state = async (cart: string, of = {}) =>
      (await api('GET', 'cart', { cart, ...of })).status;
    expect([await state(abandoned), await state(drafted)]).toEqual([404, 404]);
    expect([await state(touched), await state(theirs, { token })]).toEqual([200, 200]);
    const remaining = await db
      .selectFrom('carts')
      .select(['email', 'draft'])
      .where('order_number', '=', placed.order.number)
      .execute();
    expect(remaining).toEqual([{ email: null, draft: null }]);
    const left = (await expectOk(api('GET', 'cart', { cart: cancelled }))).body;
    expect([left.email, left.addresses.shipping]).toEqual([null, null]);
    expect(await orphans()).toEqual([]);
    const order = await api('GET', `orders/${placed.order.number}`, { order: placed.orderToken });
    expect(order.body.addresses.shipping.line1).toBe(ADDRESS.line1);
  });

  /** Addresses of guests' carts that no longer name anybody. */
  const orphans = () =>
    db
      .selectFrom('cart_addresses as a')
      .innerJoin('carts as c', 'c.id', 'a.cart_id')
      .select('a.cart_id')
      .where('c.email', 'is', null)
      .where('c.account_id', 'is', null)
      .execute();
});
