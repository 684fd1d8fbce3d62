/** The real shop as a process of its own, to be killed: `server/main.ts start` on a test's database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { freePort } from '#platform/postgres/connect.ts';

const root = join(import.meta.dirname, '../..');
const START_MS = 60_000;

export type ShopProcess = {
  url: string;
  /** Answers once it is ready. */
  start(): Promise<void>;
  /** As when the machine takes it: no handler runs, nothing is finished. */
  kill(): Promise<void>;
};

export async function shopProcess(databaseUrl: string): Promise<ShopProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [join(root, 'server/main.ts'), 'start'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        SHOP_MODE: 'demo',
        PORT: String(port),
        PUBLIC_URL: url,
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'error',
        SECRET_KEY: 'only-for-tests-0123456789-0123456789-0123456789',
        DATABASE_POOL: '10',
      },
    });
    child = started;
    let complaint = '';
    started.stderr.on('data', (chunk) => {
      complaint = `${complaint}${chunk}`.slice(-2_000);
    });
    const until = Date.now() + START_MS;
    while (Date.now() < until && started.exitCode === null) {
      const answer = await fetch(`${url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await sleep(25);
    }
    throw new Error(`the shop did not start: ${complaint}`);
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  afterAll(kill);
  return { url, start, kill };
}
