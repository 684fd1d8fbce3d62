import { describe, expect, it } from 'vitest';
import { owner, shopper } from '#test/factories/accounts.ts';
import {
  ADDRESS,
  checkOut,
  expectOk,
  type Goods,
  goods,
  orderBecomes,
  type PlacedOrder,
  payAt,
  placedOrder,
  readOrder,
  readyCart,
} from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const { api, db } = shop;
const merchant = await owner(shop);

async function paidOrder(lines: { variantId: string; quantity?: number }[]): Promise<PlacedOrder> {
  const order = await placedOrder(shop, lines);
  await payAt(order.pageUrl, 'approve');
  await orderBecomes(shop, order, 'paid');
  return order;
}

async function mailsTo(orderNumber: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notifications as n')
    .innerJoin('orders as o', 'o.id', 'n.order_id')
    .select('n.subject')
    .where('o.number', '=', Number(orderNumber))
    .orderBy('n.id')
    .execute();
  return rows.map((row) => row.subject);
}

async function mailArrives(orderNumber: string, subject: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await mailsTo(orderNumber)).includes(subject)) return;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error(`no mail "${subject}"; there are: ${await mailsTo(orderNumber)}`);
}

const ship = (number: string, body: object = {}) =>
  api('POST', `admin/orders/${number}/fulfilments`, { token: merchant.token, body });

describe('an order', () => {
  it('is seen with its link, and by nobody else', async () => {
    const order = await placedOrder(shop, [await goods(shop)]);
    expect((await readOrder(shop, order)).status).toBe(200);
    const { token } = await shopper(shop);
    for (const call of [{}, { order: 'x'.repeat(43) }, { token }]) {
      expect((await api('GET', `orders/${order.number}`, call)).status).toBe(404);
    }
    const other = await placedOrder(shop, [await goods(shop)]);
    expect((await api('GET', `orders/${order.number}`, { order: other.token })).status).toBe(404);
    expect((await api('GET', 'orders/999999999', { order: order.token })).status).toBe(404);
    expect((await api('GET', 'orders/nonsense', { order: order.token })).status).toBe(400);
  });

  it('is listed for the account that placed it', async () => {
    const me = await shopper(shop);
    const cart = await readyCart(shop, [await goods(shop)], me);
    const { body } = await expectOk(checkOut(shop, cart, { token: me.token }));
    const mine = await api('GET', 'orders', { token: me.token });
    expect(mine.body.items.map((row: { number: string }) => row.number)).toEqual([
      body.order.number,
    ]);
    expect((await api('GET', `orders/${body.order.number}`, { token: me.token })).status).toBe(200);
    expect((await api('GET', 'orders', { token: (await shopper(shop)).token })).body.items).toEqual(
      [],
    );
    expect((await api('GET', 'orders')).status).toBe(401);
  });

  it('keeps its lines as bought, whatever happens to the product', async () => {
    const thing = await goods(shop, { price: 2500 });
    const order = await placedOrder(shop, [thing]);
    await db.updateTable('prices').set({ amount: 9900 }).execute();
    await db.updateTable('product_texts').set({ title: 'Renamed' }).execute();
    const { body } = await readOrder(shop, order);
    expect(body.items[0]).toMatchObject({ unitPrice: { amount: 2500 }, slug: thing.slug });
    expect(body.items[0].title).toMatch(/^Thing/);
  });

  it('notifies an open page when its status changes', async () => {
    const order = await placedOrder(shop, [await goods(shop)]);
    const stop = new AbortController();
    const { port } = shop.platform.config;
    const stream = await fetch(`http://127.0.0.1:${port}/api/v1/orders/${order.number}/events`, {
      headers: { 'order-token': order.token },
      signal: stop.signal,
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let received = (await reader.read()).value ?? '';
    expect(received).toContain('event: hello');
    await payAt(order.pageUrl, 'approve');
    while (!received.includes('event: changed')) received += (await reader.read()).value ?? '';
    stop.abort();
    const stranger = await fetch(`http://127.0.0.1:${port}/api/v1/orders/${order.number}/events`);
    expect(stranger.status).toBe(404);
  });
});

describe('shipping', () => {
  it('marks the order, records who did it, and sends the shopper one mail', async () => {
    const order = await paidOrder([await goods(shop)]);
    await mailArrives(order.number, `Your order ${order.number} is confirmed`);
    const shipped = await ship(order.number, {
      carrier: 'Parcel Co',
      trackingNumber: 'PC-1',
      trackingUrl: 'https://parcel.example/PC-1',
    });
    expect(shipped.status).toBe(201);
    expect(shipped.body).toMatchObject({ status: 'shipped', fulfilmentState: 'shipped' });
    expect(shipped.body.timeline.at(-1)).toMatchObject({
      kind: 'shipped',
      actorName: 'Test owner',
    });
    const { body } = await readOrder(shop, order);
    expect(body.shipments).toMatchObject([{ carrier: 'Parcel Co', trackingNumber: 'PC-1' }]);
    expect(body.timeline.at(-1)).toMatchObject({
      kind: 'shipped',
      actor: 'staff',
      actorName: null,
    });
    await mailArrives(order.number, `Your order ${order.number} is on its way`);
    expect(await mailsTo(order.number)).toHaveLength(2);
    expect((await ship(order.number)).body.code).toBe('order.nothing_to_ship');
  });

  it('may be partial, and never sends more than was bought', async () => {
    const [one, two] = [await goods(shop), await goods(shop)];
    const order = await paidOrder([
      { variantId: one.variantId, quantity: 3 },
      { variantId: two.variantId },
    ]);
    const { body } = await readOrder(shop, order);
    const orderItemId = body.items[0].id;
    const part = (quantity: number) => ship(order.number, { items: [{ orderItemId, quantity }] });
    expect((await part(4)).body.code).toBe('order.ships_too_much');
    const twice = {
      items: [
        { orderItemId, quantity: 2 },
        { orderItemId, quantity: 2 },
      ],
    };
    expect((await ship(order.number, twice)).body.code).toBe('order.ships_too_much');
    const first = await part(2);
    expect(first.body).toMatchObject({ status: 'paid', fulfilmentState: 'partially_shipped' });
    const rest = await ship(order.number);
    expect(rest.body).toMatchObject({ status: 'shipped' });
    expect(rest.body.shipments[1].items).toHaveLength(2);
  });

  it('sends each unit once, even when two people do it at once', async () => {
    const order = await paidOrder([{ ...(await goods(shop)), quantity: 2 } as Goods]);
    const answers = await Promise.all(Array.from({ length: 4 }, () => ship(order.number)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('is refused for unpaid or cancelled orders, and without the permission', async () => {
    const order = await placedOrder(shop, [await goods(shop)]);
    expect((await ship(order.number)).body.code).toBe('order.illegal_transition');
    await api('POST', `orders/${order.number}/cancel`, { order: order.token });
    expect((await ship(order.number)).body.code).toBe('order.illegal_transition');
    await mailArrives(order.number, `Your order ${order.number} is cancelled`);
    const { token } = await shopper(shop);
    const path = `admin/orders/${order.number}/fulfilments`;
    expect((await api('POST', path, { token, body: {} })).status).toBe(403);
    expect((await ship('999999999')).status).toBe(404);
    const bad = await ship(order.number, { trackingUrl: 'javascript:alert(1)' });
    expect(bad.body.errors[0].path).toBe('/trackingUrl');
  });
});

describe('the list of orders', () => {
  it('finds an order by any of its words, in any order, however they are written', async () => {
    const cart = await readyCart(shop, [await goods(shop)], { email: 'j.oneill@example.test' });
    const shipping = {
      firstName: 'José',
      lastName: 'O’Neill',
      company: 'Ｃafé Müller & Söhne',
      country: 'GB',
      line1: '221b Baker Street',
      city: 'London',
      postalCode: 'NW1 6XE',
      phone: '+44 (0)20 7946 0958',
    };
    const body = { email: 'j.oneill@example.test', shipping };
    await expectOk(api('PUT', 'cart/addresses', { cart, body }));
    const { body: placed } = await expectOk(checkOut(shop, cart));
    const found = async (search: string) => {
      const path = `admin/orders?limit=100&search=${encodeURIComponent(search)}`;
      const { body: list } = await expectOk(api('GET', path, { token: merchant.token }));
      return list.items.map((row: { number: string }) => row.number);
    };
    const typed = `jose|JOSÉ|o'neill|oneill|O\u2019NEILL|neill josé|cafe muller|soehne muller?|221b|nw16xe|NW1 6XE|
      020 7946 0958|+442079460958|7946 0958|j.oneill@example|baker london|${placed.order.number}|#${placed.order.number}`;
    for (const search of typed.split('|').map((one) => one.trim())) {
      const expected = search === 'soehne muller?' ? [] : [placed.order.number];
      expect(await found(search), search).toEqual(expected);
    }
    for (const search of ['neil jose paris', '+', '%', '_', "'", '🫖']) {
      expect(await found(search), search).not.toContain(placed.order.number);
    }
  });

  it('shows buyers with a single name', async () => {
    const cart = await readyCart(shop, [await goods(shop)]);
    const { firstName: _none, ...shipping } = { ...ADDRESS, lastName: 'Sukarno' };
    const body = { email: 'one@example.test', shipping };
    await expectOk(api('PUT', 'cart/addresses', { cart, body }));
    const { body: placed } = await expectOk(checkOut(shop, cart));
    const list = await api('GET', 'admin/orders?search=sukarno', { token: merchant.token });
    expect(list.body.items).toMatchObject([{ number: placed.order.number, name: 'Sukarno' }]);
  });

  it('is filtered by state, customer and date, and read on with a cursor', async () => {
    const me = await shopper(shop);
    const numbers: string[] = [];
    for (let i = 0; i < 3; i++) {
      const cart = await readyCart(shop, [await goods(shop)], me);
      const { body } = await expectOk(checkOut(shop, cart, { token: me.token }));
      numbers.unshift(body.order.number);
    }
    const list = async (query: string) => {
      const { body } = await expectOk(
        api('GET', `admin/orders?${query}`, { token: merchant.token }),
      );
      return body as { items: { number: string; email: string }[]; nextCursor: string | null };
    };
    const found = async (query: string) => (await list(query)).items.map((row) => row.number);
    expect(await found(`search=${me.email}`)).toEqual(numbers);
    expect(await found(`search=${me.email}&status=paid`)).toEqual([]);
    expect(await found(`search=${numbers[1]}`)).toEqual([numbers[1]]);
    for (const dates of ['created', 'placed']) {
      const past = '2020-01-01T00:00:00Z';
      expect(await found(`search=${me.email}&${dates}Before=${past}`)).toEqual([]);
      expect(await found(`search=${me.email}&${dates}From=${past}`)).toEqual(numbers);
    }
    expect(await found('search=ada%20ex&limit=100')).toEqual(expect.arrayContaining(numbers));
    expect(await found('search=%25_')).toEqual([]);

    const first = await list(`search=${me.email}&limit=2`);
    const second = await list(`search=${me.email}&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((row) => row.number)).toEqual(numbers);
    expect(second.nextCursor).toBeNull();
  });

  it('refuses cursors of other lists', async () => {
    for (const cursor of ['nonsense', Buffer.from('[1]').toString('base64url')]) {
      const { status, body } = await api('GET', `admin/orders?cursor=${cursor}`, {
        token: merchant.token,
      });
      expect([status, body.errors[0].path]).toEqual([400, '?cursor']);
    }
    const notAnId = Buffer.from('["x"]').toString('base64url');
    const answer = await api('GET', `admin/orders?cursor=${notAnId}`, { token: merchant.token });
    expect(answer.status).toBe(400);
  });
});
