import { afterEach, expect, test } from 'vitest';
import { days, minutes, setClock } from '#platform/clock.ts';
import { handlersOf } from '#platform/define-job.ts';
import { goods, levelOf, passTime, placedOrder, providersOf } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';
import { checkoutJobs } from './jobs.ts';

const shop = await openShop({ listens: true });
afterEach(() => setClock());

/** A debit on its way: its provider cannot close it any more, and says how the bank has answered. */
async function debit() {
  const { variantId } = await goods(shop, { onHand: 1 });
  const order = await placedOrder(shop, [{ variantId }]);
  const [demo] = providersOf(shop);
  if (!demo) throw new Error('a demo has a provider');
  const close: typeof demo.close = async ({ paymentId, providerRef, amount, currency }) => {
    return { paymentId, providerRef, amount, currency, outcome: bank.says };
  };
  const bank: { says: Awaited<ReturnType<typeof demo.close>>['outcome'] } = {
    says: 'processing',
  };
  const providers = [{ ...demo, close }];
  const jobs = handlersOf(checkoutJobs({ platform: shop.platform, providers }));
  const sweep = () => jobs['checkout.sweep-overdue']();
  return { variantId, order, bank, sweep };
}

test("a pending bank debit keeps the order and its reservation past the page's expiry", async () => {
  const { variantId, order, bank, sweep } = await debit();
  passTime(minutes(48));
  await sweep();
  passTime(days(2));
  await sweep();
  expect(await stateOf(shop, order)).toEqual({
    status: 'pending',
    paymentState: 'pending',
    payment: 'processing',
  });
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 1, reserved: 1 });
  bank.says = 'captured';
  passTime(days(2));
  await sweep();
  expect((await stateOf(shop, order)).status).toBe('paid');
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 0, reserved: 0 });
});

test('an order whose bank is silent for a month is cancelled', async () => {
  const { variantId, order, sweep } = await debit();
  passTime(minutes(48));
  await sweep();
  passTime(days(31));
  await sweep();
  expect((await stateOf(shop, order)).status).toBe('cancelled');
  expect(await levelOf(shop, variantId)).toEqual({ onHand: 1, reserved: 0 });
});
