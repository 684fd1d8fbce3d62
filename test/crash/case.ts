/** One order, one flow, and at most one death of the shop in it; then everything comes to rest and is checked. */

import { messageOf } from '#common/narrow.ts';
import { FLOWS, type Flow } from './flows.ts';
import { findFaults } from './ledger.ts';
import { randomFrom } from './random.ts';
import { poll, settleDown, type World } from './world.ts';

export type Case = { flow: string; moment: string | null; seed: number };
export type Verdict = {
  faults: string[];
  /** The moments that came, up to the kill. */
  moments: string[];
  /** The moment that was chosen did come. */
  killed: boolean;
};

export async function tryCase(world: World, given: Case): Promise<Verdict> {
  try {
    return await goThrough(world, given);
  } catch (error) {
    return { faults: [messageOf(error)], moments: world.gate.disarm(), killed: false };
  }
}

async function goThrough(world: World, { flow: name, moment, seed }: Case): Promise<Verdict> {
  const flow = FLOWS[name];
  if (!flow) throw new Error(`there are ${Object.keys(FLOWS).join(', ')}, and no flow "${name}"`);
  const { gate } = world;
  const standing = await flow.prepare(world);
  await settleDown(world);
  gate.arm(moment);
  const faults = await runKilled(world, async () => {
    await flow.run(world, standing, randomFrom(`${seed} ${name} ${moment}`));
    await settleDown(world);
  });
  const moments = gate.disarm();
  const killed = gate.hasKilled;
  if (faults.length === 0) faults.push(...(await comeToRest(world, standing, flow)));
  return { faults, moments, killed };
}

/** Runs the flow, and starts the shop again whenever it is dead. */
async function runKilled(world: World, run: () => Promise<unknown>): Promise<string[]> {
  let isOver = false;
  const ran = run()
    .then(
      () => [],
      (error: Error) => [error.message],
    )
    .finally(() => {
      isOver = true;
    });
  const raised = keepAlive(world, () => isOver).then(
    () => [],
    (error: Error) => [error.message],
  );
  const first = await Promise.race([ran, raised.then((faults) => (faults[0] ? faults : ran))]);
  return first;
}

async function keepAlive({ shop }: World, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await shop.start();
    await new Promise((wake) => setTimeout(wake, 5));
  }
  await shop.start();
}

/** Every provider update is delivered now, and once more. */
async function comeToRest(
  world: World,
  standing: Parameters<typeof findFaults>[1],
  flow: Flow,
): Promise<string[]> {
  try {
    await poll(world);
    const payments = await world.pool.query<{ id: string }>(
      `select p.id from payments p join order_items i on i.order_id = p.order_id where i.variant_id = $1`,
      [standing.goods.variantId],
    );
    for (const { id } of payments.rows) await world.provider.closeOrphans(id);
    await settleDown(world);
    return await findFaults(world, standing, flow);
  } catch (error) {
    return [messageOf(error)];
  }
}
