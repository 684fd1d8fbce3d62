import { beforeAll, expect, test } from 'vitest';
import { hasOwner } from '#modules/auth/index.ts';
import { owner, passSecondFactor, shopper } from '#test/factories/accounts.ts';
import { expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { loseFirstRun } from '#test/factories/settings.ts';
import { testDatabase } from '#test/harness/database.ts';
import { openShop } from '#test/harness/shop.ts';

const LIVE = {
  SHOP_MODE: 'live',
  PUBLIC_URL: 'https://shop.example',
  RATE_LIMITS: 'on',
};
const LONG_AGO = '2026-01-01T00:00:00.000Z';
const database = await testDatabase();
const shop = await openShop({ settings: LIVE, database });
const other = await openShop({ settings: LIVE, database });
const { api, db } = shop;
const boss = await owner(shop);
const { token } = boss;
const { slug, variantId } = await goods(shop);
const customer = await shopper(shop);

beforeAll(() => passSecondFactor(db));

async function setDoors(state: string): Promise<void> {
  const { version: _version, ...words } = (await api('GET', 'admin/settings/opening', { token }))
    .body;
  await expectOk(api('PUT', 'admin/settings/opening', { token, body: { ...words, state } }));
}
const statusAt = async (app: typeof shop, call = {}) => {
  const { status, body } = await app.api('GET', `products/${slug}`, call);
  return status === 503 ? body.code : status;
};

test('a new live shop is closed to all but its staff, through the API too', async () => {
  expect(await statusAt(shop)).toBe('shop.closed');
  const { status, headers } = await api('GET', 'products');
  expect([status, headers['retry-after']]).toEqual([503, '86400']);
  for (const [method, path] of [
    ['POST', 'carts'],
    ['POST', 'checkout'],
    ['GET', 'search/suggest?q=ab'],
    ['GET', 'categories'],
  ] as const)
    expect((await api(method, path, { body: {} })).body.code).toBe('shop.closed');
  expect(await statusAt(shop, { token: customer.token })).toBe('shop.closed');
  expect(await statusAt(shop, { token })).toBe(200);
  const key = { name: 'Sync', permissions: ['catalog:read'] };
  const made = await expectOk(api('POST', 'admin/api-keys', { token, body: key }));
  expect(await statusAt(shop, { token: made.body.key })).toBe(200);
  // How one gets in, and what is under way, goes on.
  expect((await api('GET', 'shop')).body).toMatchObject({ doors: 'closed', doorsText: '' });
  expect((await api('GET', 'me', { token: customer.token })).status).toBe(200);
  expect((await api('GET', 'orders', { token: customer.token })).status).toBe(200);
  expect((await api('POST', '/webhooks/stripe', { body: {} })).status).not.toBe(503);
});

test('nothing that was cached is shown once the shop has closed, in any process', async () => {
  await setDoors('open');
  for (const app of [shop, other]) {
    await expect.poll(() => statusAt(app)).toBe(200);
    expect(await statusAt(app)).toBe(200); // Now from memory.
  }
  await readyCart(shop, [{ variantId }]);
  await setDoors('closed');
  expect(await statusAt(shop)).toBe('shop.closed');
  await expect.poll(() => statusAt(other)).toBe('shop.closed');
  for (let again = 0; again < 5; again++) expect(await statusAt(other)).toBe('shop.closed');
});

test('friends come in by the password, until another is set; not into a maintenance', async () => {
  await setDoors('closed');
  const setPassword = (password: string | null) =>
    expectOk(api('POST', 'admin/setup/password', { token, body: { password } }));
  const passFor = async (password: string) =>
    (await api('POST', 'shop/pass', { body: { password } })).body;
  expect((await passFor('swordfish')).code).toBe('shop.wrong_password');
  await setPassword('swordfish');
  expect((await passFor('sword')).code).toBe('shop.wrong_password');
  const { pass } = await passFor('swordfish');
  const headers = { 'shop-pass': pass };
  expect(await statusAt(shop, { headers })).toBe(200);
  expect(await statusAt(shop, { headers: { 'shop-pass': `${pass}x` } })).toBe('shop.closed');
  expect(await statusAt(shop)).toBe('shop.closed'); // What a friend read is for nobody else.
  await setDoors('maintenance');
  expect(await statusAt(shop, { headers })).toBe('shop.maintenance');
  const { headers: answered } = await api('GET', 'products');
  expect(answered['retry-after']).toBe('3600');
  await setDoors('closed');
  await setPassword('other fish');
  expect(await statusAt(shop, { headers })).toBe('shop.closed');
  const log = await db.selectFrom('audit_log').select(['before', 'after']).execute();
  expect(JSON.stringify(log)).not.toMatch(/argon2|fish/);
  // Nobody guesses it by trying.
  for (let tries = 0; tries < 10; tries++) await passFor('guess');
  expect((await api('POST', 'shop/pass', { body: { password: 'guess' } })).status).toBe(429);
});

test('who is behind it can be read while it is closed, and nothing else that is written', async () => {
  await setDoors('maintenance');
  const publish = async (policy: string) => {
    const body = { title: policy, slug: `our-${policy}`, policy, text: 'A', publishAt: LONG_AGO };
    const { id } = (await expectOk(api('POST', 'admin/pages', { token, body }))).body;
    return id;
  };
  const ids = [await publish('imprint'), await publish('about')];
  const statuses = ['pages/our-imprint', 'pages/our-about', 'pages/our-terms', 'pages', 'policies'];
  const read = () => Promise.all(statuses.map(async (path) => (await api('GET', path)).status));
  expect(await read()).toEqual([200, 503, 503, 503, 200]);
  await expectOk(api('PATCH', `admin/pages/${ids[0]}`, { token, body: { publishAt: null } }));
  expect((await api('GET', 'pages/our-imprint')).status).toBe(404); // A draft, for nobody.
  for (const id of ids) await api('DELETE', `admin/pages/${id}`, { token });
  const refused = await api('GET', 'pages');
  expect(refused.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '3600' });
});

test('the checklist says what is missing, from what it finds', async () => {
  const missing = async () => {
    const { body } = await expectOk(api('GET', 'admin/setup', { token }));
    return body.steps.flatMap((step: { name: string; done: boolean }) =>
      step.done ? [] : [step.name],
    );
  };
  const before = await missing();
  expect(before).toEqual(expect.arrayContaining(['identity', 'payment', 'policies', 'twoFactor']));
  // Somebody gave delivery a price and a country its tax.
  expect(before).not.toContain('tax');
  expect(before).not.toContain('product');
  expect(before).not.toContain('domain');
  const { version: _version, ...identity } = (
    await api('GET', 'admin/settings/identity', { token })
  ).body;
  const body = { ...identity, name: 'Thistle & Co', country: 'IE' };
  await expectOk(api('PUT', 'admin/settings/identity', { token, body }));
  const without = (...names: string[]) => before.filter((name: string) => !names.includes(name));
  expect(await missing()).toEqual(without('identity'));

  const write = (policy: string, text = 'Words', publishAt: string | null = LONG_AGO) =>
    expectOk(
      api('POST', 'admin/pages', { token, body: { title: policy, policy, text, publishAt } }),
    );
  for (const policy of ['terms', 'returns', 'privacy']) await write(policy);
  const { body: page } = await write('imprint', 'Thistle & Co, [address]');
  expect(await missing()).toContain('policies'); // With a gap.
  const path = `admin/pages/${page.id}`;
  const change = (words: object) => expectOk(api('PATCH', path, { token, body: words }));
  await change({ text: 'Thistle & Co, Cork', publishAt: null });
  expect(await missing()).toContain('policies'); // A draft.
  await change({ publishAt: LONG_AGO });
  expect(await missing()).toEqual(without('identity', 'policies'));
});

test('once a shop has an owner, nobody sets it up again, whatever else is lost', async () => {
  const body = { email: 'eve@example.test', name: 'Eve', password: 'correct horse battery' };
  const accounts = () => db.selectFrom('accounts').selectAll().orderBy('id').execute();
  const before = await accounts();
  const attempts = async () => {
    for (const guess of ['', 'x'.repeat(43), 'not-a-token']) {
      const { status } = await api('POST', 'setup/owner', { body: { ...body, token: guess } });
      expect([400, 409]).toContain(status);
    }
  };
  await attempts();
  await loseFirstRun(db);
  await attempts();
  expect(await accounts()).toEqual(before);
  expect(await hasOwner(db)).toBe(true); // So no start prints a link.
});
