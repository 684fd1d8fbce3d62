/**
 * `npm run generate`: writes every generated file anew from the migrations and the routes as they stand. With `--check`
 * it writes nothing and ends with 1 when one is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Channel } from '#platform/channel.ts';
import { createDb, createPool } from '#platform/db.ts';
import { Health } from '#platform/health.ts';
import { Limits } from '#platform/limits.ts';
import { Memory } from '#platform/memory.ts';
import { newLanguages, newSells } from '#platform/request-locale.ts';
import { ResponseCache } from '#platform/response-cache.ts';
import { loadConfig } from '#server/config.ts';
import { assertionsFile } from '#test/architecture/assertions.ts';
import { rawWritesFile } from '#test/architecture/raw-writes.ts';
import { readSources } from '#test/architecture/sources.ts';
import { copyTemplate, startTestPostgres } from '#test/harness/postgres.ts';
import { addressFormats } from './address-formats.ts';
import {
  API_DESCRIPTION,
  apiFiles,
  dbTypes,
  type GeneratedFile,
  schemaPage,
} from './generated-files.ts';
import { settingsPage } from './settings-page.ts';

const root = join(import.meta.dirname, '../..');
const onlyChecks = process.argv.includes('--check');

const server = await startTestPostgres();
const copy = await copyTemplate(server.url);
const pool = createPool(copy.url, { max: 2 });
try {
  const db = createDb(pool);
  const config = loadConfig({ SHOP_MODE: 'demo', DATABASE_URL: copy.url, LOG_LEVEL: 'fatal' });
  const channel = new Channel(copy.url);
  const limits = new Limits(pool, false);
  const health = new Health();
  const [cache, memory] = [new ResponseCache(), new Memory(channel)];
  const [sells, languages] = [newSells(), newLanguages(config.mode)];
  const parts = { cache, memory, channel, limits, health };
  const platform = { config, db, pool, ...parts, sells, languages };
  write(await dbTypes(db));
  write(await schemaPage(db));
  for (const file of await apiFiles(platform)) {
    write(file);
    if (file.path === API_DESCRIPTION) write(settingsPage(file.content));
  }
  write(addressFormats());
  const sources = readSources();
  write(rawWritesFile(sources));
  write(assertionsFile(sources));
} finally {
  await pool.end();
  await copy.drop();
  await server.stop();
}

function write({ path, content }: GeneratedFile): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  if (!onlyChecks) writeFileSync(file, content);
  console.log(onlyChecks ? `${path} is stale: run "npm run generate".` : `${path} is written.`);
  if (onlyChecks) process.exitCode = 1;
}
