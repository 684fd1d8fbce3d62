import { afterEach, describe, expect, it } from 'vitest';
import { after, hours, minutes, now, setClock } from '#platform/clock.ts';
import { changeAccount, changeSessions, shopper } from '#test/factories/accounts.ts';
import { countHashes } from '#test/harness/hashes.ts';
import { countJobs } from '#test/harness/jobs.ts';
import { mailedToken, mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';
import { setHashCost } from './passwords.ts';

const shop = await openShop();
const { api, db } = shop;
afterEach(() => setClock());

const OLD = 'correct horse battery';
const NEW = 'teapot under the stairs';
const forgot = (email: string) => api('POST', 'auth/password/forgot', { body: { email } });
const reset = (token: string, password = NEW) =>
  api('POST', 'auth/password/reset', { body: { token, password } });
const signIn = (email: string, password: string) =>
  api('POST', 'auth/login', { body: { email, password } });
const refresh = (refreshToken: string) => api('POST', 'auth/refresh', { body: { refreshToken } });
const change = (token: string, body: object) => api('POST', 'me/password', { token, body });

async function forgetful() {
  const person = await shopper(shop);
  await forgot(person.email);
  return { ...person, link: await mailedToken(shop, person.email, '/reset-password') };
}

describe('a sign-in with the old password', () => {
  it('that was under check when the password changed opens no session', async () => {
    for (let round = 0; round < 5; round++) {
      const { email, token } = await shopper(shop);
      const tries: ReturnType<typeof signIn>[] = [];
      const trying = setInterval(() => tries.push(signIn(email, OLD)), 10);
      const changed = await change(token, { currentPassword: OLD, password: NEW });
      clearInterval(trying);
      expect(changed.status).toBe(204);
      for (const { status, body } of await Promise.all(tries)) {
        if (status !== 200) continue;
        expect((await api('GET', 'me', { token: body.accessToken })).status).toBe(401);
      }
    }
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link, which signs in here and signs out everywhere else', async () => {
    const { email, token, refreshToken, link } = await forgetful();
    const done = await reset(link);
    expect(done.status).toBe(200);
    expect((await api('GET', 'me', { token: done.body.accessToken })).status).toBe(200);
    expect((await api('GET', 'me', { token })).status).toBe(401);
    expect((await refresh(refreshToken)).body.code).toBe('auth.session_over');
    expect((await signIn(email, OLD)).status).toBe(401);
    expect((await signIn(email, NEW)).status).toBe(200);
    const [notice] = await mailsTo(shop, email);
    expect(notice?.subject).toContain('Your password');
  });

  it('is answered alike for an unknown address, at equal cost', async () => {
    const { email } = await shopper(shop);
    const before = await countJobs(shop.pool);
    const known = await forgot(email);
    const unknown = await forgot('nobody-at-all@example.test');
    expect(known.status).toBe(204);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(await countJobs(shop.pool)).toBe(before + 2);
    expect(await countHashes(() => forgot(email))).toBe(0);
    expect(await mailsTo(shop, 'nobody-at-all@example.test')).toEqual([]);
  });

  it('of a blocked account gets no link', async () => {
    const { email, id } = await shopper(shop);
    await changeAccount(db, id, { blocked_at: now() });
    await forgot(email);
    expect(await mailsTo(shop, email)).toEqual([]);
  });

  it('does not replace the second factor: its code is still required', async () => {
    const { id, email, token, link } = await forgetful();
    await db
      .insertInto('authenticators')
      .values({ account_id: id, sealed_secret: 'of an app', confirmed_at: now() })
      .execute();
    const waits = await reset(link);
    expect(waits.status).toBe(401);
    expect(waits.body).toMatchObject({ code: 'auth.code_needed', challenge: expect.any(String) });
    expect(waits.body.accessToken).toBeUndefined();
    expect((await api('GET', 'me', { token })).status).toBe(401);
    expect((await reset(link)).body.code).toBe('auth.link_spent');
    expect((await signIn(email, OLD)).body.code).toBe('auth.wrong_sign_in');
    expect((await signIn(email, NEW)).body.code).toBe('auth.code_needed');
  });

  it('leaves a stranger who opened the account their own cart, without access to the account’s', async () => {
    const email = 'whose-bag@example.test';
    const person = { email, name: 'Stranger', password: OLD };
    const { body: stranger } = await api('POST', 'auth/register', { body: person });
    const { accessToken: token } = stranger;
    const { body: cart } = await api('POST', 'carts', { token, body: {} });
    expect((await api('GET', 'cart', { token, cart: cart.token })).status).toBe(200);
    await forgot(email);
    const { body } = await reset(await mailedToken(shop, email, '/reset-password'));
    const adopted = await api('POST', 'cart/claim', { token: body.accessToken });
    expect(adopted.body).toEqual({ token: null, cart: null });
  });

  it('takes the account from a stranger who opened it with this address, and removes their sign-in methods', async () => {
    const { id, link } = await forgetful();
    const ofStranger = { account_id: id };
    await changeAccount(db, id, { email_verified_at: null });
    const authenticator = { ...ofStranger, sealed_secret: 'theirs', confirmed_at: now() };
    await db.insertInto('authenticators').values(authenticator).execute();
    await db
      .insertInto('passkeys')
      .values({ ...ofStranger, credential_id: id, public_key: Buffer.from('theirs'), name: 'x' })
      .execute();
    const identity = { ...ofStranger, provider: 'google', subject: id };
    await db.insertInto('identities').values(identity).execute();
    await db
      .insertInto('addresses')
      .values({ ...ofStranger, address: JSON.stringify({ line1: 'To the stranger' }) })
      .execute();
    expect((await reset(link)).status).toBe(200);
    for (const table of ['authenticators', 'passkeys', 'identities', 'addresses'] as const) {
      const left = await db.selectFrom(table).select('account_id').execute();
      expect(left.filter((row) => row.account_id === id)).toEqual([]);
    }
  });

  it('verifies the address to which the link was sent', async () => {
    const { id, link } = await forgetful();
    await changeAccount(db, id, { email_verified_at: null });
    expect((await reset(link)).body.user.emailVerified).toBe(true);
  });
});

describe('the link to a new password', () => {
  it('works once, also when used many times at the same moment', async () => {
    const { link, email } = await forgetful();
    const answers = await Promise.all([1, 2, 3, 4].map((n) => reset(link, `${NEW} number ${n}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 200) + 1;
    expect((await signIn(email, `${NEW} number ${winner}`)).status).toBe(200);
    expect((await reset(link)).body.code).toBe('auth.link_spent');
  });

  it('works for an hour', async () => {
    const { link } = await forgetful();
    setClock(after(now(), hours(1)));
    expect((await reset(link)).body.code).toBe('auth.link_spent');
    setClock(after(now(), -minutes(2)));
    expect((await reset(link)).status).toBe(200);
  });

  it('is void once a newer one was sent', async () => {
    const { link, email } = await forgetful();
    await forgot(email);
    const newer = await mailedToken(shop, email, '/reset-password');
    expect(newer).not.toBe(link);
    expect((await reset(link)).status).toBe(409);
    expect((await reset(newer)).status).toBe(200);
  });

  it('is void once the password was changed by other means', async () => {
    const { link, token } = await forgetful();
    await change(token, { currentPassword: OLD, password: NEW });
    expect((await reset(link)).status).toBe(409);
  });

  it('stays valid when the new password is refused', async () => {
    const { link } = await forgetful();
    expect((await reset(link, 'password1')).body.code).toBe('auth.password_common');
    expect((await reset(link)).status).toBe(200);
  });

  it.each(['x'.repeat(43), '../../etc/passwd/././././'])('cannot be guessed: %s', async (token) => {
    expect((await reset(token)).body.code).toBe('auth.link_spent');
  });
});

describe('changing the password', () => {
  it('needs the current one, keeps this session and ends the others', async () => {
    const { email, token } = await shopper(shop);
    const other = (await signIn(email, OLD)).body;
    const wrong = await change(token, { currentPassword: 'not this one', password: NEW });
    expect(wrong.body).toMatchObject({ code: 'auth.wrong_password' });
    expect(wrong.body.errors).toMatchObject([{ path: '/currentPassword' }]);
    expect((await change(token, { password: NEW })).body.code).toBe('auth.wrong_password');
    expect((await change(token, { currentPassword: OLD, password: NEW })).status).toBe(204);
    expect((await api('GET', 'me', { token })).status).toBe(200);
    expect((await api('GET', 'me', { token: other.accessToken })).status).toBe(401);
    expect((await refresh(other.refreshToken)).status).toBe(401);
    expect((await signIn(email, OLD)).status).toBe(401);
    expect((await signIn(email, NEW)).status).toBe(200);
    const [notice] = await mailsTo(shop, email);
    expect(notice?.subject).toContain('Your password');
  });

  it('needs reauthentication when there is none yet', async () => {
    const { id, email, token } = await shopper(shop);
    await changeAccount(db, id, { password_hash: null });
    expect((await api('GET', 'me', { token })).body.hasPassword).toBe(false);
    const past = after(now(), -minutes(11));
    await changeSessions(db, id, { confirmed_at: past });
    expect((await change(token, { password: NEW })).body.code).toBe('auth.confirm_first');
    await changeSessions(db, id, { confirmed_at: now() });
    expect((await change(token, { password: NEW })).status).toBe(204);
    expect((await signIn(email, NEW)).status).toBe(200);
  });

  it('lets one of two changes at the same moment win', async () => {
    const { token, email } = await shopper(shop);
    const answers = await Promise.all(
      ['first', 'second'].map((n) =>
        change(token, { currentPassword: OLD, password: `${NEW} ${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
    const winner = answers[0]?.status === 204 ? 'first' : 'second';
    expect((await signIn(email, `${NEW} ${winner}`)).status).toBe(200);
  });
});

describe('signing in', () => {
  it('rehashes a password hashed with other parameters', async () => {
    setHashCost();
    const { id, email } = await shopper(shop);
    const old = await hashOf(OLD, { memory: 12_288, passes: 3 });
    await changeAccount(db, id, { password_hash: old });
    const hash = async () => {
      const row = await db
        .selectFrom('accounts')
        .select('password_hash')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return row.password_hash;
    };
    expect((await signIn(email, 'not this one')).status).toBe(401);
    expect(await hash()).toBe(old);
    expect((await signIn(email, OLD)).status).toBe(200);
    const renewed = await hash();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(email, OLD)).status).toBe(200);
    expect(await hash()).toBe(renewed);
  });

  it('costs one hash for a right password, a wrong one and an unknown address', async () => {
    const { email } = await shopper(shop);
    expect(await countHashes(() => signIn(email, OLD))).toBe(1);
    expect(await countHashes(() => signIn(email, NEW))).toBe(1);
    expect(await countHashes(() => signIn('nobody@example.test', NEW))).toBe(1);
  });
});

async function hashOf(
  message: string,
  { memory, passes }: { memory: number; passes: number },
): Promise<string> {
  const { argon2Sync, randomBytes } = await import('node:crypto');
  const nonce = randomBytes(16);
  const tag = argon2Sync('argon2id', {
    message,
    nonce,
    memory,
    passes,
    parallelism: 1,
    tagLength: 32,
  });
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${text(nonce)}$${text(tag)}`;
}
