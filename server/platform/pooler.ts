/**
 * Finds out whether a pooler stands between us and PostgreSQL. One such as PgBouncer shares a few connections
 * between many clients: in "session" mode each client keeps its connection; in "transaction" mode only for one
 * transaction, so nothing that a connection remembers can be relied on: prepared statements, LISTEN, session locks.
 */

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { messageOf } from '#common/narrow.ts';
import { unreachable } from './database-faults.ts';
import { StartError } from './start-error.ts';

export type Connection = 'direct' | 'session' | 'transaction';

const CONNECT_MS = 10_000;
/** A pooler in session mode lets a second client wait when it has one connection only. */
const WAIT_MS = 2_000;
const ROUNDS = 3;

/** Opens two connections for a moment; one where there is no pooler. `setting`: the one that holds the URL. */
export async function findConnection(url: string, setting = 'DATABASE_URL'): Promise<Connection> {
  const first = await connect(url, setting);
  try {
    const { rows } = await first.query('select pg_backend_pid() as pid');
    // A pooler makes up the process id in its greeting, since it stands for no single process.
    if (rows[0].pid === (first as unknown as { processID: number }).processID) return 'direct';
    const second = await connect(url, setting);
    try {
      return await compare(first, second);
    } finally {
      second.end().catch(() => {}); // It has told what it knows.
    }
  } finally {
    first.end().catch(() => {}); // It has told what it knows.
  }
}

async function connect(url: string, setting: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(client, error, setting);
  }
}

/** In "transaction" mode the one that begins a transaction takes over the other's connection, and what it remembers. */
async function compare(first: pg.Client, second: pg.Client): Promise<Connection> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const mark = randomUUID();
    await first.query(`select set_config('mercat.mark', $1, false)`, [mark]);
    const begun = await Promise.race([begin(second), sleep(WAIT_MS, 'waits' as const)]);
    if (begun === 'waits') return 'session';
    const { rows } = await first.query(`select current_setting('mercat.mark', true) as mark`);
    await second.query('rollback');
    if (rows[0].mark !== mark) return 'transaction';
  }
  return 'session';
}

async function begin(client: pg.Client): Promise<'begun'> {
  try {
    await client.query('begin');
    await client.query('select 1');
    return 'begun';
  } catch (error) {
    throw new StartError(
      `The pooler before the database lets no transaction begin ("${messageOf(error)}"); set its pool_mode to transaction or session.`,
    );
  }
}

export const NEEDS_DIRECT =
  'DATABASE_URL leads through a pooler in transaction mode, over which jobs and live updates cannot run; set DATABASE_DIRECT_URL to the address of PostgreSQL itself (with PgBouncer usually the same with port 5432), or pool_mode to session.';
export const DIRECT_IS_POOLED =
  'DATABASE_DIRECT_URL leads through a pooler in transaction mode as well; set it to the address of PostgreSQL itself.';
export const DIRECT_IS_OTHER =
  'DATABASE_DIRECT_URL leads to another database than DATABASE_URL; set it to the address of the same one without the pooler.';
