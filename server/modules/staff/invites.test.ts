import { afterEach, describe, expect, it } from 'vitest';
import { linkToken } from '#modules/auth/links/index.ts';
import { after, days, now, setClock } from '#platform/clock.ts';
import { changeAccount, nextNumber, owner, shopper, staffWho } from '#test/factories/accounts.ts';
import { noticesToOwners } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
afterEach(() => setClock());
const boss = await owner(shop);
const asOwner = (method: string, path: string, body?: object) =>
  api(method, path, { token: boss.token, body });
const NEWCOMER = { name: 'New Comer', password: 'seven green bicycles' };

async function invite(email = `new${nextNumber()}@example.test`, role = 'support') {
  const { status, body } = await asOwner('POST', 'admin/invites', { email, role });
  expect(status).toBe(201);
  return { id: body.id as string, email, token: linkToken(shop.config, body.id) };
}
const read = (token: string) => api('POST', 'auth/invites/read', { body: { token } });
const OWN = { password: 'correct horse battery' };
const accept = (token: string, person: object = OWN) =>
  api('POST', 'auth/invites/accept', { body: { token, ...person } });
const openInvites = async () => (await asOwner('GET', 'admin/invites')).body.items;

async function mailsTo(linkId: string): Promise<number> {
  const { rows } = await shop.pool.query(
    `select count(*)::int as count from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'event:account.link_made' and j.payload ->> 'linkId' = $1`,
    [linkId],
  );
  return rows[0].count;
}

describe('an invitation', () => {
  it('is sent by mail, and creates a verified account with the role', async () => {
    const { id, email, token } = await invite();
    expect(await mailsTo(id)).toBe(1);
    expect((await read(token)).body).toEqual({ email, roleName: 'Support', hasAccount: false });
    const joined = await accept(token, NEWCOMER);
    expect(joined.status).toBe(201);
    expect(joined.body.user).toMatchObject({
      email,
      name: 'New Comer',
      role: 'support',
      emailVerified: true,
    });
    const orders = await api('GET', 'admin/orders', { token: joined.body.accessToken });
    expect(orders.status).toBe(200);
    const { rows } = await shop.pool.query(
      "select id from audit_log where action = 'staff.join' and subject_id = $1",
      [joined.body.user.id],
    );
    expect(await noticesToOwners(shop.pool, rows[0].id)).toBe(1);
    expect((await accept(token, NEWCOMER)).body.code).toBe('auth.link_spent');
    expect((await read(token)).body.code).toBe('auth.link_spent');
    expect((await openInvites()).map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('asks a new person for a name and a good password, and stays valid meanwhile', async () => {
    const { token } = await invite();
    const { name, password } = NEWCOMER;
    expect((await accept(token, { password })).body.errors).toMatchObject([{ path: '/name' }]);
    expect((await accept(token, { name })).body.errors).toMatchObject([{ path: '/password' }]);
    const weak = await accept(token, { name, password: 'password1' });
    expect(weak.body.errors).toMatchObject([{ path: '/password' }]);
    expect((await accept(token, NEWCOMER)).status).toBe(201);
  });

  it('gives the role to an existing account, and signs nobody in to it', async () => {
    const customer = await shopper(shop);
    const { token } = await invite(customer.email.toUpperCase(), 'fulfilment');
    expect((await read(token)).body).toMatchObject({ email: customer.email, hasAccount: true });
    const eve = await shopper(shop);
    for (const access of [undefined, eve.token]) {
      const clicked = await api('POST', 'auth/invites/accept', { token: access, body: { token } });
      expect(clicked.body.code).toBe('auth.link_of_account');
    }
    const guess = await accept(token, { name: 'Other', password: 'another long password' });
    expect(guess.body.code).toBe('auth.wrong_password');
    const answer = await api('POST', 'auth/invites/accept', {
      token: customer.token,
      body: { token },
    });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await api('GET', 'me', { token: customer.token })).body).toMatchObject({
      role: 'fulfilment',
      name: 'Test shopper',
    });
    const body = { email: customer.email, password: 'correct horse battery' };
    expect((await api('POST', 'auth/login', { body })).status).toBe(200);
  });

  it('gives nothing to an account with an unverified address', async () => {
    const squatter = await shopper(shop);
    const { token } = await invite(squatter.email);
    await changeAccount(db, squatter.id, { email_verified_at: null });
    expect((await accept(token)).body.code).toBe('staff.unproven_account');
    expect((await api('GET', 'me', { token: squatter.token })).body.role).toBe('shopper');
    await changeAccount(db, squatter.id, { email_verified_at: now() });
    expect((await accept(token)).status).toBe(204);
  });

  it('is refused for staff, and for a blocked account', async () => {
    const again = { email: boss.email, role: 'support' };
    const refused = await asOwner('POST', 'admin/invites', again);
    expect(refused.body.code).toBe('staff.already_staff');
    const customer = await shopper(shop);
    const { token } = await invite(customer.email);
    await changeAccount(db, customer.id, { blocked_at: now() });
    expect((await accept(token)).body.code).toBe('staff.blocked_account');
    const other = { email: customer.email, role: 'support' };
    const blocked = await asOwner('POST', 'admin/invites', other);
    expect(blocked.body.code).toBe('staff.blocked_account');
  });

  it('does not replace the role of somebody who joined meanwhile', async () => {
    const customer = await shopper(shop);
    const { token } = await invite(customer.email);
    await changeAccount(db, customer.id, { role_id: 'manager' });
    expect((await accept(token)).body.code).toBe('staff.already_staff');
  });

  it('works for seven days; sent again, the new link works and the first does not', async () => {
    const first = await invite();
    setClock(after(now(), days(8)));
    expect((await read(first.token)).body.code).toBe('auth.link_spent');
    setClock();
    const again = await asOwner('POST', `admin/invites/${first.id}/resend`);
    expect(again.status).toBe(201);
    expect(again.body.email).toBe(first.email);
    expect(await mailsTo(again.body.id)).toBe(1);
    expect((await read(first.token)).status).toBe(409);
    expect((await read(linkToken(shop.config, again.body.id))).status).toBe(200);
    const gone = await asOwner('POST', `admin/invites/${first.id}/resend`);
    expect(gone.status).toBe(404);
  });

  it('is void once withdrawn, or once a newer one was sent', async () => {
    const first = await invite();
    const second = await invite(first.email, 'fulfilment');
    expect((await read(first.token)).status).toBe(409);
    expect((await asOwner('DELETE', `admin/invites/${second.id}`)).status).toBe(204);
    expect((await read(second.token)).status).toBe(409);
    expect((await asOwner('DELETE', `admin/invites/${second.id}`)).status).toBe(404);
  });

  it('grants nothing that its sender may no longer grant, until somebody who may sends it', async () => {
    const former = await owner(shop);
    const email = `new${nextNumber()}@example.test`;
    const body = { email, role: 'owner' };
    const { body: sent } = await api('POST', 'admin/invites', { token: former.token, body });
    const token = linkToken(shop.config, sent.id);
    expect((await read(token)).status).toBe(200);
    await asOwner('PATCH', `admin/staff/${former.id}`, { role: 'manager' });
    expect((await read(token)).body.code).toBe('auth.link_spent');
    expect((await accept(token, NEWCOMER)).body.code).toBe('auth.link_spent');
    const again = await asOwner('POST', `admin/invites/${sent.id}/resend`);
    const joined = await accept(linkToken(shop.config, again.body.id), NEWCOMER);
    expect(joined.body.user).toMatchObject({ email, role: 'owner' });
  });

  it('of an owner is not replaced, sent again or withdrawn by somebody with fewer permissions', async () => {
    const { id, email, token } = await invite(undefined, 'owner');
    const lesser = await staffWho(shop, ['staff:read', 'staff:write']);
    const { id: roleId } = await db
      .selectFrom('accounts')
      .select('role_id as id')
      .where('id', '=', lesser.id)
      .executeTakeFirstOrThrow();
    const call = { token: lesser.token };
    const body = { email: email.toUpperCase(), role: roleId };
    for (const answer of [
      await api('POST', 'admin/invites', { ...call, body }),
      await api('POST', `admin/invites/${id}/resend`, call),
      await api('DELETE', `admin/invites/${id}`, call),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'staff.more_than_yours']);
    }
    expect((await accept(token, NEWCOMER)).body.user.role).toBe('owner');
    const peer = `peer${nextNumber()}@example.test`;
    const own = { ...call, body: { email: peer, role: roleId } };
    expect((await api('POST', 'admin/invites', own)).status).toBe(201);
    expect((await api('POST', 'admin/invites', own)).status).toBe(201);
  });

  it('creates one account when it is accepted twice at once', async () => {
    const { token } = await invite();
    const answers = await Promise.all([accept(token, NEWCOMER), accept(token, NEWCOMER)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('keeps its role from being removed', async () => {
    const body = { name: 'Short-lived', permissions: ['orders:read'] };
    const { body: role } = await asOwner('POST', 'admin/roles', body);
    const { id } = await invite(undefined, role.id);
    expect((await asOwner('DELETE', `admin/roles/${role.id}`)).body.code).toBe('staff.role_in_use');
    await asOwner('DELETE', `admin/invites/${id}`);
    expect((await asOwner('DELETE', `admin/roles/${role.id}`)).status).toBe(204);
  });

  it('leaves a new person without permissions until they have the required second factor', async () => {
    const { token } = await invite();
    await shop.pool.query(
      `insert into settings (key, value) values ('access', '{"staffTwoFactor": true}')`,
    );
    const joined = await accept(token, NEWCOMER);
    expect(joined.body.user.twoFactorMissing).toBe(true);
    const orders = await api('GET', 'admin/orders', { token: joined.body.accessToken });
    expect(orders.body.code).toBe('auth.two_factor_missing');
    await shop.pool.query("delete from settings where key = 'access'");
  });
});
