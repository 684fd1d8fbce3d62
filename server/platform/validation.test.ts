import { describe, expect, test } from 'vitest';
import { owner } from '#test/factories/accounts.ts';
import { goods } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
const { token } = await owner(shop);

describe('a 400, and no server error, answers', () => {
  test('an id in a form that the database does not read', async () => {
    const { variantId } = await goods(shop);
    const set = (id: string) => api('PUT', `admin/stock/${id}`, { token, body: { onHand: 1 } });
    expect((await set(variantId.toUpperCase())).status).toBe(200);
    expect((await set(`urn:uuid:${variantId}`)).body.errors[0].path).toBe('?variantId');
  });

  test('the first fault only, where a text is so long that patterns would read it for seconds', async () => {
    const faultsWith = async (name: string) => {
      const { body } = await api('PUT', 'admin/settings/identity', { token, body: { name } });
      return body.errors.length;
    };
    expect(await faultsWith('x'.repeat(10_001))).toBe(1);
    expect(await faultsWith('x'.repeat(10_000))).toBeGreaterThan(5);
  });

  test('one value of an address sent twice', async () => {
    const { status, body } = await api('GET', 'products?limit=1&limit=2');
    expect([status, body.errors[0].path]).toEqual([400, '?limit']);
  });

  test.each(['{"__proto__": {"role": "owner"}}', '{"constructor": {"prototype": {"role": 1}}}'])(
    'a body that targets the prototype: %s',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      expect((await api('POST', 'auth/login', { body, headers })).status).toBe(400);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  test.each([
    ['2016-12-31T23:59:60Z', 400],
    ['2024-02-30T00:00:00Z', 400],
    ['2020-01-01', 400],
    ['0000-01-01T00:00:00Z', 200],
    ['2020-01-01T00:00:00+02:00', 200],
  ])('the time %s: %i', async (time, status) => {
    const answer = await api('GET', `admin/orders?createdFrom=${encodeURIComponent(time)}`, {
      token,
    });
    expect(answer.status).toBe(status);
  });
});
