/**
 * `kill -9` at a few of all the moments of ordering and paying, drawn anew at every run, and in the midst of a crowd that
 * two processes serve. `npm run torture` goes through all of them.
 */
import { expect, inject, test } from 'vitest';
import { buildWeb } from '#server/commands/web-build.ts';
import { tortureCrowd } from './crowd-torture.ts';
import { torture } from './torture.ts';

const BUDGET_MS = 12_000;
const CROWD_KILLS = 2;
const seed = Math.floor(Math.random() * 1_000_000);
await buildWeb(console.log);
const plan = { seed, say: console.log };

test('killed at any step of ordering and paying, the shop ends in the right state, once', async () => {
  console.log(`Seed ${seed}`);
  const until = Date.now() + BUDGET_MS;
  const providers = [seed % 2 === 0 ? 'test' : 'stripe'];
  const score = await torture(inject('postgresUrl'), { ...plan, until, mostKills: 1, providers });
  expect(score.failed).toBe(0);
  expect(score.kills).toBeGreaterThan(0);
}, 240_000);

test('killed by turns in a crowd, two processes lose no order, hold no stock and charge nobody twice', async () => {
  expect(await tortureCrowd(inject('postgresUrl'), { ...plan, kills: CROWD_KILLS })).toEqual([]);
}, 240_000);
