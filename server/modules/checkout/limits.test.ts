import { expect, test } from 'vitest';
import { checkOut, goods, readyCart } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true, settings: { RATE_LIMITS: 'on' } });
const { api } = shop;

test('reading a cart or an order is limited generously', async () => {
  const cart = await readyCart(shop, [await goods(shop)]);
  const { body } = await checkOut(shop, cart);
  const more = await Promise.all(Array.from({ length: 20 }, () => checkOut(shop, cart)));
  expect(more.filter(({ status }) => status === 201)).toHaveLength(19);
  expect(more.filter(({ status }) => status === 429)).toHaveLength(1);
  expect((await checkOut(shop, await readyCart(shop, [await goods(shop)]))).status).toBe(201);

  const settle = () =>
    api('POST', `orders/${body.order.number}/settle`, { order: body.orderToken });
  const settled = await Promise.all(Array.from({ length: 61 }, settle));
  expect(settled.filter(({ status }) => status === 200)).toHaveLength(60);
  expect(settled.filter(({ body: problem }) => problem.code === 'rate.limited')).toHaveLength(1);

  const look = (query: string) =>
    api('GET', `orders/${body.order.number}/payment${query}`, { order: body.orderToken });
  expect((await look('')).body.code).toBe('rate.limited');
  expect((await look('?open=false')).status).toBe(200);
});

test('repeated returns from a payment page are limited, since each may poll the provider', async () => {
  const send = () =>
    api('POST', '/payments/01890a5d-ac96-774b-bcce-b302099a8057/return', {
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const answers = await Promise.all(Array.from({ length: 301 }, send));
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(300);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});
