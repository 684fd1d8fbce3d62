import { afterEach, describe, expect, it } from 'vitest';
import { after, days, minutes, now, seconds, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { hashToken } from '#platform/tokens.ts';
import { changeAccount, owner, shopper } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';
import { createOwnerInvite, hasOwner } from '../index.ts';
import { makeLink } from '../links/index.ts';
import { hashPassword, isPassword, setHashCost } from '../password/passwords.ts';

const shop = await openShop();
const { api, db } = shop;
afterEach(() => setClock());
const refresh = (refreshToken: string) => api('POST', 'auth/refresh', { body: { refreshToken } });

describe('signing in', () => {
  it('answers the same for an unknown address and a wrong password', async () => {
    const { email } = await shopper(shop);
    const wrong = await api('POST', 'auth/login', { body: { email, password: 'not this one' } });
    const unknown = await api('POST', 'auth/login', {
      body: { email: 'nobody@example.test', password: 'not this one' },
    });
    const problem = ({ body: { requestId, ...rest } }: typeof wrong) => rest;
    expect(wrong.status).toBe(401);
    expect(problem(unknown)).toEqual(problem(wrong));
  });

  it('accepts the address however it is written', async () => {
    const { email } = await shopper(shop);
    const body = { email: email.toUpperCase(), password: 'correct horse battery' };
    expect((await api('POST', 'auth/login', { body })).status).toBe(200);
  });

  it('is refused to a blocked account, and its sessions end at once', async () => {
    const { email, token, id } = await shopper(shop);
    await changeAccount(db, id, { blocked_at: now() });
    const body = { email, password: 'correct horse battery' };
    expect((await api('POST', 'auth/login', { body })).body.code).toBe('auth.wrong_sign_in');
    expect((await api('GET', 'me', { token })).status).toBe(401);
  });

  it.each([
    ['20.1.2.3', '20.1.2.3'],
    ['20.1.2.3:4567', '20.1.2.3'],
    ['fe80::1%eth0', 'fe80::1'],
    ['unknown', null],
  ])('works behind a proxy that sends %s', async (forwarded, expected) => {
    const behind = await openShop({ settings: { TRUST_PROXY: '1' } });
    const { email, id } = await shopper(behind);
    const answer = await behind.api('POST', 'auth/login', {
      headers: { 'x-forwarded-for': forwarded },
      body: { email, password: 'correct horse battery' },
    });
    expect(answer.status).toBe(200);
    const { rows } = await behind.pool.query(
      'select host(ip) as ip from sessions where account_id = $1 order by id desc limit 1',
      [id],
    );
    expect(rows).toEqual([{ ip: expected }]);
  });

  it('stores passwords as Argon2id with the parameters OWASP recommends', async () => {
    setHashCost();
    const hash = await hashPassword('pässwörd');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await isPassword('pässwörd', hash)).toBe(true);
    expect(await isPassword('passwort', hash)).toBe(false);
    expect(await isPassword('anything', null)).toBe(false);
  });
});

describe('a session', () => {
  it('gets a new pair of tokens at each refresh', async () => {
    const { refreshToken } = await shopper(shop);
    const next = await refresh(refreshToken);
    expect(next.status).toBe(200);
    expect(next.body.refreshToken).not.toBe(refreshToken);
    expect((await api('GET', 'me', { token: next.body.accessToken })).status).toBe(200);
  });

  it('ends for both when a used refresh token is sent again', async () => {
    const { refreshToken } = await shopper(shop);
    const thief = await refresh(refreshToken);
    const further = await refresh(thief.body.refreshToken);
    expect(further.status).toBe(200);
    expect((await refresh(refreshToken)).body.code).toBe('auth.session_over');
    expect((await refresh(further.body.refreshToken)).status).toBe(401);
    expect((await api('GET', 'me', { token: further.body.accessToken })).status).toBe(401);
  });

  it('forgives a lost response for twenty seconds, and no longer', async () => {
    const { refreshToken } = await shopper(shop);
    await refresh(refreshToken);
    setClock(after(now(), seconds(15)));
    expect((await refresh(refreshToken)).status).toBe(200);
    setClock(after(now(), seconds(30)));
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('continues for both of two refreshes that race with one token', async () => {
    const { refreshToken } = await shopper(shop);
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('ends when a used token arrives while its successor is being used', async () => {
    const { refreshToken } = await shopper(shop);
    const next = (await refresh(refreshToken)).body.refreshToken;
    const other = await shop.pool.connect();
    await other.query('begin');
    await other.query(
      `select from sessions s join refresh_tokens t on t.session_id = s.id
       where t.token_hash = $1 for update of s`,
      [hashToken(next)],
    );
    const thief = refresh(refreshToken);
    await waitsForLock();
    await other.query('update refresh_tokens set used_at = now() where token_hash = $1', [
      hashToken(next),
    ]);
    await other.query('commit');
    other.release();
    expect((await thief).body.code).toBe('auth.session_over');
  });

  it('ends at sign-out or on expiry, and its access tokens after ten minutes', async () => {
    const { refreshToken, token } = await shopper(shop);
    setClock(after(now(), minutes(11)));
    expect((await api('GET', 'me', { token })).status).toBe(401);
    setClock(after(now(), days(31)));
    expect((await refresh(refreshToken)).status).toBe(401);
    setClock();
    const other = await shopper(shop);
    const out = await api('POST', 'auth/logout', { body: { refreshToken: other.refreshToken } });
    expect(out.status).toBe(204);
    expect((await refresh(other.refreshToken)).status).toBe(401);
    expect((await api('GET', 'me', { token: other.token })).status).toBe(401);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'Bearer nonsense'],
    ['no algorithm', `Bearer ${unsigned()}`],
    ['another scheme', 'Basic b3duZXI6b3duZXI='],
  ])('is not opened by %s', async (_name, authorization) => {
    expect((await api('GET', 'me', { headers: { authorization } })).status).toBe(401);
  });
});

async function waitsForLock(): Promise<void> {
  const waiting = async () => {
    const { rows } = await shop.pool.query(
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
}

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ sub: 'x', sid: 'x', iss: 'mercat', aud: 'mercat-api' })}.`;
}

describe("the owner's invitation link", () => {
  it('creates the owner once, for the address it was made for', async () => {
    const token = await inTx(db, (tx) => createOwnerInvite(tx, shop.config, 'Me@Shop.test'));
    const setUp = (email: string) =>
      api('POST', 'setup/owner', { body: { token, email, name: 'Me', password: 'eight chars' } });
    expect((await setUp('you@shop.test')).body.code).toBe('auth.link_spent');
    const made = await setUp('me@shop.test');
    expect(made.status).toBe(201);
    expect(made.body.user).toMatchObject({ role: 'owner', permissions: ['*'] });
    expect((await setUp('me@shop.test')).body.code).toBe('auth.link_spent');
    expect(await hasOwner(db)).toBe(true);
    expect((await api('GET', 'admin/orders', { token: made.body.accessToken })).status).toBe(200);
  });

  it('ends the sessions of an account that becomes the owner by it', async () => {
    const { email, token: former, refreshToken } = await shopper(shop);
    const token = await inTx(db, (tx) => createOwnerInvite(tx, shop.config, email));
    const body = { token, email, name: 'Me', password: 'eight chars' };
    const made = await api('POST', 'setup/owner', { body });
    expect((await api('GET', 'admin/orders', { token: made.body.accessToken })).status).toBe(200);
    expect((await api('GET', 'admin/orders', { token: former })).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('ends pending links, so that none can move the account to another address', async () => {
    const { email, id: accountId } = await shopper(shop);
    const atOtherShop = { email: 'elsewhere@example.test', lifeMs: days(1) };
    const change = await inTx(db, (tx) =>
      makeLink(tx, shop.config, { purpose: 'change_email', accountId, ...atOtherShop }),
    );
    const token = await inTx(db, (tx) => createOwnerInvite(tx, shop.config, email));
    const body = { token, email, name: 'Me', password: 'eight chars' };
    expect((await api('POST', 'setup/owner', { body })).status).toBe(201);
    const moved = await api('POST', 'auth/email/change', {
      body: { token: change.token, password: 'eight chars' },
    });
    expect([moved.status, moved.body?.code]).toEqual([409, 'auth.link_spent']);
  });

  it('expires after a day, and refuses weak passwords', async () => {
    const token = await inTx(db, (tx) => createOwnerInvite(tx, shop.config));
    const weak = { token, email: 'a@b.test', name: 'A', password: 'short' };
    const refused = await api('POST', 'setup/owner', { body: weak });
    expect(refused.body.errors).toMatchObject([{ path: '/password' }]);
    setClock(after(now(), days(2)));
    const late = await api('POST', 'setup/owner', { body: { ...weak, password: 'long enough' } });
    expect(late.status).toBe(409);
  });
});

describe('permissions', () => {
  it('are read at each request: a changed role counts at once', async () => {
    const { token, id } = await owner(shop);
    expect((await api('GET', 'admin/orders', { token })).status).toBe(200);
    await changeAccount(db, id, { role_id: 'shopper' });
    expect((await api('GET', 'admin/orders', { token })).body.code).toBe('auth.forbidden');
  });
});
