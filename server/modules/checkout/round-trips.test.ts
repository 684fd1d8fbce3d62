/** What each step of buying asks of PostgreSQL, counted on the wire: round trips first, statements beside them. */
import { afterAll, expect, test } from 'vitest';
import { demoPaymentJobs } from '#modules/demo-payments/index.ts';
import { handlersOf } from '#platform/define-job.ts';
import { ADDRESS, expectOk, goods, payAt, runJob } from '#test/factories/orders.ts';
import { testDatabase } from '#test/harness/database.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { countedDatabase, type Traffic } from '#test/harness/wire.ts';

const database = await testDatabase();
const wire = await countedDatabase(database);
// The demo provider is a third party: its own queries do not count.
const demo = await openShop({ listens: true, database });
const shop = await openShop({ listens: true, database: wire, settings: { RATE_LIMITS: 'on' } });
Object.assign(shop.platform.config, { port: demo.config.port });

/** The most round trips that each step may take, limits on callers included. */
const MAX_TRIPS = {
  'POST /carts': 1,
  'POST /cart/items': 1,
  'PATCH /cart/items/:id': 1,
  'PUT /cart/addresses': 1,
  'GET /cart/shipping-options': 1,
  'PUT /cart/shipping-option': 1,
  'GET /payment-methods': 1,
  'POST /checkout': 9,
  webhook: 7,
  'GET /orders/:number': 1,
  // One of them reads the terms that the shopper agreed to, which the mail holds.
  'confirmation mail': 5,
};
const MAX_TRIPS_IN_ALL = 29;
// The checkout reads the merchant's rules in the round trip that locks the cart.
const MAX_STATEMENTS_IN_ALL = 46;

const NONE: Traffic = { trips: 0, statements: [] };
const taken = new Map<keyof typeof MAX_TRIPS, Traffic>();

async function step<T>(name: keyof typeof MAX_TRIPS, work: () => Promise<T>): Promise<T> {
  let answer: T | undefined;
  taken.set(
    name,
    await wire.count(async () => {
      answer = await work();
    }),
  );
  return answer as T;
}

async function buyOnce(variantId: string): Promise<void> {
  const { api } = shop;
  const { body: created } = await step('POST /carts', () =>
    expectOk(api('POST', 'carts', { body: {} })),
  );
  const cart: string = created.token;
  const call = (method: string, path: string, body?: object) =>
    expectOk(api(method, path, { cart, body }));
  const { body: filled } = await step('POST /cart/items', () =>
    call('POST', 'cart/items', { variantId, quantity: 1 }),
  );
  await step('PATCH /cart/items/:id', () =>
    call('PATCH', `cart/items/${filled.items[0].id}`, { quantity: 2 }),
  );
  await step('PUT /cart/addresses', () =>
    call('PUT', 'cart/addresses', { email: 'guest@example.test', shipping: ADDRESS }),
  );
  const { body: options } = await step('GET /cart/shipping-options', () =>
    call('GET', 'cart/shipping-options'),
  );
  await step('PUT /cart/shipping-option', () =>
    call('PUT', 'cart/shipping-option', { shippingOptionId: options.items[0].id }),
  );
  await step('GET /payment-methods', () => call('GET', 'payment-methods'));
  const { body: placed } = await step('POST /checkout', () =>
    expectOk(api('POST', 'checkout', { cart, body: { paymentMethod: 'test' } })),
  );
  const page = new URL(placed.payment.redirectUrl);
  expect(await payAt(page.href, 'approve')).toMatchObject({ status: 303 });
  await step('webhook', () => runDueJobs(demo.pool, handlersOf(demoPaymentJobs(demo.platform))));
  const { number } = placed.order;
  const { body: order } = await step('GET /orders/:number', () =>
    expectOk(api('GET', `orders/${number}`, { order: placed.orderToken })),
  );
  expect(order).toMatchObject({ status: 'paid' });
  const { id: orderId } = await demo.db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  await step('confirmation mail', () => runJob(shop, 'mail.order-confirmed', { orderId }));
  const mail = demo.db.selectFrom('notifications').select('state').where('order_id', '=', orderId);
  expect(await mail.execute()).toEqual([{ state: 'sent' }]);
  expect(await jobsOf(orderId)).toEqual(JOBS);
}

/** Each is written, taken and struck off: what can be done in its cause's transaction is. */
const JOBS = ['checkout.expire-order', 'event:order.confirmed'];

async function jobsOf(orderId: string): Promise<string[]> {
  const { rows } = await demo.pool.query(
    `select task_identifier as task from graphile_worker.jobs j
     join graphile_worker._private_jobs p using (id)
     where p.payload->>'orderId' = $1 order by 1`,
    [orderId],
  );
  return rows.map(({ task }) => task);
}

afterAll(() => {
  const line = (name: string, trips: string, statements: string) =>
    `${name.padEnd(28)}${trips.padStart(6)}${statements.padStart(12)}`;
  console.log(
    [
      line('', 'trips', 'statements'),
      ...[...taken].map(([name, { trips, statements }]) =>
        line(name, `${trips}`, `${statements.length}`),
      ),
    ].join('\n'),
  );
});

test('each step of a purchase, and all together, stay within their round trips to the database', async () => {
  const { variantId } = await goods(demo);
  // What is read once, and what each connection prepares, is there by the second time.
  await buyOnce(variantId);
  await buyOnce(variantId);
  for (const [name, max] of Object.entries(MAX_TRIPS)) {
    const { trips, statements } = taken.get(name as keyof typeof MAX_TRIPS) ?? NONE;
    expect(trips, `${name}: ${statements.join(', ')}`).toBeLessThanOrEqual(max);
  }
  const sum = (of: (traffic: Traffic) => number) =>
    [...taken.values()].reduce((total, traffic) => total + of(traffic), 0);
  expect(taken.size).toBe(Object.keys(MAX_TRIPS).length);
  expect(sum(({ trips }) => trips)).toBeLessThanOrEqual(MAX_TRIPS_IN_ALL);
  expect(sum(({ statements }) => statements.length)).toBeLessThanOrEqual(MAX_STATEMENTS_IN_ALL);
});
