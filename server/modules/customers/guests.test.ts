/** Whoever orders without an account is a customer too. */
import { describe, expect, test } from 'vitest';
import { changeAccount, nextNumber, owner, shopper, staffWho } from '#test/factories/accounts.ts';
import { euro } from '#test/factories/catalog.ts';
import { expectOk, goods, orderBecomes, payAt, placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const { token } = await staffWho(shop, ['customers:read', 'customers:write']);
const list = async (query: string) =>
  (await expectOk(shop.api('GET', `admin/customers?${query}`, { token }))).body;
const view = async (id: string) =>
  (await expectOk(shop.api('GET', `admin/customers/${id}`, { token }))).body;
const emailsOf = (body: { items: { email: string }[] }) => body.items.map(({ email }) => email);

describe('a guest', () => {
  const asGuest = async (email: string, price = 5000) => {
    const { variantId } = await goods(shop, { price });
    const order = await placedOrder(shop, [{ variantId }], { email });
    await payAt(order.pageUrl, 'approve');
    await orderBecomes(shop, order, 'paid');
    return order;
  };
  const orderOf = async (number: string) => {
    const as = (await owner(shop)).token;
    return (await expectOk(shop.api('GET', `admin/orders/${number}`, { token: as }))).body;
  };
  const guests = (query: string) => list(`guests=true&${query}`);

  test('is one customer however often they order, with what they paid less what went back', async () => {
    const email = `guest-${nextNumber()}@example.test`;
    const orders = [await asGuest(email), await asGuest(email), await asGuest(email)];
    const [row, ...more] = (await guests(`search=${email}`)).items;
    expect(more).toEqual([]);
    const totals: number[] = [];
    for (const { number } of orders) totals.push((await orderOf(number)).totals.total.amount);
    const paid = totals.reduce((sum, amount) => sum + amount, 0);
    expect(row).toMatchObject({ email, isGuest: true, orderCount: 3, spent: [euro(paid)] });
    const [first, second] = orders;
    const as = { token: (await owner(shop)).token };
    const path = `admin/orders/${first?.number}`;
    const body = { paymentId: first?.paymentId, amount: euro(2500) };
    await expectOk(shop.api('POST', `${path}/refunds`, { ...as, body }));
    await expect
      .poll(async () => (await view(row.id)).spent, { timeout: 10_000 })
      .toEqual([euro(paid - 2500)]);
    // Every order of theirs leads to them.
    const { guestId, customerId } = await orderOf(second?.number ?? '');
    expect(customerId).toBeNull();
    const seen = await view(guestId);
    expect(seen).toMatchObject({ id: row.id, isGuest: true, orderCount: 3 });
    expect(seen.newestOrders).toHaveLength(3);
    expect(emailsOf(await list(`search=${email}`))).toEqual([]);
    expect(emailsOf(await guests(`search=${email}&blocked=true`))).toEqual([]);
  });

  test('stands in every order of the list, each once, page by page', async () => {
    for (const sort of ['newest', 'lastOrder', 'spent']) {
      const all = (await guests(`sort=${sort}&limit=100`)).items.map(
        ({ id }: { id: string }) => id,
      );
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await guests(`sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
        paged.push(...page.items.map(({ id }: { id: string }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(all);
      expect(new Set(paged).size).toBe(paged.length);
    }
  });

  test('has notes, which they keep when they prove the address, and which go with their account', async () => {
    const email = `noted-${nextNumber()}@example.test`;
    const { number } = await asGuest(email);
    const { guestId } = await orderOf(number);
    const path = `admin/customers/${guestId}`;
    const note = { token, body: { note: 'Rings twice' } };
    await expectOk(shop.api('POST', `${path}/notes`, note));
    expect((await view(guestId)).notes).toMatchObject([{ note: 'Rings twice' }]);
    expect((await shop.api('POST', `${path}/block`, { token, body: {} })).status).toBe(404);
    const person = await shopper(shop);
    await changeAccount(shop.db, person.id, { email, email_verified_at: new Date() });
    const notesOf = async () => (await view(person.id)).notes.length;
    await expect.poll(notesOf, { timeout: 10_000 }).toBe(1);
    const [{ id: noteId }] = (await view(person.id)).notes;
    const gone = await shop.api('DELETE', `admin/customers/${person.id}/notes/${noteId}`, {
      token,
    });
    expect([gone.status, await notesOf()]).toEqual([204, 0]);
  });

  test('has sums that equal the ledger, and none where the address is gone', async () => {
    const { rows } = await shop.pool.query(`
      select coalesce(s.email, l.email) from
        (select email, currency, spent_amount from guest_sums where spent_amount <> 0) s
      full join
        (select o.email, m.currency, sum(m.amount) as amount from money_ledger m
          join orders o on o.id = m.order_id where o.account_id is null and o.email <> '' group by 1, 2
          having sum(m.amount) <> 0) l
      on s.email = l.email and s.currency = l.currency
      where s.spent_amount is distinct from l.amount`);
    expect(rows).toEqual([]);
  });
});
