/**
 * One sweep over every operation of the API, as its description tells. For each, in this order: no shape breaks it;
 * nobody gets through who must not, nor changes a row; strangers find nothing of a person's; its own permission alone opens
 * it; and its example succeeds, is in the audit log once where staff sent it, and is done once however often it is sent.
 * The example is the same throughout: what was refused to all others is what succeeds at last.
 */
import { expect, test } from 'vitest';
import { translatorFor } from '#common/messages/index.ts';
import { sellWithBank } from '#test/fakes/bank.ts';
import { openShop } from '#test/harness/shop.ts';
import { aim, fillWorld, nowhere } from './calls.ts';
import { calls, parameters } from './examples.ts';
import { type Operation, parametersOf, readOperations } from './operations.ts';
import { hidesFromOthers, isFoundByItsOwner, isOnesOwn } from './other-callers.ts';
import { opensByItsOwn, refusalsOf, refusesAll, tokensOf } from './refusals.ts';
import {
  answersNotFound,
  buildShapeWorld,
  refusesEveryWrongShape,
  refusesStolenFields,
  refusesWrongAddresses,
  refusesWrongBodies,
} from './shapes.ts';
import { buildWorld } from './world.ts';
import { ACTIONS, entriesOf, isDoneOnce } from './writes.ts';

const world = await buildWorld(await sellWithBank());
await fillWorld(world);
const tokens = tokensOf(world);
const refusals = await refusalsOf(world, tokens);
const shapes = await buildShapeWorld(await openShop());
const operations = readOperations();

/** Only some who are refused show it; an example may have ended it. */
const wantSecondFactor = () =>
  world.shop.pool.query(
    `insert into settings (key, value) values ('access', '{"staffTwoFactor": true}')
     on conflict (key) do update set value = excluded.value`,
  );

test.each(operations.map((one): [string, Operation] => [one.id, one]))('%s', async (_id, one) => {
  await refusesWrongBodies(shapes, one);
  await refusesWrongAddresses(shapes, one);
  await refusesStolenFields(shapes, one);
  await answersNotFound(shapes, one);
  await refusesEveryWrongShape(shapes, one);

  await wantSecondFactor();
  const target = await aim(world, one);
  await refusesAll(world, refusals, one, target);
  await hidesFromOthers(world, one, target);
  await isOnesOwn(world, one, target);
  await opensByItsOwn(world, tokens, one, nowhere);
  await isDoneOnce(world, one, target);
  await isFoundByItsOwner(world, one, target);
});

test('the audit log has words for all its actions, and something takes each', async () => {
  const t = translatorFor('en');
  const hasWords = (action: string) => t.has(`admin.team.activity.actions.${action}` as never);
  expect(Object.keys(ACTIONS).filter((action) => !hasWords(action))).toEqual([]);
  const taken = new Set((await entriesOf(world)).map(({ action }) => action));
  expect(
    Object.keys(ACTIONS)
      .filter((action) => !taken.has(action))
      .sort(),
  ).toEqual([
    // Nobody takes it: a start of the shop does; see `empty-demo.test.ts`.
    'shop.go_live',
    // Whoever accepts an invitation is not staff yet; `invites.test.ts` looks at the entry.
    'staff.join',
  ]);
});

test('the audit log holds no secret', async () => {
  const answered = JSON.stringify(await entriesOf(world));
  expect(answered).not.toMatch(/mercat_|\$argon2|password|token|secret/i);
});

test('no example is of what is not there', () => {
  const ids = operations.map(({ id }) => id);
  const paths = operations.flatMap(parametersOf).map(({ path }) => path);
  expect(Object.keys(calls).filter((id) => !ids.includes(id))).toEqual([]);
  expect(Object.keys(parameters).filter((path) => !paths.includes(path))).toEqual([]);
});
