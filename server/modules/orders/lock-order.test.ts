import { expect, test } from 'vitest';
import { inTx } from '#platform/db.ts';
import { goods, placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { lockForMove } from './moves.ts';

const shop = await openShop({ listens: true });

test('a transition locks the cart before the order, and then reads what the lock waited for', async () => {
  const { variantId } = await goods(shop);
  const { number } = await placedOrder(shop, [{ variantId }]);
  const order = await shop.db
    .selectFrom('orders')
    .select(['id', 'cart_id'])
    .where('number', '=', Number(number))
    .executeTakeFirstOrThrow();

  const other = await shop.pool.connect();
  await other.query('begin');
  await other.query(`update orders set payment_state = 'failed' where id = $1`, [order.id]);
  const moved = inTx(shop.db, (tx) => lockForMove(tx, order.id));
  const cartIsUnlocked = async () => {
    const { rows } = await shop.pool.query(
      'select from carts where id = $1 for update skip locked',
      [order.cart_id],
    );
    return rows.length > 0;
  };
  await expect.poll(cartIsUnlocked).toBe(false);
  await other.query('commit');
  other.release();
  expect((await moved).paymentState).toBe('failed');
});
