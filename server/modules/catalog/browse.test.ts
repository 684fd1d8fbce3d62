import { describe, expect, test } from 'vitest';
import { euro, seedCatalog, slugsOf } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
const { mug } = await seedCatalog(shop);
const list = async (query = '') => slugsOf((await api('GET', `products?${query}`)).body);

describe('a list of products', () => {
  test("shows what is on sale, in the shop's order, with the fields of a card", async () => {
    const { status, body } = await api('GET', 'products');
    expect(status).toBe(200);
    expect(slugsOf(body)).toEqual([
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
      seen.push(...slugsOf(body));
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

  test('counts for each filter what it would find', async () => {
    const { body } = await api('GET', 'products?facets=true&category=ceramics&option=Colour:Moss');
    expect(body.facets).toEqual({
      isComplete: true,
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
    'currency=eur',
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
