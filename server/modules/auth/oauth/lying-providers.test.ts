/** Providers that fail, and others that only claim to be one. */
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { nextNumber } from '#test/factories/accounts.ts';
import { withProviders } from '#test/harness/oauth.ts';
import { openShop } from '#test/harness/shop.ts';
import { beginFlow, finishFlow } from './flow.ts';
import { createProviders } from './provider.ts';

const shop = await openShop();
const { config, api, pool } = shop;
const at = await withProviders(shop);
const newEmail = () => `liar${nextNumber()}@example.test`;

const accountsWith = async (email: string) =>
  (await pool.query('select from accounts where email = $1', [email])).rowCount;

describe('a token that cannot be verified signs nobody in:', () => {
  it.each(['wrong_audience', 'wrong_issuer', 'wrong_nonce', 'expired', 'unsigned', 'wrong_key'])(
    '%s',
    async (fault) => {
      const email = newEmail();
      const { status, body } = await at.signIn('google', { email, address: 'verified', fault });
      expect([status, body.code]).toEqual([401, 'auth.identity_not_proven']);
      expect(await accountsWith(email)).toBe(0);
    },
  );
});

describe('a provider that poses as another is refused:', () => {
  it('a return that names another issuer', async () => {
    const { authorizeUrl, flow } = await at.begin('google');
    const returned = await at.choose(authorizeUrl, { email: newEmail(), address: 'verified' });
    const mixedUp = await at.finish('google', flow, { ...returned, iss: 'https://evil.test' });
    expect([mixedUp.status, mixedUp.body.code]).toEqual([401, 'auth.identity_not_proven']);
  });

  it('metadata with another issuer', async () => {
    const other = await openShop({ settings: { PUBLIC_URL: 'http://other.test' } });
    other.config.port = config.port;
    const { body } = await other.api('GET', 'auth/oauth/google/start');
    expect(body.code).toBe('auth.identity_not_proven');
  });
});

describe('a failing provider leads to a page that says so:', () => {
  it.each([
    ['google', 'error'],
    ['google', 'cut'],
    ['facebook', 'error'],
    ['facebook', 'cut'],
  ])('%s: %s', async (provider, fault) => {
    const email = newEmail();
    const { status, body, headers } = await at.signIn(provider, { email, fault });
    expect([status, body.code]).toEqual([503, 'auth.identity_provider_down']);
    expect(headers['retry-after']).toBe('30');
    expect(await accountsWith(email)).toBe(0);
  });

  it('when it returns an error of its own', async () => {
    const { flow } = await at.begin('google');
    const returned = await at.finish('google', flow, { error: 'temporarily_unavailable' });
    expect(returned.body.code).toBe('auth.identity_provider_down');
  });

  it.each(['google', 'facebook'])('when %s exceeds our timeout', async (name) => {
    const provider = createProviders(config, { timeoutSeconds: 0.5 }).get(name);
    if (!provider) throw new Error(`there is no ${name}`);
    const reported: string[] = [];
    const context = { config, provider, report: (reason: string) => reported.push(reason) };
    const { authorizeUrl, flow } = await beginFlow(context);
    const returned = await at.choose(authorizeUrl, { email: newEmail(), fault: 'slow' });
    const failure = finishFlow(context, returned, { flow });
    await expect(failure).rejects.toMatchObject({ code: 'auth.identity_provider_down' });
    expect(reported.join()).toMatch(/OAUTH_TIMEOUT/);
    expect(reported.join()).not.toContain(returned.code);
  });

  it('when it cannot be reached, until it can', async () => {
    const { port } = config;
    const down = await openShop();
    down.config.port = await deadPort();
    const start = () => down.api('GET', 'auth/oauth/google/start');
    expect((await start()).body.code).toBe('auth.identity_provider_down');
    down.config.port = port;
    expect((await start()).status).toBe(200);
  });
});

describe('the demo providers', () => {
  const page = async (provider: string, change: (url: URL) => void) => {
    const url = new URL((await at.begin(provider)).authorizeUrl);
    change(url);
    return api('GET', url.pathname + url.search);
  };

  it.each(['google', 'facebook'])("%s redirects to the shop's own addresses only", async (name) => {
    for (const wrong of ['https://evil.test/', 'http://localhost:3000/sign-in', '']) {
      const { status, headers } = await page(name, (url) =>
        url.searchParams.set('redirect_uri', wrong),
      );
      expect([status, headers.location]).toEqual([400, undefined]);
    }
    const stranger = await page(name, (url) => url.searchParams.set('client_id', 'stranger'));
    expect(stranger.status).toBe(400);
  });

  it('require PKCE, and report its lack to the redirect URI', async () => {
    const { headers } = await page('google', (url) => url.searchParams.delete('code_challenge'));
    expect(headers.location).toContain('/sign-in/google/callback?error=invalid_request&state=');
  });

  it('run no script, load nothing, and speak the language asked for', async () => {
    const { text, headers } = await page('facebook', (url) =>
      url.searchParams.set('locale', 'ar-XB'),
    );
    expect(text).not.toMatch(/<script|\son\w+=|javascript:/i);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('<html lang="ar-XB" dir="rtl">');
  });

  it('keep the entries when a field is wrong', async () => {
    const { authorizeUrl } = await at.begin('google');
    const who = { email: 'no <b>address</b>', name: 'Typed Name' };
    const page = await at.choose(authorizeUrl, who).catch((error) => error.message);
    expect(page).toContain('value="Typed Name"');
    expect(page).toContain('value="no &lt;b&gt;address&lt;/b&gt;"');
    expect(page).toContain('id="email-fault"');
  });

  it('issue no token without the client secret or the verifier', async () => {
    const { authorizeUrl } = await at.begin('google');
    const { code = '' } = await at.choose(authorizeUrl, { email: newEmail() });
    const post = async (path: string, form: Record<string, string>) =>
      (
        await shop.app.inject({
          method: 'POST',
          url: `/demo/identity/${path}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(form).toString(),
        })
      ).json();
    const form = { client_id: 'demo-shop', client_secret: 'a guess', code };
    expect(await post('google/token', form)).toMatchObject({ error: 'invalid_client' });
    expect(await post('facebook/v24.0/oauth/access_token', form)).toMatchObject({
      error: { type: 'OAuthException', code: 1 },
    });
    const client_secret = createProviders(config).get('google')?.keys.clientSecret ?? '';
    const known = { ...form, client_secret, grant_type: 'authorization_code' };
    expect(await post('google/token', known)).toMatchObject({ error: 'invalid_grant' });
  });
});

/** A port on which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
