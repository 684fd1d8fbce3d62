/** Opens the shop: database, pages, HTTP and worker, in the order in which each needs the one before. */
import type pg from 'pg';
import { createOwnerInvite, hasOwner } from '#modules/accounts/index.ts';
import { Channel } from '#platform/channel.ts';
import { createDb, createPool, inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { startWorker, type Worker } from '#platform/jobs.ts';
import { Limits } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { ResponseCache } from '#platform/response-cache.ts';
import { buildApp } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { jobHandlers, scheduleOf } from '#server/reactions.ts';
import { mountWeb } from '#server/web.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { settleIdentity } from './identity.ts';
import { onAsked, stopAll } from './lifecycle.ts';
import { assertPortFree, cannotListen } from './port.ts';
import { printOpen } from './print.ts';
import { seedDemo } from './seed.ts';
import { buildWeb } from './web-build.ts';

export type Role = 'all' | 'web' | 'worker';

const workerConcurrency = 4;

/** Runs until it is asked to stop, and ends the process then; whatever it had started by then is stopped. */
export async function start(settings: Config, role: Role): Promise<void> {
  const began = performance.now();
  const running = new Running();
  let asked = false;
  onAsked((code) => {
    asked = true;
    running.stop().then(() => process.exit(code));
  });
  try {
    if (role !== 'worker') await assertPortFree(settings);
    const platform = await openShop(settings, role, running);
    if (role !== 'worker') await listen(platform, running);
    if (role !== 'web') await work(platform, running);
    if (!asked)
      await printOpen(
        platform.config,
        role,
        performance.now() - began,
        await inviteOwner(platform),
      );
  } catch (error) {
    if (asked) return; // What broke was being stopped.
    await running.stop();
    throw error;
  }
}

/** What is running, and the one order in which it may be stopped: jobs need the pool, and the pool the database. */
class Running {
  app?: App;
  worker?: Worker;
  channel?: Channel;
  pool?: pg.Pool;
  opening?: Promise<OpenDatabase>;
  #stopping?: Promise<void>;

  stop(): Promise<void> {
    const { app, worker, channel, pool, opening } = this;
    this.#stopping ??= stopAll([
      { name: 'HTTP server', stop: async () => app?.close() },
      { name: 'worker', stop: async () => worker?.stop() },
      { name: 'line between processes', stop: async () => channel?.close() },
      { name: 'connection pool', stop: async () => pool?.end() },
      { name: 'database', stop: async () => (await opening?.catch(() => undefined))?.stop() },
    ]);
    return this.#stopping;
  }
}

async function openShop(settings: Config, role: Role, running: Running): Promise<Platform> {
  // The pages are built beside the database's first start; a failure of either waits for the other to be stoppable.
  const building = role === 'worker' ? Promise.resolve() : buildWeb((line) => console.log(line));
  running.opening = openDatabase(settings);
  const [opened, built] = await Promise.allSettled([running.opening, building]);
  if (opened.status === 'rejected') throw opened.reason;
  if (built.status === 'rejected') throw built.reason;

  const { url } = opened.value;
  const pool = createPool(url, { max: settings.poolMax });
  running.pool = pool;
  const db = createDb(pool);
  const config = await settleIdentity(db, settings);
  if (config.mode === 'demo') await seedDemo(db, (line) => console.log(line));
  const channel = new Channel(url);
  running.channel = channel;
  await channel.open();
  const limits = new Limits(pool, config.rateLimits);
  return { config, db, pool, channel, limits, cache: new ResponseCache(channel) };
}

async function listen(platform: Platform, running: Running): Promise<void> {
  const { host, port } = platform.config;
  running.app = await buildApp(platform);
  await mountWeb(running.app, platform);
  try {
    await running.app.listen({ host, port });
  } catch (error) {
    throw cannotListen({ host, port }, error as Error);
  }
}

async function work(platform: Platform, running: Running): Promise<void> {
  running.worker = await startWorker({
    pool: platform.pool,
    handlers: jobHandlers(platform),
    schedule: scheduleOf(platform),
    concurrency: workerConcurrency,
    log: running.app?.log ?? console,
  });
}

/** The link that makes a live shop's owner, for as long as it has none. */
async function inviteOwner({ config, db }: Platform): Promise<string | undefined> {
  if (config.mode === 'demo' || (await hasOwner(db))) return undefined;
  const token = await inTx(db, (tx) => createOwnerInvite(tx, config));
  return `${config.publicUrl}/setup?token=${token}`;
}
