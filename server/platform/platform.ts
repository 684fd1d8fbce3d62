/** What every module is handed: settings, the database, the response cache and the channel between processes. */
import type pg from 'pg';
import type { Channel } from './channel.ts';
import type { Config } from './config.ts';
import type { Db } from './db.ts';
import type { Health } from './health.ts';
import type { Limits } from './limits.ts';
import type { Memory } from './memory.ts';
import type { Languages, Sells } from './request-locale.ts';
import type { ResponseCache } from './response-cache.ts';

export type Platform = {
  config: Config;
  db: Db;
  pool: pg.Pool;
  cache: ResponseCache;
  memory: Memory;
  channel: Channel;
  limits: Limits;
  health: Health;
  sells: Sells;
  languages: Languages;
};
