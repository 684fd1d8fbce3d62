import { describe, expect, test } from 'vitest';
import { inTx } from '#platform/db.ts';
import { euro, seedCatalog, slugsOf } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';
import { updateProduct } from './products.ts';

const shop = await openShop();
const { api, db } = shop;
const { mug, bowl, lamp, soldOut, onOrder } = await seedCatalog(shop);
const list = async (query = '') => slugsOf((await api('GET', `products?${query}`)).body);

describe('a product', () => {
  test('shows its variants with prices and availability', async () => {
    const { status, body } = await api('GET', 'products/alder-mug');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: mug.id,
      title: 'Alder mug',
      description: '<p>A cup for coffee.</p>',
      options: [{ name: 'Colour', values: ['Chalk', 'Moss'] }],
      categories: [{ slug: 'ceramics', name: 'Ceramics' }],
      images: [],
      rating: null,
      variants: [
        {
          sku: 'MUG-1',
          options: [{ name: 'Colour', value: 'Chalk' }],
          price: euro(2400),
          compareAtPrice: euro(3000),
          available: 3,
          inStock: true,
          weightGrams: 300,
        },
        { sku: 'MUG-2', price: euro(2600), compareAtPrice: null, available: 0, inStock: false },
      ],
    });
  });

  test('sold on order can be bought without stock', async () => {
    const { body } = await api('GET', `products/${onOrder.slug}`);
    expect(body.variants).toMatchObject([{ options: [], available: 0, inStock: true }]);
  });

  test('in another currency shows only variants with a price in it', async () => {
    const { body } = await api('GET', 'products/alder-mug?currency=USD');
    expect(body.variants.map((variant: { price: unknown }) => variant.price)).toEqual([
      { amount: 2700, currency: 'USD' },
    ]);
    expect((await api('GET', `products/${lamp.slug}?currency=USD`)).status).toBe(404);
  });

  test.each([
    ['no-such-thing', 404],
    ['secret-vase', 404],
    ['Not%20A%20Slug', 400],
    ['%00', 400],
    ['x'.repeat(121), 400],
    ['alder-mug?currency=XXX', 400],
    ['alder-mug?extra=1', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await api('GET', `products/${path}`)).status).toBe(status);
  });

  test('is related to products that share its categories and tags', async () => {
    const { body } = await api('GET', 'products/alder-mug/related');
    expect(slugsOf(body)).toEqual(['alder-bowl', 'heron-lamp']);
    expect(slugsOf((await api('GET', 'products/alder-mug/related?limit=1')).body)).toEqual([
      'alder-bowl',
    ]);
    expect(slugsOf((await api('GET', 'products/reed-basket/related')).body)).toEqual([]);
    expect((await api('GET', 'products/no-such-thing/related')).status).toBe(404);
  });
});

describe('categories', () => {
  test('are listed in order with counts of what is on sale in and below them', async () => {
    const { body } = await api('GET', 'categories');
    const rows = body.items.map((item: { slug: string; parent: string; productCount: number }) => [
      item.slug,
      item.parent,
      item.productCount,
    ]);
    expect(rows).toEqual([
      ['home', null, 3],
      ['lamps', 'home', 1],
      ['unused', null, 0],
      ['ceramics', 'home', 2],
    ]);
  });

  test('show their ancestors and children', async () => {
    expect((await api('GET', 'categories/lamps')).body).toMatchObject({
      name: 'Lamps & light',
      ancestors: [{ slug: 'home', name: 'Home' }],
      children: [],
    });
    expect(slugsOf({ items: (await api('GET', 'categories/home')).body.children })).toEqual([
      'lamps',
      'ceramics',
    ]);
    expect((await api('GET', 'categories/nowhere')).status).toBe(404);
  });
});

describe('cached responses', () => {
  test('are invalidated when a product changes', async () => {
    const title = async () => (await api('GET', `products/${bowl.slug}`)).body.title;
    expect(await title()).toBe('Aldér bowl');
    const before = await list('category=ceramics');
    await inTx(db, (tx) =>
      updateProduct(tx, bowl.id, { title: 'Alder dish', status: 'active' }, null),
    );
    await expect.poll(title).toBe('Alder dish');
    await inTx(db, (tx) => updateProduct(tx, bowl.id, { status: 'archived' }, null));
    await expect
      .poll(() => list('category=ceramics'))
      .toEqual(before.filter((slug) => slug !== bowl.slug));
    await expect.poll(async () => (await api('GET', `products/${bowl.slug}`)).status).toBe(404);
  });

  test('carry an ETag that answers 304', async () => {
    const { headers } = await api('GET', `products/${soldOut.slug}`);
    const again = await api('GET', `products/${soldOut.slug}`, {
      headers: { 'if-none-match': headers.etag ?? '' },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});
