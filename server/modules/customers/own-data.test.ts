/** All data of a person in one file, and their end. */

import { describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { sql } from '#platform/db.ts';
import { jobHandlers } from '#server/reactions.ts';
import {
  changeAccount,
  changeSessions,
  owner,
  type SignedInTester,
  shopper,
  staffWho,
} from '#test/factories/accounts.ts';
import {
  ADDRESS,
  checkOut,
  expectOk,
  goods,
  payAt,
  readyCart,
  runJob,
} from '#test/factories/orders.ts';
import { makeJobsDue, runDueJobs } from '#test/harness/jobs.ts';
import { mailedToken } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db, pool, platform } = shop;
const jobs = () => runDueJobs(pool, jobHandlers(platform));

/** Words that occur nowhere else. */
const NAME = 'Zerlina Quivershade';
const PERSON = {
  ...ADDRESS,
  firstName: 'Zerlina',
  lastName: 'Quivershade',
  company: 'Quivershade Ironmongery',
  line1: '77 Vanishing Lane',
  city: 'Nowherbourg',
  phone: '+49 30 5550177',
};

const staff = await owner(shop);

async function person(): Promise<SignedInTester> {
  const someone = await shopper(shop);
  const { token } = someone;
  await changeAccount(db, someone.id, { email_verified_at: new Date() });
  await expectOk(api('PATCH', 'me', { token, body: { name: NAME } }));
  await expectOk(api('POST', 'me/addresses', { token, body: { address: PERSON } }));
  return someone;
}

type Buying = { token?: string; email: string; paid?: boolean; shipped?: boolean };

async function buy({ token, email, paid = true, shipped = true }: Buying) {
  const { variantId } = await goods(shop, {});
  const cart = await readyCart(shop, [{ variantId }], { token, email });
  await expectOk(api('PUT', 'cart/addresses', { token, cart, body: { email, shipping: PERSON } }));
  const { body } = await expectOk(checkOut(shop, cart, { token }));
  const { number } = body.order;
  if (paid) {
    await payAt(body.payment.redirectUrl, 'approve', 'lost');
    await expectOk(api('POST', `orders/${number}/settle`, { order: body.orderToken }));
  }
  if (paid && shipped) {
    const trackingUrl = 'https://post.test/track/TP-1';
    const parcel = { carrier: 'Test Post', trackingNumber: 'TP-1', trackingUrl };
    const call = { token: staff.token, body: parcel };
    await expectOk(api('POST', `admin/orders/${number}/fulfilments`, call));
  }
  return { number, order: body.orderToken as string };
}

const close = ({ token }: { token: string }) => api('DELETE', 'me', { token });

/** Every place in the database, in any table, where one of the words occurs. */
async function findWords(words: string[]): Promise<string[]> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select c.table_schema as schema, c.table_name as table, c.column_name as column
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('public', 'graphile_worker') and t.table_type = 'BASE TABLE'
      and c.data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'ARRAY')`.execute(
    db,
  );
  const found = [];
  for (const { schema, table, column } of columns) {
    const place = sql`${sql.ref(column)}::text`;
    const { rows } = await sql<{ value: string }>`
      select ${place} as value from ${sql.table(`${schema}.${table}`)}
      where lower(${place}) like any(${words.map((word) => `%${word.toLowerCase()}%`)}) limit 1`.execute(
      db,
    );
    found.push(...rows.map(({ value }) => `${table}.${column}: ${value.slice(0, 80)}`));
  }
  return found;
}

const sums = async () =>
  (
    await sql`select number, total_amount, tax_amount, subtotal_amount, charges_amount from orders order by number`.execute(
      db,
    )
  ).rows;

describe('an account that is deleted', () => {
  test('leaves its orders for accounting and no personal data', async () => {
    const leaving = await person();
    const { token, email: former } = leaving;
    const email = `moved-${former}`;
    await expectOk(api('POST', 'me/email', { token, body: { email } }));
    const link = await mailedToken(shop, email, '/change-email');
    await expectOk(api('POST', 'auth/email/change', { token, body: { token: link } }));
    const mine = await buy({ token, email });
    const guest = await buy({ email });
    const otherOrder = await buy({ token, email: `other-${email}` });
    await jobs();
    // A cart that was never ordered, another as a guest, and a pending change of address.
    await readyCart(shop, [{ variantId: (await goods(shop, {})).variantId }], { token, email });
    await readyCart(shop, [{ variantId: (await goods(shop, {})).variantId }], { email });
    const wish = { email, source: 'checkout' };
    await expectOk(api('POST', 'newsletter/subscriptions', { body: wish }));
    const question = { name: NAME, email, message: 'Is it Quivershade made?' };
    await expectOk(api('POST', 'contact/messages', { body: question }));
    const note = { token: staff.token, body: { note: `${NAME} likes moss` } };
    await expectOk(api('POST', `admin/customers/${leaving.id}/notes`, note));
    const words = [former, 'zerlina', 'quivershade', 'vanishing', 'nowherbourg', '5550177'];
    expect((await findWords(words)).length).toBeGreaterThan(10);
    const before = await sums();

    expect((await close(leaving)).status).toBe(204);
    await jobs();
    // The last mail, and the job that will take it away.
    const left = (await findWords(words)).map((place) => place.split(':')[0]);
    expect(left.sort()).toEqual(['job_notes.note', 'notifications.recipient']);
    await makeJobsDue(pool);
    await jobs();
    expect(await findWords(words)).toEqual([]);

    expect(await sums()).toEqual(before);
    expect((await verifyShop(db)).flatMap(({ broken }) => broken)).toEqual([]);
    for (const { number, order } of [mine, guest, otherOrder]) {
      const { body } = await expectOk(api('GET', `orders/${number}`, { order }));
      expect(body.addresses.shipping).toEqual({
        firstName: '',
        lastName: '',
        line1: '',
        city: '',
        postalCode: '',
        country: 'DE',
      });
      expect(body.email).toBe('');
      expect(body.shipments[0].trackingUrl).toBeNull();
    }
    const { status, body } = await api('GET', `admin/orders/${mine.number}`, {
      token: staff.token,
    });
    expect(status).toBe(200);
    expect(body.customerId).toBeNull();
  });

  test('is signed out everywhere, and its address is available again', async () => {
    const leaving = await person();
    const { token, email, refreshToken } = leaving;
    await expectOk(close(leaving));
    expect((await api('GET', 'me', { token })).status).toBe(401);
    expect((await api('POST', 'auth/refresh', { body: { refreshToken } })).status).toBe(401);
    const again = { email, password: 'correct horse battery', name: 'New Person' };
    expect((await api('POST', 'auth/register', { body: again })).status).toBeLessThan(300);
  });

  test('gets one last mail', async () => {
    const leaving = await person();
    await expectOk(close(leaving));
    await jobs();
    const mails = await db
      .selectFrom('notifications')
      .select('kind')
      .where('recipient', '=', leaving.email)
      .execute();
    expect(mails).toEqual([{ kind: 'account.closed' }]);
  });
});

describe('an account cannot be deleted', () => {
  test('while an order waits for payment or for its parcel', async () => {
    const unpaid = await person();
    const waiting = await buy({ ...unpaid, paid: false });
    const refusal = await close(unpaid);
    expect(refusal).toMatchObject({ status: 409, body: { code: 'account.orders_open' } });
    expect(refusal.body.detail).toContain(waiting.number);
    await expectOk(api('POST', `orders/${waiting.number}/cancel`, { token: unpaid.token }));
    expect((await close(unpaid)).status).toBe(204);

    const unsent = await person();
    await buy({ ...unsent, shipped: false });
    expect((await close(unsent)).body.code).toBe('account.orders_open');
    const { body } = await expectOk(api('GET', 'me/addresses', { token: unsent.token }));
    expect(body.items).toHaveLength(1);
  });

  test('while a guest order with its address is unfinished', async () => {
    const someone = await person();
    await buy({ email: someone.email, shipped: false });
    expect((await close(someone)).body.code).toBe('account.orders_open');
  });

  test('when it belongs to the last owner', async () => {
    expect((await close(staff)).status).toBe(409);
    const second = await owner(shop);
    expect((await close(second)).status).toBe(204);
  });

  test('without recent reauthentication', async () => {
    const someone = await person();
    await changeSessions(db, someone.id, { confirmed_at: new Date(Date.now() - 3_600_000) });
    expect((await close(someone)).body.code).toBe('auth.confirm_first');
  });
});

describe('all data of a person', () => {
  test('are exported as one file', async () => {
    const someone = await person();
    const { token, email } = someone;
    const { number } = await buy({ token, email });
    const { variantId } = await goods(shop, {});
    const cart = await readyCart(shop, [{ variantId }], { token, email });
    const { body: rules } = await api('GET', 'admin/settings/checkout', { token: staff.token });
    const { version: _, ...takes } = { ...rules, note: 'optional' };
    await expectOk(api('PUT', 'admin/settings/checkout', { token: staff.token, body: takes }));
    const said = { email, shipping: PERSON, note: 'Ring twice' };
    await expectOk(api('PUT', 'cart/addresses', { token, cart, body: said }));
    const call = { token: staff.token, body: { note: 'Asks for moss' } };
    await expectOk(api('POST', `admin/customers/${someone.id}/notes`, call));
    const { status, headers, body } = await api('GET', 'me/export', { token });
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="my-data.json"');
    expect(headers['cache-control']).toBe('no-store');
    expect(body.profile).toMatchObject({ email, name: NAME, role: 'shopper' });
    expect(body.addresses[0]).toMatchObject({ address: PERSON, isDefaultShipping: true });
    expect(body.sessions).toHaveLength(1);
    expect(body.notes).toMatchObject([{ note: 'Asks for moss' }]);
    expect(body.bags).toMatchObject([
      { email, shopperNote: 'Ring twice', addresses: [PERSON, PERSON] },
    ]);
    expect(body.orders).toMatchObject([{ number, email, addresses: { shipping: PERSON } }]);
    expect(JSON.stringify(body)).not.toMatch(/hash|token|secret/i);
  });

  test('contain nothing of other people', async () => {
    const ada = await person();
    await buy(ada);
    const eve = await shopper(shop);
    const { body } = await expectOk(api('GET', 'me/export', { token: eve.token }));
    expect(body.orders).toEqual([]);
    expect(body.addresses).toEqual([]);
    const clerk = await staffWho(shop, ['customers:read']);
    const own = await expectOk(api('GET', 'me/export', { token: clerk.token }));
    expect(own.text).not.toContain(ada.email);
  });

  test('are complete when there are many orders', async () => {
    const { id, token } = await person();
    const { variantId } = await goods(shop, {});
    const order = await buy({ token, email: 'many@example.test' });
    await sql`
      with made as (
        insert into orders (cart_id, cart_fingerprint, account_id, email, currency, locale, placed_at, confirmed_at,
          cancelled_at, cancel_reason, prices_include_tax, tax_rounding, subtotal_amount, adjustment_amount,
          charges_amount, tax_amount, total_amount, shipping_option_id, shipping_option_name)
        select cart_id, '', ${id}, email, currency, locale, placed_at, null, now(), 'shopper', prices_include_tax,
          tax_rounding, subtotal_amount, adjustment_amount, charges_amount, tax_amount, total_amount,
          shipping_option_id, shipping_option_name
        from orders, generate_series(1, 120) where number = ${order.number}
        returning id, subtotal_amount, tax_amount
      ), told as (
        insert into order_events (order_id, kind, actor, created_at) select id, 'placed', 'shopper', now() from made
      ), lines as (
        insert into order_items (order_id, variant_id, position, slug, title, options, quantity, unit_price_amount,
          adjustment_amount, tax_amount, total_amount)
        select id, ${variantId}, 0, 'x', 'X', '[]', 1, subtotal_amount, 0, 0, subtotal_amount from made
      )
      insert into order_addresses (order_id, kind, first_name, last_name, line1, city, postal_code, country)
      select id, kind, 'A', 'B', 'C', 'D', '10115', 'DE' from made, unnest(array['shipping', 'billing']) as kind`.execute(
      db,
    );
    const { body } = await expectOk(api('GET', 'me/export', { token }));
    const numbers = new Set(body.orders.map((one: { number: string }) => one.number));
    expect(numbers.size).toBe(121);
  });
});

test('a mail still being written when its account is deleted is not sent', async () => {
  const someone = await person();
  const { number } = await buy(someone);
  const { id } = await db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', Number(number))
    .executeTakeFirstOrThrow();
  await jobs();
  await expectOk(close(someone));
  await jobs();
  const count = async () => (await db.selectFrom('notifications').select('id').execute()).length;
  const before = await count();
  await runJob(shop, 'mail.order-cancelled', { orderId: id });
  expect(await count()).toBe(before);
});
