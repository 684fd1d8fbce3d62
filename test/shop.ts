/** The whole shop as it runs for people, for stories: pages, API and worker on a port of its own, with the demo's goods. */
import { afterAll, inject } from 'vitest';
import { createPool } from '#platform/db.ts';
import { startWorker } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { freePort } from '#platform/postgres/connect.ts';
import { buildApp } from '#server/app.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { jobHandlers, schedule } from '#server/reactions.ts';
import { mountWeb } from '#server/web.ts';
import { testPlatform } from './app.ts';
import { copyDemo } from './demo.ts';

export type RunningShop = { url: string; platform: Platform };

/**
 * Opens a shop that closes at the end of the file; call it at the top of one. It knows nothing of other files' shops,
 * so a story may change whatever it likes.
 */
export async function openShop(settings: Record<string, string> = {}): Promise<RunningShop> {
  await buildWeb(console.log);
  const copy = await copyDemo(inject('postgresUrl'));
  const pool = createPool(copy.url, { max: 10 });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const platform = await testPlatform(
    { url: copy.url, pool },
    { PUBLIC_URL: url, PORT: String(port), ...settings },
  );
  const app = await buildApp(platform);
  await mountWeb(app, platform);
  await app.listen({ host: '127.0.0.1', port });
  const worker = await startWorker({
    pool,
    handlers: jobHandlers(platform),
    schedule,
    concurrency: 2,
    log: app.log,
  });
  afterAll(async () => {
    await app.close();
    await worker.stop();
    await platform.channel.close();
    await pool.end();
    await copy.drop();
  });
  return { url, platform };
}
