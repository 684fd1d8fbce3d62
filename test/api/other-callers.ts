/** What is somebody's own is found and changed by nobody else; and it is there, for its owner finds it afterwards. */
import { expect } from 'vitest';
import { shopper } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import { send, type Target } from './calls.ts';
import type { Caller } from './examples.ts';
import { fingerprint } from './fingerprint.ts';
import { isGuarded, type Operation } from './operations.ts';
import { MARK, type World } from './world.ts';

/** Removing from a cart what is not in it answers the cart: two tabs may both do so. */
export const REPEATABLE = new Set(['removeCartItem']);

/** All rows in which the first shopper or one of their orders is named. */
async function rowsOfFirst({ shop, first }: World) {
  const { rows } = await shop.pool.query('select id from orders where account_id = $1', [first.id]);
  return fingerprint(shop.pool, [first.id, ...rows.map(({ id }) => id)]);
}

async function unchanged(world: World, tries: () => Promise<void>): Promise<void> {
  const before = await rowsOfFirst(world);
  await tries();
  expect(await rowsOfFirst(world), 'nothing of the first shopper changes').toEqual(before);
}

async function newCart({ shop }: World, token?: string): Promise<string> {
  const { body } = await expectOk(shop.api('POST', 'carts', { body: {}, token }));
  return body.token;
}

export async function hidesFromOthers(
  world: World,
  operation: Operation,
  target: Target,
): Promise<void> {
  if (target.whose !== 'person') return;
  const { token } = await shopper(world.shop);
  const cart = await newCart(world, token);
  const callers: Caller[] = [{ token, cart }];
  if (!isGuarded(operation)) {
    const guests = await newCart(world);
    const orders = [undefined, 'A'.repeat(43), world.cart];
    callers.push(...orders.map((order) => ({ order, cart: guests })));
  }
  await unchanged(world, async () => {
    for (const caller of callers) {
      const answer = await send(world, operation, target, caller);
      const who = `a stranger with ${Object.keys(caller)}`;
      if (!REPEATABLE.has(operation.id)) expect(answer.status, who).toBe(404);
      expect(answer.text, who).not.toContain(MARK);
    }
  });
}

/** An operation of everybody's own account is another one for everybody. */
export async function isOnesOwn(world: World, operation: Operation, target: Target): Promise<void> {
  if (operation.permission !== 'account') return;
  const { token } = await shopper(world.shop);
  await unchanged(world, async () => {
    const { status, text } = await send(world, operation, target, { token });
    expect(status, text.slice(0, 300)).not.toBe(500);
    for (const word of [MARK, world.first.id, world.first.email]) {
      expect(text, 'another shopper').not.toContain(word);
    }
  });
}

/** Without it, all who were refused would have proved nothing. */
export async function isFoundByItsOwner(
  world: World,
  operation: Operation,
  target: Target,
): Promise<void> {
  if (target.whose !== 'person' || operation.streams) return;
  const { token } = world.first;
  const answer = await send(world, operation, target, { token, cart: world.cart });
  const what = `its owner: ${answer.text.slice(0, 300)}`;
  expect([401, 403, 404], what).not.toContain(answer.status);
}
