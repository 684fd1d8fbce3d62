/** A shop in which somebody has one of everything, for others to reach for. */
import {
  changeSessions,
  type SignedInTester,
  shopper,
  signedIn,
} from '#test/factories/accounts.ts';
import {
  expectOk,
  type Goods,
  goods,
  type PlacedOrder,
  payAt,
  placedOrder,
  readyCart,
} from '#test/factories/orders.ts';
import type { BankShop } from '#test/fakes/bank.ts';
import type { TestAnswer } from '#test/harness/app.ts';

/** Stands in what the first shopper wrote, and nowhere else. */
export const MARK = 'Zyxwvut';

export type World = {
  shop: BankShop;
  boss: SignedInTester;
  /** Has one of everything. */
  first: SignedInTester;
  /** The token of the first shopper's cart. */
  cart: string;
};

/** A call of the shop's owner that must succeed. */
export function byOwner(
  { shop, boss }: World,
  method: string,
  path: string,
  body?: unknown,
): Promise<TestAnswer> {
  return expectOk(shop.api(method, path, { token: boss.token, body }));
}

/** A shopper with the mark in their name. */
export async function markedShopper(shop: BankShop): Promise<SignedInTester> {
  const person = await shopper(shop);
  await shop.pool.query('update accounts set name = $1 where id = $2', [
    `${MARK} First`,
    person.id,
  ]);
  return person;
}

/** Who works here and has shown a second factor. */
export async function provenStaff(shop: BankShop, role: string): Promise<SignedInTester> {
  const person = await signedIn(shop, role);
  await changeSessions(shop.db, person.id, { second_factor: true });
  return person;
}

export async function buildWorld(shop: BankShop): Promise<World> {
  const boss = await provenStaff(shop, 'owner');
  const first = await markedShopper(shop);
  const lines = [{ variantId: (await goods(shop)).variantId }];
  const cart = await readyCart(shop, lines, { token: first.token, email: first.email });
  return { shop, boss, first, cart };
}

/** The first shopper's order of something new, which nobody has paid. */
export async function firstOrder(
  { shop, first }: World,
  method?: string,
): Promise<PlacedOrder & Goods> {
  const product = await goods(shop);
  const lines = [{ variantId: product.variantId }];
  return { ...(await placedOrder(shop, lines, { token: first.token, method })), ...product };
}

/** The number of such an order whose money has come. */
export async function paidOrder(world: World): Promise<string> {
  const { number, token, pageUrl } = await firstOrder(world);
  await payAt(pageUrl, 'approve');
  await expectOk(world.shop.api('POST', `orders/${number}/settle`, { order: token }));
  return number;
}
