import { expect, test } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { BANK, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api } = shop;

test('a payment page opened while its order is cancelled is closed too', async () => {
  const order = await orderWith(shop, 'requires_action');
  const provider = shop.providers.find(({ name }) => name === BANK)!;
  const { close } = provider;
  let opened: { id: string } | undefined;
  provider.close = async (payment) => {
    const update = await close(payment);
    const call = { order: order.token, body: { paymentMethod: 'test' } };
    // Another tab of theirs.
    opened ??= (await api('POST', `orders/${order.number}/payments`, call)).body.payment;
    return update;
  };
  await expectOk(api('POST', `orders/${order.number}/cancel`, { order: order.token }));
  provider.close = close;
  const { state } = await shop.db
    .selectFrom('payments')
    .select('state')
    .where('id', '=', opened!.id)
    .executeTakeFirstOrThrow();
  expect(['cancelled', 'expired']).toContain(state);
});
