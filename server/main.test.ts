/** The commands as an operator meets them: real processes, a database of their own, one sentence when it fails. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMPILED } from '#test/harness/shop-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'mercat-main-'));
chmodSync(dataDir, 0o755);
const children: ChildProcess[] = [];
/** Some of these open a whole shop several times, on a machine that runs other tests as well. */
const timeoutMs = 90_000;

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await run(['migrate'], { DATA_DIR: dataDir }); // Adopts what a killed shop left, and stops it.
  rmSync(dataDir, { recursive: true, force: true });
}, timeoutMs);

type Ended = { code: number | null; output: string };

function launch(args: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...COMPILED, ...settings }, // Nothing of the caller's own.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const look of waiting) look();
    });
  }
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code, output }));
  const waitForOutput = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(text) && resolve();
      waiting.push(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying "${text}": ${output}`)));
    });
  return { child, ended, waitForOutput };
}

const run = (args: string[], settings: Record<string, string> = {}) => launch(args, settings).ended;

const isServed = () => {
  const note = join(dataDir, 'postgres/cluster/postmaster.pid');
  return existsSync(note) && existsSync(`/proc/${Number.parseInt(readFileSync(note, 'utf8'), 10)}`);
};

test.each([
  [['start'], { PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535, not "abc".\n'],
  [['start', 'both'], {}, 'A shop starts as all, web or worker, not as "both".\n'],
  [['open'], {}, /^"open" is not a command; there are start, .*\.\n$/],
  [['import', 'shopify', 'nowhere.csv'], {}, 'There is no file nowhere.csv.\n'],
  [['import'], {}, 'Call it with a kind and a file: npm run import -- shopify products.csv\n'],
  [['owner'], {}, 'Whom? Call it with an address: npm run owner -- you@shop.example\n'],
  [
    ['migrate'],
    { SHOP_MODE: 'demo', DATABASE_URL: 'postgresql://me:word@127.0.0.1:1/shop' },
    /^The database shop at 127\.0\.0\.1:1 cannot be reached: .*\.\n$/,
  ],
  [
    ['migrate'],
    { DATA_DIR: '/dev/null/x' },
    /^The database cannot use the folder \/dev\/null\/x\/postgres: .*\.\n$/,
  ],
])('%o with %o ends with one sentence', async (args, settings, sentence) => {
  const { code, output } = await run(args, settings as Record<string, string>);
  expect(output).toMatch(sentence);
  expect(code).toBe(1);
});

test('a taken port is reported before anything starts', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, output } = await run(['start'], { PORT: String(port), DATA_DIR: dataDir });
  other.close();
  expect(output).toBe(
    `Port ${port} is taken by another program; stop that one, or set PORT to another number.\n`,
  );
  expect(code).toBe(1);
  expect(isServed()).toBe(false);
});

test(
  'a killed shop opens again with its data, and SIGTERM stops everything',
  async () => {
    const first = launch(['start', 'worker'], { DATA_DIR: dataDir });
    await first.waitForOutput('The worker is running');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(isServed()).toBe(true);

    const second = launch(['start', 'worker'], { DATA_DIR: dataDir });
    await second.waitForOutput('The worker is running');
    // Another command meanwhile uses the shop's database and leaves it running.
    const { code, output } = await run(['verify'], { DATA_DIR: dataDir });
    expect(output).toMatch(/rules hold/);
    expect(code).toBe(0);
    expect(isServed()).toBe(true);

    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0 });
    expect(isServed()).toBe(false);
  },
  timeoutMs,
);

test(
  'a demo is not opened as a live shop; a live shop starts empty and its owner is invited',
  async () => {
    const live = {
      SHOP_MODE: 'live',
      PUBLIC_URL: 'https://shop.example',
      SECRET_KEY: 'a-secret-of-at-least-thirty-two-characters',
      TRUST_PROXY: '1',
    };
    const refused = await run(['start', 'worker'], { ...live, DATA_DIR: dataDir });
    expect(refused.output).toMatch(
      /^This database holds a demo shop and cannot be opened as a live one; .*\.\n$/,
    );
    expect(refused.code).toBe(1);
    expect(isServed()).toBe(false);

    const other = join(dataDir, 'live');
    const { code, output } = await run(['owner', 'me@shop.example'], { ...live, DATA_DIR: other });
    expect(output).toMatch(
      /for me@shop\.example, within a day:\nhttps:\/\/shop\.example\/setup\?token=[\w-]{43}\n$/,
    );
    expect(code).toBe(0);
  },
  timeoutMs,
);
