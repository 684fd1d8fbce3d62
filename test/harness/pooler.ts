/**
 * `npm run pooler`: the whole shop over a real PgBouncer in transaction mode, the one installed on the machine. By hand
 * and in CI, since PgBouncer is no npm package.
 */
import { ok as assert } from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#platform/postgres/connect.ts';
import { defaultDataDir } from '#platform/postgres/index.ts';
import { runAs } from '#platform/postgres/process.ts';
import { buyAsGuest, callerOf, findVariant, signInAs } from '#test/stories/shop-api.ts';
import { copyDemo } from './demo-shop.ts';
import { startTestPostgres } from './postgres.ts';
import { openProcess, type ShopProcess } from './shop-process.ts';

const SHOPPERS = 40;

function version(): string | null {
  try {
    return execFileSync('pgbouncer', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? '';
  } catch {
    return null;
  }
}

type Pooler = { url: string; stop(): Promise<void>; start(): void };

/** In its own folder, as an ordinary user: it refuses to run as root, as PostgreSQL does. */
async function openPooler(databaseUrl: string, mode: string): Promise<Pooler> {
  const { uid, gid } = runAs(undefined);
  const folder = mkdtempSync(join(tmpdir(), 'mercat-pooler-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const { searchParams, pathname } = new URL(databaseUrl);
  const upstream = `host=${searchParams.get('host')} port=5432 user=mercat`;
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(join(folder, 'users'), '"mercat" ""\n');
  writeFileSync(
    file,
    `[databases]
* = ${upstream}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
auth_file = ${folder}/users
pool_mode = ${mode}
default_pool_size = 8
max_client_conn = 200
`,
  );
  if (uid !== undefined) chownSync(folder, uid, gid ?? uid);
  let child: ChildProcess;
  const start = () => {
    child = spawn('pgbouncer', ['-q', file], { uid, gid, stdio: 'inherit', cwd: '/' });
  };
  start();
  await sleep(500);
  return {
    url: `postgresql://mercat@127.0.0.1:${port}${pathname}?sslmode=disable`,
    start,
    async stop() {
      child.kill('SIGKILL');
      await sleep(200);
    },
  };
}

async function until(what: string, isSo: () => Promise<boolean>, timeoutMs = 60_000) {
  const began = Date.now();
  while (!(await isSo().catch(() => false))) {
    assert(Date.now() - began < timeoutMs, `${what}: not within ${timeoutMs / 1000} s`);
    await sleep(250);
  }
  console.log(`ok   ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

const readyAt = async (url: string) => (await fetch(`${url}/readyz`)).status === 200;

async function refusals(settings: Record<string, string>, pooled: string): Promise<void> {
  for (const command of ['start', 'doctor']) {
    const { code, output: text } = await openProcess([command], settings).ended;
    assert(code === 1 && /set DATABASE_DIRECT_URL/i.test(text), `${command} said: ${text}`);
  }
  const twice = { ...settings, DATABASE_DIRECT_URL: pooled };
  const { code, output: text } = await openProcess(['start', 'worker'], twice).ended;
  assert(code === 1 && /as well; set it to the address/.test(text), text);
  console.log('ok   without a direct address start and doctor say what to do');
}

async function refuseOtherDatabase(
  settings: Record<string, string>,
  serverUrl: string,
): Promise<void> {
  const other = await copyDemo(serverUrl);
  const { code, output: text } = await openProcess(['start', 'worker'], {
    ...settings,
    DATABASE_DIRECT_URL: other.url,
  }).ended;
  await other.drop();
  assert(code === 1 && /leads to another database/.test(text), text);
  console.log('ok   a direct address of another database is refused');
}

async function trade(url: string, shop: ShopProcess): Promise<void> {
  const caller = callerOf(url);
  const variantId = await findVariant(caller, 'drift-throw', 'Oat');
  const owner = await signInAs(caller, 'owner');
  await caller.api('PUT', `admin/stock/${variantId}`, { token: owner, body: { onHand: 500 } });
  const began = Date.now();
  await Promise.all(Array.from({ length: SHOPPERS }, () => buyAsGuest(caller, variantId)));
  console.log(`ok   ${SHOPPERS} shoppers at once bought and paid (${Date.now() - began} ms)`);
  const mails = async () => {
    const { body } = await caller.api('GET', 'demo/mailbox?limit=100');
    return body.items.length;
  };
  await until('jobs ran: every one of them has a mail', async () => (await mails()) >= SHOPPERS);
  assert(!/prepared statement|"level":50/.test(shop.output()), shop.output());
}

async function main(): Promise<void> {
  const found = version();
  if (found === null) {
    console.error(
      'PgBouncer is not installed here, so nothing was tried: apt-get install pgbouncer.',
    );
    process.exitCode = 1;
    return;
  }
  console.log(
    `${found}, in transaction mode, data in ${defaultDataDir(join(import.meta.dirname, '../..'))}`,
  );
  const server = await startTestPostgres();
  const copy = await copyDemo(server.url);
  const pooler = await openPooler(copy.url, 'transaction');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = {
    PORT: `${port}`,
    PUBLIC_URL: url,
    SHOP_MODE: 'demo',
    RATE_LIMITS: 'off',
    SECRET_KEY: 'only-for-tests-0123456789-0123456789',
    DATABASE_URL: pooler.url,
    HEALTH_PORT: `${await freePort()}`,
  };
  const shops: ShopProcess[] = [];
  try {
    await refusals(settings, pooler.url);
    await refuseOtherDatabase(settings, server.url);
    const shop = openProcess(['start'], { ...settings, DATABASE_DIRECT_URL: copy.url });
    shops.push(shop);
    await shop.waitForOutput('shop is open');
    await until('the shop is open and ready', () => readyAt(url));
    await trade(url, shop);
    const checked = await openProcess(['doctor'], { ...settings, DATABASE_DIRECT_URL: copy.url })
      .ended;
    assert(/through a pooler/.test(checked.output), checked.output);
    const { code, output: text } = await openProcess(['verify'], {
      ...settings,
      DATABASE_DIRECT_URL: copy.url,
    }).ended;
    assert(code === 0, text);
    console.log('ok   doctor and verify work over it, and the books are right');
    await pooler.stop();
    await until('not ready without the pooler', async () => !(await readyAt(url)));
    pooler.start();
    await until('ready again with it', () => readyAt(url));
    shop.child.kill('SIGTERM');
    const ended = await shop.ended;
    assert(ended.code === 0, ended.output);
    console.log('ok   it ends as ever');
  } finally {
    for (const { child } of shops) child.kill('SIGKILL');
    await pooler.stop();
    await copy.drop();
    await server.stop();
  }
}

await main();
