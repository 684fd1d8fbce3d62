/** The shop of a crash test: its database, its provider, the proxies around it, and time that can be hurried. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createProduct } from '#modules/catalog/index.ts';
import { createDb, createPool, type Db, inTx } from '#platform/db.ts';
import { copyTemplate } from '#test/harness/postgres.ts';
import { databaseProxy } from './database-proxy.ts';
import { type Gate, newGate } from './gate.ts';
import { httpProxy } from './http-proxy.ts';
import { type CrashProvider, PROVIDERS } from './providers/index.ts';
import { newShop, type Shop } from './shops.ts';

const QUIET_MS = 60_000;
const LOOK_MS = 20;
const ON_HAND = 10;
const PRICE = 2500;

export type World = {
  frontUrl: string;
  db: Db;
  pool: pg.Pool;
  gate: Gate;
  shop: Shop;
  /** More processes that serve the same shop. */
  others: Shop[];
  provider: CrashProvider;
  close(): Promise<void>;
};

/** Opens the shop on a database of its own, with nothing in it; browsers and providers go to its processes by turns. */
export async function openWorld(
  postgresUrl: string,
  providerName: string,
  { processes = 1 }: { processes?: number } = {},
): Promise<World> {
  const opened: { close(): Promise<unknown> }[] = [];
  const keep = <T extends { close(): Promise<unknown> }>(part: T): T => {
    opened.unshift(part);
    return part;
  };
  const copy = await copyTemplate(postgresUrl);
  keep({ close: copy.drop });
  const pool = createPool(copy.url, { max: 6 });
  keep({ close: () => pool.end() });
  const db = createDb(pool);
  await db.insertInto('settings').values({ key: 'demo_seeded', value: 'true' }).execute();
  // Each knows of the other only while it runs.
  const gate: Gate = newGate(() => shop.kill());
  const database = keep(await databaseProxy(copy.url, gate));
  let calls = 0;
  const target = () => {
    const open = [shop, ...others].flatMap((one) => one.url() ?? []);
    calls += 1;
    return open[calls % open.length] ?? null;
  };
  const front = keep(await httpProxy(gate, { target, whose: 'the shop', saysAnswered: false }));
  const make = PROVIDERS[providerName];
  if (!make)
    throw new Error(`there are ${Object.keys(PROVIDERS).join(', ')}, and no ${providerName}`);
  const provider = keep(await make({ gate, pool, frontUrl: front.url }));
  const settings = { ...settingsOf(database.url, front.url), ...provider.settings };
  const shop: Shop = keep(newShop(settings));
  const others: Shop[] = Array.from({ length: processes - 1 }, () => keep(newShop(settings)));
  const close = async () => {
    for (const part of opened) await part.close();
  };
  try {
    await Promise.all([shop, ...others].map((one) => one.start()));
  } catch (error) {
    await close();
    throw error;
  }
  return { frontUrl: front.url, db, pool, gate, shop, others, provider, close };
}

const settingsOf = (databaseUrl: string, publicUrl: string) => ({
  DATABASE_URL: databaseUrl,
  DATABASE_POOL: '10',
  SHOP_MODE: 'demo',
  PUBLIC_URL: publicUrl,
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'error',
  SECRET_KEY: 'only-for-tests-0123456789-0123456789-0123456789',
});

export type Goods = { variantId: string; onHand: number };

/** Something to buy that nobody else buys, so that its stock can be counted. */
export async function newGoods({ db }: Pick<World, 'db'>, onHand = ON_HAND): Promise<Goods> {
  const stock = { onHand, backorder: false, tracked: true };
  const prices = [{ amount: PRICE, currency: 'EUR' }];
  const variants = [{ options: [], prices, stock }];
  const product = await inTx(db, (tx) =>
    createProduct(tx, { title: 'Thing', status: 'active', variants }, null),
  );
  const [variant] = product.variants;
  if (!variant) throw new Error('a product has a variant');
  return { variantId: variant.id, onHand };
}

export const addJob = ({ pool }: Pick<World, 'pool'>, task: string, payload: object = {}) =>
  pool.query('select graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)]);

/** Lets every job have its turn and the provider tell what it has to tell, until nothing is left. */
export async function settleDown({ pool, provider }: World): Promise<void> {
  const end = Date.now() + QUIET_MS;
  for (let rounds = 0; ; rounds += 1) {
    await provider.resendWebhooks();
    const { rows } = await pool.query(
      `select t.identifier as task, j.attempts, j.last_error as error from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    );
    if (rows.length === 0) return;
    if (Date.now() > end) throw new Error(`jobs never ended: ${JSON.stringify(rows.slice(0, 3))}`);
    if (rounds % 5 === 0) await makeDue(pool);
    await sleep(LOOK_MS);
  }
}

/** What waits for later is due now; workers look at once, not at their next look. */
async function makeDue(pool: pg.Pool): Promise<void> {
  await pool.query(`with hurried as (
      update graphile_worker._private_jobs set run_at = now() where run_at > now() returning 1
    )
    select pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', count(*))::text)
    from hurried having count(*) > 0`);
}

/** The provider is asked about every payment that is still open, as it is when minutes have gone by. */
export async function poll(world: World): Promise<void> {
  await world.pool.query('update payments set ask_at = now() where ask_at > now()');
  await addJob(world, 'payments.reconcile');
  await settleDown(world);
}
