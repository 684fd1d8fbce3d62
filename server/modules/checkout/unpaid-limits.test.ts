/** What anybody may do with somebody else's address, or with goods that nobody pays for. */
import { describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { orderTokenOf } from '#modules/orders/index.ts';
import { createProviders } from '#modules/payments/index.ts';
import { after, days, minutes, now, setClock } from '#platform/clock.ts';
import { loadConfig } from '#server/config.ts';
import { nextNumber, owner, shopper } from '#test/factories/accounts.ts';
import { ADDRESS, checkOut, expectOk, goods, readyCart, runJob } from '#test/factories/orders.ts';
import { offerTransfer } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ settings: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
const { api } = shop;
const onDelivery = { method: 'cash_on_delivery' };
const newEmail = () => `unpaid${nextNumber()}@example.test`;

describe('an order that is paid later', () => {
  test('is limited to twenty an hour from one network, by checkout and by a new attempt', async () => {
    const { variantId } = await goods(shop, { onHand: 900 });
    await offerTransfer(shop, 'IBAN: DE00 0000');
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    const body = { paymentMethod: 'cash_on_delivery' };
    const newCart = () => readyCart(shop, [{ variantId }], { email: newEmail() });
    const order = async () => api('POST', 'checkout', { cart: await newCart(), body, headers });
    for (let made = 0; made < 19; made++) expect((await order()).status).toBe(201);
    const again = async () => {
      const { body: open } = await expectOk(
        checkOut(shop, await newCart(), { method: 'bank_transfer' }),
      );
      const path = `orders/${open.order.number}/payments`;
      return api('POST', path, { order: open.orderToken, body, headers });
    };
    expect((await again()).status).toBe(201);
    expect((await again()).body.code).toBe('rate.limited');
    expect((await order()).body.code).toBe('rate.limited');
    const otherAddress = { 'x-forwarded-for': '203.0.113.78' };
    const other = await api('POST', 'checkout', {
      cart: await newCart(),
      body,
      headers: otherAddress,
    });
    expect(other.status).toBe(201);
  });

  test('is limited to a few for one email address, whoever enters it', async () => {
    const { variantId } = await goods(shop, { onHand: 900 });
    const email = newEmail();
    const order = async () => {
      const cart = await readyCart(shop, [{ variantId }], { email });
      return checkOut(shop, cart, onDelivery);
    };
    const numbers: string[] = [];
    for (let made = 0; made < 5; made++) numbers.push((await expectOk(order())).body.order.number);
    expect((await order()).body.code).toBe('checkout.too_much_unpaid');
    // Each cancelling sends a mail too, so it makes room only after a while.
    const { token } = await owner(shop);
    const body = { note: 'Changed their mind' };
    for (const number of numbers)
      await expectOk(api('POST', `admin/orders/${number}/cancel`, { token, body }));
    expect((await order()).body.code).toBe('checkout.too_much_unpaid');
    setClock(after(now(), minutes(61)));
    expect((await order()).status).toBe(201);
    setClock();
  });

  test('is limited to a few when many are sent at the same moment', async () => {
    const { variantId } = await goods(shop, { onHand: 900 });
    const email = newEmail();
    const carts = await Promise.all(
      Array.from({ length: 12 }, () => readyCart(shop, [{ variantId }], { email })),
    );
    const answers = await Promise.all(
      carts.map((cart, i) =>
        api('POST', 'checkout', {
          cart,
          body: { paymentMethod: 'cash_on_delivery' },
          headers: { 'x-forwarded-for': `203.0.113.${100 + i}` },
        }),
      ),
    );
    const codes = answers.map(({ status, body }) => body.code ?? status).sort();
    expect(codes).toEqual([...Array(5).fill(201), ...Array(7).fill('checkout.too_much_unpaid')]);
  });

  test('gets another attempt while its checkout is repeated, without a deadlock', async () => {
    await offerTransfer(shop, 'IBAN: DE00 0000');
    const { variantId } = await goods(shop);
    const email = newEmail();
    const cart = await readyCart(shop, [{ variantId }], { email });
    // The provider of its first method is not reached here, so its page is not open.
    expect((await checkOut(shop, cart)).status).toBe(503);
    const { id, number } = await shop.db
      .selectFrom('orders')
      .select(['id', 'number'])
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const before = await deadlocks();
    const other = await shop.pool.connect();
    await other.query('begin');
    await other.query(`select pg_advisory_xact_lock(hashtextextended('buyer ' || $1, 0))`, [email]);
    const again = api('POST', `orders/${number}/payments`, {
      order: orderTokenOf(shop.config, id),
      body: { paymentMethod: 'bank_transfer' },
    });
    await expect.poll(waiting).toBe(1);
    const sent = checkOut(shop, cart, { method: 'bank_transfer' });
    await expect.poll(waiting).toBe(2);
    await other.query('commit');
    other.release();
    expect((await again).status).toBe(201);
    expect((await sent).body.order.number).toBe(String(number));
    expect(await deadlocks()).toBe(before);
  });

  const waiting = async () =>
    (await shop.pool.query('select from pg_locks where not granted')).rows.length;
  const deadlocks = async () => {
    await shop.pool.query('select pg_stat_clear_snapshot()');
    const { rows } = await shop.pool.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    return rows[0].deadlocks;
  };

  test('reserves no more than a few dozen of one variant in all orders of a buyer', async () => {
    const { variantId } = await goods(shop, { onHand: 900 });
    const { token } = await shopper(shop);
    const order = async (...quantities: number[]) => {
      const lines = quantities.map((quantity, i) => ({
        variantId,
        quantity,
        properties: { Engraving: `Number ${i}` },
      }));
      const cart = await readyCart(shop, lines, { token, email: newEmail() });
      return checkOut(shop, cart, { token, ...onDelivery });
    };
    expect((await order(51)).body.code).toBe('checkout.too_much_unpaid');
    expect((await order(26, 25)).body.code).toBe('checkout.too_much_unpaid');
    expect((await order(30)).status).toBe(201);
    expect((await order(21)).body.code).toBe('checkout.too_much_unpaid');
    expect((await order(20)).status).toBe(201);
  });

  test('is the same order however often its cart is sent again', async () => {
    const { variantId } = await goods(shop, { onHand: 900 });
    const cart = await readyCart(shop, [{ variantId, quantity: 50 }], { email: newEmail() });
    const first = await expectOk(checkOut(shop, cart, onDelivery));
    const again = await expectOk(checkOut(shop, cart, onDelivery));
    expect(again.body.order.number).toBe(first.body.order.number);
  });

  test('ends when nothing was shipped for two weeks, and its goods are for sale again', async () => {
    const { variantId } = await goods(shop, { onHand: 3 });
    const cart = await readyCart(shop, [{ variantId, quantity: 3 }], { email: newEmail() });
    const { body } = await expectOk(checkOut(shop, cart, onDelivery));
    const stateAfter = async (age: number) => {
      setClock(after(now(), days(age)));
      await runJob(shop, 'checkout.sweep-unshipped', {});
      setClock();
      const call = { order: body.orderToken };
      return (await expectOk(api('GET', `orders/${body.order.number}`, call))).body.status;
    };
    expect(await stateAfter(13)).not.toBe('cancelled');
    expect(await stateAfter(15)).toBe('cancelled');
    await readyCart(shop, [{ variantId, quantity: 3 }], { email: newEmail() });
    expect((await verifyShop(shop.db)).flatMap(({ broken }) => broken)).toEqual([]);
  });

  test('is possible in a live shop once the merchant allows it', () => {
    const live = { SHOP_MODE: 'live', PUBLIC_URL: 'https://shop.example', TRUST_PROXY: 'off' };
    const providers = createProviders(loadConfig({ ...live, SECRET_KEY: 's'.repeat(32) }));
    const later = providers
      .flatMap(({ methods }) => methods)
      .filter(({ flow }) => flow === 'later');
    expect(later.map(({ offeredAtFirst }) => offeredAtFirst)).toEqual([false, false]);
  });
});

describe('a name or an address', () => {
  const HOSTILE = [
    'Ada\nYour parcel waits: pay here',
    'Ada\r\nBcc: eve',
    'Ada\u2028Line',
    'Ada\u0000',
    'Ada \u202Etxt.exe',
    'Ada\u200B',
    'see https://elsewhere.example',
    'www.elsewhere.example now',
    'elsewhere.example/pay',
    'ELSEWHERE.EXAMPLE/Pay now',
    'bit.LY/abc',
    'HTTPS:ELSEWHERE.EXAMPLE',
    'elsewhere\u3002example/pay',
    'else\u00ADwhere.example',
  ];
  const NO_NAMES = ['ELSEWHERE.EXAMPLE', 'a@ELSEWHERE.EXAMPLE', 't.me', 'x.co', '1.2.3.4', 'a/b'];
  const FIELDS = ['firstName', 'lastName', 'company', 'line1', 'line2', 'city', 'region', 'phone'];

  test.each(FIELDS)('in %s must be one line of plain words', async (field) => {
    const { body } = await expectOk(api('POST', 'carts', { body: {} }));
    const isName = field === 'firstName' || field === 'lastName';
    for (const words of isName ? [...HOSTILE, ...NO_NAMES] : HOSTILE) {
      const shipping = { ...ADDRESS, [field]: words };
      const answer = await api('PUT', 'cart/addresses', {
        cart: body.token,
        body: { email: newEmail(), shipping },
      });
      expect([words, answer.status]).toEqual([words, 400]);
      expect(answer.body.errors[0].path).toBe(`/shipping/${field}`);
    }
  });

  test('of an account must be so too', async () => {
    for (const name of [...HOSTILE, 'You have won: elsewhere.example']) {
      const body = { email: newEmail(), password: 'teapot under the stairs', name };
      const headers = { 'x-forwarded-for': `198.51.100.${nextNumber() % 250}` };
      const answer = await api('POST', 'auth/register', { body, headers });
      expect([name, answer.status]).toEqual([name, 400]);
    }
  });

  test.each([
    ['firstName', 'J.R.R.'],
    ['firstName', 'Dr. Ada-Maria'],
    ['lastName', 'O’Neill'],
    ['lastName', '王'],
    ['lastName', 'علي'],
    ['company', 'Booking.com B.V.'],
    ['line1', '12/3 St. John’s Rd.'],
    ['line2', 'c/o Müller & Söhne, 2. OG'],
    ['phone', '+49 (30) 555-0177'],
  ])('may be as people write it: %s %s', async (field, words) => {
    const { body } = await expectOk(api('POST', 'carts', { body: {} }));
    const shipping = { ...ADDRESS, [field]: words };
    const typed = { cart: body.token, body: { email: newEmail(), shipping } };
    expect((await api('PUT', 'cart/addresses', typed)).status).toBe(200);
  });
});
