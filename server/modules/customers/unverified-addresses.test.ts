/** An account gets nothing by an address that it has only typed. */
import { describe, expect, test } from 'vitest';
import { jobHandlers } from '#server/reactions.ts';
import { owner, shopper } from '#test/factories/accounts.ts';
import { ADDRESS, checkOut, expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { makeJobsDue, runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db, pool, platform } = shop;
const jobs = () => runDueJobs(pool, jobHandlers(platform));
const staff = await owner(shop);
const PASSWORD = 'teapot under the stairs';

describe("a stranger's guest order", () => {
  /** A stranger's cart, order, mail and invitation, all by their address alone. */
  async function stranger(email: string) {
    const { variantId } = await goods(shop, {});
    const cartToken = await readyCart(shop, [{ variantId }], { email });
    const ordered = await readyCart(shop, [{ variantId }], { email });
    const { body } = await expectOk(checkOut(shop, ordered, { method: 'cash_on_delivery' }));
    const order = { number: body.order.number as string, order: body.orderToken as string };
    const invitation = { email, role: 'support' };
    await expectOk(api('POST', 'admin/invites', { token: staff.token, body: invitation }));
    await jobs();
    return { cartToken, order };
  }

  async function hasAll(email: string, { cartToken, order }: Awaited<ReturnType<typeof stranger>>) {
    const { body: cart } = await expectOk(api('GET', 'cart', { cart: cartToken }));
    expect([cart.email, cart.addresses.shipping?.line1]).toEqual([email, ADDRESS.line1]);
    const { body } = await expectOk(api('GET', `orders/${order.number}`, { order: order.order }));
    expect(body.email).toBe(email);
    const mails = await db
      .selectFrom('notifications')
      .select('kind')
      .where('recipient', '=', email)
      .where('body_text', '<>', '')
      .execute();
    const kinds = ['account.link', 'order.confirmed'];
    expect(mails.map(({ kind }) => kind).sort()).toEqual(kinds);
    const { body: open } = await expectOk(api('GET', 'admin/invites', { token: staff.token }));
    expect(open.items.map((one: { email: string }) => one.email)).toContain(email);
  }

  test('is untouched when an account registers with their unverified address and is deleted', async () => {
    const email = 'victim-of-register@example.test';
    const theirs = await stranger(email);
    const body = { email, password: PASSWORD, name: 'Eve' };
    const { body: eve } = await expectOk(api('POST', 'auth/register', { body }));
    await jobs();
    const { body: data } = await expectOk(api('GET', 'me/export', { token: eve.accessToken }));
    expect([data.orders, data.bags]).toEqual([[], []]);
    await expectOk(api('DELETE', 'me', { token: eve.accessToken }));
    await jobs();
    await makeJobsDue(pool);
    await jobs();
    await hasAll(email, theirs);
  });

  test('is untouched when an account requested their address and is deleted', async () => {
    const email = 'victim-of-move@example.test';
    const theirs = await stranger(email);
    const eve = await shopper(shop);
    await expectOk(api('POST', 'me/email', { token: eve.token, body: { email } }));
    await jobs();
    await expectOk(api('DELETE', 'me', { token: eve.token }));
    await jobs();
    await makeJobsDue(pool);
    await jobs();
    await hasAll(email, theirs);
  });
});
