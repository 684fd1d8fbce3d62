import { describe, expect, test } from 'vitest';
import { nextNumber, shopper, staffWho } from '#test/factories/accounts.ts';
import {
  catalogStaff,
  dollar,
  euro,
  newMedia,
  scarf,
  UNKNOWN_ID,
} from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
const { post, patch, makeScarf } = await catalogStaff(shop);

describe('adding a product', () => {
  test('answers the whole product, which is on sale at once', async () => {
    const mediaId = await newMedia(shop);
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

  test('gives products of the same title different slugs, and refuses a taken slug', async () => {
    const one = { title: 'Twin', variants: [{ prices: [euro(1)] }] };
    const slugs = [];
    for (let n = 0; n < 3; n++) slugs.push((await post('admin/products', one)).body.slug);
    expect(slugs).toEqual(['twin', 'twin-2', 'twin-3']);
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => post('admin/products', one)));
    expect(new Set(atOnce.map(({ body }) => body.slug)).size).toBe(4);
    const refused = await post('admin/products', { ...one, slug: 'twin' });
    expect([refused.status, refused.body.code]).toEqual([409, 'catalog.slug_taken']);
    expect((await post('admin/products', { ...one, title: '茶碗' })).body.slug).toMatch(
      /^[a-z0-9-]+$/,
    );
  });

  test('writes one entry to the audit log', async () => {
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
      { options: [{ id: UNKNOWN_ID, name: 'Colour' }, { name: 'Size' }] },
      400,
      'catalog.bad_options',
    ],
    [
      'an unknown variant',
      { variants: [{ ...variant, id: UNKNOWN_ID }] },
      400,
      'catalog.bad_options',
    ],
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
    ['an unknown picture', { images: [{ mediaId: UNKNOWN_ID }] }, 400, 'catalog.unknown_image'],
    [
      'a picture of another product',
      { images: [{ id: UNKNOWN_ID }] },
      400,
      'catalog.unknown_image',
    ],
    [
      'a variant’s picture that the product lacks',
      { variants: [{ ...variant, mediaId: UNKNOWN_ID }] },
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
      'request.currency_not_sold',
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
      { images: [{ id: UNKNOWN_ID, mediaId: UNKNOWN_ID }] },
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

  test('needs the permission', async () => {
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
