import { expect, test } from 'vitest';
import { orderHead } from '#modules/orders/index.ts';
import {
  checkOut,
  goods,
  payAt,
  providersOf,
  readOrder,
  readyCart,
} from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { closePayment, openPayment, paymentsOfOrder } from '../index.ts';
import { knownPayment } from './attempt.ts';

const shop = await openShop({ listens: true });
const { api, db, platform } = shop;

/** An order whose payment page could not be opened: the provider did not answer. */
async function unopened() {
  const cart = await readyCart(shop, [await goods(shop)]);
  const { port } = platform.config;
  platform.config.port = 1;
  const refused = await checkOut(shop, cart, { key: 'one' });
  platform.config.port = port;
  expect(refused.body.code).toBe('payment.provider_unreachable');
  const { orderNumber } = (await api('GET', 'cart', { cart })).body;
  const { id } = await db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', Number(orderNumber))
    .executeTakeFirstOrThrow();
  const order = (await orderHead(db, id))!;
  const payment = async () => (await paymentsOfOrder(db, id))[0]!;
  return { cart, order, payment };
}

test('a repeated checkout opens no payment page for an order cancelled meanwhile', async () => {
  const { cart, order, payment } = await unopened();
  await closePayment(db, providersOf(shop), await payment());
  const { body } = await checkOut(shop, cart, { key: 'one' });
  expect(body.order.number).toBe(String(order.number));
  expect(body.payment).toMatchObject({ status: 'cancelled', redirectUrl: null });
});

test('a payment page that opens while its payment is being closed is closed too', async () => {
  const { order, payment } = await unopened();
  const providers = providersOf(shop);
  const [provider] = providers;
  if (!provider) throw new Error('a demo has a provider');
  const open: typeof provider.open = async (request) => {
    const opened = await provider.open(request);
    await closePayment(db, providers, await payment());
    return opened;
  };
  const slow = [{ ...provider, open }];
  const answer = await openPayment(db, platform.config, slow, { order, payment: await payment() });
  expect(answer).toMatchObject({ status: 'cancelled', redirectUrl: null });
  const { redirectUrl } = await payment();
  await payAt(redirectUrl ?? '', 'approve', 'lost');
  expect((await provider.fetchStatus(knownPayment(await payment()))).outcome).toBe('expired');
});

test('closing an unopened payment learns that its page was opened and paid meanwhile', async () => {
  const { cart, payment } = await unopened();
  const before = await payment();
  const { body } = await checkOut(shop, cart);
  await payAt(body.payment.redirectUrl, 'approve', 'lost');
  await closePayment(db, providersOf(shop), before);
  expect((await payment()).state).toBe('captured');
  const order = { number: body.order.number, token: body.orderToken };
  expect((await readOrder(shop, order)).body.status).toBe('paid');
});

test('a paid payment leads nobody back to its payment page', async () => {
  const cart = await readyCart(shop, [await goods(shop)]);
  const { body } = await checkOut(shop, cart);
  await payAt(body.payment.redirectUrl, 'approve', 'lost');
  await api('POST', `orders/${body.order.number}/settle`, { order: body.orderToken });
  const again = await checkOut(shop, cart);
  expect(again.body.order.status).toBe('paid');
  expect(again.body.payment).toMatchObject({ status: 'captured', redirectUrl: null, form: null });
});
