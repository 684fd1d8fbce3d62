import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { minutes, seconds, setClock } from '#platform/clock.ts';
import { handlersOf } from '#platform/define-job.ts';
import { setFaultLog } from '#platform/faults.ts';
import { goods, passTime, placedOrder, providersOf } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { paymentJobs } from '../jobs.ts';
import { type KnownPayment, ProviderUnreachable } from '../provider.ts';

const shop = await openShop({ listens: true });
let reported: string[] = [];
const log = (_what: object, words: string) => void reported.push(words);
beforeEach(() => {
  setFaultLog({ warn: log, error: log });
  reported = [];
});
afterEach(() => setClock());
afterAll(() => setFaultLog());

test('a silent provider is given up before the next run', async () => {
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
  const jobs = handlersOf(paymentJobs(shop.db, [{ ...provider, fetchStatus: look }]));
  await jobs['payments.reconcile']();
  expect(asked).toBe(2);
  // To be expected, and seen in the admin when it lasts.
  expect(reported).toEqual([]);
});

test('a bug of ours is reported, and the other payments are still compared', async () => {
  const { variantId } = await goods(shop);
  const orders = [
    await placedOrder(shop, [{ variantId }]),
    await placedOrder(shop, [{ variantId }]),
  ];
  passTime(minutes(40));
  const [provider] = providersOf(shop);
  if (!provider) throw new Error('a demo has a provider');
  const faulty = orders[0]?.paymentId;
  const settled: string[] = [];
  const look = async (payment: KnownPayment) => {
    if (payment.paymentId === faulty) throw new TypeError('undefined is not a function');
    settled.push(payment.paymentId);
    return provider.fetchStatus(payment);
  };
  const jobs = handlersOf(paymentJobs(shop.db, [{ ...provider, fetchStatus: look }]));
  await jobs['payments.reconcile']();
  expect(settled).toContain(orders[1]?.paymentId);
  expect(reported).toEqual([`payment ${faulty} could not be settled`]);
});
