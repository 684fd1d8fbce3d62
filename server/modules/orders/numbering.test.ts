import { expect, test } from 'vitest';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, placedOrder, readOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const { api } = shop;
const { token } = await owner(shop);
const number = (body: { prefix: string; start: number }) =>
  api('PUT', 'admin/settings/orders', { token, body });
const { variantId } = await goods(shop, { onHand: 50 });
const place = () => placedOrder(shop, [{ variantId }]);

test('a shop without orders begins where it likes', async () => {
  await expectOk(number({ prefix: '', start: 1 }));
  expect((await place()).number).toBe('1');
});

test('a prefix stands before new numbers, and earlier orders keep theirs', async () => {
  const before = await place();
  await expectOk(number({ prefix: 'MAR-', start: 5_000 }));
  const after = await place();
  expect([after.number, (await readOrder(shop, before)).body.number]).toEqual([
    'MAR-5000',
    before.number,
  ]);
  const found = async (of: string) =>
    (await expectOk(api('GET', `admin/orders/${of}`, { token }))).body.number;
  for (const typed of ['MAR-5000', 'mar-5000', '5000']) expect(await found(typed)).toBe('MAR-5000');
  expect((await api('GET', 'admin/orders/OTHER-5000', { token })).status).toBe(404);
  const { body } = await api('GET', 'admin/orders?search=mar-5000', { token });
  expect(body.items.map((row: { number: string }) => row.number)).toEqual(['MAR-5000']);
});

test('no two orders get the same number, however often it is changed while orders come in', async () => {
  await expectOk(number({ prefix: '', start: 6_000 }));
  const changes = Array.from({ length: 6 }, (_, i) => number({ prefix: 'A-', start: 6_001 + i }));
  const orders = await Promise.all(Array.from({ length: 12 }, place));
  for (const { status, body } of await Promise.all(changes)) {
    expect([200, 400]).toContain(status);
    if (status === 400)
      expect(body.errors[0]).toMatchObject({ path: '/start', code: 'number_given' });
  }
  const digits = orders.map((order) => order.number.replace(/^A-/, ''));
  expect(new Set(digits).size).toBe(12);
  const { status, body } = await number({ prefix: '', start: 10 });
  expect([status, body.errors[0].code]).toEqual([400, 'number_given']);
});

test.each(['2027', 'MAR_', 'mar-', 'LONGER-ONE', 'A B-'])('no prefix is %o', async (prefix) => {
  const { status, body } = await number({ prefix, start: 9_000 });
  expect([status, body.errors[0].path]).toEqual([400, '/prefix']);
});
