import { describe, expect, test } from 'vitest';
import {
  changeAccount,
  nextNumber,
  owner,
  type SignedInTester,
  shopper,
  staffWho,
} from '#test/factories/accounts.ts';
import { euro, UNKNOWN_ID } from '#test/factories/catalog.ts';
import { expectOk, goods, orderBecomes, payAt, placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const staff = await staffWho(shop, ['customers:read', 'customers:write']);
const { token } = staff;
const list = async (query: string) =>
  (await expectOk(shop.api('GET', `admin/customers?${query}`, { token }))).body;
const view = async (id: string) =>
  (await expectOk(shop.api('GET', `admin/customers/${id}`, { token }))).body;
const emailsOf = (body: { items: { email: string }[] }) => body.items.map(({ email }) => email);

async function buys(person: SignedInTester, price: number) {
  const { variantId } = await goods(shop, { price });
  const order = await placedOrder(shop, [{ variantId }], { token: person.token });
  await payAt(order.pageUrl, 'approve');
  await orderBecomes(shop, order, 'paid');
  const { body } = await expectOk(
    shop.api('GET', `orders/${order.number}`, { order: order.token }),
  );
  return { number: order.number, total: body.totals.total.amount as number };
}

const actionsOn = (subject: string) =>
  shop.db
    .selectFrom('audit_log')
    .select(['action', 'actor_id as actorId', 'before', 'after'])
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute();

describe('finding customers', () => {
  test('by part of the name or the email address, whatever the case, or by the number of an order', async () => {
    const ada = await shopper(shop);
    const name = `Ada Ångström-${nextNumber()} 100%_\\`;
    await changeAccount(shop.db, ada.id, { name });
    const { number } = await buys(ada, 1000);
    for (const search of [
      ada.email,
      ada.email.toUpperCase().slice(1),
      'ÅNGSTRÖM',
      'angstrom ada',
      number,
      `#${number}`,
    ]) {
      const found = emailsOf(await list(`search=${encodeURIComponent(search)}`));
      expect(found, search).toContain(ada.email);
    }
    for (const signs of ['%', '_', '\\', '100%0_1'])
      expect(emailsOf(await list(`search=${encodeURIComponent(signs)}`)), signs).toEqual([]);
  });

  test('does not show staff', async () => {
    const boss = await owner(shop);
    expect(emailsOf(await list(`search=${boss.email}`))).toEqual([]);
    expect(emailsOf(await list(`search=${staff.email}`))).toEqual([]);
  });

  test('by state', async () => {
    const blocked = await shopper(shop);
    const unverified = await shopper(shop);
    const ordered = await shopper(shop);
    await shop.api('POST', `admin/customers/${blocked.id}/block`, { token, body: {} });
    await changeAccount(shop.db, unverified.id, { email_verified_at: null });
    await buys(ordered, 500);
    const all = [blocked, unverified, ordered];
    const found = async (query: string) => {
      const emails = emailsOf(await list(`limit=100&${query}`));
      return all.filter(({ email }) => emails.includes(email));
    };
    expect(await found('blocked=true')).toEqual([blocked]);
    expect(await found('blocked=false')).toEqual([unverified, ordered]);
    expect(await found('emailVerified=false')).toEqual([unverified]);
    expect(await found('hasOrders=true')).toEqual([ordered]);
    expect(await found('hasOrders=false&blocked=false')).toEqual([unverified]);
    for (const dates of ['created', 'registered']) {
      expect(await found(`${dates}Before=2020-01-01T00:00:00Z`)).toEqual([]);
      expect(await found(`${dates}From=2020-01-01T00:00:00Z`)).toEqual(all);
    }
  });

  test('page by page in every sort order, each once', async () => {
    const people = [await shopper(shop), await shopper(shop), await shopper(shop)];
    for (const [i, person] of people.entries()) await buys(person, 90_000 + 1000 * i);
    for (const sort of ['newest', 'lastOrder', 'spent']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      do {
        const page = await list(`sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...emailsOf(page));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size, sort).toBe(seen.length);
      expect(seen.slice(0, 3), sort).toEqual(people.toReversed().map(({ email }) => email));
    }
  });

  test('with a cursor of this list only', async () => {
    const { nextCursor } = await list('sort=spent&limit=1');
    for (const other of ['sort=newest', 'sort=lastOrder', 'sort=spent&currency=USD']) {
      const answer = await shop.api('GET', `admin/customers?${other}&cursor=${nextCursor}`, {
        token,
      });
      expect(answer.status, other).toBe(400);
    }
  });
});

describe('what a customer has spent', () => {
  test('is what they paid less refunds, without cancelled orders', async () => {
    const ada = await shopper(shop);
    const first = await buys(ada, 2000);
    const second = await buys(ada, 3000);
    const { variantId } = await goods(shop);
    const dropped = await placedOrder(shop, [{ variantId }], { token: ada.token });
    await expectOk(shop.api('POST', `orders/${dropped.number}/cancel`, { token: ada.token }));
    const seen = await view(ada.id);
    expect(seen.spent).toEqual([euro(first.total + second.total)]);
    expect(seen.orderCount).toBe(2);
    expect(seen.newestOrders.map(({ number }: { number: string }) => number)).toEqual([
      dropped.number,
      second.number,
      first.number,
    ]);
    const [row] = (await list(`search=${ada.email}`)).items;
    expect(row).toMatchObject({ spent: seen.spent, orderCount: 2, lastOrderAt: seen.lastOrderAt });

    const { id, payment_id } = await shop.db
      .selectFrom('money_ledger as l')
      .innerJoin('orders as o', 'o.id', 'l.order_id')
      .select(['o.id', 'l.payment_id'])
      .where('o.number', '=', Number(first.number))
      .executeTakeFirstOrThrow();
    const sent = { order_id: id, payment_id, currency: 'EUR', created_at: new Date() };
    await shop.db
      .insertInto('money_ledger')
      .values({ ...sent, kind: 'refunded', amount: -first.total })
      .execute();
    expect((await view(ada.id)).spent).toEqual([euro(second.total)]);
  });

  test('follows an order that joins an account or leaves it', async () => {
    const ada = await shopper(shop);
    const guest = await goods(shop, { price: 4000 });
    const order = await placedOrder(shop, [{ variantId: guest.variantId }]);
    await payAt(order.pageUrl, 'approve');
    await orderBecomes(shop, order, 'paid');
    const give = (to: string | null) =>
      shop.db
        .updateTable('orders')
        .set({ account_id: to })
        .where('number', '=', Number(order.number))
        .execute();
    expect((await view(ada.id)).spent).toEqual([]);
    await give(ada.id);
    expect((await view(ada.id)).spent[0].amount).toBeGreaterThanOrEqual(4000);
    const bob = await shopper(shop);
    await give(bob.id);
    expect((await view(ada.id)).spent).toEqual([]);
    expect((await view(bob.id)).orderCount).toBe(1);
    await give(null);
    expect((await view(bob.id)).spent).toEqual([]);
  });

  test('equals the ledger for everybody', async () => {
    const { rows } = await shop.pool.query(`
      select coalesce(s.account_id, l.account_id) from
        (select account_id, currency, spent_amount from customer_sums where spent_amount <> 0) s
      full join
        (select o.account_id, m.currency, sum(m.amount) as amount from money_ledger m
          join orders o on o.id = m.order_id where o.account_id is not null group by 1, 2
          having sum(m.amount) <> 0) l
      on s.account_id = l.account_id and s.currency = l.currency
      where s.spent_amount is distinct from l.amount`);
    expect(rows).toEqual([]);
  });
});

describe('one customer', () => {
  test('is shown with their sign-in methods and without secrets', async () => {
    const ada = await shopper(shop);
    const answer = await shop.api('GET', `admin/customers/${ada.id}`, { token });
    expect(answer.body).toMatchObject({
      email: ada.email,
      emailVerified: true,
      isStaff: false,
      blocked: null,
      addresses: [],
      notes: [],
      signIn: { password: true, authenticator: false, passkeys: 0, providers: [], sessions: 1 },
    });
    expect(answer.text).not.toMatch(/hash|secret|token|argon/i);
  });

  test('is linked from their orders, for staff only', async () => {
    const ada = await shopper(shop);
    const { number } = await buys(ada, 700);
    const { token: all } = await owner(shop);
    const asStaff = await shop.api('GET', `admin/orders/${number}`, { token: all });
    expect(asStaff.body.customerId).toBe(ada.id);
    const asAda = await shop.api('GET', `orders/${number}`, { token: ada.token });
    expect(asAda.body.customerId).toBeNull();
    const orders = await shop.api('GET', `admin/orders?customer=${ada.id}`, { token: all });
    expect(orders.body.items).toHaveLength(1);
  });

  test('that does not exist answers 404 everywhere, and nothing is recorded', async () => {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '/notes', { note: 'A note' }],
      ['DELETE', `/notes/${UNKNOWN_ID}`, undefined],
      ['POST', '/block', {}],
      ['POST', '/unblock', undefined],
    ] as const) {
      const answer = await shop.api(method, `admin/customers/${UNKNOWN_ID}${path}`, {
        token,
        body,
      });
      expect(answer.status, path).toBe(404);
    }
    expect(await actionsOn(UNKNOWN_ID)).toEqual([]);
  });
});
