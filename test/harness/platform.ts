/** What every module receives, for tests: a demo shop's settings without limits on callers. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { Channel } from '#platform/channel.ts';
import { createDb } from '#platform/db.ts';
import { Health } from '#platform/health.ts';
import { Limits } from '#platform/limits.ts';
import { Memory } from '#platform/memory.ts';
import type { Platform } from '#platform/platform.ts';
import { newLanguages, newSells } from '#platform/request-locale.ts';
import { ResponseCache } from '#platform/response-cache.ts';
import { loadConfig } from '#server/config.ts';

const SETTINGS = {
  SHOP_MODE: 'demo',
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'fatal',
  SECRET_KEY: 'only-for-tests-0123456789-0123456789-0123456789',
  PUBLIC_URL: 'http://localhost:3000',
  TRUST_PROXY: 'off',
  // Files being uploaded; the database is separate.
  DATA_DIR: join(tmpdir(), 'mercat-tests'),
};

/** Everything that modules receive, on this database. Closing leaves the pool to its creator. */
export async function testPlatform(
  { url, pool }: { url: string; pool: pg.Pool },
  settings: Record<string, string> = {},
): Promise<Platform> {
  const config = loadConfig({ ...SETTINGS, ...settings, DATABASE_URL: url });
  const db = createDb(pool);
  const channel = new Channel(url, db);
  await channel.open();
  const limits = new Limits(pool, config.rateLimits);
  const health = new Health();
  const cache = new ResponseCache(channel);
  const memory = new Memory(channel);
  const [sells, languages] = [newSells(), newLanguages(config.mode)];
  const parts = { cache, memory, channel, limits, health };
  return { config, db, pool, ...parts, sells, languages };
}
