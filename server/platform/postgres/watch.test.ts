import { once } from 'node:events';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ask,
  endServerOf,
  giveData,
  newDataDir,
  startOtherProcess,
} from '#test/harness/embedded.ts';
import { foldersOf } from './folder.ts';
import { guardServer } from './guard.ts';
import { startPostgres } from './index.ts';
import { processIdentity } from './process.ts';
import { watchServer } from './watch.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = newDataDir();
});

afterEach(() => endServerOf(dataDir));

const start = () => startPostgres({ dataDir, fsync: false });
const postmasterOf = () =>
  Number(readFileSync(join(foldersOf(dataDir).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('a server that is killed while it is used', () => {
  test('is restarted each time, and answers at the same address', async () => {
    await giveData(dataDir);
    const logged: string[] = [];
    const server = await startPostgres({ dataDir, fsync: false, log: (line) => logged.push(line) });
    await ask(server.url, 'create table kept as select 1 as one');
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const pid = postmasterOf();
      process.kill(pid, signal);
      await expect
        .poll(() => ask(server.url, 'select one from kept').catch(() => 'gone'), {
          timeout: 30_000,
        })
        .toBe(1);
      expect(postmasterOf()).not.toBe(pid);
    }
    expect(logged).toContain('PostgreSQL ended unexpectedly and is started again.');
    await server.stop();
    expect(existsSync(join(foldersOf(dataDir).cluster, 'postmaster.pid'))).toBe(false);
  }, 60_000);

  test('too often is left to the process’s supervisor', async () => {
    const lost = vi.fn();
    const watch = watchServer({
      isRunning: () => false,
      restart: async () => {},
      log: () => {},
      onLost: lost,
    });
    await expect.poll(() => lost.mock.calls.length, { timeout: 20_000 }).toBe(1);
    await watch.stop();
  }, 30_000);

  test('with its data gone is never replaced by an empty one', async () => {
    await giveData(dataDir);
    const logged: string[] = [];
    const server = await startPostgres({ dataDir, fsync: false, log: (line) => logged.push(line) });
    const { cluster } = foldersOf(dataDir);
    const pid = postmasterOf();
    renameSync(cluster, `${cluster}-away`);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => logged.join(), { timeout: 20_000 }).toMatch(/no data in .*cluster any/);
    expect(existsSync(cluster)).toBe(false);
    renameSync(`${cluster}-away`, cluster);
    await server.stop();
  }, 60_000);
});

describe('a server whose users were all killed', () => {
  const hurried = { looks: 2, pauseSeconds: 0.2 };

  test('is ended once nobody has come back', async () => {
    await giveData(dataDir);
    const shop = await startOtherProcess(dataDir);
    const pid = postmasterOf();
    guardServer(pid, foldersOf(dataDir).users, hurried);
    shop.kill('SIGKILL');
    await expect.poll(() => processIdentity(pid), { timeout: 20_000 }).toBeUndefined();
    expect(existsSync(join(foldersOf(dataDir).cluster, 'postmaster.pid'))).toBe(false);
  });

  test('is left to one that has', async () => {
    await giveData(dataDir);
    const shop = await startOtherProcess(dataDir);
    const next = await start();
    const pid = postmasterOf();
    guardServer(pid, foldersOf(dataDir).users, hurried);
    shop.kill('SIGKILL');
    await once(shop, 'exit');
    await new Promise((wake) => setTimeout(wake, 1_500)); // Seven looks.
    expect(await ask(next.url, 'select 1')).toBe(1);
    expect(postmasterOf()).toBe(pid);
    await next.stop();
  });
});
