/** Who must not get through, to which operations, and what they are told. */
import { expect } from 'vitest';
import { after, minutes, now } from '#platform/clock.ts';
import { PERMISSIONS } from '#server/permissions.ts';
import {
  changeSessions,
  nextNumber,
  shopper,
  signedIn,
  staffWho,
} from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import { send, type Target } from './calls.ts';
import type { Caller } from './examples.ts';
import { fingerprint } from './fingerprint.ts';
import { isForStaff, isGuarded, type Operation } from './operations.ts';
import { byOwner, MARK, provenStaff, type World } from './world.ts';

type Refusal = {
  who: string;
  of: (operation: Operation) => boolean;
  caller: (operation: Operation) => Caller | Promise<Caller>;
  status: 401 | 403;
  code: string;
};

const SIGN_IN = { status: 401, code: 'auth.required' } as const;
const FORBIDDEN = { status: 403, code: 'auth.forbidden' } as const;
const isForPeople = ({ permission }: Operation) => permission === 'account';
const isSensitive = ({ confirmed }: Operation) => confirmed;

/** What may be granted without this one; whoever may write may read, so a read goes with its write. */
const allBut = (permission: string) => {
  const area = permission.replace(':read', '');
  return PERMISSIONS.all.filter((one) => one !== permission && !one.startsWith(`${area}:`));
};

/** Tokens of people and keys, by what they may do; made when first needed. */
export function tokensOf(world: World) {
  const { shop } = world;
  const makers = {
    person: async (permissions: string[]) => {
      const person = await staffWho(shop, permissions);
      await changeSessions(shop.db, person.id, { second_factor: true });
      return person.token;
    },
    key: (permissions: string[]) => newKey(world, permissions),
  };
  const tokens = new Map<string, Promise<string>>();
  return (kind: 'person' | 'key', permissions: string[]): Promise<string> => {
    const name = `${kind} ${permissions.join()}`;
    const token = tokens.get(name) ?? makers[kind](permissions);
    tokens.set(name, token);
    return token;
  };
}
export type Tokens = ReturnType<typeof tokensOf>;

/** No key is made with what only people may; one that has it all the same still opens nothing by it. */
async function newKey(world: World, permissions: string[]): Promise<string> {
  const peopleOnly: readonly string[] = PERMISSIONS.peopleOnly;
  const given = permissions.filter((one) => !peopleOnly.includes(one));
  const body = { name: `Key ${nextNumber()}`, permissions: given };
  const { body: made } = await byOwner(world, 'POST', 'admin/api-keys', body);
  if (given.length < permissions.length) {
    const keys = world.shop.db.updateTable('api_keys').set({ permissions });
    await keys.where('id', '=', made.apiKey.id).execute();
  }
  return made.key;
}

/** Those who try: each a token, but for the cart. */
async function peopleOf(world: World, tokens: Tokens) {
  const { shop } = world;
  const { body: cart } = await expectOk(shop.api('POST', 'carts', { body: {} }));
  const [another, blocked, lateShopper] = [
    await shopper(shop),
    await shopper(shop),
    await shopper(shop),
  ];
  await byOwner(world, 'POST', `admin/customers/${blocked.id}/block`, {});
  const lateOwner = await provenStaff(shop, 'owner');
  const isLongAgo = { confirmed_at: after(now(), -minutes(11)) };
  for (const { id } of [lateOwner, lateShopper]) await changeSessions(shop.db, id, isLongAgo);
  return {
    cart: cart.token as string,
    another: another.token,
    blocked: blocked.token,
    revoked: await revokedKey(world),
    lateOwner: lateOwner.token,
    lateShopper: lateShopper.token,
    unproven: (await signedIn(shop, 'owner')).token,
    everything: await tokens('key', [...PERMISSIONS.all]),
  };
}

/** The table of all who are refused. */
export async function refusalsOf(world: World, tokens: Tokens): Promise<Refusal[]> {
  const people = await peopleOf(world, tokens);
  const by = (token: string) => () => ({ token });
  return [
    { who: 'nobody', of: isGuarded, caller: () => ({}), ...SIGN_IN },
    { who: 'a made-up token', of: isGuarded, caller: by('no.such.token'), ...SIGN_IN },
    { who: 'somebody blocked', of: isGuarded, caller: by(people.blocked), ...SIGN_IN },
    {
      who: 'somebody blocked, where all others may',
      of: (one) => one.security && !isGuarded(one),
      caller: () => ({ token: people.blocked, cart: people.cart }),
      ...SIGN_IN,
    },
    { who: 'a revoked key', of: isGuarded, caller: by(people.revoked), ...SIGN_IN },
    { who: 'another shopper', of: isForStaff, caller: by(people.another), ...FORBIDDEN },
    {
      who: 'staff with every permission but its own',
      of: isForStaff,
      caller: async ({ permission }) => ({ token: await tokens('person', allBut(permission)) }),
      ...FORBIDDEN,
    },
    {
      who: 'a key with every permission but its own',
      of: isForStaff,
      caller: async ({ permission }) => ({ token: await tokens('key', allBut(permission)) }),
      ...FORBIDDEN,
    },
    {
      who: 'a key, which is no person',
      of: isForPeople,
      caller: by(people.everything),
      ...FORBIDDEN,
    },
    {
      who: 'a key, which cannot prove who it is',
      of: isSensitive,
      caller: by(people.everything),
      ...FORBIDDEN,
    },
    {
      who: 'somebody who reauthenticated long ago',
      of: isSensitive,
      caller: (one) => ({ token: isForPeople(one) ? people.lateShopper : people.lateOwner }),
      status: 403,
      code: 'auth.confirm_first',
    },
    {
      who: 'staff without a second factor',
      of: isForStaff,
      caller: by(people.unproven),
      status: 403,
      code: 'auth.two_factor_missing',
    },
  ];
}

async function revokedKey(world: World): Promise<string> {
  const body = { name: 'Revoked', permissions: ['orders:read', 'audit:read'] };
  const { body: made } = await byOwner(world, 'POST', 'admin/api-keys', body);
  await byOwner(world, 'DELETE', `admin/api-keys/${made.apiKey.id}`);
  return made.key;
}

/** All of them are refused, see nothing of the first shopper's, and the database is as it was to the last row. */
export async function refusesAll(
  world: World,
  refusals: Refusal[],
  operation: Operation,
  target: Target,
): Promise<void> {
  const own = refusals.filter(({ of }) => of(operation));
  const callers = await Promise.all(own.map(({ caller }) => caller(operation)));
  const before = await fingerprint(world.shop.pool);
  for (const [i, { who, status, code }] of own.entries()) {
    const answer = await send(world, operation, target, callers[i]);
    expect([answer.status, answer.body?.code], who).toEqual([status, code]);
    expect(answer.text, who).not.toContain(MARK);
  }
  expect(await fingerprint(world.shop.pool), 'what was refused changes nothing').toEqual(before);
}

/** The other half: nothing but the permission stood in the way. */
export async function opensByItsOwn(
  world: World,
  tokens: Tokens,
  operation: Operation,
  nothing: Target,
): Promise<void> {
  if (!isForStaff(operation) || operation.streams) return;
  for (const kind of ['person', 'key'] as const) {
    if (kind === 'key' && operation.confirmed) continue;
    const token = await tokens(kind, [operation.permission]);
    const { status, body, text } = await send(world, operation, nothing, { token });
    expect(status, `a ${kind} with its permission alone: ${text.slice(0, 300)}`).not.toBe(401);
    expect(body?.code, `a ${kind} with its permission alone`).not.toBe('auth.forbidden');
  }
}
