import { afterEach, describe, expect, it } from 'vitest';
import { after, days, minutes, now, setClock } from '#platform/clock.ts';
import { hashToken } from '#platform/tokens.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { expectOk, goods, payAt, placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const { api, pool } = shop;
afterEach(() => setClock());
const boss = await owner(shop);
const asOwner = (method: string, path: string, body?: object) =>
  api(method, path, { token: boss.token, body });

async function makeKey(permissions: string[], more: object = {}) {
  const made = await asOwner('POST', 'admin/api-keys', { name: 'Warehouse', permissions, ...more });
  expect(made.status).toBe(201);
  return { key: made.body.key as string, ...made.body.apiKey };
}
const withKey = (key: string, method: string, path: string, body?: object) =>
  api(method, path, { token: key, body });

describe('an API key', () => {
  it('is shown once, and stored as a hash', async () => {
    const { key, id, hint } = await makeKey(['orders:write']);
    expect(key).toMatch(/^mercat_[\w-]{43}$/);
    expect(hint).toBe(key.slice(-4));
    const { body } = await asOwner('GET', 'admin/api-keys');
    expect(body.items[0]).toMatchObject({
      id,
      hint,
      permissions: ['orders:read', 'orders:write'],
      createdBy: { id: boss.id, name: 'Test owner' },
      lastUsedAt: null,
    });
    expect(JSON.stringify(body)).not.toContain(key);
    const { rows } = await pool.query('select * from api_keys where id = $1', [id]);
    expect(rows[0].token_hash.equals(hashToken(key))).toBe(true);
    const everything = await pool.query(
      'select api_keys::text as stored from api_keys union all select audit_log::text from audit_log',
    );
    expect(everything.rows.filter(({ stored }) => stored.includes(key.slice(7)))).toEqual([]);
  });

  it('does what its permissions allow and nothing else', async () => {
    const { key } = await makeKey(['orders:read']);
    expect((await withKey(key, 'GET', 'admin/orders')).status).toBe(200);
    expect((await withKey(key, 'GET', 'admin/products')).body.code).toBe('auth.forbidden');
    expect((await withKey(key, 'GET', 'admin/api-keys')).status).toBe(403);
    expect((await withKey(key, 'GET', 'shop')).status).toBe(200);
  });

  it('never acts as a person: no account, no roles, no keys, whatever its permissions', async () => {
    const { key } = await makeKey(['staff:read', 'audit:read', 'settings:write']);
    expect((await withKey(key, 'GET', 'admin/staff')).status).toBe(200);
    const sensitive: [string, string, object?][] = [
      ['GET', 'me'],
      ['POST', 'admin/api-keys', { name: 'Another', permissions: ['staff:read'] }],
      ['POST', 'admin/roles', { name: 'Another', permissions: ['staff:read'] }],
      ['POST', 'admin/invites', { email: 'a@example.test', role: 'support' }],
      ['DELETE', `admin/staff/${boss.id}`],
      ['POST', `admin/staff/${boss.id}/block`],
    ];
    for (const [method, path, body] of sensitive) {
      const answer = await withKey(key, method, path, body);
      expect([answer.status, answer.body.code], path).toEqual([403, 'auth.forbidden']);
    }
  });

  it('is refused when revoked, expired or unknown', async () => {
    const { key, id } = await makeKey(['orders:read']);
    expect((await asOwner('DELETE', `admin/api-keys/${id}`)).status).toBe(204);
    expect((await asOwner('DELETE', `admin/api-keys/${id}`)).status).toBe(204);
    expect((await withKey(key, 'GET', 'admin/orders')).status).toBe(401);
    const expiresAt = after(now(), days(1)).toISOString();
    const brief = await makeKey(['orders:read'], { expiresAt });
    expect((await withKey(brief.key, 'GET', 'admin/orders')).status).toBe(200);
    setClock(after(now(), days(2)));
    expect((await withKey(brief.key, 'GET', 'admin/orders')).status).toBe(401);
    setClock();
    for (const token of ['mercat_', `mercat_${'a'.repeat(43)}`, brief.key.slice(0, -1)]) {
      expect((await withKey(token, 'GET', 'admin/orders')).status).toBe(401);
    }
    const past = { name: 'Late', permissions: ['orders:read'], expiresAt: '2020-01-01T00:00:00Z' };
    expect((await asOwner('POST', 'admin/api-keys', past)).body.code).toBe('staff.key_in_past');
    const all = { name: 'All', permissions: ['*'] };
    expect((await asOwner('POST', 'admin/api-keys', all)).status).toBe(400);
  });

  it('loses a permission when its creator does', async () => {
    const maker = await staffWho(shop, [
      'staff:write',
      'orders:write',
      'orders:read',
      'stock:read',
    ]);
    const body = { name: 'Theirs', permissions: ['orders:write', 'stock:read'] };
    const made = await expectOk(api('POST', 'admin/api-keys', { token: maker.token, body }));
    const { key, apiKey } = made.body;
    const listed = async () => {
      const { body: list } = await asOwner('GET', 'admin/api-keys');
      return list.items.find(({ id }: { id: string }) => id === apiKey.id).effectivePermissions;
    };
    expect(apiKey.effectivePermissions).toEqual(['orders:read', 'orders:write', 'stock:read']);
    const ROLE = 'select role_id as role from accounts where id = $1';
    const { role } = (await pool.query(ROLE, [maker.id])).rows[0];
    const changed = { name: 'Less', permissions: ['orders:read', 'customers:read'] };
    await expectOk(asOwner('PATCH', `admin/roles/${role}`, changed));
    expect(await listed()).toEqual(['orders:read']);
    expect((await withKey(key, 'GET', 'admin/orders')).status).toBe(200);
    for (const path of ['admin/customers', 'admin/products']) {
      const refused = await withKey(key, 'GET', path);
      expect([refused.status, refused.body.code]).toEqual([403, 'auth.forbidden']);
      expect(refused.body.detail).toMatch(/^This API key does not have the permission `\w+:read`/);
    }

    await expectOk(asOwner('POST', `admin/staff/${maker.id}/block`));
    expect(await listed()).toEqual([]);
    const blocked = await withKey(key, 'GET', 'admin/orders');
    expect([blocked.status, blocked.body.code]).toEqual([401, 'auth.required']);
    expect(blocked.body.detail).toContain('Make a new one');
    expect(blocked.headers['www-authenticate']).toBe('Bearer realm="api", error="invalid_token"');
    await expectOk(asOwner('POST', `admin/staff/${maker.id}/unblock`));
    expect((await withKey(key, 'GET', 'admin/orders')).status).toBe(200);

    await expectOk(asOwner('DELETE', `admin/staff/${maker.id}`));
    expect((await withKey(key, 'GET', 'admin/orders')).status).toBe(401);
    await pool.query('update api_keys set created_by = null where id = $1', [apiKey.id]);
    expect((await withKey(key, 'GET', 'admin/orders')).status).toBe(401);
    expect((await api('GET', 'admin/orders')).headers['www-authenticate']).toBe(
      'Bearer realm="api"',
    );
  });

  it('records when it was last used, once a minute', async () => {
    const { key, id } = await makeKey(['orders:read']);
    const lastUse = async () => {
      const { rows } = await pool.query('select last_used_at from api_keys where id = $1', [id]);
      return rows[0].last_used_at?.getTime() ?? null;
    };
    const start = now();
    setClock(start);
    await withKey(key, 'GET', 'admin/orders');
    await expect.poll(lastUse).toBe(start.getTime());
    setClock(after(start, 59_000));
    await withKey(key, 'GET', 'admin/orders');
    setClock(after(start, minutes(1) + 1));
    await withKey(key, 'GET', 'admin/orders');
    await expect.poll(lastUse).toBe(start.getTime() + minutes(1) + 1);
  });
});

describe('an integration', () => {
  it('works in every part of the shop, and the audit log names its key', async () => {
    const { key, id } = await makeKey([
      'orders:write',
      'catalog:write',
      'stock:write',
      'customers:write',
      'audit:read',
    ]);
    const { variantId, productId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId, quantity: 1 }]);
    await payAt(order.pageUrl, 'approve');
    await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
    const acts: [string, string, object, number][] = [
      ['POST', `admin/orders/${order.number}/fulfilments`, { carrier: 'Test Post' }, 201],
      ['PUT', `admin/stock/${variantId}`, { onHand: 40 }, 200],
      ['PATCH', `admin/products/${productId}`, { title: 'Renamed' }, 200],
      ['PATCH', `admin/variants/${variantId}`, { sku: 'KEY-1' }, 200],
      ['POST', 'admin/categories', { name: 'By key' }, 201],
    ];
    for (const [method, path, body, status] of acts) {
      const answer = await withKey(key, method, path, body);
      expect(answer.status, `${path}: ${answer.text.slice(0, 200)}`).toBe(status);
    }
    for (const path of ['admin/orders', `admin/orders/${order.number}`, 'admin/customers']) {
      expect((await withKey(key, 'GET', path)).status, path).toBe(200);
    }
    const { body } = await withKey(key, 'GET', `admin/audit?actor=${id}`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
      'category.create',
      'variant.update',
      'product.update',
      'stock.set',
      'order.ship',
    ]);
    expect(body.items[0].actor).toEqual({ id, name: 'Warehouse', kind: 'key' });
  });
});
