import { describe, expect, test } from 'vitest';
import { inTx } from '#platform/db.ts';
import { testApp } from '#test/app.ts';
import { createCategory } from './categories.ts';
import { createProduct, type NewProduct, updateProduct } from './products.ts';

const shop = await testApp();
const { api, db } = shop;

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const add = (input: NewProduct) =>
  inTx(db, (tx) => createProduct(tx, { status: 'active', ...input }, null));

/** One variant per colour and price; `stock` units each. */
function coloured(
  title: string,
  colours: Record<string, number>,
  extra: Partial<NewProduct> = {},
  stock = 5,
): NewProduct {
  return {
    title,
    options: [{ name: 'Colour' }],
    variants: Object.entries(colours).map(([colour, amount]) => ({
      options: [colour],
      prices: [euro(amount)],
      stock: { onHand: stock },
    })),
    ...extra,
  };
}

await inTx(db, async (tx) => {
  await createCategory(tx, { name: 'Home' }, null);
  await createCategory(
    tx,
    { name: 'Lamps & light', slug: 'lamps', parent: 'home', position: 1 },
    null,
  );
  await createCategory(tx, { name: 'Ceramics', parent: 'home', position: 2 }, null);
  await createCategory(tx, { name: 'Unused' }, null);
});
const mug = await add(
  coloured(
    'Alder mug',
    { Chalk: 2400, Moss: 2600 },
    {
      categories: ['ceramics'],
      tags: ['stoneware', 'kitchen'],
      description: 'A cup for coffee.',
      variants: [
        {
          options: ['Chalk'],
          sku: 'MUG-1',
          prices: [euro(2400), { amount: 2700, currency: 'USD' }],
          compareAtPrices: [euro(3000)],
          weightGrams: 300,
          stock: { onHand: 3 },
        },
        { options: ['Moss'], sku: 'MUG-2', prices: [euro(2600)], stock: { onHand: 0 } },
      ],
    },
  ),
);
const bowl = await add(
  coloured('Aldér bowl', { Chalk: 4000 }, { categories: ['ceramics'], tags: ['stoneware'] }),
);
const lamp = await add(
  coloured(
    'Heron lamp',
    { Brass: 19_000, Chalk: 15_000 },
    { categories: ['lamps'], vendor: 'Fennholt' },
  ),
);
const soldOut = await add(coloured('Reed basket', { Natural: 6000 }, {}, 0));
const onOrder = await add({
  title: 'Long table',
  variants: [{ prices: [euro(90_000)], stock: { onHand: 0, backorder: true } }],
});
await add({ ...coloured('Secret vase', { Chalk: 100 }), status: 'draft' });

const slugs = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug);
const list = async (query = '') => slugs((await api('GET', `products?${query}`)).body);

describe('a list of products', () => {
  test('shows what is on sale, in the order of the shop, with what a card needs', async () => {
    const { status, body } = await api('GET', 'products');
    expect(status).toBe(200);
    expect(slugs(body)).toEqual([
      'alder-mug',
      'alder-bowl',
      'heron-lamp',
      'reed-basket',
      'long-table',
    ]);
    expect(body.items[0]).toEqual({
      id: mug.id,
      slug: 'alder-mug',
      title: 'Alder mug',
      image: null,
      price: euro(2400),
      priceTo: euro(2600),
      compareAtPrice: euro(3000),
      variantCount: 2,
      inStock: true,
      rating: null,
    });
    expect(body.items.map((item: { inStock: boolean }) => item.inStock)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(body.nextCursor).toBeNull();
  });

  test.each([
    ['position', ['alder-mug', 'alder-bowl', 'heron-lamp', 'reed-basket', 'long-table']],
    ['newest', ['long-table', 'reed-basket', 'heron-lamp', 'alder-bowl', 'alder-mug']],
    ['price', ['alder-mug', 'alder-bowl', 'reed-basket', 'heron-lamp', 'long-table']],
    ['-price', ['long-table', 'heron-lamp', 'reed-basket', 'alder-bowl', 'alder-mug']],
    ['title', ['alder-bowl', 'alder-mug', 'heron-lamp', 'long-table', 'reed-basket']],
  ])('sorts by %s, on one page or on many', async (sort, expected) => {
    expect(await list(`sort=${sort}`)).toEqual(expected);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await api('GET', `products?sort=${sort}&limit=2${cursor}`);
      seen.push(...slugs(body));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(expected);
  });

  test.each([
    ['category=ceramics', ['alder-mug', 'alder-bowl']],
    ['category=home', ['alder-mug', 'alder-bowl', 'heron-lamp']],
    ['category=nowhere', []],
    ['minPrice=2500&maxPrice=2600', ['alder-mug']],
    ['minPrice=2500&maxPrice=2599', []],
    ['maxPrice=4000', ['alder-mug', 'alder-bowl']],
    ['inStock=true', ['alder-mug', 'alder-bowl', 'heron-lamp', 'long-table']],
    ['inStock=false', ['reed-basket']],
    ['option=Colour:Moss', ['alder-mug']],
    ['option=Colour:Moss&inStock=true', []],
    ['option=Colour:Moss&inStock=false', ['alder-mug']],
    ['option=Colour:Moss&option=Colour:Brass', ['alder-mug', 'heron-lamp']],
    ['option=Colour:Chalk&minPrice=2500', ['alder-bowl', 'heron-lamp']],
    ['option=Colour:Chalk&maxPrice=16000&category=lamps', ['heron-lamp']],
    ['option=Size:Large', []],
    ['currency=USD', ['alder-mug']],
  ])('filters by %s', async (query, expected) => {
    expect(await list(query)).toEqual(expected);
  });

  test('counts beside each filter what choosing it would find', async () => {
    const { body } = await api('GET', 'products?facets=true&category=ceramics&option=Colour:Moss');
    expect(body.facets).toEqual({
      total: 1,
      inStock: 0,
      price: { min: euro(2600), max: euro(2600) },
      categories: [
        { slug: 'ceramics', name: 'Ceramics', count: 1 },
        { slug: 'home', name: 'Home', count: 1 },
      ],
      options: [
        {
          name: 'Colour',
          values: [
            { value: 'Chalk', count: 2 },
            { value: 'Moss', count: 1 },
          ],
        },
      ],
    });
    const all = (await api('GET', 'products?facets=true&inStock=true')).body.facets;
    expect(all).toMatchObject({
      total: 4,
      inStock: 4,
      price: { min: euro(2400), max: euro(90_000) },
    });
    const none = (await api('GET', 'products?facets=true&search=zzzzzz')).body;
    expect(none).toMatchObject({
      items: [],
      facets: { total: 0, price: null, categories: [], options: [] },
    });
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'minPrice=-1',
    'minPrice=1e99',
    'maxPrice=99999999999999',
    'inStock=maybe',
    'sort=random',
    'currency=XXX',
    'currency=JPY',
    'category=Not%20a%20slug',
    'option=Colour',
    'unknown=1',
    `search=${'x'.repeat(201)}`,
    'search=%00',
    'category=%00',
    'option=a:%00',
    'cursor=nonsense',
    'cursor=%00',
    `cursor=${'x'.repeat(501)}`,
    `cursor=${Buffer.from('["price",1,"x"]').toString('base64url')}`,
    `sort=price&cursor=${Buffer.from('["price","1","01890000-0000-7000-8000-000000000000"]').toString('base64url')}`,
    `sort=price&cursor=${Buffer.from('["price",1e300,"01890000-0000-7000-8000-000000000000"]').toString('base64url')}`,
    `sort=title&cursor=${Buffer.from('["title","a\\u0000","01890000-0000-7000-8000-000000000000"]').toString('base64url')}`,
    `sort=title&cursor=${Buffer.from('["newest","a","01890000-0000-7000-8000-000000000000"]').toString('base64url')}`,
  ])('refuses %s', async (query) => {
    const { status, body } = await api('GET', `products?${query}`);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('search', () => {
  test.each([
    ['mug', ['alder-mug']],
    ['MUGS', ['alder-mug']],
    ['alder', ['alder-mug', 'alder-bowl']],
    ['ALDÉR', ['alder-mug', 'alder-bowl']],
    ['coffee', ['alder-mug']],
    ['stonew', ['alder-mug', 'alder-bowl']],
    ['MUG-2', ['alder-mug']],
    ['fennholt brass', ['heron-lamp']],
    ['heorn', ['heron-lamp']],
    ['basekt', ['reed-basket']],
    ['alder zzzzqqqq', ['alder-mug', 'alder-bowl']],
    ["'); select pg_sleep(9); --", []],
    ["lamp' & !(", ['heron-lamp']],
    ['the', []],
    ['!!!', ['alder-mug', 'alder-bowl', 'heron-lamp', 'reed-basket', 'long-table']],
    ['', ['alder-mug', 'alder-bowl', 'heron-lamp', 'reed-basket', 'long-table']],
  ])('%s', async (text, expected) => {
    const found = await list(`search=${encodeURIComponent(text)}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('puts a title above a description, and can be filtered, sorted and paged', async () => {
    await add(coloured('Saucer', { Chalk: 900 }, { description: 'Goes under the alder mug.' }));
    expect((await list('search=alder%20mug'))[0]).toBe('alder-mug');
    expect(await list('search=alder&sort=-price')).toEqual(['alder-bowl', 'alder-mug', 'saucer']);
    const first = (await api('GET', 'products?search=alder&limit=2')).body;
    const second = (await api('GET', `products?search=alder&limit=2&cursor=${first.nextCursor}`))
      .body;
    expect([...slugs(first), ...slugs(second)].toSorted()).toEqual([
      'alder-bowl',
      'alder-mug',
      'saucer',
    ]);
  });

  test('goes on to the next page of what was forgiven', async () => {
    const first = (await api('GET', 'products?search=aldre&limit=1')).body;
    const second = (await api('GET', `products?search=aldre&limit=1&cursor=${first.nextCursor}`))
      .body;
    expect([...slugs(first), ...slugs(second)].toSorted()).toEqual(['alder-bowl', 'alder-mug']);
  });

  test('suggests products and categories while somebody types', async () => {
    const { status, body } = await api('GET', 'search/suggest?q=l');
    expect(status).toBe(200);
    expect(slugs({ items: body.products })).toEqual(['long-table', 'heron-lamp']);
    expect(body.categories).toEqual([{ slug: 'lamps', name: 'Lamps & light' }]);
    expect(slugs({ items: (await api('GET', 'search/suggest?q=heorn')).body.products })).toEqual([
      'heron-lamp',
    ]);
    expect((await api('GET', 'search/suggest?q=100%25_%5C')).body.products).toEqual([]);
    for (const bad of ['q=', 'q=%20', 'q=%00', 'q=x&limit=21', `q=${'x'.repeat(101)}`, '']) {
      expect((await api('GET', `search/suggest?${bad}`)).status).toBe(400);
    }
  });
});

describe('a product', () => {
  test('shows its variants with prices and what can be had', async () => {
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

  test('on order can be bought though none is there', async () => {
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

  test('goes with what shares its categories and tags', async () => {
    const { body } = await api('GET', 'products/alder-mug/related');
    expect(slugs(body)).toEqual(['alder-bowl', 'heron-lamp']);
    expect(slugs((await api('GET', 'products/alder-mug/related?limit=1')).body)).toEqual([
      'alder-bowl',
    ]);
    expect(slugs((await api('GET', 'products/reed-basket/related')).body)).toEqual([]);
    expect((await api('GET', 'products/no-such-thing/related')).status).toBe(404);
  });
});

describe('categories', () => {
  test('are listed in order with what is on sale in and below them', async () => {
    const { body } = await api('GET', 'categories');
    const rows = body.items.map((item: { slug: string; parent: string; productCount: number }) => [
      item.slug,
      item.parent,
      item.productCount,
    ]);
    expect(rows).toEqual([
      ['home', null, 3],
      ['unused', null, 0],
      ['lamps', 'home', 1],
      ['ceramics', 'home', 2],
    ]);
  });

  test('know what stands above and below', async () => {
    expect((await api('GET', 'categories/lamps')).body).toMatchObject({
      name: 'Lamps & light',
      ancestors: [{ slug: 'home', name: 'Home' }],
      children: [],
    });
    expect(slugs({ items: (await api('GET', 'categories/home')).body.children })).toEqual([
      'lamps',
      'ceramics',
    ]);
    expect((await api('GET', 'categories/nowhere')).status).toBe(404);
  });
});

describe('kept answers', () => {
  test('are forgotten when a product changes', async () => {
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
