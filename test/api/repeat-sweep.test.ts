/**
 * A repeated call makes nothing twice. Each operation that takes an `Idempotency-Key` is called with valid input,
 * then again, concurrently, and with other content; a new one without a call here fails. The others are listed with
 * reasons in `server/repeats.ts`; the app does not start with a POST in neither place.
 */
import { describe, expect, test } from 'vitest';
import { nextNumber, owner, shopper } from '#test/factories/accounts.ts';
import { pictureForm, scarf } from '#test/factories/catalog.ts';
import {
  ADDRESS,
  checkOut,
  expectOk,
  goods,
  placedOrder,
  readyCart,
} from '#test/factories/orders.ts';
import { BANK, orderWith, sellWithBank } from '#test/fakes/bank.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { fingerprint } from './fingerprint.ts';
import { readOperations } from './operations.ts';

const shop = await sellWithBank();
const boss = await owner(shop);
const newKey = () => `call-${crypto.randomUUID()}`;

type Call = (key: string, variation?: string) => Promise<TestAnswer>;
type Options = { token?: string; cart?: string; order?: string };

/** A call whose body is made from a word, so that another word is other content. */
const posting =
  (path: string, body: (word: string) => object, who: Options = { token: boss.token }): Call =>
  (key, word = 'One') =>
    shop.api('POST', path, { ...who, body: body(word), headers: { 'idempotency-key': key } });

const unique = (word: string) => `${word} ${mark}`;
let mark = 0;

let nextShade = 0;

/** Each makes what it needs, and answers the call. */
const CALLS: Record<string, () => Promise<Call> | Call> = {
  addCartItem: async () => {
    const { variantId } = await goods(shop);
    const cart = (await expectOk(shop.api('POST', 'carts', { body: {} }))).body.token;
    const body = (word: string) => ({ variantId, quantity: word === 'One' ? 1 : 2 });
    return posting('cart/items', body, { cart });
  },
  addCustomerNote: async () => {
    const { id } = await shopper(shop);
    return posting(`admin/customers/${id}/notes`, (note) => ({ note }));
  },
  addMedia: () => {
    nextShade += 2;
    return async (key, word = 'One') => {
      const { body, type } = await pictureForm(word === 'One' ? nextShade : nextShade + 1);
      return shop.api('POST', 'admin/media', {
        token: boss.token,
        body,
        headers: { 'content-type': type, 'idempotency-key': key },
      });
    };
  },
  addMyAddress: async () => {
    const { token } = await shopper(shop);
    const body = (company: string) => ({ address: { ...ADDRESS, company } });
    return posting('me/addresses', body, { token });
  },
  changeStock: async () => {
    const { variantId } = await goods(shop);
    return posting('admin/stock/changes', (reason) => ({
      items: [{ variantId, change: 3, reason }],
    }));
  },
  checkout: async () => {
    const { variantId } = await goods(shop);
    const cart = await readyCart(shop, [{ variantId }]);
    return (key, word = 'One') =>
      checkOut(shop, cart, { key, method: word === 'One' ? 'test' : BANK });
  },
  createApiKey: () => posting('admin/api-keys', (name) => ({ name, permissions: ['orders:read'] })),
  createCart: () => posting('carts?locale=en', () => ({}), {}),
  createCategory: () => posting('admin/categories', (word) => ({ name: unique(word) })),
  createProduct: () => posting('admin/products', (title) => scarf({ title })),
  createRole: () =>
    posting('admin/roles', (word) => ({ name: unique(word), permissions: ['orders:read'] })),
  createStockLocation: () =>
    posting('admin/stock-locations', (word) => ({
      name: unique(word),
      code: `${word}-${mark}`.toLowerCase(),
    })),
  inviteStaff: () =>
    posting('admin/invites', (word) => ({
      email: `${word}${mark}@example.test`.toLowerCase(),
      role: 'support',
    })),
  payOrderAgain: async () => {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }]);
    const body = (word: string) => ({ paymentMethod: word === 'One' ? 'test' : BANK });
    return posting(`orders/${order.number}/payments`, body, { order: order.token });
  },
  refundOrder: async () => {
    const { number, paymentId } = await orderWith(shop, 'captured');
    return posting(`admin/orders/${number}/refunds`, (note) => ({
      paymentId,
      amount: { amount: 100, currency: 'EUR' },
      note,
    }));
  },
  resendInvite: async () => {
    const body = { email: `again${nextNumber()}@example.test`, role: 'support' };
    const made = await expectOk(shop.api('POST', 'admin/invites', { token: boss.token, body }));
    const path = `admin/invites/${made.body.id}/resend`;
    return (key, word = 'One') =>
      shop.api('POST', word === 'One' ? path : `${path}?locale=en`, {
        token: boss.token,
        headers: { 'idempotency-key': key },
      });
  },
  saveMyView: () =>
    posting('me/saved-views', (name) => ({ list: 'orders', name, query: 'toShip=true' })),
  returnGoods: async () => {
    const { number } = await orderWith(shop, 'captured');
    const path = `admin/orders/${number}`;
    await expectOk(shop.api('POST', `${path}/fulfilments`, { token: boss.token, body: {} }));
    return posting(`${path}/returns`, (note) => ({ note }));
  },
  shipOrder: async () => {
    const { number } = await orderWith(shop, 'captured');
    return posting(`admin/orders/${number}/fulfilments`, (carrier) => ({ carrier }));
  },
};
/** Nothing in its body could be other. */
const ONE_CONTENT = new Set(['createCart']);

const honoured = readOperations()
  .filter(({ parameters }) => parameters.some(({ name }) => name === 'idempotency-key'))
  .map(({ id }) => id);

async function callOf(id: string): Promise<Call> {
  const ready = CALLS[id];
  if (!ready) throw new Error(`Add a call of ${id} to this sweep: it takes an Idempotency-Key.`);
  mark = nextNumber();
  return ready();
}

describe('a call with an Idempotency-Key', () => {
  test.each(honoured)('%s is done once, however often it is sent', async (id) => {
    const call = await callOf(id);
    const key = newKey();
    const first = await call(key);
    expect(first.status, first.text.slice(0, 300)).toBeLessThan(300);
    const before = await fingerprint(shop.pool);
    const again = await call(key);
    expect(again.status, again.text.slice(0, 300)).toBe(first.status);
    expect(again.body).toEqual(first.body);
    expect(await fingerprint(shop.pool)).toEqual(before);
    if (ONE_CONTENT.has(id)) return;
    const other = await call(key, 'Other');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    expect(await fingerprint(shop.pool)).toEqual(before);
  });

  test.each(honoured)('%s is done once when it is sent three times at once', async (id) => {
    const call = await callOf(id);
    const key = newKey();
    const answers = await Promise.all([call(key), call(key), call(key)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([answers[0]?.status]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('is tested for exactly the operations that take a key', () => {
    expect(Object.keys(CALLS).sort()).toEqual([...honoured].sort());
  });

  test('is separate for each caller', async () => {
    const key = newKey();
    const mine = await posting('admin/categories', () => ({ name: 'Shared key' }))(key);
    const other = await owner(shop);
    const theirs = await posting('admin/categories', () => ({ name: 'Shared key' }), {
      token: other.token,
    })(key);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('that was refused may be repeated once the reason is gone', async () => {
    const key = newKey();
    const body = { name: 'Child', parent: 'not-yet-there' };
    const refused = await posting('admin/categories', () => body)(key);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const parent = { name: 'Parent', slug: 'not-yet-there' };
    await expectOk(posting('admin/categories', () => parent)(newKey()));
    expect((await posting('admin/categories', () => body)(key)).status).toBe(201);
  });

  test('stores no secret in clear: a new API key is sealed and hashed', async () => {
    const { body } = await (await callOf('createApiKey'))(newKey());
    const { rows } = await shop.pool.query(
      'select to_jsonb(k)::text as row from idempotency_keys k',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(body.key) || row.includes('mercat_'))).toBe(false);
  });

  test('is forgotten after a day', async () => {
    const call = posting('admin/categories', (word) => ({ name: word }));
    const key = newKey();
    const first = await call(key, 'A day');
    await shop.pool.query(
      `update idempotency_keys set created_at = created_at - interval '25 hours'`,
    );
    const later = await call(key, 'Another day');
    expect(later.status).toBe(201);
    expect(later.body.id).not.toBe(first.body.id);
  });

  test.each(['', ' ', 'x'.repeat(201)])('is refused where the key is no key: "%s"', async (key) => {
    const answer = await posting('admin/categories', () => ({ name: 'No key' }))(key);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, '/idempotency-key']);
  });
});
