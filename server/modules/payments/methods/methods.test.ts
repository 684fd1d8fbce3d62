import { beforeEach, describe, expect, test } from 'vitest';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { checkOut, expectOk, goods, placedOrder, readyCart } from '#test/factories/orders.ts';
import { mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';
import { METHODS_TAG } from './queries.ts';

const shop = await openShop({ listens: true });
const { api, pool } = shop;
const boss = await owner(shop);
beforeEach(async () => {
  await pool.query('delete from payment_methods');
  shop.platform.memory.drop(METHODS_TAG);
});

const PLAIN = {
  enabled: true,
  names: {},
  instructions: {},
  currencies: [],
  countries: [],
  intent: 'capture',
};
const WORDS = { en: 'Send it to Example Bank, DE00 0000 0000.' };
type Method = { method: string; name: string; standing: string; instructions: string | null };

const arrange = (method: string, change: object = {}) =>
  api('PUT', `admin/payment-methods/${method}`, {
    token: boss.token,
    body: { ...PLAIN, ...change },
  });
const putInOrder = (methods: string[]) =>
  api('PUT', 'admin/payment-methods', { token: boss.token, body: { methods } });
const listed = async () =>
  (await expectOk(api('GET', 'admin/payment-methods', { token: boss.token }))).body;
const offered = async (query = '', call: { cart?: string } = {}): Promise<Method[]> =>
  (await expectOk(api('GET', `payment-methods?${query}`, call))).body.items;
const codes = (methods: Method[]) => methods.map(({ method }) => method);
const changes = async () =>
  (await pool.query('select action, subject_id, before, after from audit_log order by id')).rows;

describe('the instructions for a transfer', () => {
  test('change only after reauthentication, by no API key, and every owner is notified', async () => {
    const second = await owner(shop);
    const keyed = { name: 'Books', permissions: ['settings:read', 'settings:write'] };
    const { body } = await expectOk(
      api('POST', 'admin/api-keys', { token: boss.token, body: keyed }),
    );
    const path = 'admin/payment-methods/bank_transfer';
    const byKey = await api('PUT', path, { token: body.key, body: PLAIN });
    expect([byKey.status, byKey.body.code]).toEqual([403, 'auth.forbidden']);
    await pool.query(
      `update sessions set confirmed_at = now() - interval '11 minutes' where account_id = $1`,
      [second.id],
    );
    const late = await api('PUT', path, { token: second.token, body: PLAIN });
    expect([late.status, late.body.code]).toEqual([403, 'auth.confirm_first']);
    await expectOk(arrange('bank_transfer', { instructions: WORDS }));
    for (const { email } of [boss, second]) {
      const [mail] = await mailsTo(shop, email);
      expect(mail?.subject).toContain('Changed a payment method');
      expect(mail?.text).toContain('bank_transfer');
      expect(mail?.text).not.toContain('DE00');
    }
  });
});

describe('payment methods', () => {
  test('of a new shop are those its providers offer; transfers only once they have instructions', async () => {
    expect(codes(await offered())).toEqual(['test', 'cash_on_delivery']);
    const { items } = await listed();
    expect(items.map(({ method, standing }: Method) => [method, standing])).toEqual([
      ['test', 'offered'],
      ['bank_transfer', 'off'],
      ['cash_on_delivery', 'offered'],
    ]);
    expect(items[1]).toMatchObject({
      provider: 'manual',
      flow: 'later',
      needsInstructions: true,
      canAuthorise: false,
      demo: false,
      possibleCurrencies: ['EUR', 'USD'],
      usualName: 'Bank transfer',
    });
    expect(items[0].demo).toBe(true);
  });

  test('have a name and an explanation in each language, and fall back to the default name', async () => {
    const names = { en: '  Pay at the door ', 'ar-XB': '' };
    await expectOk(arrange('cash_on_delivery', { names }));
    const [, cash] = (await listed()).items.filter(
      ({ method }: Method) => method !== 'bank_transfer',
    );
    expect(cash).toMatchObject({ name: expect.any(String), names: { en: 'Pay at the door' } });
    const nameOf = async (query: string) =>
      (await offered(query)).find(({ method }) => method === 'cash_on_delivery')?.name;
    expect(await nameOf('locale=en')).toBe('Pay at the door');
    const both = { en: 'Pay at the door', 'ar-XB': 'Elsewhere' };
    await expectOk(arrange('cash_on_delivery', { names: both }));
    expect(await nameOf('locale=ar-XB')).toBe('Elsewhere');
    await expectOk(arrange('cash_on_delivery'));
    expect(await nameOf('locale=en')).toBe('Cash on delivery');
    await expectOk(arrange('bank_transfer', { instructions: WORDS }));
    const transfer = (await offered()).find(({ method }) => method === 'bank_transfer');
    expect(transfer?.instructions).toBe(WORDS.en);
  });

  test("are listed in the merchant's order, unnamed ones last", async () => {
    await expectOk(arrange('bank_transfer', { instructions: WORDS }));
    await expectOk(putInOrder(['cash_on_delivery', 'test']));
    const cart = await readyCart(shop, [await goods(shop)]);
    const order = ['cash_on_delivery', 'test', 'bank_transfer'];
    expect(codes(await offered('', { cart }))).toEqual(order);
    // Changing one keeps its place.
    await expectOk(arrange('test', { names: { en: 'Pretend card' } }));
    expect(codes((await listed()).items)).toEqual(order);
  });

  test('are offered for their currencies and countries only', async () => {
    await expectOk(arrange('cash_on_delivery', { currencies: ['USD'], countries: ['AT', 'US'] }));
    expect(codes(await offered('currency=USD&country=AT'))).toContain('cash_on_delivery');
    expect(codes(await offered('currency=EUR&country=AT'))).not.toContain('cash_on_delivery');
    expect(codes(await offered('currency=USD&country=DE'))).not.toContain('cash_on_delivery');
    // Before anybody knows where it goes, it is not ruled out.
    expect(codes(await offered('currency=USD'))).toContain('cash_on_delivery');
    const cart = await readyCart(shop, [await goods(shop)]); // In euros, to Germany.
    expect(codes(await offered('', { cart }))).toEqual(['test']);
    await expectOk(arrange('cash_on_delivery', { currencies: ['EUR'], countries: ['DE'] }));
    expect(codes(await offered('', { cart }))).toEqual(['test', 'cash_on_delivery']);
  });

  test('that are offered to nobody are marked for staff', async () => {
    await expectOk(arrange('cash_on_delivery', { countries: ['AQ'] }));
    const { items } = await listed();
    const cash = items.find(({ method }: Method) => method === 'cash_on_delivery');
    expect(cash.standing).toBe('nowhere');
    const count = async () =>
      (await expectOk(api('GET', 'admin/payments/summary', { token: boss.token }))).body
        .methodsOffered;
    expect(await count()).toBe(1);
    await expectOk(arrange('test', { enabled: false }));
    expect(await count()).toBe(0);
  });

  test('are all offered as filters to staff, those switched off too', async () => {
    await expectOk(arrange('cash_on_delivery', { enabled: false, names: { en: 'At the door' } }));
    await pool.query(
      "insert into payment_methods (method, enabled, position, updated_at) values ('gone', true, 9, now())",
    );
    shop.platform.memory.drop(METHODS_TAG);
    const { methods } = (
      await expectOk(api('GET', 'admin/payments/summary', { token: boss.token }))
    ).body;
    expect(methods).toEqual(
      expect.arrayContaining([
        { method: 'test', name: 'Test card' },
        { method: 'cash_on_delivery', name: 'At the door' },
        { method: 'gone', name: 'gone' },
      ]),
    );
  });
});

describe('a payment method that is switched off', () => {
  test('is refused at the checkout, and no order is made', async () => {
    const cart = await readyCart(shop, [await goods(shop)]);
    await expectOk(arrange('test', { enabled: false }));
    expect(codes(await offered('', { cart }))).toEqual(['cash_on_delivery']);
    const before = await pool.query('select count(*)::int as n from orders');
    const refused = await checkOut(shop, cart);
    expect([refused.status, refused.body.code]).toEqual([409, 'payment.method_not_offered']);
    expect((await pool.query('select count(*)::int as n from orders')).rows).toEqual(before.rows);
  });

  test('is refused for another attempt at an order, whose open payment page stays open', async () => {
    const order = await placedOrder(shop, [await goods(shop)]);
    await expectOk(arrange('test', { enabled: false }));
    const pay = (paymentMethod: string) =>
      api('POST', `orders/${order.number}/payments`, {
        order: order.token,
        body: { paymentMethod },
      });
    const refused = await pay('test');
    expect([refused.status, refused.body.code]).toEqual([409, 'payment.method_not_offered']);
    const path = `orders/${order.number}/payment`;
    const { body } = await expectOk(api('GET', path, { order: order.token }));
    expect(body.payment.redirectUrl).toBe(order.pageUrl);
    expect(codes(body.methods)).toEqual(['cash_on_delivery']);
  });

  test('for a country is refused for an order delivered there', async () => {
    const order = await placedOrder(shop, [await goods(shop)]);
    await expectOk(arrange('cash_on_delivery', { countries: ['AT'] }));
    const refused = await api('POST', `orders/${order.number}/payments`, {
      order: order.token,
      body: { paymentMethod: 'cash_on_delivery' },
    });
    expect(refused.body.code).toBe('payment.method_not_offered');
  });
});

describe('configuring payment methods', () => {
  test('refuses a transfer that is on without instructions', async () => {
    for (const instructions of [{}, { en: '   ' }]) {
      const refused = await arrange('bank_transfer', { instructions });
      expect([refused.status, refused.body.code]).toEqual([409, 'payment.instructions_missing']);
    }
    await expectOk(arrange('bank_transfer', { instructions: WORDS }));
    expect((await arrange('bank_transfer')).status).toBe(409);
    // Off, it may wait for its words.
    await expectOk(arrange('bank_transfer', { enabled: false }));
    expect(codes(await offered())).not.toContain('bank_transfer');
  });

  test('refuses what a payment method cannot do, beside the field', async () => {
    const refused = await arrange('cash_on_delivery', { intent: 'authorise' });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, '/intent']);
    const longer = await arrange('test', { names: { en: 'x'.repeat(61) } });
    expect([longer.status, longer.body.errors[0].path]).toEqual([400, '/names/en']);
    const strange = await arrange('test', { names: { xx: 'Name' } });
    expect(strange.status).toBe(400);
    expect((await arrange('test', { currencies: ['XTS'] })).status).toBe(400);
  });

  test('refuses an order of methods with an unknown or repeated name', async () => {
    for (const methods of [['test', 'nothing_known'], ['test', 'test'], []]) {
      expect((await putInOrder(methods)).status).toBe(400);
    }
    expect((await pool.query('select 1 from payment_methods')).rows).toEqual([]);
    expect((await arrange('nothing_known')).status).toBe(404);
  });

  test('writes the values before and after to the audit log', async () => {
    const earlier = (await changes()).length;
    await expectOk(arrange('cash_on_delivery', { enabled: false, names: { en: 'At the door' } }));
    await expectOk(putInOrder(['cash_on_delivery']));
    expect((await changes()).slice(earlier)).toEqual([
      {
        action: 'payment_method.update',
        subject_id: 'cash_on_delivery',
        before: { enabled: true, names: {} },
        after: { enabled: false, names: { en: 'At the door' } },
      },
      {
        action: 'payment_method.reorder',
        subject_id: 'all',
        before: { methods: ['test', 'bank_transfer', 'cash_on_delivery'] },
        after: { methods: ['cash_on_delivery', 'test', 'bank_transfer'] },
      },
    ]);
  });

  test('at the same moment by two people stores one of the two orders whole', async () => {
    const one = ['bank_transfer', 'test', 'cash_on_delivery'];
    const other = ['cash_on_delivery', 'bank_transfer', 'test'];
    await Promise.all([one, other, one, other].map((methods) => expectOk(putInOrder(methods))));
    expect([one, other]).toContainEqual(codes((await listed()).items));
  });

  test('needs the permission for settings', async () => {
    const looker = await staffWho(shop, ['settings:read']);
    const { token } = looker;
    expect((await api('GET', 'admin/payment-methods', { token })).status).toBe(200);
    const path = 'admin/payment-methods/test';
    expect((await api('PUT', path, { token, body: PLAIN })).status).toBe(403);
    const seller = await staffWho(shop, ['orders:write']);
    const refused = await api('GET', 'admin/payment-methods', { token: seller.token });
    expect(refused.status).toBe(403);
  });
});
