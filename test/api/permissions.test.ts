/** Permissions in time, and what routes must say of them; `sweep.test.ts` tries them on every operation. */
import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { PERMISSIONS } from '#server/permissions.ts';
import { owner, passSecondFactor, shopper, signedIn, staffWho } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { isForStaff, readOperations } from './operations.ts';

const shop = await openShop();
const boss = await owner(shop);
const staffs = readOperations().filter(isForStaff);

describe('routes', () => {
  test('that the description hides are open to all', async () => {
    const hidden: [string, string | undefined][] = [];
    const app = await buildApp(shop.platform, {
      prepare: async (bare) => {
        bare.addHook('onRoute', ({ method, url, schema, config }) => {
          if (method !== 'HEAD' && schema?.hide) hidden.push([url, config?.permission]);
        });
      },
    });
    await app.ready();
    await app.close();
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(([, permission]) => permission !== 'public')).toEqual([]);
  });

  test('each declare a permission: one without stops the shop from starting', async () => {
    const starting = buildApp(shop.platform, {
      prepare: async (app) => {
        app.get('/undeclared', () => 'secret');
      },
    });
    await expect(starting).rejects.toThrow('GET /undeclared declares no permission');
  });
});

test('an API key is never made with a permission whose operations all require reauthentication', async () => {
  const useless = PERMISSIONS.all.filter((candidate) => {
    const opened = staffs.filter(({ permission }) => permission === candidate);
    return opened.length > 0 && opened.every(({ confirmed }) => confirmed);
  });
  expect(useless).toEqual(PERMISSIONS.peopleOnly);
  for (const permission of useless) {
    const body = { name: 'Useless', permissions: ['orders:read', permission] };
    const { token } = boss;
    const { status, body: text } = await shop.api('POST', 'admin/api-keys', { token, body });
    expect(status).toBe(400);
    expect(text.errors).toEqual([
      {
        path: '/permissions/1',
        code: 'people_only',
        message: `is for people only: no API key can use ${permission}`,
        params: { permission },
      },
    ]);
  }
});

describe('permissions apply as they are at each request', () => {
  const listOrders = (token: string) => shop.api('GET', 'admin/orders', { token });

  test('of a role that changed, and of a person who got another', async () => {
    const staff = await staffWho(shop, ['orders:read']);
    expect((await listOrders(staff.token)).status).toBe(200);
    const roleOf = async (id: string) =>
      (await shop.pool.query('select role_id as role from accounts where id = $1', [id])).rows[0]
        .role;
    const role = await roleOf(staff.id);
    const path = `admin/roles/${role}`;
    const body = { name: 'Browses only', permissions: ['catalog:read'] };
    await expectOk(shop.api('PATCH', path, { token: boss.token, body }));
    expect((await listOrders(staff.token)).body.code).toBe('auth.forbidden');
    expect((await shop.api('GET', 'admin/products', { token: staff.token })).status).toBe(200);
    await expectOk(
      shop.api('PATCH', `admin/staff/${staff.id}`, {
        token: boss.token,
        body: { role: 'support' },
      }),
    );
    expect((await listOrders(staff.token)).status).toBe(200);
  });

  test('of someone who no longer works here, or was blocked', async () => {
    for (const [method, path] of [
      ['DELETE', ''],
      ['POST', '/block'],
    ]) {
      const staff = await signedIn(shop, 'support');
      expect((await listOrders(staff.token)).status).toBe(200);
      const { token } = boss;
      await expectOk(shop.api(method ?? '', `admin/staff/${staff.id}${path}`, { token }));
      expect([401, 403]).toContain((await listOrders(staff.token)).status);
      const { refreshToken } = staff;
      const again = await shop.api('POST', 'auth/refresh', { body: { refreshToken } });
      expect(again.status === 200 && again.body.user.permissions.length > 0).toBe(false);
    }
  });

  test('of a shopper who becomes staff, without a new sign-in, and of one who stops', async () => {
    const person = await shopper(shop);
    const setRole = (role: string) =>
      shop.pool.query('update accounts set role_id = $1 where id = $2', [role, person.id]);
    expect((await listOrders(person.token)).status).toBe(403);
    await setRole('fulfilment');
    expect((await listOrders(person.token)).status).toBe(200);
    await setRole('shopper');
    expect((await listOrders(person.token)).status).toBe(403);
  });
});

test('staff without a required second factor keep their account, and regain permissions with one', async () => {
  const wantSecondFactor = (staffTwoFactor: boolean) =>
    expectOk(
      shop.api('PUT', 'admin/settings/access', { token: boss.token, body: { staffTwoFactor } }),
    );
  await passSecondFactor(shop.db);
  await wantSecondFactor(true);
  const { token } = await signedIn(shop, 'owner');
  const me = await shop.api('GET', 'me', { token });
  expect(me.body).toMatchObject({ twoFactorMissing: true });
  await passSecondFactor(shop.db);
  expect((await shop.api('GET', 'admin/orders', { token })).status).toBe(200);
  await wantSecondFactor(false);
});
