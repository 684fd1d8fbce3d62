import { afterEach, describe, expect, it } from 'vitest';
import { after, days, now, setClock } from '#platform/clock.ts';
import { jobHandlers } from '#server/reactions.ts';
import { shopper } from '#test/factories/accounts.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, pool } = shop;
afterEach(() => setClock());

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

async function signIn(email: string, userAgent = '') {
  const { body } = await api('POST', 'auth/login', {
    headers: { 'user-agent': userAgent },
    body: { email, password: 'correct horse battery' },
  });
  return { token: body.accessToken as string, refreshToken: body.refreshToken as string };
}
const list = async (token: string) => (await api('GET', 'me/sessions', { token })).body.items;

describe('the list of sessions', () => {
  it('names each device, and marks the current session', async () => {
    const { email, token } = await shopper(shop);
    await signIn(email, CHROME);
    const { token: phone } = await signIn(email, SAFARI);
    const sessions = await list(phone);
    expect(sessions).toMatchObject([
      { browser: 'Safari', system: 'iOS', current: true, method: 'password', ip: '127.0.0.1' },
      { browser: 'Chrome', system: 'Windows', current: false },
      { browser: null, system: null, current: false, secondFactor: false },
    ]);
    expect(await list(token)).toHaveLength(3);
  });

  it.each([
    ['nothing', ''],
    ['nonsense', '('.repeat(400)],
    ['markup', '<script>alert(1)</script>'],
    ['something endless', `Mozilla/5.0 ${'A'.repeat(5000)}`],
  ])('copes with a user agent of %s', async (_name, userAgent) => {
    const { email } = await shopper(shop);
    const { token } = await signIn(email, userAgent);
    expect(await list(token)).toHaveLength(2);
  });

  it('comes in pages', async () => {
    const { email, token } = await shopper(shop);
    for (let i = 0; i < 3; i++) await signIn(email);
    const first = await api('GET', 'me/sessions?limit=3', { token });
    const { nextCursor } = first.body;
    const second = await api('GET', `me/sessions?limit=3&cursor=${nextCursor}`, { token });
    expect([first.body.items.length, second.body.items.length]).toEqual([3, 1]);
    expect(second.body.nextCursor).toBeNull();
  });

  it("shows one's own sessions only, without ended ones", async () => {
    const { email, token } = await shopper(shop);
    await shopper(shop);
    const other = await signIn(email);
    await api('POST', 'auth/logout', { body: { refreshToken: other.refreshToken } });
    expect(await list(token)).toHaveLength(1);
    expect((await api('GET', 'me/sessions')).status).toBe(401);
  });
});

describe('ending a session', () => {
  it('signs out that device only', async () => {
    const { email, token } = await shopper(shop);
    const other = await signIn(email);
    const { id } = (await list(other.token)).find(({ current }: { current: boolean }) => current);
    expect((await api('DELETE', `me/sessions/${id}`, { token })).status).toBe(204);
    expect((await api('GET', 'me', { token: other.token })).status).toBe(401);
    const { refreshToken } = other;
    expect((await api('POST', 'auth/refresh', { body: { refreshToken } })).status).toBe(401);
    expect((await api('GET', 'me', { token })).status).toBe(200);
    expect((await api('DELETE', `me/sessions/${id}`, { token })).status).toBe(404);
  });

  it("is refused for another person's", async () => {
    const { token } = await shopper(shop);
    const victim = await shopper(shop);
    const [{ id }] = await list(victim.token);
    expect((await api('DELETE', `me/sessions/${id}`, { token })).status).toBe(404);
    expect((await api('GET', 'me', { token: victim.token })).status).toBe(200);
  });

  it('everywhere else spares this session and other people', async () => {
    const { email, token } = await shopper(shop);
    const others = [await signIn(email), await signIn(email)];
    const stranger = await shopper(shop);
    expect((await api('DELETE', 'me/sessions', { token })).status).toBe(204);
    for (const other of others)
      expect((await api('GET', 'me', { token: other.token })).status).toBe(401);
    expect(await list(token)).toHaveLength(1);
    expect((await api('GET', 'me', { token: stranger.token })).status).toBe(200);
  });
});

describe('a sign-in', () => {
  it('always begins a new session, whatever tokens the caller sends', async () => {
    const { email, token, refreshToken } = await shopper(shop);
    const again = await api('POST', 'auth/login', {
      token,
      headers: { cookie: `refresh=${refreshToken}` },
      body: { email, password: 'correct horse battery' },
    });
    expect(again.body.refreshToken).not.toBe(refreshToken);
    const ids = (await list(token)).map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the nightly cleanup', () => {
  it('deletes what has expired, and nothing else', async () => {
    const { email, token, id } = await shopper(shop);
    const over = await signIn(email);
    await api('POST', 'auth/logout', { body: { refreshToken: over.refreshToken } });
    await api('POST', 'auth/password/forgot', { body: { email } });
    await runDueJobs(pool, jobHandlers(shop.platform));
    const count = async (query: string) =>
      (await pool.query(`select count(*)::int as n from ${query}`, [id])).rows[0].n as number;
    const standing = async () => ({
      sessions: await count('sessions where account_id = $1'),
      tokens: await count(
        'refresh_tokens t join sessions s on s.id = t.session_id where s.account_id = $1',
      ),
      links: await count('one_time_links where account_id = $1'),
    });
    await pool.query(
      `insert into passkey_challenges (challenge, purpose, account_id, expires_at) values
       ('over', 'add', $1, now() - interval '1 hour'), ('open', 'add', $1, now() + interval '1 hour')`,
      [id],
    );
    const cleanup = async () => jobHandlers(shop.platform)['accounts.upkeep']?.(undefined as never);
    expect(await standing()).toEqual({ sessions: 2, tokens: 2, links: 1 });
    await cleanup();
    // The session that is over still knows its address.
    expect(await standing()).toEqual({ sessions: 2, tokens: 1, links: 1 });
    expect(await count('passkey_challenges where account_id = $1')).toBe(1);
    expect((await api('GET', 'me', { token })).status).toBe(200);
    setClock(after(now(), days(125)));
    await cleanup();
    expect(await standing()).toEqual({ sessions: 0, tokens: 0, links: 0 });
  });
});
