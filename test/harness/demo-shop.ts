/** Databases with the demo's products. Filling one takes seconds, mostly for its pictures, so it is done once. */
import { createDb, createPool } from '#platform/db.ts';
import { migrate } from '#platform/migrate.ts';
import { seedDemo } from '#server/commands/seed.ts';
import { copyTemplate, type DatabaseCopy, ensureTemplate, hashOf } from './postgres.ts';

/** Any of these may change what the demo's first start writes. */
const SOURCES = ['demo/catalogue.ts', 'demo/photos', 'migrations', 'server', 'common'];

let template: string | undefined;

/** The sources are read once for each worker: hundreds of files. */
export async function copyDemo(serverUrl: string): Promise<DatabaseCopy> {
  if (!template) {
    const name = `template_demo_${hashOf(SOURCES)}`;
    await ensureTemplate(serverUrl, { name, build: fill });
    template = name;
  }
  return copyTemplate(serverUrl, template);
}

async function fill(url: string): Promise<void> {
  await migrate(url);
  const pool = createPool(url, { max: 4 });
  await seedDemo(createDb(pool), () => {});
  // Every copy would make all sizes of all pictures; a size is made when it is requested.
  await pool.query('delete from graphile_worker._private_jobs');
  await pool.end();
}
