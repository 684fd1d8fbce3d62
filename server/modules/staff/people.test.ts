import { afterEach, describe, expect, it } from 'vitest';
import { requireAnotherOwner } from '#modules/auth/staff-accounts/index.ts';
import { setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner, type SignedInTester, shopper, signedIn } from '#test/factories/accounts.ts';
import { turnOnAuthenticator } from '#test/fakes/authenticator.ts';
import type { TestApp } from '#test/harness/app.ts';
import { mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
afterEach(() => setClock());
const boss = await owner(shop);
const asOwner = (method: string, path: string, body?: object) =>
  api(method, path, { token: boss.token, body });

describe('the list of staff', () => {
  it('shows staff with their roles, and finds them by name or address', async () => {
    const helper = await signedIn(shop, 'support');
    await shopper(shop);
    const { body } = await asOwner('GET', 'admin/staff');
    expect(body.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [boss.id, helper.id].toSorted(),
    );
    expect(body.withoutTwoFactor).toBe(2);
    const found = await asOwner('GET', `admin/staff?search=${helper.email.toUpperCase()}`);
    expect(found.body.items).toMatchObject([
      {
        id: helper.id,
        role: { id: 'support', name: 'Support' },
        twoFactor: false,
        blockedAt: null,
        changeable: true,
      },
    ]);
    expect(found.body.items[0].lastSeenAt).toBeTruthy();
    expect((await asOwner('GET', 'admin/staff?search=%25%25')).body.items).toEqual([]);
    expect((await asOwner('GET', `admin/staff/${helper.id}`)).body).toEqual(found.body.items[0]);
  });

  it('comes in pages by name, each person once', async () => {
    for (let more = 0; more < 4; more++) await signedIn(shop, 'fulfilment');
    const all = (await asOwner('GET', 'admin/staff?limit=100')).body.items;
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await asOwner('GET', `admin/staff?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(all.map(({ id }: { id: string }) => id));
  });
});

describe('a member of staff', () => {
  it('has a changed role from the next call on', async () => {
    const person = await signedIn(shop, 'fulfilment');
    const customers = () => api('GET', 'admin/products', { token: person.token });
    expect((await customers()).status).toBe(200);
    const changed = await asOwner('PATCH', `admin/staff/${person.id}`, { role: 'support' });
    expect(changed.body.role).toEqual({ id: 'support', name: 'Support' });
    const stock = { token: person.token, body: { onHand: 1 } };
    const refused = await api('PUT', `admin/stock/${crypto.randomUUID()}`, stock);
    expect(refused.status).toBe(403);
  });

  it('is a shopper once removed, and signed out; so are invitations they made', async () => {
    const person = await signedIn(shop, 'owner');
    const { body: invite } = await api('POST', 'admin/invites', {
      token: person.token,
      body: { email: 'friend@example.test', role: 'support' },
    });
    expect((await asOwner('DELETE', `admin/staff/${person.id}`)).status).toBe(204);
    expect((await api('GET', 'me', { token: person.token })).status).toBe(401);
    const { body: open } = await asOwner('GET', 'admin/invites');
    expect(open.items.map(({ id }: { id: string }) => id)).not.toContain(invite.id);
    const again = await signIn(person);
    expect(again.body.user).toMatchObject({ role: 'shopper', permissions: [] });
    expect((await asOwner('DELETE', `admin/staff/${person.id}`)).status).toBe(404);
  });

  it('is locked out while blocked, and earlier sessions stay ended', async () => {
    const person = await signedIn(shop, 'support');
    const blocked = await asOwner('POST', `admin/staff/${person.id}/block`);
    expect(blocked.body.blockedAt).toBeTruthy();
    expect((await api('GET', 'me', { token: person.token })).status).toBe(401);
    expect((await signIn(person)).status).toBe(401);
    expect((await asOwner('POST', `admin/staff/${person.id}/unblock`)).body.blockedAt).toBeNull();
    expect((await api('GET', 'me', { token: person.token })).status).toBe(401);
    expect((await signIn(person)).status).toBe(200);
  });

  it('signs in by password alone after an owner resets lost factors, and is notified', async () => {
    const person = await signedIn(shop, 'support');
    await turnOnAuthenticator(shop, person.token);
    expect((await signIn(person)).body.code).toBe('auth.code_needed');
    const path = `admin/staff/${person.id}/forget-factors`;
    expect((await api('POST', path, { token: person.token })).status).toBe(403);
    expect((await asOwner('POST', path)).body.twoFactor).toBe(false);
    expect((await api('GET', 'me', { token: person.token })).status).toBe(401);
    expect((await signIn(person)).status).toBe(200);
    const mails = await mailsTo(shop, person.email);
    expect(mails.map(({ subject }) => subject).join()).toContain('Two-step sign-in');
    expect((await asOwner('POST', `admin/staff/${boss.id}/forget-factors`)).status).toBe(409);
  });

  it('cannot be given an unknown role, nor become a shopper by a change of role', async () => {
    const person = await signedIn(shop, 'support');
    const customer = await shopper(shop);
    for (const role of ['shopper', 'no-such-role']) {
      expect((await asOwner('PATCH', `admin/staff/${person.id}`, { role })).status).toBe(404);
    }
    const path = `admin/staff/${customer.id}`;
    expect((await asOwner('PATCH', path, { role: 'support' })).status).toBe(404);
    expect((await asOwner('POST', `${path}/block`)).status).toBe(404);
    expect((await asOwner('GET', path)).status).toBe(404);
  });
});

const signIn = ({ email }: SignedInTester, { api: call }: TestApp = shop) =>
  call('POST', 'auth/login', { body: { email, password: 'correct horse battery' } });

describe('the last owner', () => {
  it('cannot be demoted, removed, blocked or deleted', async () => {
    const alone = await openShop();
    const last = await owner(alone);
    const { token, id } = last;
    const other = await owner(alone);
    await alone.api('POST', `admin/staff/${other.id}/block`, { token });
    const call = (method: string, path: string, body?: object) =>
      alone.api(method, path, { token, body });
    const refusals = [
      await call('PATCH', `admin/staff/${id}`, { role: 'manager' }),
      await call('DELETE', `admin/staff/${id}`),
    ];
    expect(refusals.map(({ body }) => body.code)).toEqual(['staff.last_owner', 'staff.last_owner']);
    const block = await call('POST', `admin/staff/${id}/block`);
    expect(block.body.code).toBe('staff.not_yourself');
    await expect(inTx(alone.db, (tx) => requireAnotherOwner(tx, id))).rejects.toMatchObject({
      code: 'staff.last_owner',
    });
    expect((await call('PATCH', `admin/staff/${id}`, { role: 'owner' })).status).toBe(200);
  });

  it.each([
    ['demote', 'PATCH', '', { role: 'support' }],
    ['remove', 'DELETE', '', undefined],
    ['block', 'POST', '/block', undefined],
  ])('remains when two owners %s each other at once', async (_what, method, end, body) => {
    const alone = await openShop();
    for (let round = 0; round < 4; round++) {
      const [one, two] = [await owner(alone), await owner(alone)];
      const against = (by: SignedInTester, whom: SignedInTester) =>
        alone.api(method, `admin/staff/${whom.id}${end}`, { token: by.token, body });
      await keepOnly(alone, [one, two]);
      const answers = await Promise.all([against(one, two), against(two, one)]);
      expect(await ownersOf(alone)).toBe(1);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    }
  });

  it.each([
    ['leave the team', (id: string) => `admin/staff/${id}`],
    ['close their accounts', () => 'me'],
  ])('remains when two owners %s at once', async (_what, pathOf) => {
    const alone = await openShop();
    const owners = [await owner(alone), await owner(alone)];
    const answers = await Promise.all(
      owners.map(({ id, token }) => alone.api('DELETE', pathOf(id), { token })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await ownersOf(alone)).toBe(1);
  });
});

async function ownersOf({ pool }: TestApp): Promise<number> {
  const { rows } = await pool.query(
    "select count(*)::int as count from accounts where role_id = 'owner' and blocked_at is null",
  );
  return rows[0].count;
}

async function keepOnly({ pool }: TestApp, owners: SignedInTester[]): Promise<void> {
  await pool.query("update accounts set role_id = 'shopper' where id <> all($1)", [
    owners.map(({ id }) => id),
  ]);
}
