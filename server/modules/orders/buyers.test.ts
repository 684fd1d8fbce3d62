/** Guests' orders and the accounts they join. */
import { describe, expect, test } from 'vitest';
import { confirmOrder, lockForMove } from '#modules/orders/index.ts';
import { inTx } from '#platform/db.ts';
import { emit } from '#platform/events.ts';
import { jobHandlers } from '#server/reactions.ts';
import { changeAccount, nextNumber, shopper } from '#test/factories/accounts.ts';
import { checkOut, expectOk, goods, payAt, readyCart, runJob } from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { orderHeadByNumber } from './queries/moves.ts';

const shop = await openShop({ listens: true });
const { api, db, pool, platform } = shop;
const jobs = () => runDueJobs(pool, jobHandlers(platform));

/** Who waits for a lock that is no row's. */
const WAITING = `select from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`;

const newEmail = () => `buyer${nextNumber()}@example.test`;

async function buyAsGuest(email: string, { pay = true } = {}) {
  const { variantId } = await goods(shop, {});
  const cart = await readyCart(shop, [{ variantId }], { email });
  const { body } = await expectOk(checkOut(shop, cart));
  const order = { number: body.order.number, token: body.orderToken };
  if (pay) {
    await payAt(body.payment.redirectUrl, 'approve', 'lost');
    await expectOk(api('POST', `orders/${order.number}/settle`, { order: order.token }));
  }
  return order;
}

/** Someone with an account under this address, which is not proved yet. */
async function register(email: string) {
  const person = await shopper(shop);
  await changeAccount(db, person.id, { email: email.toLowerCase(), email_verified_at: null });
  return person;
}

const verify = (accountId: string) =>
  inTx(db, async (tx) => {
    await changeAccount(tx, accountId, { email_verified_at: new Date() });
    await emit(tx, 'account.email_verified', { accountId });
  });

async function ordersOf({ token }: { token: string }): Promise<string[]> {
  const { body } = await expectOk(api('GET', 'orders', { token }));
  return body.items.map(({ number }: { number: string }) => number);
}

describe('the orders of a guest', () => {
  test('join the account with their address once it is verified, and only then', async () => {
    const email = newEmail();
    const order = await buyAsGuest(email.toUpperCase());
    const person = await register(email);
    await jobs();
    expect(await ordersOf(person)).toEqual([]);
    expect((await api('GET', `orders/${order.number}`, { token: person.token })).status).toBe(404);

    await verify(person.id);
    await jobs();
    expect(await ordersOf(person)).toEqual([order.number]);
    expect((await api('GET', `orders/${order.number}`, { token: person.token })).status).toBe(200);
  });

  test('are not shown to somebody who merely registered with the address', async () => {
    const email = newEmail();
    const stranger = await register(email);
    const order = await buyAsGuest(email);
    await jobs();
    await runJob(shop, 'orders.join-guest', { accountId: stranger.id });
    expect(await ordersOf(stranger)).toEqual([]);
    expect((await api('GET', `orders/${order.number}`, { order: order.token })).status).toBe(200);
  });

  test('join when they are confirmed, if the address was verified before', async () => {
    const email = newEmail();
    const person = await register(email);
    await verify(person.id);
    await jobs();
    const { number } = await buyAsGuest(email);
    await jobs();
    expect(await ordersOf(person)).toEqual([number]);
    await buyAsGuest(email, { pay: false });
    await jobs();
    expect(await ordersOf(person)).toEqual([number]);
  });

  test('join once, however often and late their jobs run', async () => {
    const email = newEmail();
    const person = await register(email);
    const orders = [await buyAsGuest(email), await buyAsGuest(email)];
    await verify(person.id);
    await Promise.all([
      jobs(),
      runJob(shop, 'orders.join-guest', { accountId: person.id }),
      runJob(shop, 'orders.join-guest', { accountId: person.id }),
    ]);
    expect((await ordersOf(person)).sort()).toEqual(orders.map(({ number }) => number).sort());
  });

  test('join when the address is verified at the moment they are paid', async () => {
    for (let round = 0; round < 5; round++) {
      const email = newEmail();
      const person = await register(email);
      const [order] = await Promise.all([buyAsGuest(email), verify(person.id).then(jobs)]);
      await jobs();
      expect(await ordersOf(person)).toEqual([order.number]);
    }
  });

  test('are waited for when the address is verified while one is being confirmed', async () => {
    const email = newEmail();
    const { number } = await buyAsGuest(email, { pay: false });
    const person = await register(email);
    const order = await orderHeadByNumber(db, number);
    let joining: Promise<unknown> | undefined;
    await inTx(db, async (tx) => {
      await confirmOrder(tx, await lockForMove(tx, order?.id ?? ''), 'pending');
      await orderHeadByNumber(tx, number); // All of the above is done by now.
      await verify(person.id);
      joining = jobs();
      await expect
        .poll(async () => (await pool.query(WAITING)).rowCount, { timeout: 20_000 })
        .toBe(1);
    });
    await joining;
    expect(await ordersOf(person)).toEqual([number]);
  });

  test('never leave the account they were placed with', async () => {
    const owner = await shopper(shop);
    const other = newEmail();
    const { variantId } = await goods(shop, {});
    const cart = await readyCart(shop, [{ variantId }], { token: owner.token, email: other });
    const { body } = await expectOk(checkOut(shop, cart, { token: owner.token }));
    const stranger = await register(other);
    await verify(stranger.id);
    await jobs();
    expect(await ordersOf(stranger)).toEqual([]);
    expect(await ordersOf(owner)).toEqual([body.order.number]);
  });
});
