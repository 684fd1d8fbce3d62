/** The embedded database in tests: queried, and used by other processes that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

const children: ChildProcess[] = [];

export function endOtherProcess(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
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
