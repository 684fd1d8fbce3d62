/**
 * Sweeps over every operation for staff and every one that requires reauthentication: with every permission but the
 * required one, with that one alone, by API keys, without a second factor, and by people who reauthenticated long
 * ago. A refused call has changed nothing.
 */
import { describe, expect, test } from 'vitest';
import { after, minutes, now } from '#platform/clock.ts';
import { PERMISSIONS } from '#server/permissions.ts';
import {
  changeSessions,
  nextNumber,
  passSecondFactor,
  shopper,
  signedIn,
  staffWho,
} from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { callsOf } from './calls.ts';
import { type Operation, readOperations } from './operations.ts';
import { isPlainWrite, PLAIN_WRITES } from './plain-writes.ts';
import { buildWorld } from './world.ts';

const shop = await openShop({ listens: true });
const world = await buildWorld(shop);
const { call, expectRefusal } = callsOf(shop, world);
const guarded = readOperations()
  .filter(({ permission }) => permission !== 'public')
  .map((one): [string, Operation] => [one.id, one]);
const staffs = guarded.filter(([, { permission }]) => permission !== 'account');
const accounts = guarded.filter(([, { permission }]) => permission === 'account');
const confirmed = guarded.filter(([, one]) => one.confirmed);

/** What may be granted without this one; whoever may write may read, so a read goes with its write. */
const allBut = (permission: string) => {
  const area = permission.replace(':read', '');
  return PERMISSIONS.all.filter((one) => one !== permission && !one.startsWith(`${area}:`));
};

const tokens = new Map<string, Promise<string>>();
/** A token for each set of permissions, made when first needed. */
function tokenFor(kind: 'person' | 'key', permissions: string[]): Promise<string> {
  const name = `${kind} ${permissions.join()}`;
  const known = tokens.get(name);
  if (known !== undefined) return known;
  const made = kind === 'key' ? newKey(permissions) : newStaff(permissions);
  tokens.set(name, made);
  return made;
}

const newStaff = async (permissions: string[]) => (await staffWho(shop, permissions)).token;

/** No key is made with what only people may; one that holds it all the same still opens nothing by it. */
async function newKey(permissions: string[]): Promise<string> {
  const peopleOnly: readonly string[] = PERMISSIONS.peopleOnly;
  const given = permissions.filter((one) => !peopleOnly.includes(one));
  const body = { name: `Key ${nextNumber()}`, permissions: given };
  const { token } = world.boss;
  const made = await expectOk(shop.api('POST', 'admin/api-keys', { token, body }));
  if (given.length < permissions.length) {
    await shop.db
      .updateTable('api_keys')
      .set({ permissions })
      .where('id', '=', made.body.apiKey.id)
      .execute();
  }
  return made.body.key;
}

test('the grantable permissions are those that some operation needs', () => {
  const asked = new Set(staffs.map(([, { permission }]) => permission));
  expect([...PERMISSIONS.all].sort()).toEqual([...asked].sort());
});

describe.each(['person', 'key'] as const)('as a %s', (kind) => {
  test.each(staffs)('all permissions but its own do not open %s', async (_id, operation) => {
    const token = await tokenFor(kind, allBut(operation.permission));
    await expectRefusal(operation, { token }, 403, 'auth.forbidden');
  });

  const open = staffs.filter(([, one]) => !one.streams && !(kind === 'key' && one.confirmed));
  test.each(open)('its own permission alone opens %s', async (_id, operation) => {
    const token = await tokenFor(kind, [operation.permission]);
    const answer = await call(operation, { token, nowhere: true });
    expect(answer.status, answer.text.slice(0, 300)).not.toBe(401);
    expect(answer.body?.code).not.toBe('auth.forbidden');
  });
});

describe('an API key', () => {
  test('is never made with a permission whose operations all require reauthentication', async () => {
    const useless = PERMISSIONS.all.filter((candidate) => {
      const opened = staffs.filter(([, { permission }]) => permission === candidate);
      return opened.length > 0 && opened.every(([, one]) => one.confirmed);
    });
    expect(useless).toEqual(PERMISSIONS.peopleOnly);
    for (const permission of useless) {
      const body = { name: 'Useless', permissions: ['orders:read', permission] };
      const { token } = world.boss;
      const { status, body: said } = await shop.api('POST', 'admin/api-keys', { token, body });
      expect(status).toBe(400);
      expect(said.errors).toEqual([
        { path: '/permissions/1', message: `is for people only: no API key can use ${permission}` },
      ]);
    }
  });

  test.each(accounts)('is no person, so it cannot call %s', async (_id, operation) => {
    const token = await tokenFor('key', [...PERMISSIONS.all]);
    await expectRefusal(operation, { token }, 403, 'auth.forbidden');
  });

  test.each(confirmed)('cannot reauthenticate, so it cannot call %s', async (_id, operation) => {
    const token = await tokenFor('key', [...PERMISSIONS.all]);
    await expectRefusal(operation, { token }, 403, 'auth.forbidden');
  });

  test.each(guarded)('that was revoked is refused by %s', async (_id, operation) => {
    const token = await tokenFor('key', ['orders:read', 'audit:read']);
    await shop.pool.query(
      `update api_keys set revoked_at = now() where permissions = '{orders:read,audit:read}'`,
    );
    await expectRefusal(operation, { token }, 401, 'auth.required');
  });
});

describe('sensitive actions', () => {
  test('are the ones that give permissions or take them', () => {
    const sensitive = new Set(confirmed.map(([id]) => id));
    const changes = staffs.filter(
      ([, { permission, method }]) => permission === 'staff:write' && method !== 'GET',
    );
    expect(changes.map(([id]) => id).filter((id) => !sensitive.has(id))).toEqual([]);
    expect(
      staffs.filter(([, one]) => one.permission === 'refunds:write' && !one.confirmed),
    ).toEqual([]);
  });

  test('are all writes of the admin but those listed as plain, with the reason', () => {
    const writes = staffs.filter(([, { method }]) => method !== 'GET');
    const unproven = writes.filter(([id, one]) => !one.confirmed && !isPlainWrite(id));
    expect(unproven.map(([id]) => id)).toEqual([]);
    const ids = writes.map(([id]) => id);
    expect(
      Object.values(PLAIN_WRITES)
        .flat()
        .filter((id) => !ids.includes(id)),
    ).toEqual([]);
  });

  test.each(confirmed)('need reauthentication: %s', async (_id, operation) => {
    const person = await signedIn(shop, operation.permission === 'account' ? 'shopper' : 'owner');
    await changeSessions(shop.db, person.id, { confirmed_at: after(now(), -minutes(11)) });
    await expectRefusal(operation, { token: person.token }, 403, 'auth.confirm_first');
  });
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
    await expectOk(shop.api('PATCH', path, { token: world.boss.token, body }));
    expect((await listOrders(staff.token)).body.code).toBe('auth.forbidden');
    expect((await shop.api('GET', 'admin/products', { token: staff.token })).status).toBe(200);
    await expectOk(
      shop.api('PATCH', `admin/staff/${staff.id}`, {
        token: world.boss.token,
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
      const { token } = world.boss;
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

describe('staff without a required second factor', () => {
  const wantTwoFactor = (wanted: boolean) =>
    shop.pool.query(
      `insert into settings (key, value) values ('access', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ staffTwoFactor: wanted })],
    );
  let sleeping: Promise<string> | undefined;
  const sleepingOwner = () => {
    sleeping ??= wantTwoFactor(true).then(async () => (await signedIn(shop, 'owner')).token);
    return sleeping;
  };

  test.each(staffs)('have no permission for %s', async (_id, operation) => {
    await expectRefusal(
      operation,
      { token: await sleepingOwner() },
      403,
      'auth.two_factor_missing',
    );
  });

  test('keep their own account, and regain permissions with a second factor', async () => {
    const token = await sleepingOwner();
    const me = await shop.api('GET', 'me', { token });
    expect(me.body).toMatchObject({ twoFactorMissing: true });
    await passSecondFactor(shop.db);
    expect((await shop.api('GET', 'admin/orders', { token })).status).toBe(200);
    await wantTwoFactor(false);
  });
});
