import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  ask,
  endServerOf,
  giveData,
  newDataDir,
  startOtherProcess,
} from '#test/harness/embedded.ts';
import { openCopy } from '#test/harness/open-copy.ts';
import { foldersOf, unusable } from './folder.ts';
import { startPostgres } from './index.ts';
import { isPostmasterOf, processIdentity } from './process.ts';

const isRoot = process.getuid?.() === 0;
let dataDir: string;

beforeEach(() => {
  dataDir = newDataDir();
});

afterEach(() => endServerOf(dataDir));

const start = (folder = dataDir) => startPostgres({ dataDir: folder, fsync: false });

const postmasterOf = (folder = dataDir) =>
  Number(readFileSync(join(foldersOf(folder).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

test('a server starts on an empty folder, keeps its data and ends on stop', async () => {
  const first = await start();
  expect(first.adopted).toBe(false);
  await ask(first.url, 'create table kept as select 1 as one');
  const pid = postmasterOf();
  await first.stop();
  expect(processIdentity(pid)).toBeUndefined();
  expect(existsSync(join(foldersOf(dataDir).cluster, 'postmaster.pid'))).toBe(false);

  const second = await start();
  expect(await ask(second.url, 'select one from kept')).toBe(1);
  await second.stop();
  await second.stop(); // A second stop is harmless.
});

test('two that start at once share one server, and the last to leave stops it', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect([one.adopted, two.adopted].toSorted()).toEqual([false, true]);
  const pid = postmasterOf();
  await one.stop();
  expect(await ask(two.url, 'select 1')).toBe(1);
  await two.stop();
  expect(processIdentity(pid)).toBeUndefined();
});

describe('after a process was killed', () => {
  test('its server is adopted, and stopped by its adopter', async () => {
    await giveData(dataDir);
    const shop = await startOtherProcess(dataDir);
    const pid = postmasterOf();
    shop.kill('SIGKILL');
    await once(shop, 'exit');
    expect(isPostmasterOf(pid, foldersOf(dataDir).cluster)).toBe(true);

    const next = await start();
    expect(next.adopted).toBe(true);
    expect(postmasterOf()).toBe(pid);
    await next.stop();
    expect(processIdentity(pid)).toBeUndefined();
  });

  test('its lock is taken over', async () => {
    await giveData(dataDir);
    writeFileSync(foldersOf(dataDir).lock, '999999-1');
    const next = await start();
    expect(await ask(next.url, 'select 1')).toBe(1);
    await next.stop();
  });

  test('a server killed as well is started again despite leftover files and processes', async () => {
    await giveData(dataDir);
    const shop = await startOtherProcess(dataDir);
    const pid = postmasterOf();
    shop.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const next = await start();
    expect(next.adopted).toBe(false);
    expect(await ask(next.url, 'select 1')).toBe(1);
    await next.stop();
  });

  test('unfinished data of a killed first start is deleted', async () => {
    mkdirSync(join(foldersOf(dataDir).home, 'new-12345678'), { recursive: true });
    if (isRoot) chmodSync(foldersOf(dataDir).home, 0o711);
    const next = await start();
    expect(await ask(next.url, 'select 1')).toBe(1);
    expect(existsSync(join(foldersOf(dataDir).home, 'new-12345678'))).toBe(false);
    await next.stop();
  });
});

test('a pid file that names another living process is ignored', async () => {
  await giveData(dataDir);
  const { cluster } = foldersOf(dataDir);
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n5432\n/nowhere\n`);
  const next = await start();
  expect(next.adopted).toBe(false);
  await next.stop();
});

test('a server whose socket was deleted is replaced', async () => {
  await giveData(dataDir);
  const shop = await startOtherProcess(dataDir);
  shop.kill('SIGKILL');
  await once(shop, 'exit');
  rmSync(join(foldersOf(dataDir).socket, '.s.PGSQL.5432'));
  const next = await start();
  expect(next.adopted).toBe(false);
  expect(await ask(next.url, 'select 1')).toBe(1);
  await next.stop();
});

test('a long path with spaces, quotes and foreign letters works', async () => {
  const folder = join(dataDir, "a shop's data, käse", 'x'.repeat(100));
  const server = await start(folder);
  expect(await ask(server.url, 'select 1')).toBe(1);
  await server.stop();
});

test('a file in place of the folder is refused with one sentence', async () => {
  writeFileSync(join(dataDir, 'file'), '');
  await expect(start(join(dataDir, 'file'))).rejects.toThrow(
    /^The database cannot use the folder .*file\/postgres: a file is in the way; set DATA_DIR to a folder .*\.$/,
  );
});

test.each([
  [false, 'ENOSPC', /: the disk is full; make room there, or set DATA_DIR to a folder on /],
  [true, 'ENOSPC', /: the disk is full; make room there, then start again\.$/],
  [true, 'EROFS', /: it is read-only; put that right and start again, .*\.$/],
] as const)(
  'with existing data (%s), %s never leads to another folder',
  (hasData, code, expected) => {
    const { home, cluster } = foldersOf(join(dataDir, `told-${hasData}-${code}`));
    mkdirSync(cluster, { recursive: true });
    if (hasData) writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    const { message } = unusable(home, Object.assign(new Error('refused'), { code }));
    expect(message).toMatch(expected);
    expect(message.includes('DATA_DIR')).toBe(!hasData);
  },
);

test('data of another major release is refused with one sentence', async () => {
  await giveData(dataDir);
  const file = join(foldersOf(dataDir).cluster, 'PG_VERSION');
  writeFileSync(file, '12\n');
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 12, and this release brings 18; /);
  writeFileSync(file, '18\n');
});

describe.skipIf(!isRoot)('started by root', () => {
  test('the server runs as nobody', async () => {
    await giveData(dataDir);
    const server = await start();
    const status = readFileSync(`/proc/${postmasterOf()}/status`, 'utf8');
    expect(status).not.toMatch(/^Uid:\s+0/m);
    await server.stop();
  });

  test('a folder that cannot be entered is refused with a sentence that names it', async () => {
    const closed = join(dataDir, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    await expect(start(join(closed, 'data'))).rejects.toThrow(
      /started by root it runs as "nobody", who may not enter \S+closed; set DATA_DIR/,
    );
  });

  test("root continues an ordinary user's data as that user", async () => {
    const [uid, gid] = [1, 1]; // "daemon" or "bin": every Linux has a user of that number.
    chownSync(dataDir, uid, gid);
    const copy = openCopy();
    onTestFinished(() => rmSync(copy.folder, { recursive: true }));
    const index = join(copy.folder, 'server/platform/postgres/index.ts');
    const asThem = { index, node: copy.node, uid, gid };
    const theirs = await startOtherProcess(dataDir, asThem);
    const pid = postmasterOf();
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s+1\s/m);
    const joined = await start();
    expect(joined.adopted).toBe(true);
    await joined.stop();
    expect(isPostmasterOf(pid, foldersOf(dataDir).cluster)).toBe(true);
    theirs.kill('SIGTERM');
    await once(theirs, 'exit');

    const ours = await start();
    expect(readFileSync(`/proc/${postmasterOf()}/status`, 'utf8')).toMatch(/^Uid:\s+1\s/m);
    await ours.stop();
    const again = await startOtherProcess(dataDir, asThem);
    expect(again.exitCode).toBeNull();
    again.kill('SIGTERM');
    await once(again, 'exit');
  }, 60_000);
});
