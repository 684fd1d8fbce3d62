import { expect, test } from 'vitest';
import { expectOk, goods, placedOrder, runJob } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;

test('no cancellation mail is sent for an order reinstated meanwhile', async () => {
  const { variantId } = await goods(shop);
  const { number, token } = await placedOrder(shop, [{ variantId }]);
  const { id: orderId } = await db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', Number(number))
    .executeTakeFirstOrThrow();
  const runMails = async () => {
    await runJob(shop, 'mail.order-cancelled', { orderId });
    const mails = await db
      .selectFrom('notifications')
      .select('kind')
      .where('order_id', '=', orderId)
      .execute();
    return mails.map(({ kind }) => kind);
  };
  // As when late money arrived before the mail of the cancellation was sent.
  expect(await runMails()).toEqual([]);
  await expectOk(api('POST', `orders/${number}/cancel`, { order: token }));
  expect(await runMails()).toEqual(['order.cancelled']);
});
