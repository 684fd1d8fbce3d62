import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { combos, dollar, euro, newMedia, scarf, staffDesk, UNKNOWN_ID } from '#test/goods.ts';

const shop = await testApp();
const { api, db } = shop;
const { get, patch, makeScarf } = await staffDesk(shop);

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
    const [first, second, third] = [
      await newMedia(shop),
      await newMedia(shop),
      await newMedia(shop),
    ];
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
    expect(combos((await get(`admin/products/${id}`)).body)).toHaveLength(3);
  });

  test('refuses what is not there or nothing', async () => {
    const { id } = await makeScarf();
    expect((await patch(`admin/products/${UNKNOWN_ID}`, { title: 'x' })).status).toBe(404);
    expect((await patch(`admin/variants/${UNKNOWN_ID}`, { sku: 'x' })).status).toBe(404);
    expect((await patch('admin/products/nonsense', { title: 'x' })).status).toBe(400);
    expect((await patch(`admin/products/${id}`, {})).status).toBe(400);
    expect((await get(`admin/products/${UNKNOWN_ID}`)).status).toBe(404);
    expect(
      (await patch(`admin/products/${id}`, { slug: (await makeScarf()).slug })).body.code,
    ).toBe('catalog.slug_taken');
  });
});
