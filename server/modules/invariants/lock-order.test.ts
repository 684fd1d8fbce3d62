/** All that is written at once, two by two and in crowds: whatever waits, nothing waits in a circle. */
import { expect, test } from 'vitest';
import { changeStock } from '#modules/stock/index.ts';
import { inTx } from '#platform/db.ts';
import { jobHandlers } from '#server/reactions.ts';
import { changeAccount, owner, type SignedInTester, shopper } from '#test/factories/accounts.ts';
import {
  checkOut,
  goods,
  type PlacedOrder,
  payAt,
  readyCart,
  runJob,
} from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { verifyShop } from './index.ts';

const shop = await openShop({ listens: true });
const { api, db, pool } = shop;
const staff = await owner(shop);
const [one, two] = [await goods(shop, { onHand: 9_000 }), await goods(shop, { onHand: 9_000 })];
const { body: second } = await api('POST', 'admin/stock-locations', {
  token: staff.token,
  body: { name: 'Second', code: 'second' },
});
const handlers = jobHandlers(shop.platform, shop.providers);

/** One buyer with all that can be done to what they bought: as a guest, then with an account of that address. */
type World = {
  account: SignedInTester;
  pending: PlacedOrder;
  paid: PlacedOrder;
  cart: string;
};

const asStaff = (method: string, path: string, body: object = {}) =>
  api(method, path, { token: staff.token, body });

async function newWorld(): Promise<World> {
  const account = await shopper(shop);
  const lines = [one, two];
  const buy = async (token?: string) => {
    const cart = await readyCart(shop, lines, { token, email: account.email });
    const { body } = await checkOut(shop, cart, { token });
    return {
      number: body.order.number,
      token: body.orderToken,
      paymentId: body.payment.id,
      pageUrl: body.payment.redirectUrl,
    };
  };
  const [pending, paid] = [await buy(), await buy()];
  await payAt(paid.pageUrl, 'approve');
  await runDueJobs(pool, handlers);
  const cart = await readyCart(shop, lines.toReversed(), { email: account.email });
  await changeAccount(db, account.id, { email_verified_at: new Date() });
  return { account, pending, paid, cart };
}

const other = (quantity: number) =>
  inTx(db, (tx) =>
    changeStock(
      tx,
      [two, one].flatMap(({ variantId }) =>
        [undefined, second.id].map((locationId) => ({
          variantId,
          locationId,
          change: quantity,
          reason: '',
          path: '',
        })),
      ),
      null,
    ),
  );

const ACTS: Record<string, (world: World) => Promise<unknown>> = {
  checkout: ({ cart }) => checkOut(shop, cart),
  ownCheckout: async ({ account: { token, email } }) => {
    const own = await readyCart(shop, [two, one], { token, email });
    return checkOut(shop, own, { token });
  },
  cancel: ({ pending: { number, token } }) =>
    api('POST', `orders/${number}/cancel`, { order: token }),
  staffCancel: ({ paid: { number } }) => asStaff('POST', `admin/orders/${number}/cancel`),
  capture: ({ pending: { pageUrl } }) => payAt(pageUrl, 'approve', 'twice'),
  settle: ({ pending: { number, token } }) =>
    api('POST', `orders/${number}/settle`, { order: token }),
  refund: ({ paid: { number, paymentId } }) =>
    asStaff('POST', `admin/orders/${number}/refunds`, {
      paymentId,
      amount: { amount: 100, currency: 'EUR' },
    }),
  ship: ({ paid: { number } }) => asStaff('POST', `admin/orders/${number}/fulfilments`),
  takeBack: ({ paid: { number } }) =>
    asStaff('POST', `admin/orders/${number}/returns`, { restock: true, locationId: 'second' }),
  deliver: ({ paid: { number } }) => asStaff('POST', `admin/orders/${number}/delivered`),
  count: () => other(1),
  transfer: () =>
    asStaff('POST', 'admin/stock/changes', {
      items: [
        { variantId: one.variantId, change: 1, locationId: 'second' },
        { variantId: one.variantId, change: -1 },
      ],
    }),
  saveProduct: () =>
    asStaff('PATCH', `admin/products/${one.productId}`, { vendor: `V${Math.random()}` }),
  saveStock: async () => {
    const { body } = await asStaff('GET', `admin/products/${two.productId}`);
    const [{ id, stock }] = body.variants;
    const levels = stock.levels.map(
      ({ locationId, onHand }: { locationId: string; onHand: number }) => ({
        locationId,
        onHand: onHand + 1,
      }),
    );
    return asStaff('PATCH', `admin/products/${two.productId}`, {
      variants: [{ id, stock: { levels } }],
    });
  },
  close: ({ account: { token } }) => api('DELETE', 'me', { token }),
  join: ({ account: { id } }) => runJob(shop, 'orders.join-guest', { accountId: id }),
  expire: ({ pending: { number } }) => expire(number),
  jobs: () => runDueJobs(pool, handlers),
};

async function expire(number: string): Promise<void> {
  const { rows } = await pool.query(
    `update orders set expires_at = now() - interval '1 minute'
     where number = $1 and status = 'pending' returning id`,
    [number],
  );
  if (rows[0]) await runJob(shop, 'checkout.expire-order', { orderId: rows[0].id });
}

async function deadlocks(): Promise<number> {
  // Each connection hands in its counts at its first statement after a second.
  await new Promise((wake) => setTimeout(wake, 1_100));
  await Promise.all(Array.from({ length: 20 }, () => pool.query('select pg_sleep(0.05)')));
  const { rows } = await pool.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  );
  return rows[0].deadlocks;
}

/** A deterministic shuffle, so that a run that fails is told by its round. */
function shuffled<T>(list: T[], round: number): T[] {
  const rank = (at: number) => Math.sin((at + 1) * 12.9898 * (round + 1)) % 1;
  return list
    .map((item, at) => ({ item, rank: rank(at) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const ROUNDS = 5;
const names = Object.keys(ACTS);
const run = (name: string, world: World) => ACTS[name]?.(world).catch(() => undefined);

test('no two writes ever wait for each other in a circle', async () => {
  const before = await deadlocks();
  for (let round = 0; round < ROUNDS; round++) {
    const worlds = await Promise.all([newWorld(), newWorld()]);
    await Promise.all(
      worlds.flatMap((world) => shuffled(names, round).map((name) => run(name, world))),
    );
  }
  expect(await deadlocks()).toBe(before);
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
}, 180_000);
