import type { Config } from '#server/config.ts';
import { openDatabase } from './database.ts';

/** Brings the database up to date and leaves: for deployments that do so before they replace their processes. */
export async function migrateOnly(config: Config): Promise<void> {
  const database = await openDatabase(config); // Opening is migrating.
  await database.stop();
  console.log('The database is up to date.');
}
