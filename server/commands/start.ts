/** Opens the shop: database, pages, HTTP and worker, in the order in which each needs the one before. */
import { createOwnerInvite, hasOwner } from '#modules/auth/index.ts';
import { Channel } from '#platform/channel.ts';
import { describeSkew, isFarOff, isNoteworthy, readSkew } from '#platform/clock-skew.ts';
import { closeHttp } from '#platform/closing.ts';
import { createDb, createPool, inTx } from '#platform/db.ts';
import { setFaultLog } from '#platform/faults.ts';
import { safeHeaders } from '#platform/headers.ts';
import { Health } from '#platform/health.ts';
import type { App } from '#platform/http.ts';
import { startWorker } from '#platform/jobs.ts';
import { Limits } from '#platform/limits.ts';
import { Memory } from '#platform/memory.ts';
import type { Platform } from '#platform/platform.ts';
import { DIRECT_IS_OTHER } from '#platform/pooler.ts';
import { PROXY_WARNINGS, readProxyWarnings } from '#platform/proxy-watch.ts';
import { newLanguages, newSells } from '#platform/request-locale.ts';
import { ResponseCache } from '#platform/response-cache.ts';
import { StartError } from '#platform/start-error.ts';
import { buildApp, buildHealthApp } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { jobHandlers, scheduleOf } from '#server/reactions.ts';
import { mountWeb } from '#server/web.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { settleIdentity } from './identity.ts';
import { onStopSignal } from './lifecycle.ts';
import { assertPortFree, cannotListen } from './port.ts';
import { printOpen } from './print.ts';
import { Running } from './running.ts';
import { seedDemo } from './seed.ts';
import { buildWeb } from './web-build.ts';

export type Role = 'all' | 'web' | 'worker';

const workerConcurrency = 4;

/** Runs until it is asked to stop, and ends the process then; whatever it had started by then is stopped. */
export async function start(settings: Config, role: Role): Promise<void> {
  const began = performance.now();
  const running = new Running();
  const end = async (code: number) => {
    await running.stop();
    process.exit(code);
  };
  onStopSignal(end);
  try {
    const place = placeOf(settings, role);
    await assertPortFree(place);
    const { database, platform } = await openShop(settings, {
      role,
      running,
      onLost: () => void end(1),
    });
    const app = await prepareApp(platform, role);
    await running.open(
      'HTTP server',
      () => listen(app, place),
      () =>
        closeHttp(app, {
          health: platform.health,
          headers: safeHeaders(settings.publicUrl),
          delayMs: settings.stopDelayMs,
        }),
    );
    if (role !== 'web') await work({ platform, database, app, running });
    running.hasOpened = true;
    process.send?.('open', () => {}); // Our starter opens us again after a crash, now that we were open once.
    const { config, db } = platform;
    const ownerLink = await inviteOwner(platform);
    const warnings = await readProxyWarnings(db, config);
    const noticed = warnings.map((warning) => PROXY_WARNINGS[warning].join('. '));
    printOpen(config, role, performance.now() - began, { ownerLink, noticed });
    await warnOfClockSkew(platform);
  } catch (error) {
    if (running.isStopping) return; // What broke was being stopped.
    await running.stop();
    throw error;
  }
}

/** A worker's port tells its health and nothing else; it is another, so that both roles can share their settings. */
function placeOf({ host, port, healthPort }: Config, role: Role) {
  return { host, port: role === 'worker' ? healthPort : port };
}

type Opening = { role: Role; running: Running; onLost: () => void };

async function openShop(settings: Config, { role, running, onLost }: Opening) {
  // The pages are built beside the database's first start; a failure of either waits for the other to be stoppable.
  const building = role === 'worker' ? Promise.resolve() : buildWeb((line) => console.log(line));
  const opening = running.open(
    'database',
    () => openDatabase(settings, { onLost }),
    (database) => database.stop(),
  );
  const [opened, built] = await Promise.allSettled([opening, building]);
  if (opened.status === 'rejected') throw opened.reason;
  if (built.status === 'rejected') throw built.reason;

  const database = opened.value;
  const pool = await running.open(
    'connections',
    async () => createPool(database.url, { max: settings.poolMax, pooled: database.pooled }),
    async (it) => {
      const ended = it.end();
      // What a shop that never opened was about, such as filling the demo, is undone and done anew next time.
      if (running.hasOpened) await ended;
    },
  );
  const db = createDb(pool);
  const config = await settleIdentity(db, settings, { opens: true });
  if (config.mode === 'demo') await seedDemo(db, (line) => console.log(line));
  const channel = await running.open(
    'line between processes',
    async () => new Channel(database.directUrl, db),
    (it) => it.close(),
  );
  await channel.open();
  if (!(await channel.receives())) throw new StartError(DIRECT_IS_OTHER);
  const limits = new Limits(pool, config.rateLimits);
  const cache = new ResponseCache(channel);
  const [memory, health] = [new Memory(channel), new Health()];
  const [sells, languages] = [newSells(), newLanguages(config.mode)];
  const platform: Platform = {
    config,
    db,
    pool,
    channel,
    limits,
    cache,
    memory,
    health,
    sells,
    languages,
  };
  return { database, platform };
}

async function prepareApp(platform: Platform, role: Role): Promise<App> {
  const app = role === 'worker' ? await buildHealthApp(platform) : await buildApp(platform);
  setFaultLog(app.log);
  if (role !== 'worker') await mountWeb(app, platform);
  return app;
}

async function listen(app: App, place: { host: string; port: number }): Promise<void> {
  try {
    await app.listen(place);
  } catch (error) {
    throw cannotListen(place, error as Error);
  }
}

type Work = { platform: Platform; database: OpenDatabase; app: App; running: Running };

async function work({ platform, database, app, running }: Work): Promise<void> {
  const { directUrl, pooled } = database;
  // Over a pooler the worker needs connections of its own: one to listen, one for its lock, some to take jobs.
  const pool = pooled
    ? await running.open(
        'connections of jobs',
        async () => createPool(directUrl, { max: workerConcurrency + 2 }),
        (it) => it.end(),
      )
    : platform.pool;
  const worker = await running.open(
    'worker',
    () =>
      startWorker({
        pool,
        handlers: jobHandlers(platform),
        schedule: scheduleOf(platform),
        concurrency: workerConcurrency,
        log: app.log,
      }),
    (it) => it.stop(),
  );
  platform.health.jobs = () => worker.state();
}

async function warnOfClockSkew({ db }: Platform): Promise<void> {
  const skewMs = await readSkew(db);
  if (!isNoteworthy(skewMs)) return;
  const then = isFarOff(skewMs) ? ' Until then this process is not ready to serve.' : '';
  console.error(`${describeSkew(skewMs)}; set both by a time server.${then}`);
}

/** The link that makes a live shop's owner, for as long as it has none. */
async function inviteOwner({ config, db }: Platform): Promise<string | undefined> {
  if (config.mode === 'demo' || (await hasOwner(db))) return undefined;
  const token = await inTx(db, (tx) => createOwnerInvite(tx, config));
  return `${config.publicUrl}/setup?token=${token}`;
}
