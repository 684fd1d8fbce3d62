/** The shop as `npm start` opens it, except that no `.env` is read: a measurement must not touch another database. */
import { start } from '#server/commands/start.ts';
import { loadConfig } from '#server/config.ts';

await start(loadConfig(process.env), 'all');
