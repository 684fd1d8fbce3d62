/** Calls of the sweep: valid and aimed at existing things, except for what is given. */
import { expect } from 'vitest';
import type { TestAnswer, TestApp } from '#test/harness/app.ts';
import { fingerprint } from './fingerprint.ts';
import { addressOf, type Operation, sampleOf } from './operations.ts';
import { BODIES, exampleOf, MARK, type World } from './world.ts';

export type Given = {
  token?: string;
  cart?: string;
  order?: string;
  body?: unknown;
  /** Aims at what does not exist, so that nothing is changed by who may change it. */
  nowhere?: boolean;
};

const NOWHERE = { number: '999999999999', provider: 'google', method: 'nowhere' };

/** Of the right shape, and where it matters, of the right content. */
export const bodyFor = ({ id, body }: Operation) => BODIES[id] ?? (body && sampleOf(body));

export function callsOf(shop: TestApp, world: World) {
  const call = (operation: Operation, given: Given = {}): Promise<TestAnswer> => {
    const body = 'body' in given ? given.body : bodyFor(operation);
    const values = given.nowhere ? NOWHERE : exampleOf(world, operation).given;
    return shop.api(operation.method, addressOf(operation, values), {
      ...(body !== undefined && { body: JSON.stringify(body) }),
      token: given.token,
      cart: given.cart,
      order: given.order,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        'idempotency-key': crypto.randomUUID(),
      },
    });
  };

  /** Refused so, and the database is as it was to the last row. */
  const expectRefusal = async (
    operation: Operation,
    given: Given,
    status: number,
    code: string,
  ): Promise<void> => {
    const before = await fingerprint(shop.pool);
    const answer = await call(operation, given);
    expect([answer.status, answer.body?.code], operation.id).toEqual([status, code]);
    expect(answer.text).not.toContain(MARK);
    expect(await fingerprint(shop.pool)).toEqual(before);
  };
  return { call, expectRefusal };
}
