import { expect, test } from 'vitest';
import { holderOf } from '#modules/cart/index.ts';
import { paymentsOfOrder } from '#modules/payments/index.ts';
import { goods, providersOf, readyCart } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { checkout } from './checkout.ts';

const shop = await openShop({ listens: true });
const { platform, db } = shop;
const [first] = providersOf(shop);
if (!first) throw new Error('a demo has a provider');
const methods = first.methods.map((capabilities) => ({ ...capabilities, method: 'other' }));
const providers = [first, { ...first, name: 'other', methods }];

test('choosing another payment method closes the page of the first', async () => {
  const cartToken = await readyCart(shop, [await goods(shop)]);
  const choose = (method: string) =>
    checkout({ platform, providers }, holderOf(cartToken, { kind: 'guest' }), {
      method,
      seen: {},
      idempotencyKey: undefined,
    });
  const first = await choose('test');
  const second = await choose('other');
  expect(second.order.number).toBe(first.order.number);
  const { id } = await db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', Number(first.order.number))
    .executeTakeFirstOrThrow();
  const attempts = await paymentsOfOrder(db, id);
  expect(attempts.map(({ method, state }) => [method, state])).toEqual([
    ['other', 'requires_action'],
    ['test', 'expired'],
  ]);
});
