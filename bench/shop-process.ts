/** The shop as `npm start` opens it, except that no `.env` is read: a measurement must not touch another database. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mercat'));
const { start } = await import('#server/commands/start.ts');
const { loadConfig } = await import('#server/config.ts');
await start(loadConfig(process.env), 'all');
