/**
 * `kill -9` at any moment of many checkouts at once, again and again: no order is lost, no stock is stuck, nobody is
 * charged twice, and nobody gets two confirmations.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyShop } from '#modules/checkout/index.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { goods } from '../checkout.ts';
import { testDatabase } from '../database.ts';
import { hurryJobs } from '../jobs.ts';
import { buyUntilOver, type Crowd } from './buyers.ts';
import { shopProcess } from './shop-process.ts';

const KILLS = 8;
const BUYERS = 8;
const QUIET_MS = 60_000;

await buildWeb(console.log);
const { db, pool, url: databaseUrl } = await testDatabase();
const shop = await shopProcess(databaseUrl);

const rows = async (query: string) => (await pool.query(query)).rows;

/** Lets every job have its turn, those for later too, until none is left. */
async function settleDown(): Promise<void> {
  const until = Date.now() + QUIET_MS;
  for (;;) {
    await hurryJobs(pool);
    await sleep(200);
    const left = await rows(
      `select t.identifier, j.last_error from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id`,
    );
    if (left.length === 0) return;
    if (Date.now() > until) throw new Error(`jobs never ended: ${JSON.stringify(left)}`);
  }
}

/** As if hours had passed: lost webhooks are asked after, and the time of unpaid orders runs out. */
async function letTimePass(): Promise<void> {
  await pool.query(`update payments set created_at = created_at - interval '1 hour'`);
  await pool.query(`select graphile_worker.add_job('payments.reconcile', '{}')`);
  await settleDown();
  await pool.query(
    `update orders set expires_at = now() - interval '1 hour' where status = 'pending'`,
  );
  await pool.query(`select graphile_worker.add_job('checkout.sweep-overdue', '{}')`);
  await settleDown();
}

async function ordersByKilling(crowd: Crowd): Promise<void> {
  await shop.start();
  const buyers = Array.from({ length: BUYERS }, () => buyUntilOver(crowd));
  for (let kills = 0; kills < KILLS; kills += 1) {
    // By calls, not by time: so it falls among them however slow the machine is.
    const enough = crowd.answered + 10 + Math.random() * 150;
    while (crowd.answered < enough) await sleep(5);
    await shop.kill();
    await shop.start();
  }
  crowd.over = true;
  await Promise.all(buyers);
}

test('killed at any moment, the shop loses no order, holds no stock and charges nobody twice', async () => {
  await db.insertInto('settings').values({ key: 'demo_seeded', value: 'true' }).execute();
  const things = [
    await goods({ db }, { onHand: 100_000 }),
    await goods({ db }, { onHand: 100_000 }),
    await goods({ db }, { onHand: 40 }),
  ];
  const crowd: Crowd = {
    url: shop.url,
    variantIds: things.map(({ variantId }) => variantId),
    over: false,
    orders: new Map(),
    charged: new Set(),
    answered: 0,
    cutOff: 0,
    surprises: [],
  };
  await ordersByKilling(crowd);
  await settleDown();
  await letTimePass();

  expect(crowd.surprises).toEqual([]);
  expect(crowd.cutOff).toBeGreaterThan(0);
  expect(await brokenRules()).toEqual({});
  await expectKept(crowd);
  const [{ count }] = await rows(`select count(*)::int from orders where status = 'paid'`);
  console.log(
    `${KILLS} kills, ${crowd.cutOff} calls cut off, ${crowd.orders.size} orders answered, ${count} paid`,
  );
}, 240_000);

/** What was answered to people is there: their orders, and the payments that the gateway confirmed to them. */
async function expectKept({ orders, charged }: Crowd): Promise<void> {
  const known = await rows('select number::text from orders');
  const numbers = new Set(known.map(({ number }) => number));
  expect([...orders.keys()].filter((number) => !numbers.has(number))).toEqual([]);
  const captured = await rows(
    `select provider_ref from payments where state = 'captured' and provider_ref is not null`,
  );
  const refs = new Set(captured.map(({ provider_ref }) => provider_ref));
  expect(charged.size).toBeGreaterThan(0);
  expect([...charged].filter((page) => !refs.has(page.split('/').at(-1)))).toEqual([]);
}

/** Rules between the gateway's books and the shop's, beside those that the shop itself can check. */
const RULES: Record<string, string> = {
  'every payment that the gateway took is known to the shop': `
    select s.id from test_gateway_sessions s
    left join payments p on p.id::text = s.reference and p.provider_ref = s.id and p.state = 'captured'
    where s.status = 'paid' and p.id is null`,
  'the shop counts no money that the gateway did not take': `
    select p.id from payments p
    left join test_gateway_sessions s on s.id = p.provider_ref and s.status = 'paid' and s.amount = p.amount
    where p.state = 'captured' and s.id is null`,
  'money that was kept belongs to a paid order, and the order has it once': `
    select o.number from orders o
    join payments p on p.order_id = o.id
    join test_gateway_sessions s on s.id = p.provider_ref
    group by o.id having sum(s.amount - s.refunded_amount) filter (where s.status = 'paid')
      <> case when o.status = 'paid' then o.total_amount else 0 end`,
  'no order waits for ever': `select number from orders where status = 'pending'`,
  'nothing is held for anybody': `select variant_id from stock_levels where reserved <> 0`,
  'a paid order has one confirmation, any other none': `
    select o.number from orders o
    left join notifications n on n.order_id = o.id and n.kind = 'order.confirmed'
    group by o.id having count(n.id) <> case when o.status = 'paid' then 1 else 0 end`,
  'a bag never became two live orders': `
    select cart_id from orders where cancelled_at is null group by cart_id having count(*) > 1`,
  'no page of a cancelled order can be paid any more': `
    select s.id from test_gateway_sessions s join payments p on p.id::text = s.reference
    join orders o on o.id = p.order_id
    where o.cancelled_at is not null and s.status in ('open', 'needs_authentication')`,
};

async function brokenRules(): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {};
  for (const [rule, query] of Object.entries(RULES)) {
    const found = await rows(query);
    if (found.length > 0) broken[rule] = found.slice(0, 5);
  }
  for (const { rule, broken: found } of await verifyShop(db)) {
    if (found.length > 0) broken[rule] = found;
  }
  return broken;
}
