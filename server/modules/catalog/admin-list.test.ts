import { beforeEach, describe, expect, test } from 'vitest';
import { nextNumber } from '#test/factories/accounts.ts';
import { catalogStaff, dollar, euro } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { get, patch, makeScarf } = await catalogStaff(shop);

describe("the staff's product list", () => {
  const word = `Zebra${nextNumber()}`;
  beforeEach(async () => {
    if ((await get(`admin/products?search=${word}`)).body.items.length > 0) return;
    await makeScarf({ title: `${word} one` });
    await makeScarf({ title: `${word} two`, status: 'draft', categories: [] });
    await makeScarf({
      title: `${word} three`,
      options: [],
      variants: [{ sku: `${word}-SKU_1`, prices: [dollar(5)], stock: { tracked: false } }],
    });
  });
  const titles = async (query: string) => {
    const { status, body } = await get(`admin/products?${query}`);
    expect(status).toBe(200);
    return body.items.map(({ title }: { title: string }) => title.split(' ').at(-1));
  };

  test('shows products of any status with total stock and price range', async () => {
    const { body } = await get(`admin/products?search=${word}&sort=title`);
    expect(body.items[0]).toMatchObject({
      status: 'active',
      price: euro(3000),
      priceTo: euro(3500),
      variantCount: 3,
      stock: { onHand: 2, reserved: 0, available: 2, soldOutVariants: 2 },
      unpricedIn: ['USD'],
    });
    expect(body.items[1]).toMatchObject({
      price: null,
      stock: { onHand: 0, available: null, soldOutVariants: 0 },
    });
  });

  test('filters by title, SKU, status and category, in three sort orders', async () => {
    expect(await titles(`search=${word}`)).toEqual(['three', 'two', 'one']);
    expect(await titles(`search=${word.toLowerCase()}&sort=title`)).toEqual([
      'one',
      'three',
      'two',
    ]);
    expect(await titles(`search=${word}&status=draft`)).toEqual(['two']);
    expect(await titles(`search=${word}-sku_1`)).toEqual(['three']);
    expect(await titles('search=%25')).toEqual([]);
    expect(await titles(`search=${word}&category=nowhere`)).toEqual([]);
    const { id } = (await get(`admin/products?search=${word}%20one`)).body.items[0];
    await patch(`admin/products/${id}`, { vendor: 'Changed' });
    expect(await titles(`search=${word}&sort=updated`)).toEqual(['one', 'three', 'two']);
  });

  test('finds what lacks a price in a currency', async () => {
    const { body } = await get(`admin/products?search=${word}`);
    const lacking = (currency: string) =>
      body.items
        .filter(({ unpricedIn }: { unpricedIn: string[] }) => unpricedIn.includes(currency))
        .map(({ title }: { title: string }) => title.split(' ').at(-1));
    for (const currency of ['EUR', 'USD']) {
      expect(lacking(currency)).not.toEqual([]);
      expect(lacking(currency)).not.toHaveLength(body.items.length);
      expect(await titles(`search=${word}&unpricedIn=${currency}`)).toEqual(lacking(currency));
    }
  });

  test('finds low stock by the variant with the fewest left', async () => {
    const { body } = await get(`admin/products?search=${word}`);
    const low = (limit: number) =>
      body.items
        .filter(
          ({ stock }: { stock: { lowest: number | null } }) => (stock.lowest ?? limit + 1) <= limit,
        )
        .map(({ title }: { title: string }) => title.split(' ').at(-1));
    for (const limit of [0, 3, 1_000_000]) {
      expect(await titles(`search=${word}&lowStock=${limit}`)).toEqual(low(limit));
    }
    expect(low(1_000_000).length).toBeGreaterThan(0);
  });

  test.each(['newest', 'updated', 'title'])('pages by %s', async (sort) => {
    const whole = await titles(`search=${word}&sort=${sort}`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`admin/products?search=${word}&sort=${sort}&limit=1${cursor}`);
      seen.push(...body.items.map(({ title }: { title: string }) => title.split(' ').at(-1)));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  test.each(['limit=0', 'status=x', 'sort=price', 'cursor=x', 'search=%00', 'unknown=1'])(
    'refuses %s',
    async (query) => {
      expect((await get(`admin/products?${query}`)).status).toBe(400);
    },
  );
});
