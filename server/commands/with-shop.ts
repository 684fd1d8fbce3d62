/**
 * For commands that do one thing with the shop's data and exit: in the running shop's database, or one started for it.
 */
import { createDb, createPool, type Db } from '#platform/db.ts';
import type { Config } from '#server/config.ts';
import { openDatabase } from './database.ts';
import { settleIdentity } from './identity.ts';
import { onStopSignal, stopAll } from './lifecycle.ts';

/** Opens the database, does the work and leaves. Ctrl-C interrupts it; what was not committed is rolled back. */
export async function withShop(
  settings: Config,
  work: (db: Db, config: Config) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(settings);
  const pool = createPool(database.url, { max: 4, pooled: database.pooled });
  const stop = () =>
    stopAll([
      { name: 'connection pool', stop: () => pool.end() },
      { name: 'database', stop: () => database.stop() },
    ]);
  onStopSignal(async (code) => {
    await stop();
    process.exit(code || 130);
  });
  const db = createDb(pool);
  try {
    await work(db, await settleIdentity(db, settings));
  } finally {
    await stop();
  }
}
