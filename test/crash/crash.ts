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
  maxKills: number;
  providers: string[];
  /** All, when left out. */
  flows?: string[];
  moment?: string;
  log: (line: string) => void;
};

/** Two moments that need the same luck to come again are not chased for ever. */
const TRIES = 3;
const MAX_FAILURES = 10;

export type Score = { kills: number; failed: number };

const total = (scores: Score[]): Score => ({
  kills: scores.reduce((sum, { kills }) => sum + kills, 0),
  failed: scores.reduce((sum, { failed }) => sum + failed, 0),
});

/** Answers how often the shop was killed, and how many cases ended badly. */
export async function crashTest(postgresUrl: string, plan: Plan): Promise<Score> {
  const scores: Score[] = [];
  for (const provider of plan.providers) {
    if (isEnough(plan, scores)) break;
    scores.push(await crashProvider(postgresUrl, plan, provider));
  }
  return total(scores);
}

async function crashProvider(url: string, plan: Plan, provider: string): Promise<Score> {
  const world = await openWorld(url, provider);
  const scores: Score[] = [];
  try {
    for (const flow of plan.flows ?? Object.keys(FLOWS)) {
      if (isEnough(plan, scores)) break;
      scores.push(await crashFlow(world, plan, { provider, flow }));
    }
  } finally {
    await world.close();
  }
  return total(scores);
}

const isEnough = ({ until }: Plan, scores: Score[]) =>
  Date.now() > until || total(scores).failed >= MAX_FAILURES;

type Which = { provider: string; flow: string };

async function crashFlow(world: World, plan: Plan, which: Which): Promise<Score> {
  const { seed, log, maxKills } = plan;
  const { provider, flow } = which;
  const began = Date.now();
  const baseline = await tryCase(world, { flow, seed, moment: null });
  if (baseline.faults.length > 0) {
    printFailure(plan, which, { moment: null, faults: baseline.faults });
    return { kills: 0, failed: 1 };
  }
  const random = randomFrom(`${seed} ${provider} ${flow}`);
  const moments = plan.moment ? [plan.moment] : baseline.moments;
  const chosen = moments.length > maxKills ? shuffle(moments, random).slice(0, maxKills) : moments;
  const scores: Score[] = [];
  const missed: string[] = [];
  for (const moment of chosen) {
    if (isEnough(plan, scores)) break;
    const { killed, faults } = await tryUntilKilled(world, { flow, seed, moment });
    if (!killed) missed.push(moment);
    if (faults.length > 0) printFailure(plan, which, { moment, faults });
    scores.push({ kills: killed ? 1 : 0, failed: faults.length > 0 ? 1 : 0 });
  }
  const score = total(scores);
  const how = score.failed === 0 ? 'all well' : `${score.failed} ended badly`;
  const rest = missed.length > 0 ? `; never came again: ${missed.join(', ')}` : '';
  const seconds = Math.round((Date.now() - began) / 1000);
  log(
    `${provider}, ${flow}: killed at ${score.kills} of ${baseline.moments.length} moments, ${how} (${seconds} s)${rest}`,
  );
  return score;
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

function printFailure(
  { seed, log }: Plan,
  { provider, flow }: Which,
  { moment, faults }: { moment: string | null; faults: string[] },
): void {
  log(`\n${provider}, ${flow}, ${moment ? `killed ${moment}` : 'without a death'}:`);
  for (const fault of faults) log(`  - ${fault}`);
  const which = moment ? `--moment "${moment}"` : '--runs 0';
  const again = `--seed ${seed} --provider ${provider} --flow "${flow}" ${which}`;
  log(`  See it again: npm run torture -- ${again}`);
}
