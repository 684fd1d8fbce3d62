/**
 * `npm run torture`: kills the shop at every step of every flow of ordering and paying, and checks after each crash
 * that all has ended as it should, once. `--seed`, `--provider`, `--flow` and `--moment` repeat a case; `--minutes`
 * and `--runs` set an end.
 */
import { parseArgs } from 'node:util';
import { buildWeb } from '#server/commands/web-build.ts';
import { startTestPostgres } from '#test/harness/postgres.ts';
import { crashTest } from './crash.ts';
import { crashCrowd } from './crowd-crash.ts';
import { PROVIDERS } from './providers/index.ts';

const MINUTES = 240;
const RUNS = 100_000;
const CROWD_KILLS = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    runs: { type: 'string' },
    provider: { type: 'string' },
    flow: { type: 'string' },
    moment: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const log = (line: string) => console.log(line);
log(`Seed ${seed}`);
await buildWeb(log);
const server = await startTestPostgres();
try {
  const { kills, failed } = await crashTest(server.url, {
    seed,
    until: Date.now() + Number(values.minutes ?? MINUTES) * 60_000,
    maxKills: Number(values.runs ?? RUNS),
    providers: values.provider ? [values.provider] : Object.keys(PROVIDERS),
    flows: values.flow ? [values.flow] : undefined,
    moment: values.moment,
    log,
  });
  const faults = await crowdFaults();
  for (const fault of faults) log(`  - ${fault}`);
  log(`${kills} deaths in all, ${failed} of them ended badly.`);
  process.exitCode = failed + faults.length > 0 ? 1 : 0;
} finally {
  await server.stop();
}

/** Also a crowd, unless one provider or flow was asked for. */
async function crowdFaults(): Promise<string[]> {
  const isAll = !values.provider && !values.flow;
  const kills = Math.min(CROWD_KILLS, Number(values.runs ?? RUNS));
  return isAll ? crashCrowd(server.url, { seed, kills, log }) : [];
}
