/** Who is told that something runs low, and when. */
import { expect, test } from 'vitest';
import { jobHandlers } from '#server/reactions.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, runJob, setLevel } from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, pool, platform } = shop;
const { token } = await owner(shop);
const PACKING = 'packing@shop.example';
const set = (group: string, body: object) =>
  expectOk(api('PUT', `admin/settings/${group}`, { token, body }));
const look = async () => {
  await runJob(shop, 'mail.low-stock');
  await runDueJobs(pool, jobHandlers(platform));
  return mailsTo(shop, PACKING);
};

test('all that runs low is told in one mail, once, and again when it has run low again', async () => {
  const [few, some] = [await goods(shop, { onHand: 4 }), await goods(shop, { onHand: 5 })];
  await goods(shop, { onHand: 100 });
  await set('stock', { lowAt: 5 });
  // Nobody asked for it.
  expect(await look()).toEqual([]);
  await set('notices', { newOrders: [], lowStock: [PACKING] });
  const [mail, ...others] = await look();
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('2 things run low');
  expect(mail?.text).toMatch(/Thing \d+: 4 left\nThing \d+: 5 left/);
  expect(await look()).toHaveLength(1);
  await setLevel(shop, some.variantId, { onHand: 50 });
  expect(await look()).toHaveLength(1);
  await setLevel(shop, some.variantId, { onHand: 0 });
  await setLevel(shop, few.variantId, { onHand: 1 });
  const again = await look();
  expect(again.map(({ subject }) => subject).sort()).toEqual([
    '1 thing runs low',
    '2 things run low',
  ]);
  expect(again.some(({ text }) => text.includes('0 left'))).toBe(true);
});
