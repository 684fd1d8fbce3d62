/**
 * Sweeps over every operation of the API's description as people who must not get through: nobody, another shopper,
 * somebody who was blocked. They are refused, see nothing of the first shopper's, and change nothing. Staff and
 * integrations: `staff-sweep.test.ts`.
 */
import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { shopper } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { callsOf } from './calls.ts';
import { fingerprint } from './fingerprint.ts';
import { mainPart, type Operation, readOperations, type Schema, sampleOf } from './operations.ts';
import { buildWorld, exampleOf, MAKERS, MARK, parametersOf } from './world.ts';

const shop = await openShop({ listens: true });
const world = await buildWorld(shop);
const { call, expectRefusal } = callsOf(shop, world);
const operations = readOperations().map((one): [string, Operation] => [one.id, one]);
const withPermission = (fits: (permission: string) => boolean) =>
  operations.filter(([, { permission }]) => fits(permission));
const guarded = withPermission((one) => one !== 'public');
const staffs = withPermission((one) => !['public', 'account'].includes(one));
const accounts = withPermission((one) => one === 'account');
const persons = operations.filter(([, one]) => exampleOf(world, one).whose === 'person');

/** What extensions of a browser say with a passkey: of many kinds, and none is looked at. */
const NEVER_READ = /\/response\/clientExtensionResults$/;
/** Removing from a cart what is not in it answers the cart: two tabs may both do so. */
const REPEATABLE = new Set(['removeCartItem']);
const ofFirst = () => fingerprint(shop.pool, [world.first.id, world.order.id]);

describe('the description of the API', () => {
  test('has an example for each path parameter, so that the sweep is complete', () => {
    const paths = new Set(operations.flatMap(([, operation]) => parametersOf(operation)));
    expect([...paths].filter((path) => !(path in MAKERS))).toEqual([]);
    expect(Object.keys(MAKERS).filter((path) => !paths.has(path))).toEqual([]);
  });

  test('lists every route that needs a permission; hidden ones are public', async () => {
    const hidden: [string, string | undefined][] = [];
    const app = await buildApp(shop.platform, {
      prepare: async (bare) => {
        bare.addHook('onRoute', ({ method, url, schema, config }) => {
          if (method !== 'HEAD' && schema?.hide) hidden.push([url, config?.permission]);
        });
      },
    });
    await app.ready();
    await app.close();
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(([, permission]) => permission !== 'public')).toEqual([]);
  });

  test('needs a permission on each route: one without stops the shop from starting', async () => {
    const starting = buildApp(shop.platform, {
      prepare: async (app) => {
        app.get('/undeclared', () => 'secret');
      },
    });
    await expect(starting).rejects.toThrow('GET /undeclared declares no permission');
  });

  test('lets no body carry a field that it does not name', () => {
    const open = operations.flatMap(([id, { body }]) => (body ? openObjects(body, id) : []));
    expect(open.filter((place) => !NEVER_READ.test(place))).toEqual([]);
  });
});

describe('somebody not signed in', () => {
  test.each(guarded)('must sign in for %s', async (_id, operation) => {
    await expectRefusal(operation, {}, 401, 'auth.required');
    await expectRefusal(operation, { token: 'no.such.token' }, 401, 'auth.required');
  });

  const open = persons.filter(([, { permission }]) => permission === 'public');
  test.each(open)('neither reads nor changes personal data by %s', async (_id, operation) => {
    const { body: cart } = await expectOk(shop.api('POST', 'carts', { body: {} }));
    const before = await ofFirst();
    for (const order of [undefined, 'A'.repeat(43), world.cart]) {
      const answer = await call(operation, { order, cart: cart.token });
      if (!REPEATABLE.has(operation.id)) expect(answer.status).toBe(404);
      expect(answer.text).not.toContain(MARK);
    }
    expect(await ofFirst()).toEqual(before);
  });
});

describe('another shopper', () => {
  test.each(staffs)('is refused by %s', async (_id, operation) => {
    const { token } = await another();
    await expectRefusal(operation, { token }, 403, 'auth.forbidden');
  });

  test.each(persons)('finds nothing of the first by %s', async (_id, operation) => {
    const { token } = await shopper(shop);
    const { body: cart } = await expectOk(shop.api('POST', 'carts', { body: {}, token }));
    const before = await ofFirst();
    const answer = await call(operation, { token, cart: cart.token });
    if (!REPEATABLE.has(operation.id)) expect(answer.status).toBe(404);
    expect(answer.text).not.toContain(MARK);
    expect(await ofFirst()).toEqual(before);
  });

  test.each(accounts)('reads and changes only their own data by %s', async (_id, operation) => {
    const { token } = await shopper(shop);
    const before = await ofFirst();
    const answer = await call(operation, { token });
    expect(answer.status, answer.text.slice(0, 300)).not.toBe(500);
    for (const word of [MARK, world.first.id, world.first.email]) {
      expect(answer.text).not.toContain(word);
    }
    expect(await ofFirst()).toEqual(before);
  });
});

describe('a blocked person', () => {
  test.each(guarded)('is unauthenticated for %s', async (_id, operation) => {
    await expectRefusal(operation, { token: await blockedToken() }, 401, 'auth.required');
  });

  const open = operations.filter(([, one]) => one.security && one.permission === 'public');
  test.each(open)('is not recognised by %s', async (_id, operation) => {
    const { body: cart } = await expectOk(shop.api('POST', 'carts', { body: {} }));
    const given = { token: await blockedToken(), cart: cart.token };
    await expectRefusal(operation, given, 401, 'auth.required');
  });
});

describe('nobody gains permissions', () => {
  const STOLEN = {
    role: 'owner',
    roleId: 'owner',
    permissions: ['*'],
    emailVerified: true,
    accountId: '01890a5d-ac96-774b-bcce-b302099a8057',
    blocked: false,
    twoFactorMissing: false,
    confirmedUntil: '2100-01-01T00:00:00Z',
  };
  const withBody = operations.filter(
    ([, { body, permission }]) => body && ['public', 'account'].includes(permission),
  );
  test.each(withBody)('by an extra field in the body of %s', async (_id, operation) => {
    const { token } = await another();
    const { body: cart } = await expectOk(shop.api('POST', 'carts', { body: {} }));
    const named = Object.keys(mainPart(operation.body!).properties ?? {});
    for (const [field, value] of Object.entries(STOLEN)) {
      if (named.includes(field)) continue;
      const body = { ...(sampleOf(operation.body!) as object), [field]: value };
      const answer = await call(operation, { token, cart: cart.token, body });
      expect(answer.status, `${field}: ${answer.text.slice(0, 200)}`).toBe(400);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path: `/${field}` }));
    }
  });

  test('and no body of a shopper has such a field', () => {
    const named = withBody.flatMap(([id, { body }]) =>
      Object.keys(mainPart(body!).properties ?? {})
        .filter((field) => field in STOLEN)
        .map((field) => `${id} ${field}`),
    );
    expect(named).toEqual([]);
  });
});

describe('the first shopper', () => {
  // Last, since it removes what the others reached for: without it they would have proved nothing.
  test.each(persons)('finds their own data by %s', async (_id, operation) => {
    if (operation.streams) return;
    const { token } = world.first;
    const answer = await call(operation, { token, cart: world.cart });
    expect([401, 403, 404], answer.text.slice(0, 300)).not.toContain(answer.status);
  });
});

let somebody: Promise<{ token: string }> | undefined;
/** One for all those calls that leave no trace. */
function another(): Promise<{ token: string }> {
  somebody ??= shopper(shop);
  return somebody;
}

let blocked: Promise<string> | undefined;
function blockedToken(): Promise<string> {
  blocked ??= (async () => {
    const person = await shopper(shop);
    const { token } = world.boss;
    const path = `admin/customers/${person.id}/block`;
    await expectOk(shop.api('POST', path, { token, body: {} }));
    return person.token;
  })();
  return blocked;
}

/** Places in a body where any field at all may stand. */
/** A map of texts is no place for fields that are read by name, and is as large as it says. */
function isClosed({ additionalProperties: others, maxProperties }: Schema): boolean {
  if (others === false) return true;
  return typeof others === 'object' && others.type === 'string' && maxProperties !== undefined;
}

function openObjects(schema: Schema, at: string): string[] {
  const part = mainPart(schema);
  if (part.type === 'array') return part.items ? openObjects(part.items, `${at}/0`) : [];
  if (part.type !== 'object') return [];
  const inner = Object.entries(part.properties ?? {}).flatMap(([name, one]) =>
    openObjects(one, `${at}/${name}`),
  );
  return isClosed(part) ? inner : [at, ...inner];
}
