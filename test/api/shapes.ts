/** Whatever comes in, in the body or in the address, an operation answers as its description says, and never with a 500. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { owner, shopper } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import type { TestAnswer, TestApp } from '#test/harness/app.ts';
import { addressOf, isForStaff, mainPart, type Operation, sampleOf } from './operations.ts';
import { REPEATABLE } from './other-callers.ts';
import { corrupt, corruptParameter } from './wrong-shapes.ts';

type Call = { address?: string; body?: unknown; token?: string; cart?: string };

/** What would make a sender more than they are. */
export const STOLEN = {
  role: 'owner',
  roleId: 'owner',
  permissions: ['*'],
  emailVerified: true,
  accountId: '01890a5d-ac96-774b-bcce-b302099a8057',
  blocked: false,
  twoFactorMissing: false,
  confirmedUntil: '2100-01-01T00:00:00Z',
};

export type ShapeWorld = {
  shop: TestApp;
  token: string;
  shoppers: { token: string; cart: string };
  cart: string;
};

/** A shop of its own: what is made up by chance may change any of its settings. */
export async function buildShapeWorld(shop: TestApp): Promise<ShapeWorld> {
  const newCart = async () =>
    (await expectOk(shop.api('POST', 'carts', { body: {} }))).body.token as string;
  const { token } = await owner(shop);
  const shoppers = { token: (await shopper(shop)).token, cart: await newCart() };
  return { shop, token, shoppers, cart: await newCart() };
}

/** Calls with everything that is right but for what is given, and sees that the answer is one of those documented. */
async function call(world: ShapeWorld, operation: Operation, given: Call): Promise<TestAnswer> {
  const body = 'body' in given ? given.body : operation.body && sampleOf(operation.body);
  const answer = await world.shop.api(operation.method, given.address ?? addressOf(operation), {
    ...(body !== undefined && { body: JSON.stringify(body) }),
    token: given.token ?? world.token,
    cart: given.cart ?? (operation.takesCart ? world.cart : undefined),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'idempotency-key': crypto.randomUUID(),
    },
  });
  const documented = [...operation.statuses.filter((status) => status < 500), 413, 414, 415, 503];
  expect(documented, `answered ${answer.status}: ${answer.text.slice(0, 300)}`).toContain(
    answer.status,
  );
  return answer;
}

/** A wrong shape is refused with 400 and the place of the fault. */
export async function refusesWrongBodies(world: ShapeWorld, operation: Operation): Promise<void> {
  if (!operation.body) return;
  for (const wrong of corrupt(operation.body, sampleOf(operation.body))) {
    const answer = await call(world, operation, { body: wrong.body });
    expect(answer.status, `${wrong.name}: ${answer.text.slice(0, 300)}`).toBe(400);
    const paths = (answer.body.errors as { path: string }[]).map(({ path }) => path);
    const isReported = paths.some((path) => path.startsWith(wrong.pointer));
    expect(isReported, `${wrong.name}: ${paths}`).toBe(true);
  }
  for (const broken of ['{', '[]', '""', 'null', '']) {
    const answer = await world.shop.api(operation.method, addressOf(operation), {
      body: broken,
      token: world.token,
      cart: operation.takesCart ? world.cart : undefined,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status, `${broken}: ${answer.text.slice(0, 300)}`).toBe(400);
  }
}

export async function refusesWrongAddresses(
  world: ShapeWorld,
  operation: Operation,
): Promise<void> {
  for (const { in: place, name, schema } of operation.parameters) {
    if (place === 'header') continue;
    for (const wrong of corruptParameter(schema)) {
      const address = addressOf(operation, { [name]: wrong.value });
      const { status, text } = await call(world, operation, { address });
      const refusals = place === 'path' ? [400, 404, 414] : [400];
      expect(refusals, `${name} ${wrong.name}: ${text.slice(0, 300)}`).toContain(status);
    }
  }
}

/** Nobody makes themselves more than they are by another field. */
export async function refusesStolenFields(world: ShapeWorld, operation: Operation): Promise<void> {
  const { body } = operation;
  if (!body || isForStaff(operation)) return;
  const named = Object.keys(mainPart(body).properties ?? {});
  expect(named.filter((field) => field in STOLEN)).toEqual([]);
  for (const [field, value] of Object.entries(STOLEN)) {
    const corrupted = { ...(sampleOf(body) as object), [field]: value };
    const answer = await call(world, operation, { ...world.shoppers, body: corrupted });
    expect(answer.status, `${field}: ${answer.text.slice(0, 200)}`).toBe(400);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ path: `/${field}` }));
  }
}

export async function answersNotFound(world: ShapeWorld, operation: Operation): Promise<void> {
  const { id, path, method } = operation;
  if (!path.includes('{') || !['GET', 'DELETE'].includes(method) || REPEATABLE.has(id)) return;
  const { status } = await call(world, operation, {});
  expect(status, 'what does not exist').toBe(404);
}

export async function refusesEveryWrongShape(
  world: ShapeWorld,
  operation: Operation,
): Promise<void> {
  if (!operation.body) return;
  const names = Object.keys(mainPart(operation.body).properties ?? {});
  const field = fc.constantFrom('surprise', ...names);
  const body = fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()));
  await fc.assert(
    fc.asyncProperty(body, async (anything) => {
      await call(world, operation, { body: anything });
    }),
    { numRuns: 25 },
  );
}
