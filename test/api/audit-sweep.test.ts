/**
 * Every write by staff is in the log. Each operation that changes something is called once with valid input; a new
 * one without a call here fails, and so does one that leaves no entry, or more than it should.
 */
import { describe, expect, test } from 'vitest';
import { translatorFor } from '#common/messages/index.ts';
import { flagPayment } from '#modules/payments/review/queries.ts';
import { now } from '#platform/clock.ts';
import { AUDIT_ACTIONS } from '#server/audit-actions.ts';
import { nextNumber, owner, shopper } from '#test/factories/accounts.ts';
import { pictureForm, scarf } from '#test/factories/catalog.ts';
import { expectOk, goods, payAt, placedOrder } from '#test/factories/orders.ts';
import { orderWith, sellWithBank } from '#test/fakes/bank.ts';
import { noticesToOwners } from '#test/harness/jobs.ts';
import { readOperations } from './operations.ts';
import { isPlainWrite } from './plain-writes.ts';
import { stockCalls } from './stock-calls.ts';
import { teamCalls } from './team-calls.ts';

const shop = await sellWithBank();
const boss = await owner(shop);
const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  shop.api(method, path, { token: boss.token, body, headers });
const idOf = async (path: string, body: object) =>
  (await expectOk(call('POST', path, body))).body.id as string;
const newCategory = () => idOf('admin/categories', { name: `Category ${nextNumber()}` });
const newProduct = async () => (await goods(shop)).productId;
const archiving = (id: string) =>
  ['admin/products/status', { ids: [id], status: 'archived' }] as const;
const newShopper = async () => (await shopper(shop)).id;

async function paidOrder(): Promise<string> {
  const { number, token, pageUrl } = await placedOrder(shop, [await goods(shop)]);
  await payAt(pageUrl, 'approve');
  await expectOk(shop.api('POST', `orders/${number}/settle`, { order: token }));
  return number;
}

async function shippedOrder(): Promise<string> {
  const number = await paidOrder();
  await call('POST', `admin/orders/${number}/fulfilments`, {});
  return number;
}

const onGoods = (path: string, ready: () => Promise<string>) => ({
  ready,
  act: (number: string) => call('POST', `admin/orders/${number}/${path}`, {}),
});

async function flaggedPayment(): Promise<string> {
  const { variantId } = await goods(shop);
  const { paymentId } = await placedOrder(shop, [{ variantId }]);
  await flagPayment(shop.db, paymentId, { attention: 'unclear', at: now() });
  return paymentId;
}

async function transfer(): Promise<{ number: string; paymentId: string }> {
  await shop.arrange('bank_transfer', 'capture');
  const { variantId } = await goods(shop);
  return placedOrder(shop, [{ variantId }], { method: 'bank_transfer' });
}

const euro = { amount: 100, currency: 'EUR' };
const refund = ({ number, paymentId }: { number: string; paymentId: string }) =>
  call('POST', `admin/orders/${number}/refunds`, { paymentId, amount: euro, note: 'A scratch' });

async function transferToSendBack(): Promise<string> {
  const order = await transfer();
  await expectOk(call('POST', `admin/payments/${order.paymentId}/paid`));
  const { body } = await expectOk(refund(order));
  await shop.runJobs();
  return body.id;
}

async function uploadPicture() {
  const { body, type } = await pictureForm(51);
  return call('POST', 'admin/media', body, { 'content-type': type });
}

/** What each operation needs is made first, by `ready`; then `act` calls it, and that is what must be logged. */
type Headers = Record<string, string>;
type Act<T = string> = {
  ready?: () => Promise<T>;
  act: (made: T, headers?: Headers) => ReturnType<typeof call>;
};
const ACTS: Record<string, Act> = {
  createProduct: {
    act: () => call('POST', 'admin/products', scarf()),
  },
  updateProduct: {
    ready: newProduct,
    act: (id, headers) => call('PATCH', `admin/products/${id}`, { title: 'Walked on' }, headers),
  },
  setProductStatus: { ready: newProduct, act: (id) => call('POST', ...archiving(id)) },
  updateVariant: {
    ready: async () => (await goods(shop)).variantId,
    act: (id, headers) => call('PATCH', `admin/variants/${id}`, { sku: 'WALK-1' }, headers),
  },
  createCategory: { act: () => call('POST', 'admin/categories', { name: 'Walked' }) },
  updateCategory: {
    ready: newCategory,
    act: (id, headers) => call('PATCH', `admin/categories/${id}`, { name: 'Walked on' }, headers),
  },
  deleteCategory: { ready: newCategory, act: (id) => call('DELETE', `admin/categories/${id}`) },
  ...stockCalls(shop, call),
  addMedia: { act: uploadPicture },
  shipOrder: onGoods('fulfilments', paidOrder),
  markOrderDelivered: onGoods('delivered', shippedOrder),
  returnGoods: onGoods('returns', shippedOrder),
  cancelOrderAsStaff: {
    ready: paidOrder,
    act: (number) => call('POST', `admin/orders/${number}/cancel`, { note: 'Broken' }),
  },
  refundOrder: {
    ready: async () => JSON.stringify(await orderWith(shop, 'captured')),
    act: (order) => refund(JSON.parse(order)),
  },
  noteRefundSent: {
    ready: transferToSendBack,
    act: (id) => call('POST', `admin/refunds/${id}/sent`),
  },
  takeHeldMoney: {
    ready: async () => (await orderWith(shop, 'authorised')).paymentId,
    act: (id) => call('POST', `admin/payments/${id}/capture`),
  },
  notePaymentPaid: {
    ready: async () => (await transfer()).paymentId,
    act: (id) => call('POST', `admin/payments/${id}/paid`),
  },
  askAboutPayment: {
    ready: async () => (await orderWith(shop, 'requires_action')).paymentId,
    act: (id) => call('POST', `admin/payments/${id}/ask`),
  },
  attendToPayment: {
    ready: flaggedPayment,
    act: (id) => call('POST', `admin/payments/${id}/attended`, { note: 'Rang the bank' }),
  },
  arrangePaymentMethod: {
    act: (_made, headers) => {
      const names = { en: 'At the door' };
      const everywhere = { instructions: {}, currencies: [], countries: [], intent: 'capture' };
      const body = { enabled: false, names, ...everywhere };
      return call('PUT', 'admin/payment-methods/cash_on_delivery', body, headers);
    },
  },
  orderPaymentMethods: {
    act: (_made, headers) =>
      call('PUT', 'admin/payment-methods', { methods: ['cash_on_delivery'] }, headers),
  },
  updateOrder: {
    ready: paidOrder,
    act: (number, head) => call('PATCH', `admin/orders/${number}`, { metadata: { a: '1' } }, head),
  },
  updateCustomer: {
    ready: newShopper,
    act: (id, head) => call('PATCH', `admin/customers/${id}`, { metadata: { crm: '7' } }, head),
  },
  blockCustomer: {
    ready: newShopper,
    act: (id) => call('POST', `admin/customers/${id}/block`, {}),
  },
  unblockCustomer: {
    ready: async () => {
      const id = await newShopper();
      await expectOk(call('POST', `admin/customers/${id}/block`, {}));
      return id;
    },
    act: (id) => call('POST', `admin/customers/${id}/unblock`),
  },
  addCustomerNote: {
    ready: newShopper,
    act: (id) => call('POST', `admin/customers/${id}/notes`, { note: 'Rings twice' }),
  },
  removeCustomerNote: {
    ready: async () => {
      const path = `admin/customers/${await newShopper()}/notes`;
      return `${path}/${await idOf(path, { note: 'Rings once' })}`;
    },
    act: (path) => call('DELETE', path),
  },
  setAccessSettings: setting('access', { staffTwoFactor: false }),
  setShopSettings: setting('shop', { timeZone: 'Asia/Kolkata' }),
  setCurrencySettings: setting('currencies', {
    currency: 'EUR',
    currencies: ['EUR', 'USD', 'SEK'],
  }),
  setUnpaidSettings: setting('unpaid', { endsAfterDays: 21 }),
  ...teamCalls(shop, call),
};

const writes = readOperations()
  .filter(({ permission }) => !['public', 'account'].includes(permission))
  .filter(({ method }) => method !== 'GET');
const staffWrites = writes.map(({ id }) => id);
/** What two people may have open at once. */
const changes = new Set(
  writes.filter(({ method }) => method === 'PATCH' || method === 'PUT').map(({ id }) => id),
);

const ACTIONS: Record<string, { subject: string; sensitive?: true }> = { ...AUDIT_ACTIONS };

async function entries() {
  const { rows } = await shop.pool.query(
    `select id, actor_id, host(ip) as ip, action, subject_type, subject_id, before, after
     from audit_log order by id`,
  );
  return rows;
}

describe('the audit log', () => {
  test.each(staffWrites)('has one entry for %s, and none for a stale change', async (id) => {
    const { ready, act } = ACTS[id] ?? {};
    if (!act) throw new Error(`Add a call of ${id} to this sweep: it must leave an entry.`);
    const made = (await ready?.()) ?? '';
    const before = await entries();
    if (changes.has(id)) {
      const stale = await act(made, { 'if-match': '"older"' });
      expect(stale.body, stale.text.slice(0, 300)).toMatchObject({
        status: 409,
        code: 'request.changed_meanwhile',
        version: expect.any(String),
        errors: expect.arrayContaining([expect.objectContaining({ path: expect.any(String) })]),
      });
    }
    const answer = await act(made);
    expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(300);
    const [entry, ...more] = (await entries()).slice(before.length);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ actor_id: boss.id, ip: '127.0.0.1' });
    expect(entry.subject_id).not.toBe('');
    expect(entry.before ?? entry.after).toBeTruthy();
    const sensitive = !isPlainWrite(id);
    expect(ACTIONS[entry.action]).toEqual({
      subject: entry.subject_type,
      ...(sensitive && { sensitive }),
    });
    expect(await noticesToOwners(shop.pool, entry.id)).toBe(sensitive ? 1 : 0);
  });

  test('contains no secrets', async () => {
    const told = JSON.stringify(await entries());
    expect(told).not.toMatch(/mercat_|\$argon2|password|token|secret/i);
  });

  test('by actions that all have words, and that something takes', async () => {
    const t = translatorFor('en');
    const wordless = Object.keys(ACTIONS).filter(
      (action) => !t.has(`admin.team.activity.actions.${action}` as never),
    );
    expect(wordless).toEqual([]);
    const taken = new Set((await entries()).map(({ action }) => action));
    expect(Object.keys(ACTIONS).filter((action) => !taken.has(action))).toEqual([
      // Whoever accepts an invitation is not staff yet; `invites.test.ts` looks at the entry.
      'staff.join',
    ]);
  });

  test('and nothing else is swept', () => {
    expect(Object.keys(ACTS).filter((id) => !staffWrites.includes(id))).toEqual([]);
  });
});

function setting(name: string, body: object): Act {
  return { act: (_made, headers) => call('PUT', `admin/settings/${name}`, body, headers) };
}
