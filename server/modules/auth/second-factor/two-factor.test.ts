import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { seal } from '#platform/tokens.ts';
import { changeAccount, shopper } from '#test/factories/accounts.ts';
import { codeOf, turnOnAuthenticator } from '#test/fakes/authenticator.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db, config } = shop;
const PASSWORD = 'correct horse battery';

// In the middle of a time step, so that none ends between two calls.
beforeEach(() => setClock(new Date(Math.floor(Date.now() / 30_000) * 30_000 + 15_000)));
afterEach(() => setClock());
const later = (ms: number) => setClock(after(now(), ms));

const login = (email: string) => api('POST', 'auth/login', { body: { email, password: PASSWORD } });
const withCode = (challenge: string, code: string) =>
  api('POST', 'auth/login/code', { body: { challenge, code } });

async function careful() {
  const person = await shopper(shop);
  return { ...person, ...(await turnOnAuthenticator(shop, person.token)) };
}

async function atSecondStep() {
  const person = await careful();
  const { body } = await login(person.email);
  return { ...person, challenge: body.challenge as string };
}

describe('turning two-step sign-in on', () => {
  it('needs a code of the app, and answers ten recovery codes of 128 bits', async () => {
    const { token } = await shopper(shop);
    const { body } = await api('POST', 'me/two-factor/authenticator', { token });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}.*period=30/);
    const confirm = (code: string) =>
      api('POST', 'me/two-factor/authenticator/confirm', { token, body: { code } });
    expect((await confirm('000000')).body.code).toBe('auth.wrong_code');
    const on = await confirm(codeOf(body.secret));
    expect(on.body.recoveryCodes).toHaveLength(10);
    expect(on.body.recoveryCodes[0]).toMatch(/^([A-Z2-7]{4}-){6}[A-Z2-7]{2}$/);
    const { body: factors } = await api('GET', 'me/two-factor', { token });
    expect(factors).toMatchObject({ authenticator: true, recoveryCodesLeft: 10, password: true });
    expect((await confirm(codeOf(body.secret, 1))).body.code).toBe('auth.authenticator_on');
  });

  it('takes effect only once a code was confirmed', async () => {
    const { token, email } = await shopper(shop);
    await api('POST', 'me/two-factor/authenticator', { token });
    expect((await login(email)).status).toBe(200);
  });

  it('stores neither the secret nor a recovery code in clear', async () => {
    const { id, secret, recoveryCodes } = await careful();
    const { rows } = await shop.pool.query(
      `select a::text || coalesce((select string_agg(encode(code_hash, 'escape'), '') from recovery_codes r
         where r.account_id = a.account_id), '') as stored from authenticators a where account_id = $1`,
      [id],
    );
    expect(rows[0].stored).not.toContain(secret);
    expect(rows[0].stored).not.toContain(recoveryCodes[0]?.replaceAll('-', ''));
  });

  it('needs reauthentication', async () => {
    const { token, email } = await shopper(shop);
    await db
      .updateTable('sessions')
      .set({ confirmed_at: after(now(), -minutes(11)) })
      .execute();
    const late = await api('POST', 'me/two-factor/authenticator', { token });
    expect(late.body.code).toBe('auth.confirm_first');
    expect((await login(email)).status).toBe(200);
  });
});

describe('the second step', () => {
  it('comes before any session', async () => {
    const { email, id } = await careful();
    const before = await countSessions(id);
    const answer = await login(email);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'auth.code_needed', challenge: expect.any(String) });
    expect(answer.body.accessToken).toBeUndefined();
    expect(await countSessions(id)).toBe(before);
  });

  it('opens a session marked with a second factor', async () => {
    const { challenge, secret, id } = await atSecondStep();
    const answer = await withCode(challenge, codeOf(secret));
    expect(answer.status).toBe(200);
    const row = await db
      .selectFrom('sessions')
      .select('second_factor')
      .where('account_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(row.second_factor).toBe(true);
  });

  it('accepts each code once, also for another challenge', async () => {
    const { challenge, secret, email } = await atSecondStep();
    const code = codeOf(secret);
    expect((await withCode(challenge, code)).status).toBe(200);
    expect((await withCode(challenge, code)).body.code).toBe('auth.wrong_code');
    const again = (await login(email)).body.challenge;
    expect((await withCode(again, code)).body.code).toBe('auth.wrong_code');
  });

  it('accepts no code older than the last one', async () => {
    const { challenge, secret, email } = await atSecondStep();
    const present = codeOf(secret);
    expect((await withCode(challenge, codeOf(secret, 1))).status).toBe(200);
    const again = (await login(email)).body.challenge;
    expect((await withCode(again, present)).status).toBe(401);
  });

  it.each([
    ['the one before', -1, 200],
    ['the one after', 1, 200],
    ['two before', -2, 401],
    ['two after', 2, 401],
  ])('accepts a code of a clock that is slightly off: %s', async (_which, steps, status) => {
    const { challenge, secret, id } = await atSecondStep();
    await db
      .updateTable('authenticators')
      .set({ last_step: null })
      .where('account_id', '=', id)
      .execute();
    expect((await withCode(challenge, codeOf(secret, steps))).status).toBe(status);
  });

  it('accepts the same code for exactly one of many calls', async () => {
    const { challenge, secret } = await atSecondStep();
    const code = codeOf(secret);
    const answers = await Promise.all(Array.from({ length: 12 }, () => withCode(challenge, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('accepts each recovery code once, however it is written', async () => {
    const { challenge, recoveryCodes, email, token } = await atSecondStep();
    const [code = ''] = recoveryCodes;
    const written = code.toLowerCase().replaceAll('-', ' ');
    const answers = await Promise.all([withCode(challenge, written), withCode(challenge, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const again = (await login(email)).body.challenge;
    expect((await withCode(again, code)).status).toBe(401);
    const { body } = await api('GET', 'me/two-factor', { token });
    expect(body.recoveryCodesLeft).toBe(9);
  });

  it("refuses another person's recovery code", async () => {
    const other = await careful();
    const { challenge } = await atSecondStep();
    expect((await withCode(challenge, other.recoveryCodes[0] ?? '')).status).toBe(401);
  });

  it('voids earlier recovery codes once there are new ones', async () => {
    const { token, recoveryCodes, challenge } = await atSecondStep();
    const { body } = await api('POST', 'me/two-factor/recovery-codes', { token });
    expect((await withCode(challenge, recoveryCodes[0] ?? '')).status).toBe(401);
    expect((await withCode(challenge, body.recoveryCodes[0])).status).toBe(200);
  });
});

describe('the challenge', () => {
  it('lasts five minutes', async () => {
    const { challenge, secret } = await atSecondStep();
    later(minutes(5) + 1000);
    expect((await withCode(challenge, codeOf(secret))).body.code).toBe('auth.sign_in_too_old');
  });

  it('ends with a change of the password, and with a block', async () => {
    const { challenge, secret, id } = await atSecondStep();
    const { password_hash: hash } = await db
      .selectFrom('accounts')
      .select('password_hash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const set = (values: { password_hash?: string | null; blocked_at?: Date | null }) =>
      changeAccount(db, id, values);
    await set({ password_hash: 'another' });
    expect((await withCode(challenge, codeOf(secret))).body.code).toBe('auth.sign_in_too_old');
    await set({ password_hash: hash, blocked_at: now() });
    expect((await withCode(challenge, codeOf(secret))).body.code).toBe('auth.sign_in_too_old');
    await set({ blocked_at: null });
    expect((await withCode(challenge, codeOf(secret))).status).toBe(200);
  });

  it('is refused when it was changed or sealed for another purpose', async () => {
    const { challenge, secret, id } = await atSecondStep();
    const at = challenge.length - 30;
    const changed =
      challenge.slice(0, at) + (challenge[at] === 'A' ? 'B' : 'A') + challenge.slice(at + 1);
    const other = await seal(config, 'authenticator secret', { accountId: id, secret });
    for (const wrong of [changed, other, 'not-a-challenge-at-all']) {
      expect((await withCode(wrong, codeOf(secret))).body.code).toBe('auth.sign_in_too_old');
    }
    expect((await api('GET', 'me', { token: challenge })).status).toBe(401);
  });
});

describe('trying codes', () => {
  it('ends after ten, from any address, until there is a new password', async () => {
    const strict = await openShop({ settings: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
    const person = await shopper(strict);
    const { secret } = await turnOnAuthenticator(strict, person.token);
    let machine = 0;
    const from = () => ({ 'x-forwarded-for': `10.1.2.${machine++}` });
    const body = { email: person.email, password: PASSWORD };
    const { challenge } = (await strict.api('POST', 'auth/login', { body, headers: from() })).body;
    const attempt = (code: string, step = challenge) =>
      strict.api('POST', 'auth/login/code', { body: { challenge: step, code }, headers: from() });
    for (let tries = 0; tries < 9; tries++) expect((await attempt('000000')).status).toBe(401);
    const refused = await attempt(codeOf(secret));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers.ratelimit).toContain('"codes";r=0');
    const changed = await strict.api('POST', 'me/password', {
      token: person.token,
      body: { currentPassword: PASSWORD, password: 'seven lamps by a pond' },
    });
    expect(changed.status).toBe(204);
    const next = await strict.api('POST', 'auth/login', {
      body: { email: person.email, password: 'seven lamps by a pond' },
      headers: from(),
    });
    expect((await attempt(codeOf(secret), next.body.challenge)).status).toBe(200);
  });
});

describe('turning it off', () => {
  it('removes the recovery codes too', async () => {
    const { token, email, id } = await careful();
    const off = await api('DELETE', 'me/two-factor/authenticator', { token });
    expect(off.status).toBe(204);
    expect((await login(email)).status).toBe(200);
    const left = await db
      .selectFrom('recovery_codes')
      .where('account_id', '=', id)
      .select('account_id')
      .execute();
    expect(left).toEqual([]);
  });
});

async function countSessions(accountId: string): Promise<number> {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('account_id', '=', accountId)
    .execute();
  return rows.length;
}
