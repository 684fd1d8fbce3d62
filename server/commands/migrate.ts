import type { Config } from '#server/config.ts';
import { openDatabase } from './database.ts';

/** Migrates the database and exits: for deployments that do so before they replace their processes. */
export async function migrateOnly(config: Config): Promise<void> {
  const database = await openDatabase(config); // Opening migrates.
  await database.stop();
  console.log('The database is up to date.');
}
