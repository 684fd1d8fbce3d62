/** The whole shop as it runs for people: pages, API and worker on a port of its own, with the demo's goods. */
import { createPool } from '#platform/db.ts';
import { startWorker } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { freePort } from '#platform/postgres/connect.ts';
import { buildApp } from '#server/app.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { jobHandlers, scheduleOf } from '#server/reactions.ts';
import { mountWeb } from '#server/web.ts';
import { copyDemo } from './demo-shop.ts';
import { testPlatform } from './platform.ts';

export type RunningShop = {
  url: string;
  platform: Platform;
  /** What the shop has logged as an error while it answered. */
  errors: unknown[];
  close(): Promise<void>;
};

let built: Promise<void> | undefined;

/** Starts a shop on a database of its own: whatever is done to it, nobody else sees it. */
export async function startShop(
  postgresUrl: string,
  settings: Record<string, string> = {},
): Promise<RunningShop> {
  built ??= buildWeb(console.log);
  await built;
  const copy = await copyDemo(postgresUrl);
  const pool = createPool(copy.url, { max: 10 });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const own = { PUBLIC_URL: url, PORT: String(port), ...settings };
  const platform = await testPlatform({ url: copy.url, pool }, own);
  const app = await buildApp(platform);
  const errors: unknown[] = [];
  app.setChildLoggerFactory((logger, bindings, options) => {
    const log = logger.child(bindings, options);
    log.error = (entry: unknown) => errors.push(entry);
    return log;
  });
  await mountWeb(app, platform);
  await app.listen({ host: '127.0.0.1', port });
  const handlers = jobHandlers(platform);
  const worker = await startWorker({
    pool,
    handlers,
    schedule: scheduleOf(platform),
    concurrency: 2,
    log: app.log,
  });
  const close = async () => {
    await app.close();
    await worker.stop();
    await platform.channel.close();
    await pool.end();
    await copy.drop();
  };
  return { url, platform, errors, close };
}
