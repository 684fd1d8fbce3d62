/**
 * `kill -9` at a few of all the moments of ordering and paying, and in the midst of a crowd that two processes serve. The
 * draw is the same at every run, so that a failure is one of the change at hand; `npm run torture` draws anew and goes
 * through all of them.
 */
import { expect, inject, test } from 'vitest';
import { buildWeb } from '#server/commands/web-build.ts';
import { crashTest } from './crash.ts';
import { crashCrowd } from './crowd-crash.ts';
import { FLOWS } from './flows.ts';
import { randomFrom, shuffle } from './random.ts';

/** By counts, not by time: a busy machine takes longer and sees the same. */
const FLOWS_DRAWN = 3;
const CROWD_KILLS = 2;
const seed = 20_261;
await buildWeb(console.log);
const plan = { seed, log: console.log };

test('a shop killed at any step of ordering and paying ends in the right state, once', async () => {
  console.log(`Seed ${seed}`);
  const providers = ['stripe'];
  const flows = shuffle(Object.keys(FLOWS), randomFrom(`${seed}`)).slice(0, FLOWS_DRAWN);
  const bounds = { until: Number.POSITIVE_INFINITY, maxKills: 1, providers, flows };
  const score = await crashTest(inject('postgresUrl'), { ...plan, ...bounds });
  expect(score.failed).toBe(0);
  expect(score.kills).toBeGreaterThan(0);
}, 240_000);

test('two processes killed in turn under load lose no order, leave no stock reserved and charge nobody twice', async () => {
  expect(await crashCrowd(inject('postgresUrl'), { ...plan, kills: CROWD_KILLS })).toEqual([]);
}, 240_000);
