import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '#server/permissions.ts';
import { nextNumber, owner, shopper, signedIn, staffWho } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';
import { covers, withReads } from './granting.ts';

const shop = await openShop();
const { api } = shop;
const boss = await owner(shop);
const anyPermissions = fc.subarray([...PERMISSIONS.all], { minLength: 1 });
const roleNamed = (name: string, permissions: string[], token = boss.token) =>
  api('POST', 'admin/roles', { token, body: { name, permissions } });

describe('roles', () => {
  it('include four that are built in, and show how many people have them', async () => {
    await signedIn(shop, 'support');
    const { body } = await api('GET', 'admin/roles', { token: boss.token });
    const builtIn = body.items.filter((role: { builtIn: boolean }) => role.builtIn);
    expect(builtIn.map(({ id }: { id: string }) => id)).toEqual([
      'owner',
      'manager',
      'support',
      'fulfilment',
    ]);
    expect(builtIn[0]).toMatchObject({ name: 'Owner', permissions: ['*'], people: 1 });
    expect(builtIn[2]).toMatchObject({ name: 'Support', people: 1, grantable: true });
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain('shopper');
  });

  it('are created, changed and removed, and a write permission includes its read', async () => {
    const made = await roleNamed('Packing', ['orders:write', 'refunds:write', 'stock:read']);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Packing',
      builtIn: false,
      permissions: ['orders:read', 'orders:write', 'refunds:write', 'stock:read'],
      people: 0,
    });
    const path = `admin/roles/${made.body.id}`;
    const changed = await api('PATCH', path, {
      token: boss.token,
      body: { name: 'Packers', permissions: ['orders:read'] },
    });
    expect(changed.body).toMatchObject({ name: 'Packers', permissions: ['orders:read'] });
    expect((await api('DELETE', path, { token: boss.token })).status).toBe(204);
    expect((await api('DELETE', path, { token: boss.token })).status).toBe(404);
  });

  it('cannot be removed when built in or in use, and have unique names', async () => {
    const token = boss.token;
    for (const id of ['owner', 'manager']) {
      const change = await api('PATCH', `admin/roles/${id}`, { token, body: { name: 'X' } });
      expect(change.body.code).toBe('staff.built_in_role');
      expect((await api('DELETE', `admin/roles/${id}`, { token })).status).toBe(409);
    }
    expect((await api('DELETE', 'admin/roles/shopper', { token })).status).toBe(404);
    const { body: role } = await roleNamed('Buyers', ['catalog:write']);
    expect((await roleNamed('buyers', ['catalog:read'])).body.code).toBe('staff.role_name_taken');
    const buyer = await signedIn(shop, role.id);
    const refused = await api('DELETE', `admin/roles/${role.id}`, { token });
    expect(refused.body).toMatchObject({
      code: 'staff.role_in_use',
      errors: [{ path: '/role', code: 'role_in_use', message: '1', params: { count: 1 } }],
    });
    await api('DELETE', `admin/staff/${buyer.id}`, { token });
    expect((await api('DELETE', `admin/roles/${role.id}`, { token })).status).toBe(204);
  });

  it('take effect at the next call of everybody who has them', async () => {
    const { body: role } = await roleNamed('Readers', ['orders:read']);
    const reader = await signedIn(shop, role.id);
    const orders = async () => (await api('GET', 'admin/orders', { token: reader.token })).status;
    expect(await orders()).toBe(200);
    const body = { permissions: ['catalog:read'] };
    await api('PATCH', `admin/roles/${role.id}`, { token: boss.token, body });
    expect(await orders()).toBe(403);
  });
});

describe('nobody grants more than they have', () => {
  it('in a role they create, for any two sets of permissions', async () => {
    await fc.assert(
      fc.asyncProperty(anyPermissions, anyPermissions, async (mine, wanted) => {
        const granted = withReads(PERMISSIONS, [...mine, 'staff:write']);
        const maker = await staffWho(shop, granted);
        const made = await roleNamed(`Role ${nextNumber()}`, wanted, maker.token);
        const may = withReads(PERMISSIONS, wanted).every((one) => granted.includes(one));
        expect(made.status).toBe(may ? 201 : 403);
        if (!may) expect(made.body.code).toBe('staff.more_than_yours');
      }),
      { numRuns: 25 },
    );
  });

  it('nor changes a role, a person, an invitation or a key with more', async () => {
    const granted = withReads(PERMISSIONS, ['staff:write', 'orders:write']);
    const lesser = await staffWho(shop, granted);
    const { token } = lesser;
    const { body: role } = await roleNamed('Stronger', ['settings:write']);
    const strong = await signedIn(shop, role.id);
    const { body: key } = await api('POST', 'admin/api-keys', {
      token: boss.token,
      body: { name: 'Books', permissions: ['audit:read'] },
    });
    const { body: invite } = await api('POST', 'admin/invites', {
      token: boss.token,
      body: { email: 'strong@example.test', role: role.id },
    });
    const tries: [string, string, object?][] = [
      ['PATCH', `admin/roles/${role.id}`, { permissions: ['orders:read'] }],
      ['DELETE', `admin/roles/${role.id}`],
      ['PATCH', `admin/staff/${strong.id}`, { role: 'fulfilment' }],
      ['DELETE', `admin/staff/${strong.id}`],
      ['POST', `admin/staff/${strong.id}/block`],
      ['POST', `admin/staff/${strong.id}/unblock`],
      ['PATCH', `admin/staff/${boss.id}`, { role: role.id }],
      ['POST', `admin/staff/${boss.id}/block`],
      ['PATCH', `admin/staff/${lesser.id}`, { role: 'owner' }],
      ['POST', 'admin/invites', { email: 'me@example.test', role: 'owner' }],
      ['POST', 'admin/invites', { email: 'me@example.test', role: 'manager' }],
      ['POST', `admin/invites/${invite.id}/resend`],
      ['DELETE', `admin/invites/${invite.id}`],
      ['POST', 'admin/api-keys', { name: 'Mine', permissions: ['settings:read'] }],
      ['DELETE', `admin/api-keys/${key.apiKey.id}`],
    ];
    for (const [method, path, body] of tries) {
      const answer = await api(method, path, { token, body });
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([
        403,
        'staff.more_than_yours',
      ]);
    }
  });

  it('and having a set means having each of it', () => {
    fc.assert(
      fc.property(anyPermissions, anyPermissions, (permissions, wanted) => {
        expect(covers(permissions, wanted)).toBe(
          wanted.every((one) => permissions.indexOf(one) >= 0),
        );
        expect(covers(['*'], wanted)).toBe(true);
        expect(covers(permissions, ['*'])).toBe(false);
      }),
    );
  });
});

describe('changing permissions', () => {
  it('needs reauthentication after ten minutes', async () => {
    const late = await owner(shop);
    await shop.pool.query(
      "update sessions set confirmed_at = now() - interval '11 minutes' where account_id = $1",
      [late.id],
    );
    const refused = await roleNamed('Late', ['orders:read'], late.token);
    expect([refused.status, refused.body.code]).toEqual([403, 'auth.confirm_first']);
    expect((await api('GET', 'admin/roles', { token: late.token })).status).toBe(200);
    await api('DELETE', `admin/staff/${late.id}`, { token: boss.token });
  });

  it('is refused for those who may only read, and for shoppers', async () => {
    const reader = await staffWho(shop, ['staff:read']);
    const { token } = reader;
    expect((await api('GET', 'admin/staff', { token })).status).toBe(200);
    expect((await roleNamed('Mine', ['staff:read'], token)).body.code).toBe('auth.forbidden');
    const stranger = await shopper(shop);
    expect((await api('GET', 'admin/staff', { token: stranger.token })).status).toBe(403);
  });
});
