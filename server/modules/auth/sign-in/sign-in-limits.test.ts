import { describe, expect, it } from 'vitest';
import { networkOf } from '#platform/caller.ts';
import { jobHandlers } from '#server/reactions.ts';
import { nextNumber, shopper } from '#test/factories/accounts.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { testDatabase } from '#test/harness/database.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { mailedToken, mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const settings = { RATE_LIMITS: 'on', TRUST_PROXY: '1' };
const database = await testDatabase();
/** Two processes that serve one shop. */
const shops = [await openShop({ database, settings }), await openShop({ database, settings })];
const [shop, other] = shops as [(typeof shops)[0], (typeof shops)[0]];
/** The same shop without limits, to prepare things by. */
const quiet = await openShop({ database });

const PASSWORD = 'correct horse battery';
let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `20.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
};

/** By turns to one process and to the other. */
let turn = 0;
function send(address: string, path: string, body: object): Promise<TestAnswer> {
  turn += 1;
  const { api } = turn % 2 ? shop : other;
  return api('POST', path, { headers: { 'x-forwarded-for': address }, body });
}
const signIn = (address: string, email: string, password = 'not this one') =>
  send(address, 'auth/login', { email, password });

/** How often a call is answered before it is refused as one too many. */
async function untilLimited(call: () => Promise<TestAnswer>, limit = 100): Promise<number> {
  for (let count = 0; count < limit; count++) {
    const answer = await call();
    if (answer.status !== 429) continue;
    expect(answer.body.code).toBe('rate.limited');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.headers.ratelimit).toMatch(/r=0;t=\d+/);
    return count;
  }
  return limit;
}

describe('failed sign-ins', () => {
  it('from one address for one account are limited to ten in five minutes, over all processes', async () => {
    const { email } = await shopper(quiet);
    const address = newAddress();
    expect(await untilLimited(() => signIn(address, email))).toBe(10);
    expect((await signIn(address, email, PASSWORD)).status).toBe(429);
    expect((await signIn(newAddress(), email, PASSWORD)).status).toBe(200);
  });

  it('are limited alike for an address without an account', async () => {
    const email = `nobody${nextNumber()}@example.test`;
    const address = newAddress();
    expect(await untilLimited(() => signIn(address, email))).toBe(10);
  });

  it('are not reset by another spelling of the address', async () => {
    const { email } = await shopper(quiet);
    const address = newAddress();
    const spellings = [email, email.toUpperCase(), email.replace('s', 'S')];
    let tries = 0;
    expect(await untilLimited(() => signIn(address, spellings[tries++ % 3] ?? email))).toBe(10);
  });

  it('from one address for many accounts are limited to thirty in five minutes', async () => {
    const address = newAddress();
    const tries = () => signIn(address, `nobody${nextNumber()}@example.test`);
    expect(await untilLimited(tries)).toBe(30);
  });

  it('report how many are left', async () => {
    const { headers } = await signIn(newAddress(), 'nobody-yet@example.test');
    expect(headers.ratelimit).toContain('"sign-in";r=29');
    expect(headers.ratelimit).toContain('"sign-in-account";r=9');
  });

  it('do not reveal by their limits whether somebody has signed in from this address', async () => {
    const { email } = await shopper(quiet);
    const address = newAddress();
    await signIn(address, email, PASSWORD);
    const known = await signIn(address, email);
    const unknown = await signIn(address, `nobody${nextNumber()}@example.test`);
    const policies = [known, unknown].map(({ headers }) => headers['ratelimit-policy']);
    expect(policies[0]).toBe(policies[1]);
  });

  it('are counted when a proxy names no address', async () => {
    const { email } = await shopper(quiet);
    for (const from of ['20.255.0.1:4711', 'fe80::1%eth0', 'unknown']) {
      expect((await signIn(from, email, PASSWORD)).status).toBe(200);
    }
  });

  it('from a thousand addresses of one IPv6 network count as one caller', async () => {
    const { email } = await shopper(quiet);
    const host = () => `2001:db8:1:2::${nextNumber().toString(16)}`;
    expect(await untilLimited(() => signIn(host(), email))).toBe(10);
    expect(networkOf({ ip: '2001:db8:1:2:3:4:5:6' })).toBe('2001:db8:1:2::/64');
    expect(networkOf({ ip: '::ffff:20.1.2.3' })).toBe('20.1.2.3');
    expect(networkOf({ ip: '20.1.2.3' })).toBe('20.1.2.3');
    for (const ip of ['20.1.2.3:4567', '[::ffff:20.1.2.3]:80', '::FFFF:1401:203'])
      expect(networkOf({ ip })).toBe('20.1.2.3');
    for (const ip of ['[2001:db8:1:2::9]:443', '2001:db8:1:2::9%eth0', '[2001:DB8:1:2::9]'])
      expect(networkOf({ ip })).toBe('2001:db8:1:2::/64');
    for (const ip of ['', '1.2.3', 'me', 'you', '[]:1']) expect(networkOf({ ip })).toBe('unknown');
  });
});

describe('an attacker with many addresses', () => {
  it("is slowed down, while the account's owner can still sign in", async () => {
    const { email } = await shopper(quiet);
    const home = newAddress();
    const phone = '2001:db8:7:7::1';
    // As a socket that takes both kinds writes an IPv4 address.
    const office = '::ffff:20.254.0.1';
    expect((await signIn(home, email, PASSWORD)).status).toBe(200);
    expect((await signIn(phone, email, PASSWORD)).status).toBe(200);
    expect((await signIn(office, email, PASSWORD)).status).toBe(200);

    // All three were strangers when they first came.
    expect(await untilLimited(() => signIn(newAddress(), email))).toBe(47);
    expect((await signIn(newAddress(), email, PASSWORD)).status).toBe(429);

    expect((await signIn(home, email, PASSWORD)).status).toBe(200);
    expect((await signIn('2001:db8:7:7::99', email, PASSWORD)).status).toBe(200);
    expect((await signIn(office, email, PASSWORD)).status).toBe(200);
    const away = newAddress();
    await send(away, 'auth/password/forgot', { email });
    const token = await mailedToken(quiet, email, '/reset-password');
    const password = 'teapot under the stairs';
    expect((await send(away, 'auth/password/reset', { token, password })).status).toBe(200);
    // From now on the address is one of the account's.
    expect((await signIn(away, email, password)).status).toBe(200);
  });

  it('cannot flood a mailbox, nor void the link in it', async () => {
    const { email } = await shopper(quiet);
    for (let tries = 0; tries < 12; tries++) {
      const asked = await send(newAddress(), 'auth/password/forgot', { email });
      expect(asked.status).toBe(204);
      await runDueJobs(quiet.pool, jobHandlers(quiet.platform));
    }
    expect(await mailsTo(quiet, email)).toHaveLength(4);
    const token = await mailedToken(quiet, email, '/reset-password');
    const password = 'teapot under the stairs';
    expect((await send(newAddress(), 'auth/password/reset', { token, password })).status).toBe(200);
  });
});

describe('other calls are limited over all processes:', () => {
  it('registering, by address', async () => {
    const address = newAddress();
    const register = () =>
      send(address, 'auth/register', {
        email: `new${nextNumber()}@example.test`,
        name: 'Ada',
        password: 'teapot under the stairs',
      });
    expect(await untilLimited(register)).toBe(10);
  });

  it('requesting a link to a new password, by address', async () => {
    const address = newAddress();
    const email = () => `nobody${nextNumber()}@example.test`;
    const forgot = () => send(address, 'auth/password/forgot', { email: email() });
    expect(await untilLimited(forgot)).toBe(10);
  });

  it.each(['auth/email/verify', 'auth/email/change'])('links to %s, by address', async (path) => {
    const address = newAddress();
    const token = 'x'.repeat(43);
    expect(await untilLimited(() => send(address, path, { token }))).toBe(30);
  });

  it('guessing the current password in a session, by account', async () => {
    const { token } = await shopper(quiet);
    const guess = () =>
      shop.api('POST', 'me/password', {
        token,
        headers: { 'x-forwarded-for': newAddress() },
        body: { currentPassword: 'a guess', password: 'teapot under the stairs' },
      });
    expect(await untilLimited(guess)).toBe(10);
  });

  it('links to another address, by account', async () => {
    const { token } = await shopper(quiet);
    const attempt = () =>
      shop.api('POST', 'me/email', { token, body: { email: `to${nextNumber()}@example.test` } });
    expect(await untilLimited(attempt)).toBe(5);
  });

  it('links that verify the address, by account', async () => {
    const { token } = await shopper(quiet);
    const sendAgain = () => other.api('POST', 'me/email/verification', { token });
    expect(await untilLimited(sendAgain)).toBe(4);
  });
});
