/** A night of whoever runs the shop: real processes, ended, killed and crowded in every way, and what they say of it. */
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { freePort } from '#platform/postgres/connect.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { copyDemo } from '#test/harness/demo-shop.ts';
import { openProcess, type ShopProcess } from '#test/harness/shop-process.ts';
import { buyAsGuest, callerOf, findVariant, signInAs } from './shop-api.ts';

await buildWeb(console.log);
const open: ShopProcess[] = [];
afterAll(async () => {
  for (const { child } of open) child.kill('SIGKILL');
  await Promise.all(open.map(({ ended }) => ended));
});

async function openRole(role: string, settings: Record<string, string>) {
  const [port, healthPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const own = { PORT: `${port}`, HEALTH_PORT: `${healthPort}`, PUBLIC_URL: url, SHOP_MODE: 'demo' };
  const shop = openProcess(['start', role], { ...own, ...settings });
  open.push(shop);
  await shop.waitForOutput(role === 'worker' ? 'The worker is running' : 'shop is open');
  return { ...shop, url, healthUrl: role === 'worker' ? `http://localhost:${healthPort}` : url };
}

async function readiness(url: string) {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer ? { status: answer.status, ...(await answer.json()) } : { status: 0, checks: {} };
}

describe('two processes of each role on one database', async () => {
  const copy = await copyDemo(inject('postgresUrl'));
  const client = new pg.Client({ connectionString: copy.url });
  await client.connect();
  /** Takes no mail, and says whose it was. */
  const postOffice = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 mail.test\r\n');
    socket.on('data', (chunk) => {
      const to = /RCPT TO:<(.*)>/.exec(`${chunk}`)?.[1];
      socket.write(to ? `550 5.1.1 <${to}> Zebedee Quillfeather moved away\r\n` : '250 fine\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(postOffice, 'listening');
  const settings = {
    DATABASE_URL: copy.url,
    SECRET_KEY: 'only-for-tests-0123456789-0123456789-0123456789',
    LOG_LEVEL: 'trace',
    SMTP_URL: `smtp://127.0.0.1:${(postOffice.address() as AddressInfo).port}`,
    RATE_LIMITS: 'off',
  };
  const roles = ['web', 'web', 'worker', 'worker'];
  const [one, two, hand, other] = await Promise.all(roles.map((role) => openRole(role, settings)));
  if (!one || !two || !hand || !other) throw new Error('four were opened');
  afterAll(async () => {
    postOffice.close();
    await client.end();
    await Promise.all(
      [one, two, hand, other].map(({ child, ended }) => {
        child.kill('SIGKILL');
        return ended;
      }),
    );
    await copy.drop();
  });
  const caller = callerOf(one.url);
  const mailsOf = async (kind: string) => {
    const text = 'select state from notifications where kind = $1';
    return (await client.query(text, [kind])).rows.length;
  };

  test('report readiness at a port each, and a worker serves nothing else', async () => {
    for (const { healthUrl } of [one, two, hand, other]) {
      expect(await readiness(healthUrl)).toMatchObject({ status: 200, ok: true });
    }
    expect((await readiness(hand.healthUrl)).checks.jobs).toBe('ok');
    expect((await readiness(one.healthUrl)).checks.jobs).toBeUndefined();
    const onHealthPort = await fetch(`${hand.healthUrl}/api/v1/products`);
    expect(onHealthPort.status).toBe(404);
    expect(onHealthPort.headers.get('content-type')).toContain('application/problem+json');
  });

  test('share the work, and go on when one of each is killed', async () => {
    const variantId = await findVariant(caller, 'drift-throw', 'Oat');
    await buyAsGuest(caller, variantId);
    await expect.poll(() => mailsOf('order.confirmed')).toBe(1);
    two.child.kill('SIGKILL');
    other.child.kill('SIGKILL');
    await buyAsGuest(caller, variantId);
    await expect.poll(() => mailsOf('order.confirmed')).toBe(2);
  });

  test('and a worker whose connections are all cut is ready again soon', async () => {
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect.poll(() => readiness(hand.healthUrl)).toMatchObject({ status: 200 });
    await expect.poll(() => readiness(one.healthUrl)).toMatchObject({ status: 200 });
    await buyAsGuest(caller, await findVariant(caller, 'drift-throw', 'Oat'));
    await expect.poll(() => mailsOf('order.confirmed')).toBe(3);
  });

  test('answer pages as the API does during a database outage, and sell again after it', async () => {
    const address = new URL(copy.url);
    const name = address.pathname.slice(1);
    address.pathname = '/postgres';
    const onHealthPort = new pg.Client({ connectionString: address.href });
    await onHealthPort.connect();
    const allow = (yes: boolean) =>
      onHealthPort.query(`alter database ${name} with allow_connections ${yes}`);
    const statusOf = async (path: string) => {
      const { status, headers } = await fetch(one.url + path);
      return [status, Number(headers.get('retry-after'))];
    };
    // Nobody has asked for these before, so no answer is cached.
    const paths = ['/products?search=away', '/api/v1/products?search=away&limit=3', '/readyz'];
    await allow(false);
    try {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
      for (const path of paths.slice(0, 2)) {
        expect(await statusOf(path), path).toEqual([503, expect.any(Number)]);
        expect((await statusOf(path))[1], path).toBeGreaterThan(0);
      }
      expect((await statusOf('/readyz'))[0]).toBe(503);
    } finally {
      await allow(true);
      await onHealthPort.end();
    }
    for (const path of paths) await expect.poll(() => statusOf(path)).toEqual([200, 0]);
  });

  test('log no personal data, nor does the job queue hold any', async () => {
    const email = 'zebedee.quillfeather@nowhere.example';
    const name = 'Zebedee Quillfeather';
    const password = 'a long enough passphrase';
    const body = { email, password, name };
    expect((await caller.api('POST', 'auth/register', { body })).status).toBeLessThan(300);
    const asked = await caller.api('POST', 'auth/password/forgot', { body: { email } });
    expect(asked.status).toBeLessThan(300);
    const login = await caller.api('POST', 'auth/login', { body: { email, password } });
    const token = login.body.accessToken;
    const address = {
      firstName: 'Zebedee',
      lastName: 'Quillfeather',
      line1: '7 Hush Lane',
      city: 'Berlin',
      postalCode: '10115',
      country: 'DE',
      phone: '+49 30 5550199',
    };
    await caller.api('POST', 'me/addresses', { token, body: { address } });
    // What breaks in the middle: PostgreSQL quotes the row, in an error that nobody expected.
    await client.query(
      `alter table addresses add constraint broken check (address->>'city' <> 'Hushtown')`,
    );
    const broken = { address: { ...address, city: 'Hushtown' } };
    expect((await caller.api('POST', 'me/addresses', { token, body: broken })).status).toBe(500);
    await fetch(`${one.url}/verify-email?token=a-secret-of-the-link&email=${email}`);
    await fetch(`${one.url}/api/v1/auth/nothing?token=a-secret-of-the-link`);
    const failed = async () => {
      const { rows } = await client.query(
        `select last_error, payload::text from graphile_worker._private_jobs
         where last_error is not null`,
      );
      return rows;
    };
    // Both links are tried before the account is gone: with it goes what they would write.
    const links = async () => (await failed()).filter(({ payload }) => payload.includes('linkId'));
    await expect.poll(async () => (await links()).length).toBe(2);
    expect((await caller.api('DELETE', 'me', { token, body: { password } })).status).toBe(204);

    const output = [one, two, hand, other].map((shop) => shop.output()).join('\n');
    expect(output).toContain('did not take it: EENVELOPE 550');
    expect(output).toContain('request failed');
    const canaries = /zebedee|quillfeather|@|hush|5550199|a-secret-of-the-link/i;
    const lines = [...output.split('\n'), ...(await failed()).map((row) => JSON.stringify(row))];
    // The terminal's welcome names the demo's published accounts.
    const naming = lines.filter((line) => canaries.test(line) && !/^ {2}Sign in as /.test(line));
    expect(naming).toEqual([]);
  });

  test('log in one format', async () => {
    const inJson = (text: string) => text.split('\n').filter((line) => line.startsWith('{"level"'));
    for (const shop of [one, hand]) {
      expect(inJson(shop.output()).length).toBeGreaterThan(0);
      for (const line of inJson(shop.output()))
        expect(JSON.parse(line)).toMatchObject({ msg: /./ });
    }
  });

  test('stop gracefully: running requests finish, late ones are told to come back', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const fetchByAgent = async (path: string) => {
      const [answer] = (await once(get(`${one.url}${path}`, { agent }), 'response')) as [
        IncomingMessage,
      ];
      answer.resume();
      await once(answer, 'end');
      return answer;
    };
    expect((await fetchByAgent('/healthz')).headers.connection).toBe('keep-alive');
    // A call that is under way waits for a lock that we hold.
    await client.query('begin');
    await client.query('lock table carts in access exclusive mode');
    const pending = fetch(`${one.url}/api/v1/carts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await sleep(300);
    const began = performance.now();
    one.child.kill('SIGTERM');
    await sleep(300);
    await client.query('commit');
    const answer = await pending;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('connection')).toBe('close');
    expect((await one.ended).code).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    agent.destroy();
  });
});

describe('the shop with its own database', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mercat-night-'));
  chmodSync(dataDir, 0o755);
  const note = join(dataDir, 'postgres/cluster/postmaster.pid');
  const postmaster = () => Number.parseInt(readFileSync(note, 'utf8'), 10);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('stopped while it starts, at any moment, ends at once and cleanly', async () => {
    for (const delayMs of [0, 1_200, 2_400]) {
      const settings = { DATA_DIR: dataDir, PORT: `${await freePort()}` };
      const shop = openProcess(['start'], settings);
      open.push(shop);
      await sleep(500 + delayMs);
      const began = performance.now();
      shop.child.kill('SIGTERM');
      const { code, output } = await shop.ended;
      expect(output).not.toMatch(/ {4}at |Error/);
      // Before any of our code runs, Node ends by the signal itself.
      expect([0, null]).toContain(code);
      expect(performance.now() - began).toBeLessThan(30_000);
      // On a very slow machine the database may begin after we have gone; it ends by itself then.
      await expect.poll(() => existsSync(note), { timeout: 90_000 }).toBe(false);
    }
  });

  test('sells again after its PostgreSQL was killed', async () => {
    const shop = await openRole('all', { DATA_DIR: dataDir });
    const caller = callerOf(shop.url);
    const variantId = await findVariant(caller, 'drift-throw', 'Oat');
    await buyAsGuest(caller, variantId);
    process.kill(postmaster(), 'SIGKILL');
    await shop.waitForOutput('PostgreSQL runs again');
    await expect
      .poll(() => readiness(shop.url), { timeout: 60_000 })
      .toMatchObject({ status: 200 });
    await buyAsGuest(caller, variantId);
    const token = await signInAs(caller, 'owner');
    const { body } = await caller.api('GET', 'admin/orders?limit=5', { token });
    expect(body.items.length).toBeGreaterThan(1);
    expect(shop.output()).toContain('PostgreSQL ended unexpectedly and is started again.');
    shop.child.kill('SIGTERM');
    expect((await shop.ended).code).toBe(0);
    expect(existsSync(note)).toBe(false);
  });

  test('restarts after a crash with its database', async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const settings = { DATA_DIR: dataDir, PORT: `${port}`, PATH: process.env.PATH ?? '' };
    const starter = openProcess(['start'], settings, { entry: true });
    open.push(starter);
    await starter.waitForOutput('shop is open');
    const server = postmaster();
    const child = Number(
      readFileSync(`/proc/${starter.child.pid}/task/${starter.child.pid}/children`, 'utf8'),
    );
    process.kill(child, 'SIGABRT');
    await starter.waitForOutput('ended unexpectedly (SIGABRT). It is started again at once');
    await expect.poll(() => readiness(url), { timeout: 60_000 }).toMatchObject({ status: 200 });
    expect(postmaster()).toBe(server);
    starter.child.kill('SIGTERM');
    expect((await starter.ended).code).toBe(0);
    expect(existsSync(note)).toBe(false);
  });
});
