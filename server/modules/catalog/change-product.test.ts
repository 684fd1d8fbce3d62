import { describe, expect, test } from 'vitest';
import {
  catalogStaff,
  combos,
  dollar,
  euro,
  newMedia,
  scarf,
  UNKNOWN_ID,
} from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
const { get, patch, put, makeScarf } = await catalogStaff(shop);

describe('changing a product', () => {
  test('changes the given fields only, and shows them at once', async () => {
    const before = await makeScarf({ tags: ['wool'] });
    expect((await api('GET', `products/${before.slug}`)).body.title).toBe(before.title);
    const { body } = await patch(`admin/products/${before.id}`, {
      title: 'New name',
      slug: `new-${before.slug}`,
    });
    expect(body).toMatchObject({ title: 'New name', tags: ['wool'], variants: before.variants });
    for (const slug of [before.slug, `new-${before.slug}`]) {
      await expect
        .poll(async () => (await api('GET', `products/${slug}`)).body)
        .toMatchObject({ slug: `new-${before.slug}`, title: 'New name' });
    }
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

  test('refuses a change of an older version, and names both values', async () => {
    const opened = await makeScarf();
    const path = `admin/products/${opened.id}`;
    const from = ({ version }: { version: string }) => ({ 'if-match': `"${version}"` });
    const dearer = { variants: [{ id: opened.variants[0].id, prices: [euro(9900)] }] };
    const { body: first } = await patch(path, { ...dearer, status: 'archived' }, from(opened));
    expect(first.version).not.toBe(opened.version);
    const second = await patch(path, { title: 'Of yesterday', status: 'active' }, from(opened));
    expect(second.body).toMatchObject({
      status: 409,
      code: 'request.changed_meanwhile',
      version: first.version,
      errors: [
        { path: '/title', current: opened.title, sent: 'Of yesterday' },
        { path: '/status', current: 'archived', sent: 'active' },
      ],
    });
    expect((await get(path)).body).toEqual(first);
    // Sent again because its answer was lost, a change is there already; a name in an older way of quoting counts too.
    expect((await patch(path, { status: 'archived' }, from(opened))).status).toBe(200);
    const weak = { 'if-match': `W/"${first.version}", "another"` };
    expect((await patch(path, { title: 'Of today' }, weak)).status).toBe(200);
    const etag = (await get(path)).headers.etag ?? '';
    expect((await patch(path, { vendor: 'By ETag' }, { 'if-match': etag })).status).toBe(200);
    expect((await patch(path, { vendor: 'Too late' }, { 'if-match': etag })).status).toBe(409);
    expect((await patch(path, { title: 'Whatever came' }, { 'if-match': '*' })).status).toBe(200);
  });

  test('uses versions of each variant and its stock, which a sale of another does not change', async () => {
    const opened = await makeScarf();
    const [variant, other] = opened.variants;
    const fromStock = { 'if-match': `"${other.stock.version}"` };
    const setStock = (onHand: number) => put(`admin/stock/${other.id}`, { onHand }, fromStock);
    expect((await setStock(3)).status).toBe(200);
    const later = await setStock(4);
    expect(later.body).toMatchObject({ status: 409, errors: [{ current: 3, sent: 4 }] });
    const from = { 'if-match': `"${variant.version}"` };
    const { body } = await patch(`admin/variants/${variant.id}`, { weightGrams: 7 }, from);
    expect(body.variants[0]).toMatchObject({
      weightGrams: 7,
      stock: { onHand: variant.stock.onHand },
    });
    expect((await patch(`admin/variants/${variant.id}`, { weightGrams: 8 }, from)).status).toBe(
      409,
    );
  });

  test('accepts one of two people who save at the same moment', async () => {
    const { id, version } = await makeScarf();
    const from = { 'if-match': `"${version}"` };
    const save = (vendor: string) => patch(`admin/products/${id}`, { vendor }, from);
    const saved = await Promise.all(['A', 'B', 'C', 'D'].map(save));
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('frees the SKU of a removed variant, and names the owner of a taken one', async () => {
    const first = await makeScarf({ title: 'First scarf' });
    const second = await makeScarf();
    const [moss, , rust] = first.variants;
    await patch(`admin/variants/${moss.id}`, { sku: ' SC  1 ' });
    const wish = { sku: 'SC 1' };
    const taken = await patch(`admin/variants/${second.variants[0].id}`, wish);
    expect(taken.body).toMatchObject({
      status: 409,
      code: 'catalog.sku_taken',
      errors: [{ path: '/sku', current: 'First scarf, Moss / S' }],
    });
    expect(taken.body.detail).toContain('“First scarf, Moss / S” already has this SKU');
    await patch(`admin/products/${first.id}`, { variants: [{ id: rust.id }] });
    const given = await patch(`admin/variants/${second.variants[0].id}`, wish);
    expect(given.body.variants[0].sku).toBe('SC 1');
    // It comes back with its SKU only if that is still free.
    const back = await patch(`admin/products/${first.id}`, {
      variants: [{ id: rust.id }, { id: moss.id }],
    });
    expect(back.body).toMatchObject({ status: 409, code: 'catalog.sku_taken' });
    const without = await patch(`admin/products/${first.id}`, {
      variants: [{ id: rust.id }, { id: moss.id, sku: null }],
    });
    expect(without.status).toBe(200);
  });

  test('stores one of each name, however it was typed', async () => {
    const made = await makeScarf({
      title: '  Two   spaces ',
      vendor: 'Jose\u0301 ',
      tags: [' a', 'a', 'Salt, pepper'],
      options: [{ name: ' Colour' }],
      variants: [{ options: ['Red '], prices: [euro(1)] }],
    });
    expect(made).toMatchObject({
      title: 'Two spaces',
      vendor: 'José',
      tags: ['Salt, pepper', 'a'],
      options: [{ name: 'Colour', values: ['Red'] }],
    });
    const twice = [{ options: ['Red'] }, { options: [' Red'] }];
    const refused = await patch(`admin/products/${made.id}`, {
      variants: twice.map((one) => ({ ...one, prices: [euro(1)] })),
    });
    expect(refused.body).toMatchObject({ status: 400, code: 'catalog.bad_options' });
  });

  test('adds a variant, archives one, and restores the same one', async () => {
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

  test('removes an option when the variants remain distinct without it', async () => {
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

  test('changes a price, and keeps the compare-at price only while it is higher', async () => {
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
        barcode: '06932169358293',
        sku: null,
      })
    ).body;
    expect(off.variants[2]).toMatchObject({
      compareAtPrices: [euro(9000)],
      weightGrams: 12,
      barcode: '06932169358293',
      sku: null,
    });
    const scanned = await get('admin/products?search=06932169358293');
    expect(scanned.body.items.map((one: { id: string }) => one.id)).toEqual([before.id]);
    await expect
      .poll(async () => (await api('GET', `products/${before.slug}`)).body.variants[2].price)
      .toEqual(euro(4000));
  });

  test('archives a product, and restores it with its original date', async () => {
    const before = await makeScarf();
    await patch(`admin/products/${before.id}`, { status: 'archived' });
    expect((await api('GET', `products/${before.slug}`)).status).toBe(404);
    const { body } = await patch(`admin/products/${before.id}`, { status: 'active' });
    expect(body.publishedAt).toBe(before.publishedAt);
    expect((await api('GET', `products/${before.slug}`)).status).toBe(200);
  });

  test('accepts concurrent changes that name no version', async () => {
    const { id } = await makeScarf();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        patch(`admin/products/${id}`, { vendor: `V${n}`, variants: scarf().variants }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(combos((await get(`admin/products/${id}`)).body)).toHaveLength(3);
  });

  test('refuses an unknown product and an empty change', async () => {
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
