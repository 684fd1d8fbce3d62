import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cancelOrder, lockForMove, orderHead, setPaymentState } from '#modules/orders/index.ts';
import type { Tx } from '#platform/db.ts';
import { changePayment, lockPayment, paymentById } from './queries.ts';

/** Never run: the type check refuses it where a move takes a row that was read without its lock. */
export async function onlyLockedRowsMove(tx: Tx, id: string) {
  const order = (await orderHead(tx, id))!;
  const payment = (await paymentById(tx, id))!;
  // @ts-expect-error -- an order that was read without its lock
  await cancelOrder(tx, order, { actor: 'system' }, 'expired');
  // @ts-expect-error -- as above
  await setPaymentState(tx, order, 'paid', { kind: 'paid' });
  // @ts-expect-error -- a payment that was read without its lock
  await changePayment(tx, payment, { state: 'captured' });
  await cancelOrder(tx, await lockForMove(tx, id), { actor: 'system' }, 'expired');
  await changePayment(tx, (await lockPayment(tx, id))!, { state: 'captured' });
}

const server = join(import.meta.dirname, '../../..');
const filesWith = (pattern: RegExp) =>
  globSync('**/*.ts', { cwd: server })
    .filter((path) => !/\.test\.ts$/.test(path))
    .filter((path) => pattern.test(readFileSync(join(server, path), 'utf8')));

test('the type Locked is made by `for update` queries only, never by a cast', () => {
  expect(filesWith(/\bas\s+(unknown\s+as\s+)?Locked</)).toEqual([join('platform', 'locked.ts')]);
});

test('only a statement that inserts a row calls it locked without `for update`', () => {
  const callers = filesWith(/(?<!const )\blockedByInsert\(/);
  expect(callers).toEqual([join('modules', 'orders', 'queries', 'place.ts')]);
});
