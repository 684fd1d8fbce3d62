import { afterEach, describe, expect, it } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { changeAccount, nextNumber, owner, shopper } from '#test/factories/accounts.ts';
import { withProviders } from '#test/harness/oauth.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db, pool } = shop;
const at = await withProviders(shop);
afterEach(() => setClock());

const newEmail = () => `somebody${nextNumber()}@example.test`;
const standing = async (email: string) => {
  const { rows } = await pool.query(
    `select id, name, password_hash is not null as password, email_verified_at is not null as verified,
       array(select provider from identities i where i.account_id = a.id order by 1) as providers
     from accounts a where email = $1`,
    [email],
  );
  return rows[0];
};
const eventsOf = async (name: string, key: string, value: string) => {
  const { rows } = await pool.query(
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload->>$2 = $3`,
    [`event:${name}`, key, value],
  );
  return rows.map(({ payload }) => payload);
};

describe('an offered OAuth sign-in', () => {
  it('is Google and Facebook in a demo, which says that they are simulated', async () => {
    const { body } = await api('GET', 'auth/providers');
    expect(body.items).toEqual([
      { id: 'google', name: 'Google', isStandIn: true },
      { id: 'facebook', name: 'Facebook', isStandIn: true },
    ]);
  });

  it('is only what a live shop has keys for, at the real provider', async () => {
    const live = await openShop({
      settings: {
        SHOP_MODE: 'live',
        PUBLIC_URL: 'https://shop.test',
        RATE_LIMITS: 'on',
        FACEBOOK_APP_ID: '1234',
        FACEBOOK_APP_SECRET: 'hush',
      },
    });
    const { body } = await live.api('GET', 'auth/providers');
    expect(body.items).toEqual([{ id: 'facebook', name: 'Facebook', isStandIn: false }]);
    expect((await live.api('GET', 'auth/oauth/google/start')).status).toBe(404);
    expect((await live.api('GET', '/demo/identity/google/jwks')).status).toBe(404);
    const started = await live.api('GET', 'auth/oauth/facebook/start');
    const url = new URL(started.body.authorizeUrl);
    expect(url.origin + url.pathname).toBe('https://www.facebook.com/v24.0/dialog/oauth');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: '1234',
      redirect_uri: 'https://shop.test/sign-in/facebook/callback',
      response_type: 'code',
      code_challenge_method: 'S256',
    });
  });

  it('begins with state, nonce and PKCE, which tie its end to its beginning', async () => {
    const first = new URL((await at.begin('google')).authorizeUrl);
    const second = new URL((await at.begin('google')).authorizeUrl);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(second.searchParams.get(name)).not.toBe(first.searchParams.get(name));
    }
  });
});

describe('a new person', () => {
  it('from Google has an account at once, verified, without a password', async () => {
    const email = newEmail();
    const signedIn = await at.signIn('google', {
      email,
      name: 'Noor Example',
      address: 'verified',
    });
    expect(signedIn.status).toBe(200);
    expect(signedIn.body.user).toMatchObject({ email, name: 'Noor Example', emailVerified: true });
    expect(await standing(email)).toMatchObject({ password: false, providers: ['google'] });
    const { id } = signedIn.body.user;
    expect(await eventsOf('account.email_verified', 'accountId', id)).toHaveLength(1);
    const { body } = await api('GET', 'me', { token: signedIn.body.accessToken });
    expect(body.email).toBe(email);
    const again = await at.signIn('google', { email, address: 'verified' });
    expect(again.body.user.id).toBe(id);
  });

  it.each([
    ['google', 'unverified'],
    ['facebook', 'shared'],
  ] as const)('from %s with an address that is %s has to verify it', async (provider, address) => {
    const email = newEmail();
    const { status, body } = await at.signIn(provider, { email, address });
    expect(status).toBe(200);
    expect(body.user.emailVerified).toBe(false);
    const { rows } = await pool.query(
      `select id from one_time_links where account_id = $1 and purpose = 'verify_email'`,
      [body.user.id],
    );
    expect(rows).toHaveLength(1);
    expect(await eventsOf('account.link_made', 'linkId', rows[0].id)).toHaveLength(1);
  });

  it('who does not share an address is told why one is needed', async () => {
    const { status, body } = await at.signIn('facebook', { email: newEmail(), address: 'hidden' });
    expect([status, body.code]).toEqual([409, 'auth.identity_no_email']);
  });

  it('who signs in twice at the same moment has one account', async () => {
    const email = newEmail();
    const tries = await Promise.all(
      [1, 2, 3].map(() => at.signIn('google', { email, address: 'verified' })),
    );
    expect(tries.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(tries.map(({ body }) => body.user.id)).size).toBe(1);
  });
});

describe('a person with an account', () => {
  it('whose address both sides have verified is signed in, and notified', async () => {
    const { email, id } = await shopper(shop);
    const { body } = await at.signIn('google', { email: email.toUpperCase(), address: 'verified' });
    expect(body.user.id).toBe(id);
    expect(await standing(email)).toMatchObject({ password: true, providers: ['google'] });
    expect(await eventsOf('account.secured', 'accountId', id)).toMatchObject([
      { what: 'identity_linked' },
    ]);
  });

  it.each([
    ['google', 'unverified'],
    ['facebook', 'shared'],
  ] as const)('is not reached from %s with an address that is %s', async (provider, address) => {
    const { email } = await shopper(shop);
    const { status, body } = await at.signIn(provider, { email, address });
    expect([status, body.code]).toEqual([409, 'auth.identity_email_taken']);
    expect(await standing(email)).toMatchObject({ providers: [] });
  });

  it("made by a stranger with their address gets it without the stranger's sign-in methods", async () => {
    const email = newEmail();
    const body = { email, password: 'a stranger chose this one', name: 'Stranger' };
    const stranger = (await api('POST', 'auth/register', { body })).body;
    await at.link('facebook', stranger.accessToken, { email: newEmail(), address: 'shared' });
    const id = stranger.user.id;
    await pool.query(
      `insert into passkeys (account_id, credential_id, public_key, name) values ($1, $2, '', 'x')`,
      [id, `stranger-${id}`],
    );
    await pool.query(
      `insert into authenticators (account_id, sealed_secret, confirmed_at) values ($1, 'x', now())`,
      [id],
    );
    await pool.query(`insert into addresses (account_id, address) values ($1, '{}')`, [id]);

    const mine = await at.signIn('google', { email, name: 'Rightful', address: 'verified' });
    expect(mine.status).toBe(200);
    expect(mine.body.user).toMatchObject({ id, name: 'Rightful', emailVerified: true });
    expect(await standing(email)).toMatchObject({ password: false, providers: ['google'] });
    const { rows } = await pool.query(
      `select (select count(*) from passkeys where account_id = $1)
         + (select count(*) from authenticators where account_id = $1)
         + (select count(*) from addresses where account_id = $1)
         + (select count(*) from one_time_links where account_id = $1 and used_at is null) as left`,
      [id],
    );
    expect(rows).toEqual([{ left: 0 }]);
    const { refreshToken, accessToken: token } = stranger;
    expect((await api('GET', 'me', { token })).status).toBe(401);
    expect((await api('POST', 'auth/refresh', { body: { refreshToken } })).status).toBe(401);
    const again = await api('POST', 'auth/login', { body: { email, password: body.password } });
    expect(again.status).toBe(401);
  });

  it('who is staff does not take over an account that way', async () => {
    const { email, id } = await owner(shop);
    await pool.query('update accounts set email_verified_at = null where id = $1', [id]);
    const { body } = await at.signIn('google', { email, address: 'verified' });
    expect(body.code).toBe('auth.identity_email_taken');
  });

  it('is recognised when their address at the provider has changed', async () => {
    const email = newEmail();
    const { body } = await at.signIn('google', { email, address: 'verified' });
    await pool.query('update accounts set email = $1 where id = $2', [newEmail(), body.user.id]);
    expect((await at.signIn('google', { email, address: 'verified' })).body.user.id).toBe(
      body.user.id,
    );
  });

  it('is refused when blocked, however the account is found', async () => {
    const { email, id } = await shopper(shop);
    const block = (when: Date | null) => changeAccount(db, id, { blocked_at: when });
    await block(now());
    const who = { email, address: 'verified' } as const;
    expect((await at.signIn('google', who)).body.code).toBe('auth.identity_refused');
    await block(null);
    expect((await at.signIn('google', who)).status).toBe(200);
    await block(now());
    expect((await at.signIn('google', who)).body.code).toBe('auth.identity_refused');
  });

  it('with an authenticator is asked for its code as well', async () => {
    const { email, id } = await shopper(shop);
    await pool.query(
      `insert into authenticators (account_id, sealed_secret, confirmed_at) values ($1, 'x', now())`,
      [id],
    );
    const { status, body } = await at.signIn('google', { email, address: 'verified' });
    expect([status, body.code]).toEqual([401, 'auth.code_needed']);
    expect(body.challenge).toBeTruthy();
    expect(body.accessToken).toBeUndefined();
  });
});

describe('the return from a provider', () => {
  it('after a refusal changes nothing', async () => {
    const email = newEmail();
    const { status, body } = await at.signIn('google', { email, act: 'deny' });
    expect([status, body.code]).toEqual([409, 'auth.identity_denied']);
    expect(await standing(email)).toBeUndefined();
  });

  it('works in the browser that began, for ten minutes', async () => {
    const who = { email: newEmail(), address: 'verified' } as const;
    const mine = await at.begin('google');
    const theirs = await at.begin('google');
    const returned = await at.choose(mine.authorizeUrl, who);
    const codeOf = async (flow: string) => (await at.finish('google', flow, returned)).body.code;
    expect(await codeOf(theirs.flow)).toBe('auth.identity_flow_over');
    expect(await codeOf('')).toBe('auth.identity_flow_over');
    expect(await codeOf(`${mine.flow.slice(0, -3)}abc`)).toBe('auth.identity_flow_over');
    const facebook = await at.finish('facebook', mine.flow, returned);
    expect(facebook.body.code).toBe('auth.identity_flow_over');
    setClock(after(now(), minutes(11)));
    expect(await codeOf(mine.flow)).toBe('auth.identity_flow_over');
    setClock();
    expect((await at.finish('google', mine.flow, returned)).status).toBe(200);
  });

  it('works once: a code cannot be reused', async () => {
    const { authorizeUrl, flow } = await at.begin('google');
    const returned = await at.choose(authorizeUrl, { email: newEmail(), address: 'verified' });
    expect((await at.finish('google', flow, returned)).status).toBe(200);
    const replayed = await at.finish('google', flow, returned);
    expect([replayed.status, replayed.body.code]).toEqual([401, 'auth.identity_not_proven']);
  });

  it("with somebody else's code signs nobody in, even if the state matches", async () => {
    const [mine, theirs] = [await at.begin('google'), await at.begin('google')];
    const { code = '' } = await at.choose(theirs.authorizeUrl, {
      email: newEmail(),
      address: 'verified',
    });
    const state = new URL(mine.authorizeUrl).searchParams.get('state') ?? '';
    const injected = await at.finish('google', mine.flow, { code, state });
    expect([injected.status, injected.body.code]).toEqual([401, 'auth.identity_not_proven']);
  });
});

it('OAuth sign-ins are limited per network address', async () => {
  const counted = await openShop({ settings: { RATE_LIMITS: 'on' } });
  await withProviders(counted);
  const { headers } = await counted.api('GET', 'auth/oauth/google/start');
  expect(headers['ratelimit-policy']).toContain('"sign-in-elsewhere";q=60;w=300');
});
