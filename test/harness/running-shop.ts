/** The whole shop as in production: pages, API and worker on a port of its own, with the demo's products. */
import { createServer } from 'node:net';
import { closeHttp } from '#platform/closing.ts';
import { createPool } from '#platform/db.ts';
import { freePort } from '#platform/postgres/connect.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { scheduleOf } from '#server/reactions.ts';
import { mountWeb } from '#server/web.ts';
import { assembleApp, type TestApp } from './app.ts';
import { copyDemo } from './demo-shop.ts';
import { startJobs } from './jobs.ts';

export type RunningShop = TestApp & {
  url: string;
  /** What the shop has logged as an error while it answered. */
  errors: unknown[];
  close(): Promise<void>;
};

const running = new Map<string, RunningShop>();

/** For page fixtures, which know a shop by its URL, and may write what no call of the API writes yet. */
export function shopAt(url: string): RunningShop {
  const shop = running.get(url);
  if (!shop) throw new Error(`no shop runs at ${url}`);
  return shop;
}

let built: Promise<void> | undefined;

/** Of shops that have closed. At an address it knows, a browser has the scripts, and need not read them afresh. */
const ports: number[] = [];

/** Some other process may have taken a port meanwhile. */
async function takePort(): Promise<number> {
  const known = ports.pop();
  return known !== undefined && (await isFree(known)) ? known : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Starts a shop on its own database, invisible to others. Tests call `openShop`. */
export async function startShop(
  postgresUrl: string,
  settings: Record<string, string> = {},
): Promise<RunningShop> {
  built ??= buildWeb(console.log);
  await built;
  const copy = await copyDemo(postgresUrl);
  const pool = createPool(copy.url, { max: 10 });
  const port = await takePort();
  const url = `http://localhost:${port}`;
  const own = { PUBLIC_URL: url, PORT: String(port), ...settings };
  const shop = await assembleApp({ url: copy.url, pool }, { settings: own });
  const { app, platform } = shop;
  const errors: unknown[] = [];
  app.setChildLoggerFactory((logger, bindings, options) => {
    const log = logger.child(bindings, options);
    log.error = (entry: unknown) => errors.push(entry);
    return log;
  });
  await mountWeb(app, platform);
  await app.listen({ host: '127.0.0.1', port });
  const jobs = await startJobs(shop, { schedule: scheduleOf(platform), log: app.log });
  const close = async () => {
    running.delete(url);
    // A window reused by the next story holds idle connections: a plain close would wait for them.
    await closeHttp(app, { health: platform.health, headers: {} });
    await jobs.stop();
    await platform.channel.close();
    await pool.end();
    await copy.drop();
    ports.push(port);
  };
  const whole = { ...shop, url, errors, close };
  running.set(url, whole);
  return whole;
}
