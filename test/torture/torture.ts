/** Goes through the flows of each provider: once without a death to learn its moments, then once for each of them. */
import { tryCase, type Verdict } from './case.ts';
import { FLOWS } from './flows.ts';
import { randomFrom, shuffle } from './random.ts';
import { openWorld, type World } from './world.ts';

export type Plan = {
  seed: number;
  /** Milliseconds since 1970: no new case begins after it. */
  until: number;
  /** Of each flow; when there are more moments, so many are drawn by the seed. */
  mostKills: number;
  providers: string[];
  flow?: string;
  moment?: string;
  say: (line: string) => void;
};

/** Two moments that need the same luck to come again are not chased for ever. */
const TRIES = 3;
const MOST_FAILURES = 10;

/** Answers how many cases ended badly. */
export async function torture(postgresUrl: string, plan: Plan): Promise<number> {
  let failed = 0;
  for (const provider of plan.providers) {
    if (failed < MOST_FAILURES) failed += await tortureProvider(postgresUrl, plan, provider);
  }
  return failed;
}

async function tortureProvider(url: string, plan: Plan, provider: string): Promise<number> {
  const world = await openWorld(url, provider);
  let failed = 0;
  try {
    for (const flow of plan.flow ? [plan.flow] : Object.keys(FLOWS)) {
      if (Date.now() > plan.until || failed >= MOST_FAILURES) break;
      failed += await tortureFlow(world, { ...plan, provider, flow });
    }
  } finally {
    await world.close();
  }
  return failed;
}

type FlowPlan = Plan & { provider: string; flow: string };

async function tortureFlow(world: World, plan: FlowPlan): Promise<number> {
  const { seed, flow, provider, say, until, mostKills } = plan;
  const began = Date.now();
  const alive = await tryCase(world, { flow, seed, moment: null });
  if (alive.faults.length > 0) {
    tellFailure(plan, null, alive);
    return 1;
  }
  const random = randomFrom(`${seed} ${provider} ${flow}`);
  const moments = plan.moment ? [plan.moment] : alive.moments;
  const chosen =
    moments.length > mostKills ? shuffle(moments, random).slice(0, mostKills) : moments;
  let kills = 0;
  let failed = 0;
  const missed: string[] = [];
  for (const moment of chosen) {
    if (Date.now() > until || failed >= MOST_FAILURES) break;
    const verdict = await tryUntilKilled(world, { flow, seed, moment });
    if (verdict.killed) kills += 1;
    else missed.push(moment);
    if (verdict.faults.length === 0) continue;
    failed += 1;
    tellFailure(plan, moment, verdict);
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  const rest = missed.length > 0 ? `; never came again: ${missed.join(', ')}` : '';
  say(
    `${provider}, ${flow}: ${alive.moments.length} moments, killed at ${kills}, ` +
      `${failed === 0 ? 'all well' : `${failed} ended badly`} (${seconds} s)${rest}`,
  );
  return failed;
}

/** Some moments come only when two calls meet; such a one has a few tries to come. */
async function tryUntilKilled(
  world: World,
  given: { flow: string; seed: number; moment: string },
): Promise<Verdict> {
  for (let tries = 1; ; tries += 1) {
    const verdict = await tryCase(world, given);
    if (verdict.killed || verdict.faults.length > 0 || tries === TRIES) return verdict;
  }
}

function tellFailure(
  { seed, provider, flow, say }: FlowPlan,
  moment: string | null,
  { faults }: Verdict,
): void {
  say(`\n${provider}, ${flow}, ${moment ? `killed ${moment}` : 'without a death'}:`);
  for (const fault of faults) say(`  - ${fault}`);
  const which = moment ? ` --moment "${moment}"` : ' --runs 0';
  say(
    `  See it again: npm run torture -- --seed ${seed} --provider ${provider} --flow "${flow}"${which}`,
  );
}
