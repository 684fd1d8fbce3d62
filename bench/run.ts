/**
 * `npm run bench`: measures a shop of 1,000 products in production mode, and beside each figure Fastify alone with the
 * same answers in the same run. `--quick` only shows that everything works: its figures mean nothing.
 * `--orders 100000` measures exports, reports and lists of a shop with that many orders instead.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildWeb } from '#server/commands/web-build.ts';
import { joinDatabase, newDataDir, prepareDatabase } from './database.ts';
import { measureLongPast } from './long-past.ts';
import { measureAll } from './measure.ts';
import { watchMemory } from './memory.ts';
import { printFigures, printMachine } from './print.ts';
import { openShop, startBare, startFloor } from './processes.ts';
import { startStripe, stripeSettings } from './webhooks.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, orders: { type: 'string' } },
});

const size = values.quick
  ? { products: 60, rounds: 1, seconds: 0.1, warmSeconds: 0, buyingSeconds: 0.2, bags: 64 }
  : { products: 1_000, rounds: 2, seconds: 5, warmSeconds: 2, buyingSeconds: 12, bags: 960 };

await (values.orders ? measureLongPast(Number(values.orders)) : bench());

async function bench(): Promise<void> {
  await buildWeb((line) => console.log(line));
  const dataDir = newDataDir();
  try {
    console.log(`Making a shop with ${size.products} products ...`);
    await prepareDatabase(dataDir, size.products);
    await measure(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string): Promise<void> {
  const stripe = await startStripe();
  const shop = await openShop(dataDir, { settings: stripeSettings(stripe) });
  const database = await joinDatabase(dataDir);
  const bare = await startBare();
  const floor = await startFloor(database.url);
  const pids = { shop: shop.pid, postgres: database.pid };
  const memory = watchMemory(pids);
  try {
    printMachine(database.version);
    const { db } = database;
    const measured = await measureAll({ shop, bare, floor, stripe, db, memory, pids, ...size });
    const peaks = memory.stop();
    const { firstAnswerMs, firstAnswerCpuMs } = shop;
    printFigures({ ...measured, firstAnswerMs, firstAnswerCpuMs, peaks });
    if (measured.faults.length > 0) process.exitCode = 1;
  } finally {
    memory.stop();
    await Promise.all([bare.stop(), floor.stop(), shop.stop()]);
    await stripe.close();
    await database.leave();
  }
}
