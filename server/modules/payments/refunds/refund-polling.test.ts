/** Refunds that a provider says nothing about: asked again for a while, put before staff once, and given up in the end. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { days, hours, minutes, seconds, setClock } from '#platform/clock.ts';
import { handlersOf } from '#platform/define-job.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, passTime, runJob } from '#test/factories/orders.ts';
import { BANK, orderWith, sellWithBank } from '#test/fakes/bank.ts';
import { paymentJobs } from '../jobs.ts';
import { ProviderUnreachable } from '../provider.ts';

const shop = await sellWithBank();
const { api, bank, db, providers, runJobs } = shop;
const { token } = await owner(shop);

beforeEach(() => {
  bank.refunds = 'away';
  bank.calls.length = 0;
});
afterEach(() => setClock());

async function refundedOrder() {
  const order = await orderWith(shop, 'captured');
  const body = { paymentId: order.paymentId, amount: { amount: 100, currency: 'EUR' } };
  await expectOk(api('POST', `admin/orders/${order.number}/refunds`, { token, body }));
  await runJobs();
  return order;
}
const ask = () => runJob(shop, 'payments.ask-about-refunds');
const reviewReasonOf = async (id: string) =>
  (
    await db
      .selectFrom('payments')
      .select('attention')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).attention;
const attend = (id: string) => api('POST', `admin/payments/${id}/attended`, { token, body: {} });

test('a refund that staff have dealt with does not return to the review queue each hour', async () => {
  const { paymentId } = await refundedOrder();
  passTime(days(2) + hours(1));
  await ask();
  expect(await reviewReasonOf(paymentId)).toBe('refund_failed');
  setClock();
  await expectOk(attend(paymentId));
  passTime(days(3));
  await ask();
  expect(await reviewReasonOf(paymentId)).toBeNull();
});

test('a refund that a bank is processing does not count as failed for a fortnight', async () => {
  bank.refunds = 'pending';
  const { paymentId } = await refundedOrder();
  passTime(days(5));
  await ask();
  expect(await reviewReasonOf(paymentId)).toBeNull();
  passTime(days(10));
  await ask();
  expect(await reviewReasonOf(paymentId)).toBe('refund_failed');
});

test('polling a refund ends', async () => {
  await refundedOrder();
  passTime(days(31));
  await ask();
  const calls = bank.calls.length;
  passTime(days(31));
  await ask();
  expect(bank.calls.length).toBe(calls);
});

test('a silent provider is given up before the next run', async () => {
  for (let i = 0; i < 3; i++) await refundedOrder();
  passTime(minutes(16));
  let asked = 0;
  const refund = async () => {
    asked += 1;
    passTime(seconds(30));
    throw new ProviderUnreachable('nobody answers');
  };
  const silent = providers.map((one) => (one.name === BANK ? { ...one, refund } : one));
  await handlersOf(paymentJobs(db, silent))['payments.ask-about-refunds']();
  expect(asked).toBe(2);
});
