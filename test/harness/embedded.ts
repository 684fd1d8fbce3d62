/** The embedded database in tests: queried, and used by other processes that can be killed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { foldersOf } from '#platform/postgres/folder.ts';
import { startPostgres } from '#platform/postgres/index.ts';

const children: ChildProcess[] = [];

export function endOtherProcess(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}

/** A folder that a server may use, which runs as another user where root starts it. */
export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'mercat-test-'));
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o755);
  return dataDir;
}

let used: string | undefined;

/** The data of a server that has been stopped. A first start makes them, and takes ten times as long as a copy. */
export async function giveData(dataDir: string): Promise<void> {
  if (!used) {
    const folder = newDataDir();
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await (await startPostgres({ dataDir: folder, fsync: false })).stop();
    used = folder;
  }
  // With their owner.
  spawnSync('cp', ['-a', join(used, 'postgres'), dataDir]);
}

/** Whatever a killed process left is adopted here, and stopped by its last user. */
export async function endServerOf(dataDir: string): Promise<void> {
  endOtherProcess();
  if (existsSync(join(foldersOf(dataDir).cluster, 'postmaster.pid')))
    await (await startPostgres({ dataDir, fsync: false })).stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Returns the only column of the last row. */
export async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(text);
    return rows.at(-1) && Object.values(rows.at(-1))[0];
  } finally {
    await client.end();
  }
}

/** Another process that starts the server and keeps it, as a shop does. */
export async function startOtherProcess(
  dataDir: string,
  {
    index = join(import.meta.dirname, '../../server/platform/postgres/index.ts'),
    node = process.execPath,
    ...user
  }: {
    index?: string;
    node?: string;
    uid?: number;
    gid?: number;
  } = {},
): Promise<ChildProcess> {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(pathToFileURL(index).href)});
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log('ready');`;
  const child = spawn(node, ['--input-type=module', '-e', code], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  return child;
}
