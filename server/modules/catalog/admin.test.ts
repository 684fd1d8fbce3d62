import fc from 'fast-check';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { addMedia } from '#modules/media/index.ts';
import { inTx } from '#platform/db.ts';
import { testApp } from '#test/app.ts';
import { nextNumber, owner, shopper, staffWho } from '#test/factories.ts';

const shop = await testApp();
const { api, db } = shop;
const { token } = await owner(shop);
const UNKNOWN = '01890000-0000-7000-8000-000000000000';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const dollar = (amount: number) => ({ amount, currency: 'USD' });
const post = (path: string, body: unknown) => api('POST', path, { token, body });
const patch = (path: string, body: unknown) => api('PATCH', path, { token, body });

async function newMedia(): Promise<string> {
  const colour = { r: nextNumber() % 256, g: 80, b: 120 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();
  return (await inTx(db, (tx) => addMedia(tx, bytes))).id;
}

/** A scarf in two colours and two sizes. */
const scarf = (extra: object = {}) => ({
  title: `Scarf ${nextNumber()}`,
  status: 'active',
  options: [{ name: 'Colour', values: ['Moss', 'Rust'] }, { name: 'Size' }],
  variants: [
    { options: ['Moss', 'S'], prices: [euro(3000)], stock: { onHand: 2 } },
    { options: ['Moss', 'L'], prices: [euro(3500)], stock: { onHand: 0 } },
    { options: ['Rust', 'S'], prices: [euro(3000), dollar(3300)], compareAtPrices: [euro(4000)] },
  ],
  ...extra,
});
const makeScarf = async (extra: object = {}) => (await post('admin/products', scarf(extra))).body;
const combos = (product: { variants: { options: string[]; archivedAt: string | null }[] }) =>
  product.variants.filter(({ archivedAt }) => !archivedAt).map(({ options }) => options.join('/'));

describe('adding a product', () => {
  test('answers all of it, and it is on sale at once', async () => {
    const mediaId = await newMedia();
    await post('admin/categories', { name: 'Textiles' });
    const { status, body } = await post(
      'admin/products',
      scarf({
        title: 'Heath scarf',
        description: 'Warm.\n\nWash by hand <script>alert(1)</script>',
        categories: ['textiles'],
        tags: ['wool', ' wool ', 'winter'],
        images: [{ mediaId, alt: 'A scarf' }],
        vendor: 'Fennholt',
      }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      slug: 'heath-scarf',
      status: 'active',
      tags: ['winter', 'wool'],
      categories: [{ slug: 'textiles', name: 'Textiles' }],
      images: [{ mediaId, url: `/media/${mediaId}`, alt: 'A scarf', width: 40, height: 30 }],
      options: [
        { name: 'Colour', values: ['Moss', 'Rust'] },
        { name: 'Size', values: ['S', 'L'] },
      ],
    });
    expect(body.description).not.toContain('script');
    expect(body.variants[2]).toMatchObject({
      options: ['Rust', 'S'],
      prices: [euro(3000), dollar(3300)],
      compareAtPrices: [euro(4000)],
      stock: { tracked: true, backorder: false, onHand: 0, reserved: 0, available: 0 },
    });
    const shown = (await api('GET', 'products/heath-scarf')).body;
    expect(shown.images).toEqual([
      { url: `/media/${mediaId}`, alt: 'A scarf', width: 40, height: 30 },
    ]);
    const ledger = await db
      .selectFrom('stock_movements')
      .select(['kind', 'on_hand_change as change', 'reason'])
      .where('variant_id', '=', body.variants[0].id)
      .execute();
    expect(ledger).toEqual([{ kind: 'received', change: 2, reason: 'New product' }]);
  });

  test('is a draft unless it says otherwise', async () => {
    const { body } = await post('admin/products', {
      title: 'Idea',
      variants: [{ prices: [euro(1)] }],
    });
    expect(body).toMatchObject({ status: 'draft', publishedAt: null, variants: [{ options: [] }] });
    expect((await api('GET', `products/${body.slug}`)).status).toBe(404);
  });

  test('gives two products of the same title two addresses, and refuses the same one twice', async () => {
    const one = { title: 'Twin', variants: [{ prices: [euro(1)] }] };
    const slugs = [];
    for (let n = 0; n < 3; n++) slugs.push((await post('admin/products', one)).body.slug);
    expect(slugs).toEqual(['twin', 'twin-2', 'twin-3']);
    const refused = await post('admin/products', { ...one, slug: 'twin' });
    expect([refused.status, refused.body.code]).toEqual([409, 'catalog.slug_taken']);
    expect((await post('admin/products', { ...one, title: '茶碗' })).body.slug).toMatch(
      /^[a-z0-9-]+$/,
    );
  });

  test('writes one line into the log', async () => {
    const { id } = await makeScarf();
    const rows = await db
      .selectFrom('audit_log')
      .select(['action', 'before'])
      .where('subject_id', '=', id)
      .execute();
    expect(rows).toEqual([{ action: 'product.create', before: null }]);
  });

  const variant = { options: ['Moss', 'S'], prices: [euro(1)] };
  test.each([
    ['a combination twice', { variants: [variant, variant] }, 400, 'catalog.bad_options'],
    [
      'too few values',
      { variants: [{ ...variant, options: ['Moss'] }] },
      400,
      'catalog.bad_options',
    ],
    ['no values', { variants: [{ prices: [euro(1)] }] }, 400, 'catalog.bad_options'],
    ['values without options', { options: [], variants: [variant] }, 400, 'catalog.bad_options'],
    [
      'two variants without options',
      { options: [], variants: [{ prices: [euro(1)] }, { prices: [euro(1)] }] },
      400,
      'catalog.bad_options',
    ],
    [
      'a value that is not in the list',
      { variants: [{ ...variant, options: ['Blue', 'S'] }] },
      400,
      'catalog.bad_options',
    ],
    [
      'two options of one name',
      { options: [{ name: 'Size' }, { name: 'size' }] },
      400,
      'catalog.bad_options',
    ],
    [
      'one value twice',
      { options: [{ name: 'Colour', values: ['Moss', 'Moss'] }, { name: 'Size' }] },
      400,
      'catalog.bad_options',
    ],
    [
      'an unknown option',
      { options: [{ id: UNKNOWN, name: 'Colour' }, { name: 'Size' }] },
      400,
      'catalog.bad_options',
    ],
    ['an unknown variant', { variants: [{ ...variant, id: UNKNOWN }] }, 400, 'catalog.bad_options'],
    ['no price', { variants: [{ options: ['Moss', 'S'] }] }, 400, 'catalog.bad_prices'],
    [
      'two prices in one currency',
      { variants: [{ ...variant, prices: [euro(1), euro(2)] }] },
      400,
      'catalog.bad_prices',
    ],
    [
      'an earlier price that is lower',
      { variants: [{ ...variant, compareAtPrices: [euro(1)] }] },
      400,
      'catalog.bad_prices',
    ],
    [
      'an earlier price without a price',
      { variants: [{ ...variant, compareAtPrices: [dollar(9)] }] },
      400,
      'catalog.bad_prices',
    ],
    ['an unknown category', { categories: ['nowhere'] }, 400, 'catalog.unknown_category'],
    ['an unknown picture', { images: [{ mediaId: UNKNOWN }] }, 400, 'catalog.unknown_image'],
    ['a picture of another product', { images: [{ id: UNKNOWN }] }, 400, 'catalog.unknown_image'],
    [
      'a variant’s picture that the product lacks',
      { variants: [{ ...variant, mediaId: UNKNOWN }] },
      400,
      'catalog.unknown_image',
    ],
    [
      'a negative price',
      { variants: [{ ...variant, prices: [euro(-1)] }] },
      400,
      'request.invalid',
    ],
    ['a huge price', { variants: [{ ...variant, prices: [euro(1e15)] }] }, 400, 'request.invalid'],
    ['half a cent', { variants: [{ ...variant, prices: [euro(1.5)] }] }, 400, 'request.invalid'],
    [
      'an unknown currency',
      { variants: [{ ...variant, prices: [{ amount: 1, currency: 'XXX' }] }] },
      400,
      'request.invalid',
    ],
    ['no variants', { variants: [] }, 400, 'request.invalid'],
    ['no title', { title: undefined }, 400, 'request.invalid'],
    ['a blank title', { title: '  ' }, 400, 'request.invalid'],
    ['a long title', { title: 'x'.repeat(301) }, 400, 'request.invalid'],
    ['a title with NUL', { title: 'a\0b' }, 400, 'request.invalid'],
    ['a bad slug', { slug: 'Not A Slug' }, 400, 'request.invalid'],
    ['a bad status', { status: 'sold' }, 400, 'request.invalid'],
    [
      'negative stock',
      { variants: [{ ...variant, stock: { onHand: -1 } }] },
      400,
      'request.invalid',
    ],
    ['huge stock', { variants: [{ ...variant, stock: { onHand: 1e12 } }] }, 400, 'request.invalid'],
    [
      'a colon in an option',
      { options: [{ name: 'Size: EU' }, { name: 'Colour' }] },
      400,
      'request.invalid',
    ],
    ['an unknown field', { price: 5 }, 400, 'request.invalid'],
    [
      'a picture with both ids',
      { images: [{ id: UNKNOWN, mediaId: UNKNOWN }] },
      400,
      'request.invalid',
    ],
  ])('refuses %s', async (_what, extra, status, code) => {
    const answer = await post('admin/products', scarf(extra));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors?.length ?? 1).toBeGreaterThan(0);
  });

  test('refuses a SKU that another variant has, and lets two variants swap theirs', async () => {
    const sku = `SKU-${nextNumber()}`;
    const body = await makeScarf({
      options: [{ name: 'Colour' }],
      variants: [
        { options: ['Moss'], sku, prices: [euro(1)] },
        { options: ['Rust'], sku: `${sku}-B`, prices: [euro(1)] },
      ],
    });
    const refused = await post('admin/products', {
      title: 'Other',
      variants: [{ sku, prices: [euro(1)] }],
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'catalog.sku_taken']);
    const clash = await patch(`admin/variants/${body.variants[1].id}`, { sku });
    expect([clash.status, clash.body.code]).toEqual([409, 'catalog.sku_taken']);
    const swapped = await patch(`admin/products/${body.id}`, {
      variants: [
        { options: ['Moss'], sku: `${sku}-B` },
        { options: ['Rust'], sku },
      ],
    });
    expect(swapped.body.variants.map((variant: { sku: string }) => variant.sku)).toEqual([
      `${sku}-B`,
      sku,
    ]);
  });

  test('is for those who may', async () => {
    const body = scarf();
    expect((await api('POST', 'admin/products', { body })).status).toBe(401);
    expect(
      (await api('POST', 'admin/products', { body, token: (await shopper(shop)).token })).status,
    ).toBe(403);
    const reader = await staffWho(shop, ['catalog:read']);
    expect((await api('POST', 'admin/products', { body, token: reader.token })).status).toBe(403);
    expect((await api('GET', 'admin/products', { token: reader.token })).status).toBe(200);
  });
});

describe('changing a product', () => {
  test('changes what is given, leaves the rest, and the shop shows it at once', async () => {
    const before = await makeScarf({ tags: ['wool'] });
    expect((await api('GET', `products/${before.slug}`)).body.title).toBe(before.title);
    const { body } = await patch(`admin/products/${before.id}`, {
      title: 'New name',
      slug: `new-${before.slug}`,
    });
    expect(body).toMatchObject({ title: 'New name', tags: ['wool'], variants: before.variants });
    await expect.poll(async () => (await api('GET', `products/${before.slug}`)).status).toBe(404);
    expect((await api('GET', `products/new-${before.slug}`)).body.title).toBe('New name');
    const log = await db
      .selectFrom('audit_log')
      .select(['before', 'after'])
      .where('subject_id', '=', before.id)
      .where('action', '=', 'product.update')
      .executeTakeFirst();
    expect(log).toEqual({
      before: { title: before.title, slug: before.slug },
      after: { title: 'New name', slug: `new-${before.slug}` },
    });
  });

  test('adds a variant, takes one out of sale, and brings it back as the same one', async () => {
    const before = await makeScarf();
    const ids = before.variants.map(({ id }: { id: string }) => id);
    const changed = (
      await patch(`admin/products/${before.id}`, {
        variants: [
          { id: ids[0] },
          { options: ['Rust', 'XL'], prices: [euro(5000)] },
          { id: ids[2] },
        ],
      })
    ).body;
    expect(combos(changed)).toEqual(['Moss/S', 'Rust/XL', 'Rust/S']);
    expect(
      changed.variants.find(({ id }: { id: string }) => id === ids[1]).archivedAt,
    ).not.toBeNull();
    expect((await api('GET', `products/${before.slug}`)).body.options[1].values).toEqual([
      'S',
      'XL',
    ]);
    const back = (
      await patch(`admin/products/${before.id}`, {
        variants: [{ options: ['Moss', 'L'], prices: [euro(1)] }],
      })
    ).body;
    expect(combos(back)).toEqual(['Moss/L']);
    expect(back.variants[0].id).toBe(ids[1]);
  });

  test('renames and reorders options and keeps the variants', async () => {
    const before = await makeScarf();
    const [colour, size] = before.options;
    const ids = before.variants.map(({ id }: { id: string }) => id);
    const { body } = await patch(`admin/products/${before.id}`, {
      options: [
        { id: size.id, name: 'Length' },
        { id: colour.id, name: 'Shade' },
      ],
      variants: ids.map((id: string) => ({ id })),
    });
    expect(body.options.map(({ name }: { name: string }) => name)).toEqual(['Length', 'Shade']);
    expect(combos(body)).toEqual(['S/Moss', 'L/Moss', 'S/Rust']);
    expect(body.variants.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('takes an option away when the variants are named with what is left', async () => {
    const before = await makeScarf();
    const refused = await patch(`admin/products/${before.id}`, { options: [{ name: 'Colour' }] });
    expect([refused.status, refused.body.code]).toEqual([400, 'catalog.bad_options']);
    const { status, body } = await patch(`admin/products/${before.id}`, {
      options: [{ name: 'Colour' }],
      variants: [
        { id: before.variants[0].id, options: ['Moss'] },
        { options: ['Rust'], prices: [euro(7)] },
      ],
    });
    expect(status).toBe(200);
    expect(combos(body)).toEqual(['Moss', 'Rust']);
    expect((await api('GET', `products/${body.slug}`)).body.variants).toHaveLength(2);
  });

  test('reorders pictures and drops those that are left out', async () => {
    const [first, second, third] = [await newMedia(), await newMedia(), await newMedia()];
    const before = await makeScarf({
      images: [{ mediaId: first }, { mediaId: second, alt: 'Two' }],
    });
    await patch(`admin/variants/${before.variants[0].id}`, { mediaId: second });
    const { body } = await patch(`admin/products/${before.id}`, {
      images: [
        { mediaId: third, alt: 'Three' },
        { id: before.images[1].id, alt: 'Second' },
      ],
    });
    expect(
      body.images.map(({ mediaId, alt }: { mediaId: string; alt: string }) => [mediaId, alt]),
    ).toEqual([
      [third, 'Three'],
      [second, 'Second'],
    ]);
    expect(body.variants[0].imageId).toBe(body.images[1].id);
    const none = (await patch(`admin/variants/${before.variants[0].id}`, { mediaId: null })).body;
    expect(none.variants[0].imageId).toBeNull();
  });

  test('changes a price and keeps an earlier price only while it is higher', async () => {
    const before = await makeScarf();
    const { id } = before.variants[2];
    const dearer = (await patch(`admin/variants/${id}`, { prices: [euro(3900), dollar(1)] })).body
      .variants[2];
    expect(dearer).toMatchObject({
      prices: [euro(3900), dollar(1)],
      compareAtPrices: [euro(4000)],
    });
    const dearest = (await patch(`admin/variants/${id}`, { prices: [euro(4000)] })).body
      .variants[2];
    expect(dearest).toMatchObject({ prices: [euro(4000)], compareAtPrices: [] });
    const off = (
      await patch(`admin/variants/${id}`, {
        compareAtPrices: [euro(9000)],
        weightGrams: 12,
        sku: null,
      })
    ).body;
    expect(off.variants[2]).toMatchObject({
      compareAtPrices: [euro(9000)],
      weightGrams: 12,
      sku: null,
    });
    await expect
      .poll(async () => (await api('GET', `products/${before.slug}`)).body.variants[2].price)
      .toEqual(euro(4000));
  });

  test('archives a product and brings it back with its first date', async () => {
    const before = await makeScarf();
    await patch(`admin/products/${before.id}`, { status: 'archived' });
    expect((await api('GET', `products/${before.slug}`)).status).toBe(404);
    const { body } = await patch(`admin/products/${before.id}`, { status: 'active' });
    expect(body.publishedAt).toBe(before.publishedAt);
    expect((await api('GET', `products/${before.slug}`)).status).toBe(200);
  });

  test('lets two people change one product at once', async () => {
    const { id } = await makeScarf();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        patch(`admin/products/${id}`, { vendor: `V${n}`, variants: scarf().variants }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(combos((await api('GET', `admin/products/${id}`, { token })).body)).toHaveLength(3);
  });

  test('refuses what is not there or nothing', async () => {
    const { id } = await makeScarf();
    expect((await patch(`admin/products/${UNKNOWN}`, { title: 'x' })).status).toBe(404);
    expect((await patch(`admin/variants/${UNKNOWN}`, { sku: 'x' })).status).toBe(404);
    expect((await patch('admin/products/nonsense', { title: 'x' })).status).toBe(400);
    expect((await patch(`admin/products/${id}`, {})).status).toBe(400);
    expect((await api('GET', `admin/products/${UNKNOWN}`, { token })).status).toBe(404);
    expect(
      (await patch(`admin/products/${id}`, { slug: (await makeScarf()).slug })).body.code,
    ).toBe('catalog.slug_taken');
  });
});

describe('the list for staff', () => {
  const word = `Zebra${nextNumber()}`;
  beforeEach(async () => {
    if ((await api('GET', `admin/products?search=${word}`, { token })).body.items.length > 0)
      return;
    await makeScarf({ title: `${word} one` });
    await makeScarf({ title: `${word} two`, status: 'draft', categories: [] });
    await makeScarf({
      title: `${word} three`,
      options: [],
      variants: [{ sku: `${word}-SKU_1`, prices: [dollar(5)], stock: { tracked: false } }],
    });
  });
  const titles = async (query: string) => {
    const { status, body } = await api('GET', `admin/products?${query}`, { token });
    expect(status).toBe(200);
    return body.items.map(({ title }: { title: string }) => title.split(' ').at(-1));
  };

  test('shows products of any status with stock and prices added up', async () => {
    const { body } = await api('GET', `admin/products?search=${word}&sort=title`, { token });
    expect(body.items[0]).toMatchObject({
      status: 'active',
      price: euro(3000),
      priceTo: euro(3500),
      variantCount: 3,
      stock: { onHand: 2, reserved: 0, available: 2, soldOutVariants: 2 },
    });
    expect(body.items[1]).toMatchObject({
      price: null,
      stock: { onHand: 0, available: null, soldOutVariants: 0 },
    });
  });

  test('finds by title, SKU, status and category, in three orders', async () => {
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
    const { id } = (await api('GET', `admin/products?search=${word}%20one`, { token })).body
      .items[0];
    await patch(`admin/products/${id}`, { vendor: 'Changed' });
    expect(await titles(`search=${word}&sort=updated`)).toEqual(['one', 'three', 'two']);
  });

  test.each(['newest', 'updated', 'title'])('pages by %s', async (sort) => {
    const whole = await titles(`search=${word}&sort=${sort}`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await api(
        'GET',
        `admin/products?search=${word}&sort=${sort}&limit=1${cursor}`,
        { token },
      );
      seen.push(...body.items.map(({ title }: { title: string }) => title.split(' ').at(-1)));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  test.each(['limit=0', 'status=x', 'sort=price', 'cursor=x', 'search=%00', 'unknown=1'])(
    'refuses %s',
    async (query) => {
      expect((await api('GET', `admin/products?${query}`, { token })).status).toBe(400);
    },
  );
});

describe('categories', () => {
  test('are added, changed and removed; products follow', async () => {
    const parent = (await post('admin/categories', { name: 'Winter things' })).body;
    expect(parent).toMatchObject({ slug: 'winter-things', parent: null, productCount: 0 });
    const { body } = await post('admin/categories', {
      name: 'Scarves & hats',
      parent: parent.slug,
      description: 'Warm',
      position: 3,
    });
    expect(body).toMatchObject({ slug: 'scarves-and-hats', parent: 'winter-things', position: 3 });
    const product = await makeScarf({ categories: [body.slug] });
    expect((await api('GET', `products?category=${parent.slug}`)).body.items).toHaveLength(1);
    const changed = await patch(`admin/categories/${parent.id}`, {
      slug: 'winter',
      name: 'Winter',
    });
    expect(changed.body).toMatchObject({ slug: 'winter', name: 'Winter', productCount: 1 });
    await expect
      .poll(async () => (await api('GET', 'products?category=winter')).body.items.length)
      .toBe(1);
    const stuck = await api('DELETE', `admin/categories/${parent.id}`, { token });
    expect([stuck.status, stuck.body.code]).toEqual([409, 'catalog.category_has_children']);
    expect((await api('DELETE', `admin/categories/${body.id}`, { token })).status).toBe(204);
    expect((await api('GET', `admin/products/${product.id}`, { token })).body.categories).toEqual(
      [],
    );
    await expect
      .poll(async () => (await api('GET', 'products?category=winter')).body.items.length)
      .toBe(0);
    const actions = await db
      .selectFrom('audit_log')
      .select('action')
      .where('subject_type', '=', 'category')
      .where('subject_id', 'in', [parent.id, body.id])
      .orderBy('id')
      .execute();
    expect(actions.map(({ action }) => action)).toEqual([
      'category.create',
      'category.create',
      'category.update',
      'category.delete',
    ]);
  });

  test('never stand under themselves', async () => {
    const top = (await post('admin/categories', { name: 'Top' })).body;
    const middle = (await post('admin/categories', { name: 'Middle', parent: top.slug })).body;
    const bottom = (await post('admin/categories', { name: 'Bottom', parent: middle.slug })).body;
    for (const parent of [top.slug, middle.slug, bottom.slug]) {
      const { status, body } = await patch(`admin/categories/${top.id}`, { parent });
      expect([status, body.code]).toEqual([400, 'catalog.category_circle']);
    }
    expect((await patch(`admin/categories/${bottom.id}`, { parent: null })).body.parent).toBeNull();
    expect((await api('GET', 'admin/categories', { token })).body.items.length).toBeGreaterThan(2);
  });

  test('refuse what is not there, taken or not a category', async () => {
    const { slug, id } = (await post('admin/categories', { name: 'Taken' })).body;
    expect((await post('admin/categories', { name: 'Taken' })).body.slug).toBe(`${slug}-2`);
    expect((await post('admin/categories', { name: 'Other', slug })).body.code).toBe(
      'catalog.slug_taken',
    );
    expect((await patch(`admin/categories/${id}`, { slug: `${slug}-2` })).body.code).toBe(
      'catalog.slug_taken',
    );
    expect((await post('admin/categories', { name: 'Other', parent: 'nowhere' })).body.code).toBe(
      'catalog.unknown_category',
    );
    expect((await patch(`admin/categories/${UNKNOWN}`, { name: 'x' })).status).toBe(404);
    expect((await api('DELETE', `admin/categories/${UNKNOWN}`, { token })).status).toBe(404);
    for (const bad of [
      {},
      { name: '' },
      { name: 'x'.repeat(201) },
      { name: 'a\0' },
      { name: 'x', extra: 1 },
    ]) {
      expect((await post('admin/categories', bad)).status).toBe(400);
    }
  });
});

test('never answers 500, whatever a product is made of', async () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('Colour', 'S', '', ' ', '\0', '%', '😀'),
  );
  const body = fc.record(
    {
      title: texts,
      slug: texts,
      description: fc.oneof(texts, fc.constant('<p onclick=x>hi<img src=x onerror=y></p>')),
      tags: fc.array(texts, { maxLength: 3 }),
      options: fc.array(
        fc.record(
          { name: texts, values: fc.array(texts, { maxLength: 3 }) },
          { requiredKeys: ['name'] },
        ),
        { maxLength: 3 },
      ),
      variants: fc.array(
        fc.record(
          {
            options: fc.array(texts, { maxLength: 3 }),
            sku: fc.option(texts),
            prices: fc.array(
              fc.record({
                amount: fc.oneof(fc.integer(), fc.double()),
                currency: fc.constantFrom('EUR', 'USD', 'JPY'),
              }),
              { maxLength: 2 },
            ),
            weightGrams: fc.integer(),
          },
          { requiredKeys: ['prices'] },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['title', 'variants'] },
  );
  await fc.assert(
    fc.asyncProperty(body, async (product) => {
      expect([201, 400, 409]).toContain((await post('admin/products', product)).status);
    }),
    { numRuns: 150 },
  );
});
