import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from '#common/narrow.ts';
import { StartError } from '../start-error.ts';
import { readPostmaster } from './cluster.ts';
import type { Folders } from './folder.ts';

const ourDatabase = 'mercat';

/** The connection string of a running server, in the form that both `pg` and PostgreSQL's own tools read. */
export function urlOf(folders: Folders, database = ourDatabase): string {
  const port = readPostmaster(folders)?.port ?? 5432;
  if (process.platform === 'win32') {
    const password = readFileSync(join(folders.home, 'password'), 'utf8');
    return `postgresql://mercat:${password}@127.0.0.1:${port}/${database}`;
  }
  return `postgresql:///${database}?host=${encodeURIComponent(folders.socket)}&port=${port}&user=mercat&sslmode=disable`;
}

/**
 * Waits until the server takes connections, and makes our database in it on first use. Answers false once the server
 * is gone, or has kept silent for too long; one that says it is recovering from a crash gets two minutes.
 */
export async function answers(
  folders: Folders,
  { isGone, silentMs }: { isGone: () => boolean; silentMs: number },
): Promise<boolean> {
  const began = Date.now();
  for (let lastAnswerAt = began; Date.now() - lastAnswerAt < silentMs; await sleep(10)) {
    if (isGone()) return false;
    const outcome = await ensureDatabase(folders);
    if (outcome === 'ready') return true;
    if (outcome === 'busy') lastAnswerAt = Date.now();
    if (Date.now() - began > 120_000) {
      throw new StartError(
        `PostgreSQL has been starting or stopping for two minutes; look at ${folders.log}, then try again.`,
      );
    }
  }
  return false;
}

async function ensureDatabase(folders: Folders): Promise<'ready' | 'busy' | 'silent'> {
  // A URL without a running server names no port yet; pg then simply finds nobody there.
  const client = new pg.Client({ connectionString: urlOf(folders, 'postgres') });
  client.on('error', () => {}); // A server that goes away meanwhile is seen by the next round.
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [ourDatabase]);
    if (found.rowCount === 0) await client.query(`create database ${ourDatabase}`);
    return 'ready';
  } catch (error) {
    const code = codeOf(error);
    if (code === '57P03' || code === '57P01') return 'busy'; // "starting up", "shutting down"
    if (/^(ENOENT|ECONN|EPIPE|EACCES)/.test(code) || /terminated/.test(String(error)))
      return 'silent';
    throw error;
  } finally {
    await client.end().catch(() => {}); // It may never have been open.
  }
}

/** A TCP port nobody listens on, for Windows, where Node knows no Unix sockets. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
