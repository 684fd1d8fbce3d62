import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { messageOf } from '#common/narrow.ts';
import { preparationFault, unreachable } from './database-faults.ts';
import { outageOf } from './outage.ts';
import { StartError } from './start-error.ts';

const ourFolder = join(import.meta.dirname, '../../migrations');
const oldestSupported = 15;
/** Any number would do; it only has to be the same in every process of every release. */
const advisoryLock = 7_215_330_418;
/** A migration that waits for a busy table makes every later query wait too: better to fail and try again. */
const lockTimeout = '10s';

type Migration = { name: string; sql: string; checksum: string };

/**
 * Brings a database to the schema of this release and answers the names of the migrations it applied. Forward only.
 * Any number of processes may call it at once: one works, the others wait and find nothing left to do.
 */
export async function migrate(url: string, folder = ourFolder): Promise<string[]> {
  const client = await connect(url);
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]); // Released with the connection, however that ends.
    await prepareQueue(url, client);
    return await applyPending(client, readMigrations(folder));
  } catch (error) {
    throw preparationFault(error, client) ?? error;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // A lost connection fails the statement that runs; that is enough.
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(client, error);
  }
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  if (rows[0].major >= oldestSupported) return client;
  await client.end();
  throw new StartError(
    `The database at ${client.host} is PostgreSQL ${rows[0].major}; Mercat needs ${oldestSupported} or newer.`,
  );
}

/** The job queue keeps its own schema and history; ours may refer to it, so it goes first. */
async function prepareQueue(url: string, client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select to_regclass('graphile_worker.migrations') is not null as present`,
  );
  const logger = new Logger(() => () => {});
  try {
    await runMigrations({ connectionString: url, logger });
  } catch (error) {
    const fault = preparationFault(error, client);
    if (fault) throw fault;
    const state = rows[0].present ? 'updated' : 'created';
    throw new StartError(`The job queue's tables could not be ${state}: ${messageOf(error)}.`, {
      mayPass: outageOf(error) !== null,
    });
  }
}

/** The migrations of this release, in order. */
export const migrationNames = (): string[] => readMigrations(ourFolder).map(({ name }) => name);

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'); // Git on Windows may add returns.
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function applyPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(`
    create table if not exists schema_migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now()
    )`);
  const { rows } = await client.query('select name, checksum from schema_migrations order by name');
  const landed = new Map<string, string>(rows.map((row) => [row.name, row.checksum]));
  assertUnchanged(landed, migrations);

  const pending = migrations.filter(({ name }) => !landed.has(name));
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
}

/**
 * A release may meet a newer database, as while servers are replaced one by one, but not one with a different
 * history.
 */
function assertUnchanged(landed: Map<string, string>, migrations: Migration[]): void {
  const newest = migrations.at(-1)?.name ?? '';
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of landed) {
    const ours = known.get(name);
    if (ours === undefined && name < newest) {
      throw new StartError(
        `The database has had the migration ${name}, which is missing from migrations/; put the file back, or point the shop at its own database.`,
      );
    }
    if (ours !== undefined && ours !== checksum) {
      throw new StartError(
        `The migration ${name} was edited after it had been applied to this database; restore the file and put the change into a new one.`,
      );
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${lockTimeout}'`);
    await client.query(sql);
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {}); // The connection itself may be what failed.
    throw (
      preparationFault(error, client) ??
      new StartError(describeFailure(name, sql, error as pg.DatabaseError))
    );
  }
}

function describeFailure(
  name: string,
  sql: string,
  { code, message, position }: pg.DatabaseError,
): string {
  if (code === '55P03') {
    return `The migration ${name} waited ${lockTimeout} for a table that is in use, and was undone; try again when the shop is less busy.`;
  }
  const line = position ? ` in line ${sql.slice(0, Number(position)).split('\n').length}` : '';
  return `The migration ${name} failed${line} and was undone: ${message}.`;
}
