/** What an order says of its goods and its money, in the API, in lists and in mails. */
import { afterEach, describe, expect, it } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { after, now, seconds } from '#platform/clock.ts';
import { jobHandlers } from '#server/reactions.ts';
import { owner } from '#test/factories/accounts.ts';
import {
  expectOk,
  goods,
  levelOf,
  orderBecomes,
  type PlacedOrder,
  payAt,
  placedOrder,
  readOrder,
  setLevel,
} from '#test/factories/orders.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db } = shop;
const { token } = await owner(shop);
const runJobs = () => runDueJobs(shop.pool, jobHandlers(shop.platform, shop.providers));

afterEach(async () => {
  await runJobs();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const staff = (method: string, path: string, body?: object) => api(method, path, { token, body });
const ship = (number: string, body: object = {}) =>
  staff('POST', `admin/orders/${number}/fulfilments`, body);
const deliver = (number: string, body: object = {}) =>
  staff('POST', `admin/orders/${number}/delivered`, body);
const listed = async (query: string) =>
  (await expectOk(staff('GET', `admin/orders?${query}&limit=100`))).body.items.map(
    (row: { number: string }) => row.number,
  );

/** Two lines, of three and one, of 25.00 each; with delivery 104.90. */
async function paidOrder(): Promise<PlacedOrder> {
  const [one, two] = [await goods(shop), await goods(shop)];
  const order = await placedOrder(shop, [{ ...one, quantity: 3 }, two]);
  await payAt(order.pageUrl, 'approve');
  await runJobs();
  await orderBecomes(shop, order, 'paid');
  return order;
}

async function refund(order: PlacedOrder, amount: number): Promise<void> {
  const body = { paymentId: order.paymentId, amount: { amount, currency: 'EUR' } };
  await expectOk(staff('POST', `admin/orders/${order.number}/refunds`, body));
}

async function mails(orderNumber: string): Promise<string[]> {
  await runJobs();
  const rows = await db
    .selectFrom('notifications as n')
    .innerJoin('orders as o', 'o.id', 'n.order_id')
    .select(['n.subject', 'n.body_text as text'])
    .where('o.number', '=', Number(orderNumber))
    .orderBy('n.id')
    .execute();
  return rows.map(({ subject, text }) => `${subject}\n${text}`);
}

describe('a refunded order', () => {
  it('is not to be shipped once the refund is requested, and counts as refunded once it is done', async () => {
    const order = await paidOrder();
    expect(await listed('toShip=true')).toContain(order.number);
    await refund(order, 10_490);
    const asked = (await readOrder(shop, order)).body;
    expect(asked).toMatchObject({ status: 'paid', canShip: false });
    expect(asked.totals).toMatchObject({
      refunded: { amount: 0 },
      refundPending: { amount: 10_490 },
    });
    expect((await ship(order.number)).body).toMatchObject({
      status: 409,
      code: 'order.given_back',
    });
    expect(await listed('toShip=true')).not.toContain(order.number);

    await runJobs();
    const gone = (await readOrder(shop, order)).body;
    expect(gone).toMatchObject({ status: 'refunded', paymentState: 'refunded', canShip: false });
    expect(gone.totals).toMatchObject({
      refunded: { amount: 10_490 },
      refundPending: { amount: 0 },
    });
    expect((await ship(order.number)).body.code).toBe('order.given_back');
    expect(await listed('status=paid')).not.toContain(order.number);
    expect(await listed('status=refunded')).toContain(order.number);
    expect((await mails(order.number)).join()).not.toContain(`order ${order.number} is on its way`);
  });

  it('shows the refunded amount in the order and the mail, and ships the rest', async () => {
    const order = await paidOrder();
    await refund(order, 2_500);
    await refund(order, 1_000);
    await runJobs();
    const { body } = await readOrder(shop, order);
    expect(body).toMatchObject({
      status: 'paid',
      paymentState: 'partially_refunded',
      canShip: true,
    });
    expect(body.totals.refunded).toEqual({ amount: 3_500, currency: 'EUR' });
    const written = await mails(order.number);
    expect(written.at(-1)).toContain(`Order ${order.number}`);
    expect(written.at(-1)).toContain('In all €35.00 of €104.90 has gone back.');
    expect((await ship(order.number)).status).toBe(201);
  });

  it('that was partly shipped says so, and the rest is not sent', async () => {
    const order = await paidOrder();
    const orderItemId = (await readOrder(shop, order)).body.items[0].id;
    await expectOk(ship(order.number, { items: [{ orderItemId, quantity: 2 }] }));
    const [, parcel = ''] = await mails(order.number);
    expect(parcel).toMatch(/2 × Thing \d+/);
    expect(parcel).toContain('The rest will follow.');
    await refund(order, 10_490);
    await runJobs();
    const { body } = await readOrder(shop, order);
    expect(body).toMatchObject({ status: 'refunded', fulfilmentState: 'partially_shipped' });
    expect(body.shipments[0].items).toMatchObject([
      { orderItemId, quantity: 2, title: body.items[0].title, options: [] },
    ]);
    expect((await ship(order.number)).body.code).toBe('order.given_back');
  });
});

it('an empty parcel is refused', async () => {
  const order = await paidOrder();
  const orderItemId = (await readOrder(shop, order)).body.items[0].id;
  for (const items of [[], [{ orderItemId, quantity: 0 }]]) {
    const { status, body } = await ship(order.number, { items });
    expect([status, body.errors[0].path.startsWith('/items')]).toEqual([400, true]);
  }
  expect((await readOrder(shop, order)).body.fulfilmentState).toBe('unfulfilled');
});

describe('a delivered order', () => {
  it('is one whose every parcel staff marked as arrived, which can be undone', async () => {
    const order = await paidOrder();
    expect((await deliver(order.number)).body.code).toBe('order.nothing_shipped');
    const orderItemId = (await readOrder(shop, order)).body.items[0].id;
    await expectOk(ship(order.number, { items: [{ orderItemId, quantity: 1 }] }));
    const part = await expectOk(deliver(order.number));
    expect(part.body).toMatchObject({ status: 'paid', fulfilmentState: 'partially_shipped' });
    expect(part.body.shipments[0].deliveredAt).not.toBeNull();
    expect(part.body.timeline.at(-1)).toMatchObject({ kind: 'parcel_delivered', actor: 'staff' });

    await expectOk(ship(order.number));
    const { body: out } = await readOrder(shop, order);
    expect(out.status).toBe('shipped');
    const shipmentId = out.shipments[1].id;
    const whole = await expectOk(deliver(order.number, { shipmentId }));
    expect(whole.body).toMatchObject({ status: 'delivered', fulfilmentState: 'delivered' });
    expect(await listed('status=delivered')).toContain(order.number);
    const again = await expectOk(deliver(order.number));
    expect(again.body.timeline).toHaveLength(whole.body.timeline.length);

    const undone = await expectOk(deliver(order.number, { shipmentId, delivered: false }));
    expect(undone.body).toMatchObject({ status: 'shipped', fulfilmentState: 'shipped' });
    expect(
      undone.body.shipments.map((one: { deliveredAt: string | null }) => !!one.deliveredAt),
    ).toEqual([true, false]);
    expect((await ship(order.number)).body.code).toBe('order.nothing_to_ship');
    const events = await db
      .selectFrom('audit_log')
      .select('action')
      .where('subject_id', '=', order.number)
      .where('action', '=', 'order.deliver')
      .execute();
    expect(events).toHaveLength(3);
  });

  it('has its own parcels only', async () => {
    const [mine, other] = [await paidOrder(), await paidOrder()];
    await expectOk(ship(mine.number));
    const { body } = await expectOk(ship(other.number));
    const { id: shipmentId } = body.shipments[0];
    expect((await deliver(mine.number, { shipmentId })).status).toBe(404);
    expect((await readOrder(shop, other)).body.status).toBe('shipped');
  });
});

const takeBack = (number: string, body: object = {}) =>
  staff('POST', `admin/orders/${number}/returns`, body);

describe('a return', () => {
  it('is counted by line, never more than was shipped, and names its goods', async () => {
    const order = await paidOrder();
    expect((await takeBack(order.number)).body.code).toBe('order.nothing_to_return');
    const [one, two] = (await readOrder(shop, order)).body.items;
    const units = (quantity: number) => ({ items: [{ orderItemId: one.id, quantity }] });
    await expectOk(ship(order.number, units(2)));
    expect((await takeBack(order.number, units(3))).body).toMatchObject({
      code: 'order.returns_too_much',
      params: { left: 2 },
    });
    // What is still to be sent is what people ask about.
    const early = await expectOk(takeBack(order.number, { ...units(1), note: 'Chipped' }));
    expect(early.body).toMatchObject({ status: 'paid', fulfilmentState: 'partially_shipped' });
    expect(await listed('toShip=true')).toContain(order.number);

    const { body: sent } = await expectOk(ship(order.number));
    // The first parcel came, for units of it came back; the second is on its way.
    expect(sent).toMatchObject({ status: 'shipped', fulfilmentState: 'partially_returned' });
    expect(sent.timeline.at(-1).kind).toBe('shipped');
    expect(await listed('fulfilmentState=partially_returned')).toContain(order.number);
    const { body: came } = await expectOk(deliver(order.number));
    expect(came).toMatchObject({ status: 'delivered', fulfilmentState: 'partially_returned' });
    const twice = { items: [...units(1).items, ...units(1).items] };
    expect((await expectOk(takeBack(order.number, twice))).body.items).toMatchObject([
      { id: one.id, shippedQuantity: 3, returnedQuantity: 3 },
      { id: two.id, shippedQuantity: 1, returnedQuantity: 0 },
    ]);
    expect((await takeBack(order.number, units(1))).body.params).toEqual({ left: 0 });
    const all = await expectOk(takeBack(order.number));
    expect(all.body).toMatchObject({ status: 'delivered', fulfilmentState: 'returned' });
    const { timeline } = (await readOrder(shop, order)).body;
    expect(timeline.map(({ kind }: { kind: string }) => kind).slice(-2)).toEqual([
      'partially_returned',
      'returned',
    ]);
    expect(JSON.stringify(timeline)).not.toContain('Chipped');
    const cancel = staff('POST', `admin/orders/${order.number}/cancel`, { note: '' });
    expect((await cancel).body.code).toBe('order.illegal_transition');
  });

  it('puts what can be sold again on the shelf that is named, and says so to staff only', async () => {
    const code = `shelf-${Date.now()}`;
    await expectOk(staff('POST', 'admin/stock-locations', { name: code, code }));
    const order = await paidOrder();
    await expectOk(ship(order.number));
    const [one, two] = (await readOrder(shop, order)).body.items;
    const before = await levelOf(shop, one.variantId);
    const items = [
      { orderItemId: one.id, quantity: 1, restock: false },
      { orderItemId: one.id, quantity: 1 },
      { orderItemId: two.id, quantity: 1 },
    ];
    const to = (locationId: string) => ({ items, restock: true, locationId });
    const nowhere = await takeBack(order.number, to('no-shelf'));
    expect(nowhere.body.errors[0].path).toBe('/locationId');
    await setLevel(shop, two.variantId, { tracked: false });
    const { body } = await expectOk(takeBack(order.number, to(code)));
    expect(body.timeline.at(-1).data.restocked).toEqual([
      { orderItemId: one.id, quantity: 1 },
      { orderItemId: two.id, quantity: 1 },
    ]);
    const { timeline } = (await readOrder(shop, order)).body;
    expect(Object.keys(timeline.at(-1).data)).toEqual(['items']);
    expect(await levelOf(shop, one.variantId)).toEqual({ ...before, onHand: before.onHand + 1 });
    const there = `select on_hand from stock_levels join stock_locations o on o.id = location_id
      where code = $1`;
    const { rows } = await shop.pool.query(there, [code]);
    expect(rows).toEqual([{ on_hand: 1 }]);
    const { locations } = (await staff('GET', `admin/orders/${order.number}/stock`)).body;
    expect(locations).toContainEqual(expect.objectContaining({ code }));
  });

  it('is recorded once, even when two people do it at once', async () => {
    const order = await paidOrder();
    await expectOk(ship(order.number));
    const noted = await Promise.all([takeBack(order.number), takeBack(order.number)]);
    expect(noted.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is limited by the database to what was shipped, and cannot be changed', async () => {
    const order = await paidOrder();
    await expectOk(ship(order.number));
    await expectOk(takeBack(order.number));
    await expect(
      shop.pool.query('update order_items set returned_quantity = shipped_quantity + 1'),
    ).rejects.toThrow('returned_quantity');
    await expect(shop.pool.query('update return_lines set quantity = 2')).rejects.toThrow(
      'append-only',
    );
  });
});

it("the day's revenue counts payments less refunds", async () => {
  const since = after(now(), -seconds(1)).toISOString();
  const income = async () => {
    const { body } = await expectOk(staff('GET', `admin/orders/summary?since=${since}`));
    return body.since.totals.find((one: { currency: string }) => one.currency === 'EUR').amount;
  };
  const [part, all] = [await paidOrder(), await paidOrder()];
  const before = await income();
  await refund(part, 2_500);
  await refund(all, 10_490);
  expect(await income()).toBe(before - 12_990);
  await runJobs();
  expect(await income()).toBe(before - 12_990);
});
