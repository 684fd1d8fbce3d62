/** The database of a measurement: embedded, its own, written to disk as in production, and removed afterwards. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeFirstRun } from '#modules/settings/index.ts';
import { createDb, createPool, type Db, inTx, sql } from '#platform/db.ts';
import { migrate } from '#platform/migrate.ts';
import { readPostmaster } from '#platform/postgres/cluster.ts';
import { foldersOf } from '#platform/postgres/folder.ts';
import { defaultDataDir, startPostgres } from '#platform/postgres/index.ts';
import { processIdentity } from '#platform/postgres/process.ts';
import { openZones } from '#server/commands/seed.ts';
import { fillWithGoods } from './goods.ts';

/** Beside the shop's own data, so on the disk that a shop would use. Folders of killed runs are deleted. */
export function newDataDir(): string {
  const all = join(defaultDataDir(join(import.meta.dirname, '..')), 'bench');
  mkdirSync(all, { recursive: true, mode: 0o711 });
  for (const pid of readdirSync(all)) {
    if (!processIdentity(Number(pid))) rmSync(join(all, pid), { recursive: true, force: true });
  }
  return join(all, String(process.pid));
}

export type BenchDatabase = {
  db: Db;
  /** PostgreSQL's first process, the parent of the others. */
  pid: number;
  version: string;
  url: string;
  leave(): Promise<void>;
};

/** Starts the embedded server of this folder, or joins the one that the shop started. */
export async function joinDatabase(dataDir: string): Promise<BenchDatabase> {
  const server = await startPostgres({ dataDir });
  const pool = createPool(server.url, { max: 2 });
  const db = createDb(pool);
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version') as version`.execute(db);
  return {
    db,
    pid: readPostmaster(foldersOf(dataDir))?.pid ?? 0,
    version: rows[0]?.version ?? '',
    url: server.url,
    async leave() {
      await pool.end();
      await server.stop();
    },
  };
}

/** A migrated database with this many products and the demo's delivery, which a shop takes for an already filled demo. */
export async function prepareDatabase(dataDir: string, products: number): Promise<string> {
  const server = await startPostgres({ dataDir });
  const pool = createPool(server.url, { max: 1 });
  try {
    await migrate(server.url);
    const db = createDb(pool);
    await inTx(db, (tx) => takeFirstRun(tx, 'demo_seeded'));
    await inTx(db, openZones);
    await fillWithGoods(db, products);
    await analyseFilled(db);
  } finally {
    await pool.end();
    await server.stop();
  }
  return server.url;
}

/**
 * Empty tables are left unanalysed, as in a new shop: with statistics of empty tables PostgreSQL would plan to read
 * them whole, and keep to that while the measurement fills them.
 */
async function analyseFilled(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I', relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0`.execute(
    db,
  );
  await sql`vacuum analyze ${sql.raw(rows.map(({ name }) => name).join(', '))}`.execute(db);
}

export async function variantIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('variants').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function slugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('products').select('slug').orderBy('position').execute();
  return rows.map(({ slug }) => slug);
}

/** All units in carts: everything added must have arrived. */
export async function unitsInBags(db: Db): Promise<number> {
  const { rows } = await sql<{ units: number }>`
    select coalesce(sum(quantity), 0)::bigint as units from cart_items`.execute(db);
  return rows[0]?.units ?? 0;
}

const TIMEOUT_MS = 10_000;

/** Waits until the mail of every confirmed order is sent; returns how many are missing after ten seconds. */
export async function drainMails(db: Db): Promise<{ missing: number; tookMs: number }> {
  const began = performance.now();
  for (;;) {
    const { rows } = await sql<{ missing: number }>`
      select count(*)::int as missing from orders o
      where o.confirmed_at is not null and not exists (select from notifications n
        where n.order_id = o.id and n.kind = 'order.confirmed' and n.state = 'sent')`.execute(db);
    const missing = rows[0]?.missing ?? 0;
    const tookMs = performance.now() - began;
    if (missing === 0 || tookMs > TIMEOUT_MS) return { missing, tookMs };
    await sleep(50);
  }
}

/** Orders that are paid in the database. */
export async function countPaid(db: Db, numbers: string[]): Promise<number> {
  const { rows } = await sql<{ paid: number }>`
    select count(*)::int as paid from orders
    where number = any(${numbers}::bigint[]) and payment_state = 'paid'`.execute(db);
  return rows[0]?.paid ?? 0;
}
