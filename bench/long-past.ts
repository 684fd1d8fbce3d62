/**
 * `npm run bench -- --orders 100000`: a shop with that many orders. What its exports need of memory beside one of a
 * thousand orders, and how long its reports, lists and counts take.
 */
import { rmSync } from 'node:fs';
import { createAccount } from '#modules/auth/index.ts';
import { inTx } from '#platform/db.ts';
import { buildWeb } from '#server/commands/web-build.ts';
import { record } from './answers.ts';
import { buy } from './buy.ts';
import { joinDatabase, newDataDir, prepareDatabase, variantIds } from './database.ts';
import { copyOrders } from './many-orders.ts';
import { watchMemory } from './memory.ts';
import { openShop } from './processes.ts';

const TEMPLATES = 20;
const OWNER = { email: 'bench-owner@example.test', password: 'measured otters sleep' };
const ROUNDS = 5;

export async function measureLongPast(count: number): Promise<void> {
  await buildWeb((line) => console.log(line));
  const dataDir = newDataDir();
  try {
    await prepareDatabase(dataDir, 60);
    const shop = await openShop(dataDir);
    const database = await joinDatabase(dataDir);
    try {
      const token = await signIn(shop.base, database.db);
      await fill(shop.base, database.db, count);
      const memory = watchMemory({ shop: shop.pid, postgres: database.pid });
      const get = reader(shop.base, token);
      await measureExports(get, memory);
      await measureAnswers(get);
      memory.stop();
    } finally {
      await shop.stop();
      await database.leave();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Db = Awaited<ReturnType<typeof joinDatabase>>['db'];

async function signIn(base: string, db: Db): Promise<string> {
  await inTx(db, (tx) => createAccount(tx, { ...OWNER, name: 'Bench', role: 'owner' }));
  const answer = await fetch(`${base}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OWNER),
  });
  const { accessToken } = await answer.json();
  return accessToken;
}

async function fill(base: string, db: Db, count: number): Promise<void> {
  const ids = await variantIds(db);
  const send = async (request: Parameters<typeof record>[1]) => {
    const { status, body } = await record(base, request);
    return { status, body: Buffer.from(body, 'base64').toString() };
  };
  for (let nth = 0; nth < TEMPLATES; nth++) {
    await buy(send, { variantId: ids[nth % ids.length] ?? '', email: `first${nth}@example.test` });
  }
  const began = performance.now();
  await copyOrders(db, count);
  console.log(`${count.toLocaleString('en')} orders made in ${seconds(began)}.`);
}

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

type Get = (path: string) => Promise<number>;

/** Reads an answer to its end, and tells how many bytes it had. */
function reader(base: string, token: string): Get {
  return async (path) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${base}/api/v1/admin/${path}`, { headers });
    if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status}`);
    let bytes = 0;
    for await (const chunk of answer.body) bytes += chunk.length;
    return bytes;
  };
}

async function measureExports(get: Get, memory: ReturnType<typeof watchMemory>): Promise<void> {
  const since = new Date(Date.now() - 864e5).toISOString();
  for (const [name, filter] of [
    ['warm', `&createdFrom=${since}`],
    ['of a day', `&createdFrom=${since}`],
    ['of all', ''],
  ]) {
    for (const format of ['csv', 'xlsx']) {
      memory.peaksSinceLast();
      const began = performance.now();
      const bytes = await get(`orders/export?format=${format}${filter}`);
      const { shopMb } = memory.peaksSinceLast();
      const size = (bytes / 2 ** 20).toFixed(1);
      console.log(`export ${name}, ${format}: ${size} MB in ${seconds(began)}, shop ${shopMb} MB`);
    }
  }
}

/** The median of a few, each as a merchant waits for it. */
async function measureAnswers(get: Get): Promise<void> {
  const day = (ago: number) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10);
  const month = `from=${day(30)}&to=${day(0)}`;
  const year = `from=${day(365)}&to=${day(0)}`;
  const paths = [
    `reports/sales?${month}&compare=previous`,
    `reports/best-sellers?${month}`,
    `reports/orders-by-status?${month}`,
    `reports/taxes?${month}`,
    `reports/sales?${year}&interval=month`,
    'orders?limit=40',
    'orders?limit=40&toShip=true',
    'orders?limit=40&sort=highest',
    'orders/counts',
    'customers?guests=true&limit=40',
    'customers?guests=true&limit=40&sort=lastOrder',
    'customers?guests=true&search=buyer77',
  ];
  for (const path of paths) {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      await get(path);
      took.push(performance.now() - began);
    }
    const median = took.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    console.log(`${path}: ${median.toFixed(1)} ms`);
  }
}
