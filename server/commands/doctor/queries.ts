import { readSkew } from '#platform/clock-skew.ts';
import { type Reader, sql } from '#platform/db.ts';

export type Server = {
  version: number;
  connections: number;
  user: string;
  database: string;
  takesChanges: boolean;
  /** Whether tables may be created: in the database, and in its schema public. */
  mayCreate: boolean;
  skewMs: number;
};

/** PostgreSQL's version (180004), and the connections not reserved for superusers. */
export async function readServer(db: Reader): Promise<Server> {
  const { rows } = await sql<Omit<Server, 'skewMs'>>`
    select current_setting('server_version_num')::int as version,
      current_setting('max_connections')::int
        - current_setting('superuser_reserved_connections')::int as connections,
      current_user as user, current_database() as database,
      current_setting('transaction_read_only') = 'off' as "takesChanges",
      has_database_privilege(current_database(), 'create')
        and coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), true)
        as "mayCreate"`.execute(db);
  const [server] = rows;
  if (!server) throw new Error('a select without a table answers one row');
  return { ...server, skewMs: await readSkew(db) };
}

/** Names of the applied migrations; none for an empty database. */
export async function landedMigrations(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('schema_migrations') is not null as there`.execute(db);
  if (!rows[0]?.there) return [];
  const landed = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  return landed.rows.map(({ name }) => name);
}

type Waiting = { attention: number; unhandled: number; overdue: number };

export async function readWaiting(db: Reader): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select (select count(*)::int from payments where attention is not null) as attention,
      (select count(*)::int from payment_events
        where handled_at is null and received_at < now() - interval '1 hour') as unhandled,
      (select count(*)::int from graphile_worker.jobs
        where locked_at is null and attempts < max_attempts
          and run_at < now() - interval '10 minutes') as overdue`.execute(db);
  return rows[0] ?? { attention: 0, unhandled: 0, overdue: 0 };
}
