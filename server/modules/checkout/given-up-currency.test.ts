/** What becomes of carts and orders in a currency that the shop stops selling in. */
import { expect, test } from 'vitest';
import { catalogStaff } from '#test/factories/catalog.ts';
import {
  checkOut,
  deliverIn,
  expectOk,
  goods,
  readOrder,
  readyCart,
  runJob,
} from '#test/factories/orders.ts';
import { BANK, bankProvider, sellWithBank } from '#test/fakes/bank.ts';
import { testDatabase } from '#test/harness/database.ts';
import { openShop } from '#test/harness/shop.ts';

const database = await testDatabase();
const shop = await sellWithBank({ database });
const other = await openShop({
  database,
  providers: (usual) => [...usual, bankProvider(shop.bank)],
});
const { api, db } = shop;
const { get, post, put, patch } = await catalogStaff(shop);
await deliverIn(shop, { amount: 900, currency: 'CHF' });
await shop.arrange(BANK, 'capture');

const NOT_SOLD = { status: 409, code: 'request.currency_not_sold' };
const sellIn = (currencies: string[]) =>
  expectOk(put('admin/settings/currencies', { currency: 'EUR', currencies }));
const soldBy = async (one: Pick<typeof shop, 'api'>) =>
  (await one.api('GET', 'shop')).body.currencies;

/** A cart that is ready to be ordered in francs. */
async function cartInFrancs() {
  await sellIn(['EUR', 'CHF']);
  const { variantId } = await goods(shop);
  const prices = [
    { amount: 2500, currency: 'EUR' },
    { amount: 2400, currency: 'CHF' },
  ];
  await expectOk(patch(`admin/variants/${variantId}`, { prices }));
  const cart = await readyCart(shop, [{ variantId }]);
  await expectOk(api('PUT', 'cart/currency', { cart, body: { currency: 'CHF' } }));
  return { cart, variantId };
}

test('nothing is ordered in it, even by a process that has not heard of the change', async () => {
  const { cart, variantId } = await cartInFrancs();
  await expect.poll(() => soldBy(other)).toContain('CHF');
  const before = await expectOk(api('GET', 'cart', { cart }));
  expect(before.body).toMatchObject({ currencySold: true, notices: [] });
  other.platform.channel.removeAllListeners('notice');
  await sellIn(['EUR']);
  await runJob(shop, 'catalog.rewrite-lists');

  expect(await soldBy(other)).toContain('CHF');
  for (const process of [shop, other]) {
    expect((await checkOut(process, cart, { method: BANK })).body).toMatchObject(NOT_SOLD);
    const added = await process.api('POST', 'cart/items', {
      cart,
      body: { variantId, quantity: 1 },
    });
    expect(added.body).toMatchObject(NOT_SOLD);
    // The goods are for sale as before: only the currency is not.
    const { body: shown } = await expectOk(process.api('GET', 'cart', { cart }));
    expect(shown).toEqual({ ...before.body, currencySold: false });
  }
  const orders = db.selectFrom('orders').select('number').where('currency', '=', 'CHF');
  expect(await orders.execute()).toEqual([]);

  const { body: inEuros } = await expectOk(
    api('PUT', 'cart/currency', { cart, body: { currency: 'EUR' } }),
  );
  expect(inEuros).toMatchObject({ currencySold: true, items: [{ unitPrice: { amount: 2500 } }] });
  const { body: placed } = await expectOk(checkOut(other, cart, { method: BANK }));
  expect(placed.order.totals.total).toEqual(inEuros.total);
});

test('an order that was placed before is paid, refunded and read as agreed', async () => {
  const { cart } = await cartInFrancs();
  const { body: placed } = await expectOk(checkOut(shop, cart, { method: BANK }));
  const { number, totals } = placed.order;
  const order = { number, token: placed.orderToken };
  await sellIn(['EUR']);
  await runJob(shop, 'catalog.rewrite-lists');

  const { body: again } = await expectOk(checkOut(shop, cart, { method: BANK }));
  expect(again).toMatchObject({ order: { number }, payment: { id: placed.payment.id } });
  const { body: resumed } = await expectOk(
    api('POST', `orders/${number}/payments`, {
      order: order.token,
      body: { paymentMethod: BANK },
    }),
  );
  const paymentId = resumed.payment.id;
  shop.bank.statuses.set(paymentId, 'captured');
  await expectOk(api('POST', `orders/${number}/settle`, { order: order.token }));
  expect((await readOrder(shop, order)).body).toMatchObject({ status: 'paid', totals });

  const amount = { amount: 500, currency: 'CHF' };
  await expectOk(post(`admin/orders/${number}/refunds`, { paymentId, amount }));
  await shop.runJobs();
  const { body: money } = await expectOk(get(`admin/orders/${number}/payments`));
  expect(money.refunds).toMatchObject([{ state: 'done', amount }]);

  const { body: seen } = await expectOk(get(`admin/orders/${number}`));
  expect(seen.totals).toEqual({ ...totals, refunded: amount });
  const mails = await db
    .selectFrom('notifications')
    .innerJoin('orders', 'orders.id', 'notifications.order_id')
    .select(['notifications.kind', 'notifications.body_text as text'])
    .where('orders.number', '=', Number(number))
    .execute();
  const textOf = (kind: string) => mails.find((mail) => mail.kind === kind)?.text;
  expect(textOf('refund.done')).toMatch(/CHF\s5\.00/);
  expect(textOf('order.confirmed')).toMatch(/CHF\s\d+\.\d\d/);
  expect(mails.filter(({ text }) => text.includes('€'))).toEqual([]);
});
