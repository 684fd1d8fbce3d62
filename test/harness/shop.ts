/**
 * The one way to open a shop for a test file; call it at the top of one, or of a `describe`. It closes, and its
 * database is removed, at the end. By default the app is called without a network; options add what a test needs.
 */
import type { AddressInfo } from 'node:net';
import { afterAll, inject } from 'vitest';
import { type AppOptions, assembleApp, type TestApp } from './app.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { startJobs } from './jobs.ts';
import { type RunningShop, startShop } from './running-shop.ts';

/** The fake of an outside machine, which sends the shop webhooks. */
export type ShopFake = {
  /** Of the provider, as in `/webhooks/stripe`. */
  name: string;
  /** Settings that lead the shop to it, as in `.env`. */
  settings: Record<string, string>;
  sendWebhooksTo: (url: string) => unknown;
  close: () => Promise<unknown>;
};

export type ShopOptions = AppOptions & {
  /** A second app on the same database, as if another process served the same shop. */
  database?: TestDatabase;
  /** The shop is given their URLs, and they its own; they close after it. */
  fakes?: ShopFake[];
  /** On a port of its own, so that the demo provider and webhooks reach it. */
  listens?: boolean;
  /** Listens, and runs its jobs by itself. */
  worker?: boolean;
};

/** `pages`: the whole shop as people visit it, with screens, worker and the demo's products. */
export function openShop(
  options: Pick<ShopOptions, 'settings' | 'fakes'> & { pages: true },
): Promise<RunningShop>;
export function openShop(options?: ShopOptions): Promise<TestApp>;
export async function openShop({
  pages = false,
  fakes = [],
  ...options
}: ShopOptions & { pages?: boolean } = {}): Promise<TestApp> {
  // Hooks run last first: the shop closes before the fakes that it calls.
  for (const fake of fakes) afterAll(() => fake.close());
  const found = Object.assign({}, ...fakes.map((fake) => fake.settings), options.settings);
  const shop = pages ? await visited(found) : await called({ ...options, settings: found });
  for (const { name, sendWebhooksTo } of fakes) {
    sendWebhooksTo(`${addressOf(shop)}/webhooks/${name}`);
  }
  return shop;
}

const addressOf = (shop: TestApp | RunningShop) =>
  'url' in shop ? shop.url : shop.config.publicUrl;

async function visited(settings: Record<string, string>): Promise<RunningShop> {
  const shop = await startShop(inject('postgresUrl'), settings);
  afterAll(() => shop.close());
  return shop;
}

async function called(options: ShopOptions): Promise<TestApp> {
  const { close, ...shop } = await assembleApp(options.database ?? (await testDatabase()), options);
  await shop.app.ready();
  afterAll(close);
  if (options.listens || options.worker) await listen(shop);
  if (options.worker) {
    const jobs = await startJobs(shop);
    afterAll(() => jobs.stop());
  }
  return shop;
}

async function listen({ app, config }: TestApp): Promise<void> {
  const host = '127.0.0.1';
  await app.listen({ host, port: 0 });
  const { port } = app.server.address() as AddressInfo;
  Object.assign(config, { host, port, publicUrl: `http://${host}:${port}` });
}
