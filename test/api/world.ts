/**
 * A shop in which somebody has one of everything, for others to reach for. A new path parameter needs an example
 * here: the sweep fails until it has one.
 */
import { hashToken } from '#platform/tokens.ts';
import { owner, type SignedInTester, shopper, signedIn } from '#test/factories/accounts.ts';
import { newMedia } from '#test/factories/catalog.ts';
import {
  ADDRESS,
  expectOk,
  goods,
  type PlacedOrder,
  placedOrder,
  readyCart,
} from '#test/factories/orders.ts';
import type { TestApp } from '#test/harness/app.ts';
import { type Operation, readOperations } from './operations.ts';

/** Stands in what the first shopper wrote, and nowhere else. */
export const MARK = 'Zyxwvut';

/** `person`: one shopper's own. `staff`: behind a permission of staff. `anyone`: nobody's in particular. */
export type Whose = 'person' | 'staff' | 'anyone';
type Maker = { whose: Whose; make: (start: Start) => string | Promise<string> };
type Start = {
  shop: TestApp;
  boss: SignedInTester;
  /** Has one of everything. */
  first: SignedInTester;
  order: PlacedOrder & { id: string };
  /** The token of the first shopper's cart. */
  cart: string;
  product: { productId: string; variantId: string; slug: string };
};
export type World = Start & { examples: Map<string, { whose: Whose; value: string }> };

/** By the path that ends in the parameter. */
export const MAKERS: Record<string, Maker> = {
  '/api/v1/cart/items/{itemId}': { whose: 'person', make: firstItem },
  '/api/v1/me/addresses/{id}': { whose: 'person', make: firstAddress },
  '/api/v1/me/passkeys/{id}': { whose: 'person', make: insertPasskey },
  '/api/v1/me/saved-views/{id}': { whose: 'person', make: firstView },
  '/api/v1/me/sessions/{id}': { whose: 'person', make: otherSession },
  '/api/v1/orders/{number}': { whose: 'person', make: ({ order }) => order.number },
  '/api/v1/admin/customers/{id}': { whose: 'staff', make: ({ first }) => first.id },
  '/api/v1/admin/customers/{id}/notes/{noteId}': { whose: 'staff', make: firstNote },
  '/api/v1/admin/orders/{number}': { whose: 'staff', make: ({ order }) => order.number },
  '/api/v1/admin/refunds/{id}': { whose: 'staff', make: insertRefund },
  '/api/v1/admin/payments/{id}': { whose: 'staff', make: ({ order }) => order.paymentId },
  '/api/v1/admin/api-keys/{id}': {
    whose: 'staff',
    make: making('admin/api-keys', { name: 'Walked', permissions: ['orders:read'] }),
  },
  '/api/v1/admin/categories/{id}': {
    whose: 'staff',
    make: making('admin/categories', { name: 'Walked' }),
  },
  '/api/v1/admin/payment-methods/{method}': { whose: 'staff', make: () => 'cash_on_delivery' },
  '/api/v1/admin/roles/{id}': {
    whose: 'staff',
    make: making('admin/roles', { name: 'Walked', permissions: ['orders:read'] }),
  },
  '/api/v1/admin/staff/{id}': {
    whose: 'staff',
    make: async ({ shop }) => (await signedIn(shop, 'support')).id,
  },
  '/api/v1/admin/invites/{id}': {
    whose: 'staff',
    make: making('admin/invites', { email: 'invited@example.test', role: 'support' }),
  },
  '/api/v1/admin/products/{id}': { whose: 'staff', make: ({ product }) => product.productId },
  '/api/v1/admin/stock-locations/{id}': {
    whose: 'staff',
    make: making('admin/stock-locations', { name: 'Walked', code: 'walked' }),
  },
  '/api/v1/admin/stock/{variantId}': { whose: 'staff', make: ({ product }) => product.variantId },
  '/api/v1/admin/variants/{id}': { whose: 'staff', make: ({ product }) => product.variantId },
  '/media/{id}': { whose: 'anyone', make: ({ shop }) => newMedia(shop) },
  '/api/v1/auth/oauth/{provider}': { whose: 'anyone', make: () => 'google' },
  '/api/v1/me/identities/{provider}': { whose: 'anyone', make: linkOAuthAccount },
  '/api/v1/categories/{slug}': { whose: 'anyone', make: () => 'walked' },
  '/api/v1/products/{slug}': { whose: 'anyone', make: ({ product }) => product.slug },
  // Whoever knows it brings a proof that the provider has signed.
  '/payments/{id}': { whose: 'anyone', make: ({ order }) => order.paymentId },
  '/webhooks/{provider}': { whose: 'anyone', make: () => 'test' },
  // Everybody's in a demo, and not there in a live shop.
  '/api/v1/demo/mailbox/{id}': { whose: 'anyone', make: insertMail },
};

/** Where what a sample says is no answer to what is asked: an address of a country, for one. */
export const BODIES: Record<string, unknown> = {
  addMyAddress: { address: ADDRESS },
  changeMyAddress: { address: ADDRESS },
};

/** Makes an example of each parameter that the description has. */
export async function buildWorld(shop: TestApp): Promise<World> {
  const boss = await owner(shop);
  const first = await shopper(shop);
  await shop.pool.query('update accounts set name = $1 where id = $2', [`${MARK} First`, first.id]);
  const product = await goods(shop);
  const lines = [{ variantId: product.variantId }];
  const placed = await placedOrder(shop, lines, { token: first.token });
  const cart = await readyCart(shop, lines, { token: first.token, email: first.email });
  const { rows } = await shop.pool.query('select id from orders where number = $1', [
    placed.number,
  ]);
  const start = { shop, boss, first, order: { ...placed, id: rows[0].id }, cart, product };
  const examples: World['examples'] = new Map();
  for (const path of new Set(readOperations().flatMap(parametersOf))) {
    const maker = MAKERS[path];
    if (maker) examples.set(path, { whose: maker.whose, value: await maker.make(start) });
  }
  return { ...start, examples };
}

/** Each parameter of an operation's path, as the path that ends in it. */
export function parametersOf({ path }: Operation): string[] {
  return [...path.matchAll(/\{\w+\}/g)].map(({ 0: name, index }) =>
    path.slice(0, index + name.length),
  );
}

/** The values of an operation's parameters, by name; and whose it is that they name. */
export function exampleOf(world: World, operation: Operation) {
  const paths = parametersOf(operation);
  const found = paths.map((path) => world.examples.get(path));
  const nameOf = (path: string) => /\{(\w+)\}$/.exec(path)?.[1] ?? '';
  return {
    given: Object.fromEntries(paths.map((path, i) => [nameOf(path), found[i]?.value ?? ''])),
    whose: found.at(-1)?.whose ?? 'anyone',
  };
}

function making(path: string, body: object): Maker['make'] {
  return async ({ shop, boss }) => {
    const made = await expectOk(shop.api('POST', path, { token: boss.token, body }));
    return (made.body.apiKey ?? made.body).id;
  };
}

async function firstItem({ shop, cart, first }: Start): Promise<string> {
  const { body } = await expectOk(shop.api('GET', 'cart', { token: first.token, cart }));
  return body.items[0].id;
}

async function firstAddress({ shop, first }: Start): Promise<string> {
  const body = { address: { ...ADDRESS, lastName: MARK } };
  const made = await expectOk(shop.api('POST', 'me/addresses', { token: first.token, body }));
  return made.body.id;
}

async function firstView({ shop, first }: Start): Promise<string> {
  const body = { list: 'orders', name: MARK, query: 'toShip=true' };
  const made = await expectOk(shop.api('POST', 'me/saved-views', { token: first.token, body }));
  return made.body.id;
}

async function otherSession({ shop, first }: Start): Promise<string> {
  const body = { email: first.email, password: 'correct horse battery' };
  await expectOk(shop.api('POST', 'auth/login', { body }));
  const { rows } = await shop.pool.query(
    'select id from sessions where account_id = $1 order by created_at desc limit 1',
    [first.id],
  );
  return rows[0].id;
}

async function firstNote({ shop, boss, first }: Start): Promise<string> {
  const body = { note: `${MARK} prefers mornings` };
  const path = `admin/customers/${first.id}/notes`;
  return (await expectOk(shop.api('POST', path, { token: boss.token, body }))).body.id;
}

async function insertRefund({ shop, order }: Start): Promise<string> {
  const { rows } = await shop.pool.query(
    `insert into refunds (payment_id, amount, currency, reason, note)
     select id, 1, currency, 'requested', $2 from payments where id = $1 returning id`,
    [order.paymentId, `${MARK} asked for it`],
  );
  return rows[0].id;
}

async function insertPasskey({ shop, first }: Start): Promise<string> {
  const { rows } = await shop.pool.query(
    `insert into passkeys (account_id, credential_id, public_key, name) values ($1, $2, $3, $4) returning id`,
    [first.id, hashToken(MARK).toString('base64url'), Buffer.from('none'), `${MARK} phone`],
  );
  return rows[0].id;
}

async function linkOAuthAccount({ shop, first }: Start): Promise<string> {
  await shop.pool.query(
    `insert into identities (provider, subject, account_id) values ('google', $1, $2)`,
    [MARK, first.id],
  );
  return 'google';
}

async function insertMail({ shop }: Start): Promise<string> {
  const { rows } = await shop.pool.query(
    `insert into notifications (dedupe_key, kind, recipient, locale, subject, body_text, body_html, created_at)
     values ('walk', 'walk', 'walk@example.test', 'en', 'A mail', 'A mail', '<p>A mail</p>', now()) returning id`,
  );
  return rows[0].id;
}
