import { describe, expect, it } from 'vitest';
import { nextNumber, shopper } from '#test/factories/accounts.ts';
import { withProviders } from '#test/harness/oauth.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, pool } = shop;
const at = await withProviders(shop);

const somebody = () => ({ email: `elsewhere${nextNumber()}@example.test` });
const shared = () => ({ ...somebody(), address: 'shared' as const });
const verified = () => ({ ...somebody(), address: 'verified' as const });

describe('a person who is signed in', () => {
  it('connects OAuth accounts with any address, and signs in with them afterwards', async () => {
    const { token, id } = await shopper(shop);
    const facebook = shared();
    const linked = await at.link('facebook', token, facebook);
    expect(linked.status).toBe(200);
    expect(linked.body.items).toMatchObject([
      { provider: 'facebook', name: 'Facebook', email: facebook.email },
    ]);
    expect((await at.link('facebook', token, facebook)).status).toBe(200);
    expect((await at.signIn('facebook', facebook)).body.user.id).toBe(id);
    const { body } = await api('GET', 'me/identities', { token });
    expect(body.items).toHaveLength(1);
  });

  it('connects one account of a provider, and none that is connected to another account', async () => {
    const [mine, theirs] = [await shopper(shop), await shopper(shop)];
    const google = verified();
    expect((await at.link('google', mine.token, google)).status).toBe(200);
    expect((await at.link('google', mine.token, verified())).body.code).toBe(
      'auth.identity_other_linked',
    );
    expect((await at.link('google', theirs.token, google)).body.code).toBe('auth.identity_taken');
  });

  it('has their address verified when the provider has verified the same', async () => {
    const email = somebody().email;
    const body = { email, password: 'long and quite unusual', name: 'A' };
    const { accessToken: token } = (await api('POST', 'auth/register', { body })).body;
    await at.link('google', token, verified());
    expect((await api('GET', 'me', { token })).body.emailVerified).toBe(false);
    await api('DELETE', 'me/identities/google', { token });
    await at.link('google', token, { email, address: 'verified' });
    expect((await api('GET', 'me', { token })).body.emailVerified).toBe(true);
  });

  it('must have authenticated in the last minutes', async () => {
    const { token } = await shopper(shop);
    const { body: begun } = await api('POST', 'me/identities/google/start', { token });
    await pool.query(`update sessions set confirmed_at = now() - interval '11 minutes'`);
    const returned = await at.choose(begun.authorizeUrl, verified());
    const headers = { 'oauth-flow': begun.flow };
    for (const answer of [
      await api('POST', 'me/identities/google/start', { token }),
      await api('POST', 'me/identities/google/callback', { token, headers, body: returned }),
      await api('DELETE', 'me/identities/google', { token }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'auth.confirm_first']);
    }
  });

  it('cannot finish or sign in with a flow that somebody else began', async () => {
    const [mine, theirs] = [await shopper(shop), await shopper(shop)];
    const { body: begun } = await api('POST', 'me/identities/google/start', { token: mine.token });
    const body = await at.choose(begun.authorizeUrl, verified());
    const headers = { 'oauth-flow': begun.flow };
    const other = await api('POST', 'me/identities/google/callback', {
      token: theirs.token,
      headers,
      body,
    });
    expect(other.body.code).toBe('auth.identity_flow_over');
    expect((await at.finish('google', begun.flow, body)).body.code).toBe('auth.identity_flow_over');
    const signIn = await at.begin('google');
    const found = await at.choose(signIn.authorizeUrl, verified());
    const linked = await api('POST', 'me/identities/google/callback', {
      token: mine.token,
      headers: { 'oauth-flow': signIn.flow },
      body: found,
    });
    expect(linked.body.code).toBe('auth.identity_flow_over');
  });
});

describe('disconnecting', () => {
  it('removes that sign-in method, and the person is notified', async () => {
    const { token, id } = await shopper(shop);
    const google = verified();
    await at.link('google', token, google);
    expect((await api('DELETE', 'me/identities/google', { token })).status).toBe(204);
    expect((await api('DELETE', 'me/identities/google', { token })).status).toBe(404);
    expect((await at.signIn('google', google)).body.user.id).not.toBe(id);
    const { rows } = await pool.query(
      `select payload->>'what' as what from graphile_worker._private_jobs
       where payload->>'accountId' = $1 order by id`,
      [id],
    );
    expect(rows.map(({ what }) => what)).toEqual(['identity_linked', 'identity_unlinked']);
  });

  it('is refused while it is the only sign-in method', async () => {
    const { body } = await at.signIn('google', verified());
    const token = body.accessToken;
    const disconnect = (provider: string) => api('DELETE', `me/identities/${provider}`, { token });
    expect((await disconnect('google')).body.code).toBe('auth.identity_only_way_in');
    await at.link('facebook', token, shared());
    expect((await disconnect('google')).status).toBe(204);
    expect((await disconnect('facebook')).body.code).toBe('auth.identity_only_way_in');
    await pool.query(
      `insert into passkeys (account_id, credential_id, public_key, name) values ($1, $2, '', 'x')`,
      [body.user.id, `own-${body.user.id}`],
    );
    expect((await disconnect('facebook')).status).toBe(204);
  });

  it('of both at once leaves one', async () => {
    const { body } = await at.signIn('google', verified());
    const token = body.accessToken;
    await at.link('facebook', token, shared());
    const answers = await Promise.all(
      ['google', 'facebook'].map((provider) =>
        api('DELETE', `me/identities/${provider}`, { token }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
