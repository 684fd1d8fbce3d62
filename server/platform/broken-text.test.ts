import { describe, expect, test } from 'vitest';
import { ADDRESS, goods, readyCart } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
const json = { 'content-type': 'application/json' };

describe('text that the database cannot store', () => {
  test.each([
    ['NUL', 'Ber\0lin'],
    ['the first half of a pair', 'Berlin \ud83d'],
    ['the second half', '\ude00 Berlin'],
  ])('is refused with the path to it: %s', async (_name, city) => {
    const cart = await readyCart(shop, [await goods(shop)]);
    const body = { email: 'ada@example.test', shipping: { ...ADDRESS, city } };
    const { status, body: problem } = await api('PUT', 'cart/addresses', { cart, body });
    expect([status, problem.errors?.[0]?.path]).toEqual([400, '/shipping/city']);
  });

  test('differs from whole surrogate pairs', async () => {
    const cart = await readyCart(shop, [await goods(shop)]);
    const body = { email: 'ada@example.test', shipping: { ...ADDRESS, city: 'Berlin 😀' } };
    const answer = await api('PUT', 'cart/addresses', { cart, body });
    expect(answer.body.addresses.shipping.city).toBe('Berlin 😀');
  });
});

test('a body of deeply nested brackets is refused by its shape', async () => {
  const deep = 30_000;
  const body = '['.repeat(deep) + ']'.repeat(deep);
  const call = { cart: 'x'.repeat(43), headers: json, body };
  expect((await api('POST', 'cart/items', call)).status).toBe(400);
  expect((await api('POST', 'orders/10001/cancel', { headers: json, body })).status).toBe(400);
});
