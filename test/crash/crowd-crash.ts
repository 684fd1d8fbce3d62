/** Two processes serve one crowd and are killed in turn; then everything comes to rest and the ledgers are compared. */
import { setTimeout as sleep } from 'node:timers/promises';
import { buyUntilOver, type Crowd } from './crowd.ts';
import { findCrowdFaults } from './crowd-ledger.ts';
import { randomFrom } from './random.ts';
import { addJob, newGoods, openWorld, poll, settleDown, type World } from './world.ts';

const BUYERS = 8;
const PLENTY = 100_000;
const FEW = 40;
/** So many shoppers are served between two kills, at most. */
const MAX_BETWEEN = 10;
const STUCK_MS = 120_000;

export type CrowdPlan = { seed: number; kills: number; log: (line: string) => void };

/** Answers what is wrong at the end; nothing in a healthy shop. */
export async function crashCrowd(postgresUrl: string, plan: CrowdPlan): Promise<string[]> {
  const world = await openWorld(postgresUrl, 'test', { processes: 2 });
  try {
    return await crash(world, plan);
  } finally {
    await world.close();
  }
}

async function crash(world: World, { seed, kills, log }: CrowdPlan): Promise<string[]> {
  const random = randomFrom(`${seed} crowd`);
  const things = [
    await newGoods(world, PLENTY),
    await newGoods(world, PLENTY),
    await newGoods(world, FEW),
  ];
  const variantIds = things.map(({ variantId }) => variantId);
  const empty = { orders: new Set<string>(), charged: new Set<string>(), surprises: [] };
  const crowd: Crowd = {
    url: world.frontUrl,
    variantIds,
    random,
    over: false,
    served: 0,
    ...empty,
  };
  const buyers = Array.from({ length: BUYERS }, () => buyUntilOver(crowd));
  try {
    await killByTurns(world, crowd, kills);
  } finally {
    crowd.over = true;
    await Promise.all(buyers);
  }
  await settleDown(world);
  await letTimePass(world);
  const { orders, charged } = crowd;
  log(
    `a crowd: ${kills} kills, ${orders.size} orders answered, ${charged.size} payments confirmed`,
  );
  return findCrowdFaults(world, crowd);
}

async function killByTurns(world: World, crowd: Crowd, kills: number): Promise<void> {
  const shops = [world.shop, ...world.others];
  for (let kill = 0; kill < kills; kill += 1) {
    const victim = shops[kill % shops.length] ?? world.shop;
    // By shoppers, not by time: so it falls among them however slow the machine is.
    const enough = crowd.served + 1 + Math.floor(crowd.random() * MAX_BETWEEN);
    const end = Date.now() + STUCK_MS;
    while (crowd.served < enough && Date.now() < end) await sleep(1);
    await sleep(crowd.random() * 20);
    victim.kill();
    await victim.start();
  }
}

/** As if hours had passed: lost webhooks are asked after, and the time of unpaid orders runs out. */
async function letTimePass(world: World): Promise<void> {
  await poll(world);
  await world.pool.query(
    `update orders set expires_at = now() - interval '1 hour' where status = 'pending'`,
  );
  await addJob(world, 'checkout.sweep-overdue');
  await settleDown(world);
}
