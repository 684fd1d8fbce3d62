/** Keeping another system in step: what changed since a moment, names of its own, and words beside them. */
import { describe, expect, test } from 'vitest';
import { nextNumber, owner, shopper } from '#test/factories/accounts.ts';
import { goods, placedOrder } from '#test/factories/orders.ts';
import { orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { token } = await owner(shop);
const call = (method: string, path: string, body?: unknown) =>
  shop.api(method, path, { token, body });

type Kind = {
  path: string;
  idOf: (item: { id: string; number: string }) => string;
  /** Answers the id of a new one. */
  make: () => Promise<string>;
  /** Changes something that staff see. */
  changes: Record<string, (id: string) => Promise<unknown>>;
  table: string;
  column: string;
};
const variantOf = async (id: string) =>
  (await call('GET', `admin/products/${id}`)).body.variants[0].id as string;

const KINDS: Record<string, Kind> = {
  products: {
    path: 'admin/products',
    idOf: ({ id }) => id,
    make: async () => (await goods(shop)).productId,
    changes: {
      'its title': (id) => call('PATCH', `admin/products/${id}`, { title: 'Other' }),
      'its tags': (id) => call('PATCH', `admin/products/${id}`, { tags: [`t${nextNumber()}`] }),
      'a price': async (id) =>
        call('PATCH', `admin/variants/${await variantOf(id)}`, {
          prices: [{ amount: nextNumber(), currency: 'EUR' }],
        }),
    },
    table: 'products',
    column: 'id',
  },
  orders: {
    path: 'admin/orders',
    idOf: ({ number }) => number,
    make: async () => (await orderWith(shop, 'captured')).number,
    changes: {
      'a parcel': (number) => call('POST', `admin/orders/${number}/fulfilments`, {}),
      'its externalId': (number) =>
        call('PATCH', `admin/orders/${number}`, { externalId: `X-${nextNumber()}` }),
    },
    table: 'orders',
    column: 'number',
  },
  customers: {
    path: 'admin/customers',
    idOf: ({ id }) => id,
    make: async () => (await shopper(shop)).id,
    changes: {
      'a note': (id) => call('POST', `admin/customers/${id}/notes`, { note: 'Rings twice' }),
      'a block': (id) => call('POST', `admin/customers/${id}/block`, {}),
    },
    table: 'accounts',
    column: 'id',
  },
};
const kinds = Object.entries(KINDS);

async function changedSince(kind: Kind, since: string, limit = 100) {
  const items = [];
  let cursor: string | null = null;
  do {
    const query: string = `updatedSince=${since}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`;
    const { status, body } = await call('GET', `${kind.path}?${query}`);
    expect(status).toBe(200);
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor);
  return items;
}
const idsSince = async (kind: Kind, since: string, limit?: number) =>
  (await changedSince(kind, since, limit)).map(kind.idOf);

async function moment(): Promise<string> {
  const { rows } = await shop.pool.query('select clock_timestamp() as at');
  return rows[0].at.toISOString();
}

describe.each(kinds)('a list of %s by what changed', (_name, kind) => {
  test('returns everything in order of change, page by page', async () => {
    const since = await moment();
    const made = [await kind.make(), await kind.make(), await kind.make()];
    const [first = ''] = made;
    await Object.values(kind.changes)[0]?.(first);
    const items = await changedSince(kind, since, 1);
    const ours = items.map(kind.idOf).filter((id) => made.includes(id));
    expect(ours.at(-1)).toBe(first);
    expect(new Set(ours)).toEqual(new Set(made));
    const moments = items.map(({ updatedAt }) => updatedAt);
    expect(moments).toEqual(moments.toSorted());
  });

  test.each(Object.entries(kind.changes))('moves with %s', async (_what, change) => {
    const id = await kind.make();
    const since = await moment();
    await change(id);
    expect(await idsSince(kind, since)).toContain(id);
  });

  test('misses none whose transaction committed after a later one', async () => {
    const [slow, quick] = [await kind.make(), await kind.make()];
    const since = await moment();
    const touch = `update ${kind.table} set metadata = metadata where ${kind.column}::text = $1`;
    const client = await shop.pool.connect();
    try {
      await client.query('begin');
      await client.query(touch, [slow]);
      await shop.pool.query(touch, [quick]);
      // The later one waits, so that whoever goes on from its moment has not passed by the earlier one.
      expect(await idsSince(kind, since)).not.toContain(quick);
      await client.query('commit');
    } finally {
      client.release();
    }
    const both = await idsSince(kind, since);
    expect(both.indexOf(slow)).toBeGreaterThanOrEqual(0);
    expect(both.indexOf(slow)).toBeLessThan(both.indexOf(quick));
  });

  test('refuses other cursors', async () => {
    for (const cursor of ['zzz', Buffer.from('[1]').toString('base64url')]) {
      const query = `updatedSince=2026-01-01T00:00:00Z&cursor=${cursor}`;
      expect((await call('GET', `${kind.path}?${query}`)).status).toBe(400);
    }
  });
});

const RECORDS: [string, () => Promise<string>, string][] = [
  ['a product', async () => `admin/products/${(await goods(shop)).productId}`, 'admin/products'],
  [
    'an order',
    async () => `admin/orders/${(await orderWith(shop, 'captured')).number}`,
    'admin/orders',
  ],
  ['a customer', async () => `admin/customers/${(await shopper(shop)).id}`, 'admin/customers'],
];

describe.each(RECORDS)('external ids and metadata of %s', (_name, make, list) => {
  const name = () => `erp-${nextNumber()}`;

  test('are returned, found again, and unique', async () => {
    const [path, other] = [await make(), await make()];
    const externalId = name();
    const noted = await call('PATCH', path, { externalId, metadata: { line: 'A 7' } });
    expect(noted.body).toMatchObject({ externalId, metadata: { line: 'A 7' } });
    for (const query of [`externalId=${externalId}`, `search=${externalId}`]) {
      const { body } = await call('GET', `${list}?${query}`);
      expect(body.items, query).toMatchObject([{ externalId, metadata: { line: 'A 7' } }]);
    }
    const twice = await call('PATCH', other, { externalId });
    expect([twice.status, twice.body.code]).toEqual([409, 'request.external_id_taken']);
    await call('PATCH', path, { externalId: null });
    expect((await call('PATCH', other, { externalId })).status).toBe(200);
  });

  test.each([
    [
      'more than fifty words',
      Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, ''])),
    ],
    ['a long name', { ['k'.repeat(41)]: 'a' }],
    ['a long word', { k: 'a'.repeat(501) }],
    ['a number', { k: 1 }],
    ['a word that breaks', { k: 'a\0' }],
    ['a name without letters', { '': 'a' }],
  ])('are not %s', async (_what, metadata) => {
    expect((await call('PATCH', await make(), { metadata })).status).toBe(400);
  });

  test('are limited in size', async () => {
    const metadata = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`${i}`.padEnd(40, 'ü'), 'ö'.repeat(500)]),
    );
    expect((await call('PATCH', await make(), { metadata })).body.metadata).toEqual(metadata);
  });
});

test('a variant has its own metadata, and its `updatedAt` moves with its price', async () => {
  const { productId, variantId } = await goods(shop);
  const { body: before } = await call('GET', `admin/products/${productId}`);
  const externalId = `v-${nextNumber()}`;
  const body = { externalId, metadata: { bin: '4' }, prices: [{ amount: 4, currency: 'EUR' }] };
  const { body: after } = await call('PATCH', `admin/variants/${variantId}`, body);
  expect(after.variants[0]).toMatchObject({ externalId, metadata: { bin: '4' } });
  expect(after.variants[0].updatedAt > before.variants[0].updatedAt).toBe(true);
  const found = await call('GET', `admin/products?search=${externalId}`);
  expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([productId]);
  const other = await goods(shop);
  const twice = await call('PATCH', `admin/variants/${other.variantId}`, { externalId });
  expect([twice.status, twice.body.errors[0].path]).toEqual([409, '/externalId']);
});

test('shoppers do not see external ids and metadata', async () => {
  const { variantId } = await goods(shop);
  const order = await placedOrder(shop, [{ variantId }]);
  const body = { externalId: `O-${nextNumber()}`, metadata: { margin: 'low' } };
  await call('PATCH', `admin/orders/${order.number}`, body);
  const seen = await shop.api('GET', `orders/${order.number}`, { order: order.token });
  expect(seen.body).toMatchObject({ externalId: null, metadata: {} });
});
