import { expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { DEFAULTS, readSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import { addJobs } from '#platform/jobs.ts';
import { settleIdentity } from '#server/commands/identity.ts';
import { seedDemo } from '#server/commands/seed.ts';
import { loadConfig } from '#server/config.ts';
import { jobHandlers } from '#server/reactions.ts';
import { changeSessions, owner, shopper } from '#test/factories/accounts.ts';
import { goods, payAt, placedOrder, readyCart } from '#test/factories/orders.ts';
import { listJobs, runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { EMPTY_TASK } from './empty-demo.ts';

const shop = await openShop({ listens: true });
const { api, db, pool, platform, providers } = shop;
const runJobs = () => runDueJobs(pool, jobHandlers(platform, providers));
const count = async (table: string) =>
  (await pool.query<{ count: number }>(`select count(*) from ${table}`)).rows[0]?.count;

await seedDemo(db, () => {});
const boss = await owner(shop);
const empty = (what: string, token = boss.token) =>
  api('POST', 'admin/setup/demo/empty', { token, body: { what } });
const emptied = async (what: string) => {
  expect((await empty(what)).status).toBe(202);
  await runJobs();
};

async function paidOrder(variantId: string, token?: string): Promise<string> {
  const { number, pageUrl, token: order } = await placedOrder(shop, [{ variantId }], { token });
  await payAt(pageUrl, 'approve');
  expect((await api('POST', `orders/${number}/settle`, { order })).status).toBe(200);
  return number;
}
const brokenRules = async () => (await verifyShop(db)).filter(({ broken }) => broken.length > 0);

test('only somebody who has just shown who they are empties it', async () => {
  await changeSessions(db, boss.id, { confirmed_at: new Date('2020-01-01') });
  expect((await empty('everything')).body.code).toBe('auth.confirm_first');
  await changeSessions(db, boss.id, { confirmed_at: new Date() });
  expect((await api('GET', 'admin/setup/demo', { token: boss.token })).body.emptying).toBeNull();
});

test('orders alone can go: products stay, and what was sold is back on the shelf', async () => {
  const { variantId, slug } = await goods(shop, { onHand: 5 });
  await paidOrder(variantId);
  await placedOrder(shop, [{ variantId, quantity: 2 }]); // Holds two more, unpaid.
  expect((await api('GET', `products/${slug}`)).body.variants[0].available).toBe(2);
  await emptied('sales');
  expect(await count('orders')).toBe(0);
  expect((await api('GET', `products/${slug}`)).body.variants[0].available).toBe(5);
  expect(await brokenRules()).toEqual([]);
  await emptied('sales');
  expect((await api('GET', `products/${slug}`)).body.variants[0].available).toBe(5);
});

/** The merchant puts a line of their own in the place of the demo's. Answers what checks that it alone is left. */
async function putOwnWords() {
  const tagline = 'Mugs from the hills';
  const { token } = boss;
  const { body: identity } = await api('GET', 'admin/settings/identity', { token });
  const body = { ...identity, version: undefined, tagline };
  expect((await api('PUT', 'admin/settings/identity', { token, body })).status).toBe(200);
  const hero = (await api('GET', 'shop')).body.hero.url;
  const was = await readSettings(db);
  return async () => {
    const { shop: shown, home } = DEFAULTS;
    const words = { identity: { ...DEFAULTS.identity, tagline }, shop: shown, home };
    expect(await readSettings(db)).toEqual({ ...was, ...words });
    // Nobody's home page shows the demo's picture.
    expect((await api('GET', 'shop')).body).toMatchObject({ name: 'My shop', hero: null });
    expect((await api('GET', hero)).status).toBe(404);
  };
}

test('everything goes but settings, staff and payment methods, and what is left may become a live shop', async () => {
  const customer = await shopper(shop);
  const { variantId } = await goods(shop);
  const last = await paidOrder(variantId, customer.token);
  await readyCart(shop, [{ variantId }]);
  const key = { name: 'Sync', permissions: ['catalog:read'] };
  expect((await api('POST', 'admin/api-keys', { token: boss.token, body: key })).status).toBe(201);
  expect((await api('GET', 'products')).body.items).not.toEqual([]);
  const expectWords = await putOwnWords();
  const stays = () => Promise.all([count('payment_methods'), count('api_keys'), count('roles')]);
  const before = await stays();
  const logged = Number(await count('audit_log'));

  await emptied('everything');
  expect(await stays()).toEqual(before);
  await expectWords();
  for (const table of ['products', 'categories', 'variants', 'stock_movements', 'orders'])
    expect([table, await count(table)]).toEqual([table, 0]);
  for (const table of ['carts', 'payments', 'money_ledger', 'customer_sums', 'order_events'])
    expect([table, await count(table)]).toEqual([table, 0]);
  expect((await api('GET', 'products')).body.items).toEqual([]);
  expect((await api('GET', 'categories')).body.items).toEqual([]);
  expect((await api('GET', 'me', { token: customer.token })).status).toBe(401);
  expect(await count('media')).toBe(0);

  const { body } = await api('GET', 'admin/setup/demo', { token: boss.token });
  expect(body).toMatchObject({ products: 0, orders: 0, emptying: { what: 'everything' } });
  expect(body.emptying.doneAt).not.toBeNull();
  expect(await count('audit_log')).toBe(logged + 1);
  expect(await listJobs(pool)).toEqual([]);
  expect(await brokenRules()).toEqual([]);

  await seedDemo(db, () => {});
  expect(await count('products')).toBe(0);
  const next = await paidOrder((await goods(shop)).variantId);
  expect(Number(next)).toBeGreaterThan(Number(last));

  // A second run of the job leaves what was made meanwhile.
  await inTx(db, (tx) => addJobs(tx, [EMPTY_TASK.with({})]));
  await runJobs();
  expect(await count('products')).toBe(1);
  await becomesLive();
});

const LIVE = {
  SHOP_MODE: 'live',
  PUBLIC_URL: 'https://shop.example',
  TRUST_PROXY: '1',
  SECRET_KEY: 'only-for-tests-0123456789-0123456789-0123456789',
};

/** Without its orders, and without anybody who could sign in. */
async function becomesLive(): Promise<void> {
  const live = loadConfig(LIVE);
  const asLive = () => settleIdentity(db, live, { opens: true });
  await settleIdentity(db, shop.config);
  await expect(asLive()).rejects.toThrow(/with orders that moved no money/);
  await emptied('sales');
  await expect(settleIdentity(db, live)).rejects.toThrow(/holds a demo shop/);
  await asLive();
  await asLive();
  for (const table of ['accounts', 'sessions', 'api_keys', 'one_time_links', 'identities'])
    expect([table, await count(table)]).toEqual([table, 0]);
  expect(await count('products')).toBe(1);
  const { rows } = await pool.query(`select action from audit_log order by id desc limit 1`);
  expect(rows).toEqual([{ action: 'shop.go_live' }]);
  const { body: signIns } = await api('GET', 'shop');
  for (const { email, password } of signIns.demoSignIns) {
    const { status } = await api('POST', 'auth/login', { body: { email, password } });
    expect(status).toBe(401);
  }
  await expect(settleIdentity(db, shop.config)).rejects.toThrow(/holds a live shop/);
}

test('a demo that was not emptied is no live shop, and a live shop is never emptied', async () => {
  const demo = await openShop();
  await settleIdentity(demo.db, demo.config);
  const live = loadConfig(LIVE);
  await expect(settleIdentity(demo.db, live, { opens: true })).rejects.toThrow(/Empty the demo/);

  const real = await openShop({ settings: { ...LIVE, RATE_LIMITS: 'on' } });
  const { token, id } = await owner(real);
  await changeSessions(real.db, id, { second_factor: true });
  const { status, body } = await real.api('POST', 'admin/setup/demo/empty', {
    token,
    body: { what: 'everything' },
  });
  expect([status, body.code]).toEqual([409, 'setup.not_a_demo']);
});
