import { afterEach, expect, test } from 'vitest';
import { minutes, seconds, setClock } from '#platform/clock.ts';
import { handlersOf } from '#platform/define-job.ts';
import { goods, openTestShop, passTime, placedOrder, providersOf } from '#test/factories/orders.ts';
import { paymentJobs } from '../jobs.ts';
import { ProviderUnreachable } from '../provider.ts';

const shop = await openTestShop({ worker: false });
afterEach(() => setClock());

test('a silent provider is not asked for longer than until the next run', async () => {
  const { variantId } = await goods(shop);
  for (let i = 0; i < 3; i++) await placedOrder(shop, [{ variantId }]);
  passTime(minutes(3));
  const [provider] = providersOf(shop);
  if (!provider) throw new Error('a demo has a provider');
  let asked = 0;
  const look = async () => {
    asked += 1;
    passTime(seconds(30));
    throw new ProviderUnreachable('nobody answers');
  };
  const jobs = handlersOf(paymentJobs(shop.db, [{ ...provider, look }]));
  await jobs['payments.reconcile']();
  expect(asked).toBe(2);
});
