/**
 * The database: Kysely on `pg`. `Db` reads and opens transactions; `Tx` is inside one. A function that
 * takes `tx` only writes; one that takes `db` may also talk to the network, outside of transactions.
 */

import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { codeOf, memberOf } from '#common/narrow.ts';
import type { DB } from './db-types.generated.ts';
import { Refusal } from './errors.ts';
import { PipelineDialect } from './pipeline.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
/** What reads: a database or a running transaction. */
export type Reader = Db | Tx;
/** The name of a migrated table. */
export type Table = keyof DB;
export { type RawBuilder, type SqlBool, sql } from 'kysely';
export type { DB } from './db-types.generated.ts';
export { together, writeAhead } from './pipeline.ts';

const INT8 = 20;
const DATE = 1082;
const MAX_NAMED_STATEMENTS = 1_000;

/**
 * Names every parameterised statement, so that PostgreSQL plans it once per connection (measured: add to
 * cart twice as fast). The map is bounded: beyond it statements run unnamed, as plain pg does.
 */
const statementNames = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known || statementNames.size >= MAX_NAMED_STATEMENTS) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  statementNames.set(text, name);
  return name;
}

/** Statements that are issued before anything else happens in the process leave in one write. */
class PipeliningClient extends pg.Client {
  #isCorked = false;

  // biome-ignore lint/suspicious/noExplicitAny: pg's own overloads cannot be restated in one signature.
  override query(first: any, values?: any, callback?: any): any {
    this.#cork();
    return super.query(first, values, callback);
  }

  #cork(): void {
    if (this.#isCorked) return;
    this.#isCorked = true;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    // Runs once every promise has gone as far as it can.
    process.nextTick(() => {
      this.#isCorked = false;
      stream.uncork();
    });
  }
}

class NamingClient extends PipeliningClient {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override query(first: any, values?: any, callback?: any): any {
    if (typeof first === 'string' && Array.isArray(values) && values.length > 0) {
      return super.query({ text: first, values, name: nameOf(first) } as pg.QueryConfig, callback);
    }
    return super.query(first, values, callback);
  }
}

/**
 * Over a pooler successive statements may run on different connections, so none is named, and session settings are
 * sent again at the start of each transaction, in the same message.
 */
class UncachedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override query(first: any, values?: any, callback?: any): any {
    if (first === 'begin') return super.query(BEGIN, callback);
    if (typeof first === 'object' && first?.name && !first.submit) {
      return super.query({ ...first, name: undefined }, values, callback);
    }
    return super.query(first, values, callback);
  }

  /** Poolers follow the time zone, and refuse most else. */
  getStartupConf(): Record<string, string> {
    const { getStartupConf } = pg.Client.prototype as unknown as UncachedClient;
    return { ...getStartupConf.call(this), TimeZone: 'UTC' };
  }
}

const TIMEOUT_MS = 30_000;
const BEGIN = `begin; set local statement_timeout = ${TIMEOUT_MS}; set local idle_in_transaction_session_timeout = ${TIMEOUT_MS}`;

/** Sent once when a connection to PostgreSQL itself begins. */
const DIRECT = {
  Client: NamingClient,
  pipeline: true,
  statement_timeout: TIMEOUT_MS,
  idle_in_transaction_session_timeout: TIMEOUT_MS,
  // One plan per statement and connection. Optional filters are left out of a statement's text instead of being passed
  // as null, so one plan fits; planning each statement five times first cost more than what it found out.
  options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
};
const OVER_POOLER = { Client: UncachedClient, query_timeout: TIMEOUT_MS + 5_000 };

/**
 * One pool per process. Whole numbers come back as numbers: money stays far below 2^53. `pooled`: the address leads
 * through a pooler.
 */
export function createPool(
  url: string,
  { max, pooled = false }: { max: number; pooled?: boolean },
): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  // As its text: a day is no moment, and would be another one in a process of another zone.
  types.setTypeParser(DATE, (day) => day);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    ...(pooled ? OVER_POOLER : DIRECT),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'mercat',
  } as pg.PoolConfig);
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // One that breaks while in use fails the statement that runs; that is enough.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function createDb(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new PipelineDialect(pool) });
}

/**
 * Among a statement's results, lets it commit without waiting for the disk, where it arrives a moment later with
 * the next commit that does wait. A crash of the database may undo the last half second of such commits, whole and
 * in order. Only for what nobody was promised and nothing else follows from: carts, notes. Not inside a
 * transaction.
 */
export const ASYNC_COMMIT: RawBuilder<string> = sql`set_config('synchronous_commit', 'off', true)`;

const RETRIED = new Set(['40001', '40P01']); // serialization failure, deadlock
const MAX_TRIES = 4;

/** For what was locked and turned out not to be all: undone, and done again from its beginning. */
export const beginAgain = (why: string): Error => Object.assign(new Error(why), { code: '40001' });

/** Runs `work` in one transaction, and retries a few times when PostgreSQL asks for it. */
export async function inTx<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= MAX_TRIES || !RETRIED.has(codeOf(error))) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * 20 * attempt));
    }
  }
}

/**
 * Runs a part that may be refused: its writes are undone, the transaction's other writes stay. Answers the refusal,
 * if any.
 */
export async function tryPart(tx: Tx, part: () => Promise<void>): Promise<Refusal | null> {
  await sql`savepoint part`.execute(tx);
  try {
    await part();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint part`.execute(tx);
    return error;
  }
}

/** True for a violated unique index or constraint of that name. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  const [code, name] = [codeOf(error), memberOf(error, 'constraint')];
  return code === '23505' && name === constraint;
}

/** True where a row names another one that is not there, by the foreign key of that name. */
export function isMissing(error: unknown, constraint: string): boolean {
  const [code, name] = [codeOf(error), memberOf(error, 'constraint')];
  return code === '23503' && name === constraint;
}
