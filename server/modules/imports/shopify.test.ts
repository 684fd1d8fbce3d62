import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { updateProduct } from '#modules/catalog/index.ts';
import { setStock } from '#modules/stock/index.ts';
import { inTx } from '#platform/db.ts';
import { owner } from '#test/factories/accounts.ts';
import { euro } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';
import type { FetchPicture } from './pictures.ts';
import { importShopify } from './shopify.ts';

const shop = await openShop();
const { api, db } = shop;
const { token } = await owner(shop);

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
const goods = readFileSync(fixture('goods.csv'), 'utf8');

const offline: FetchPicture = () => Promise.reject(new Error('no network'));
let shade = 0;
const online: FetchPicture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: ++shade, g: 9, b: 9 } } })
    .jpeg()
    .toBuffer();

async function run(source: string | Readable, fetchPicture: FetchPicture = offline) {
  const lines: string[] = [];
  const summary = await importShopify({ db }, source, {
    log: (line) => lines.push(line),
    fetchPicture,
  });
  return { summary, lines };
}
const runText = (text: string, fetchPicture?: FetchPicture) =>
  run(Readable.from([text]), fetchPicture);

async function asStaff(slug: string) {
  const { body } = await api('GET', 'admin/products?limit=100', { token });
  const found = body.items.find((item: { slug: string }) => item.slug === slug);
  return found && (await api('GET', `admin/products/${found.id}`, { token })).body;
}

describe('importing a Shopify export', () => {
  test('adds products with variants, prices, stock, category, tags and pictures', async () => {
    const { summary } = await run(fixture('goods.csv'));
    expect(summary).toEqual({
      products: { added: 3, updated: 0, unchanged: 0 },
      variants: 5,
      images: { fetched: 0, referenced: 4 },
      refusedRows: 0,
    });
    const { body } = await api('GET', 'products/linen-apron');
    expect(body).toMatchObject({
      title: 'Linen apron',
      vendor: 'Loom & Thread',
      tags: ['kitchen', 'linen'],
      categories: [{ slug: 'kitchen', name: 'Kitchen' }],
      options: [
        { name: 'Colour', values: ['Sand', 'Rust'] },
        { name: 'Size', values: ['S', 'L'] },
      ],
      variants: [
        {
          sku: 'AP-S',
          price: euro(3990),
          compareAtPrice: euro(4990),
          available: 4,
          inStock: true,
          weightGrams: 420,
          image: null,
        },
        { sku: 'AP-L', price: euro(3990), compareAtPrice: null, available: 0, inStock: true },
        { sku: null, price: euro(4100), available: null, inStock: true },
      ],
    });
    expect(body.description).not.toContain('script');
    expect(body.images.map(({ url, alt }: { url: string; alt: string }) => [url, alt])).toEqual([
      ['https://pictures.example/apron-1.jpg', 'Apron'],
      ['https://pictures.example/apron-2.jpg', 'Apron from behind'],
      ['https://pictures.example/apron-3.jpg', ''],
      ['https://pictures.example/apron-l.jpg', ''],
    ]);
    expect(body.variants[1].image.url).toBe('https://pictures.example/apron-l.jpg');
    const stool = (await api('GET', 'products/plain-stool')).body;
    expect(stool).toMatchObject({
      options: [],
      categories: [],
      variants: [{ options: [], available: 0, inStock: false }],
    });
    expect(await asStaff('secret-lamp')).toMatchObject({ status: 'draft', source: 'shopify' });
  });

  test('changes nothing the second time', async () => {
    const { summary, lines } = await run(fixture('goods.csv'));
    expect(summary.products).toEqual({ added: 0, updated: 0, unchanged: 3 });
    expect(lines).toContain('linen-apron: unchanged');
  });

  test("applies the file's changes, and keeps those made in the shop", async () => {
    const before = await asStaff('linen-apron');
    const [small, large] = before.variants;
    await inTx(db, (tx) => setStock(tx, small.id, { onHand: 1 }, { reason: 'Sold' }));
    await api('PATCH', `admin/variants/${small.id}`, {
      token,
      body: { prices: [euro(3990), { amount: 4500, currency: 'USD' }] },
    });
    await inTx(db, (tx) =>
      updateProduct(tx, before.id, { slug: 'our-apron', categories: [] }, null),
    );
    const changed = goods
      .replace('Linen apron', 'Fine linen apron')
      .replace(',shopify,0,continue,39.9,39.9', ',shopify,6,deny,44,');
    const { summary } = await runText(changed);
    expect(summary.products).toEqual({ added: 0, updated: 1, unchanged: 2 });
    const after = await asStaff('our-apron');
    expect(after).toMatchObject({
      id: before.id,
      title: 'Fine linen apron',
      categories: [{ slug: 'kitchen' }],
    });
    expect(after.variants.map(({ id }: { id: string }) => id)).toEqual(
      before.variants.map(({ id }: { id: string }) => id),
    );
    expect(after.variants[0]).toMatchObject({
      prices: [euro(3990), { amount: 4500, currency: 'USD' }],
      stock: { onHand: 1 },
    });
    expect(after.variants[1]).toMatchObject({
      id: large.id,
      prices: [euro(4400)],
      stock: { onHand: 6, backorder: false },
    });
  });

  test('keeps variants and pictures that were added here', async () => {
    const before = await asStaff('our-apron');
    const variants = [
      ...before.variants.map(({ id }: { id: string }) => ({ id })),
      { options: ['Moss', 'S'], prices: [euro(1)] },
    ];
    await api('PATCH', `admin/products/${before.id}`, { token, body: { variants } });
    await runText(goods.replace('Linen apron', 'Finest linen apron'));
    const after = await asStaff('our-apron');
    expect(after.title).toBe('Finest linen apron');
    expect(after.variants.map(({ options }: { options: string[] }) => options.join('/'))).toEqual([
      'Sand/S',
      'Sand/L',
      'Rust/S',
      'Moss/S',
    ]);
  });

  test('fetches pictures that could not be fetched before', async () => {
    const text = goods.replaceAll('linen-apron', 'other-apron').replaceAll('AP-', 'OA-');
    expect((await runText(text)).summary.images).toEqual({ fetched: 0, referenced: 4 });
    const { summary } = await runText(text, online);
    expect(summary).toMatchObject({
      products: { added: 0, updated: 1 },
      images: { fetched: 4, referenced: 0 },
    });
    const { images } = (await asStaff('other-apron')) as {
      images: { url: string; sourceUrl: string; width: number }[];
    };
    expect(images.map(({ sourceUrl }) => sourceUrl.slice(-5, -4))).toEqual(['1', '2', '3', 'l']);
    for (const { url, width } of images)
      expect([url.startsWith('/media/'), width]).toEqual([true, 60]);
    expect((await runText(text)).summary).toMatchObject({
      products: { unchanged: 3 },
      images: { fetched: 4 },
    });
  });

  test('gives up on an unreachable host, and skips what is no picture', async () => {
    let asked = 0;
    const { lines } = await runText(
      goods.replaceAll('linen-apron', 'third-apron').replaceAll('AP-', 'TA-'),
      () => {
        asked += 1;
        return offline('');
      },
    );
    expect(asked).toBe(2);
    expect(lines).toContain(
      'pictures.example does not give us its pictures; they stay references to it.',
    );
    const text = await runText(
      goods.replaceAll('linen-apron', 'fourth-apron').replaceAll('AP-', 'FA-'),
      async () => Buffer.from('<html>'),
    );
    expect(text.lines.filter((line) => line.includes('not a picture'))).toHaveLength(4);
  });

  test('refuses single rows with their line and the reason', async () => {
    const { summary, lines } = await run(fixture('faulty.csv'));
    const refused = lines.filter((line) => line.startsWith('Line '));
    const order = (a: string, b: string) =>
      Number.parseInt(a.slice(5), 10) - Number.parseInt(b.slice(5), 10);
    expect(refused.toSorted(order)).toEqual([
      'Line 3 was refused: “1,000” in “Variant Price” is not an amount in EUR.',
      'Line 4 was refused: line 2 has the same variant (Small).',
      'Line 5 was refused: “1.5” units cannot be counted.',
      'Line 6 was refused: “-4” in “Variant Grams” is not a number from 0 to 10000000.',
      'Line 7 was refused: the variant has no price.',
      'Line 8 was refused: the SKU “GB-1” already names “Good bowl, Small”; give each variant its own.',
      'Line 9 was refused: the variant has no value for “Size”.',
      'Line 10 was refused: the picture was left out: “http://pictures.example/plain.jpg” in “Image Src” is not an address that begins with https.',
      'Line 11 was refused: it has no handle, so it belongs to no product.',
      'Line 12 was refused: “no-title” begins without a title.',
      'Line 13 was refused: it belongs to “no-title”, which was refused in line 12.',
      'Line 14 was refused: gift cards are not goods that can be put on a shelf.',
      'Line 15 was refused: “-5” in “Variant Price” is not an amount in EUR.',
      'Line 16 was refused: the SKU “GB-1” already names “Good bowl, Small”; give each variant its own.',
      'Line 18 was refused: the rows of “good-bowl” must stand together; this one comes later.',
      'Line 20 was refused: it opens a quotation mark that is never closed.',
    ]);
    expect(summary).toMatchObject({ products: { added: 3 }, variants: 3, refusedRows: 16 });
    expect((await api('GET', 'products/good-bowl')).body.variants).toHaveLength(1);
    expect((await api('GET', 'products/last-cup')).status).toBe(200);
  });

  test('updates a product made by hand with the same slug', async () => {
    const body = { title: 'Oak tray', variants: [{ prices: [euro(100)] }], status: 'active' };
    const { body: made } = await api('POST', 'admin/products', { token, body });
    const header = goods.split('\n')[0];
    const row = 'oak-tray,Oak tray,,,,,true,Title,Default Title,,,,0,shopify,2,deny,25,,,,,false,';
    expect((await runText(`${header}\n${row}\n`)).summary.products).toEqual({
      added: 0,
      updated: 1,
      unchanged: 0,
    });
    expect((await asStaff('oak-tray')).variants).toMatchObject([
      { id: made.variants[0].id, prices: [euro(2500)], stock: { onHand: 2 } },
    ]);
  });

  test.each([
    ['a file that is not there', fixture('nothing.csv'), 'does not exist'],
    ['a folder', import.meta.dirname, 'is a folder'],
    ['another table', Readable.from(['Name,Email\nx,y\n']), 'not a product export of Shopify'],
  ])('says in one sentence what is wrong with %s', async (_what, source, sentence) => {
    await expect(run(source)).rejects.toThrow(sentence);
  });

  test('copes with odd bytes', async () => {
    const header = goods.split('\n')[0];
    const odd = [
      '\0,\0',
      'a\0b,Title',
      'x'.repeat(5000),
      '=cmd|x,=1+1,,,,,true,Title,Default Title,,,=2,0,,,deny,5',
      '😀,Emoji,,,,,true,Title,Default Title,,,,0,,,deny,5',
      `"${'never closed '.repeat(100_000)}`,
    ];
    const { summary } = await runText(`\ufeff${header}\r\n${odd.join('\r\n')}`);
    expect(summary.products.added).toBe(2);
    expect(summary.refusedRows).toBeGreaterThanOrEqual(3);
  });

  test('reads amounts with a decimal comma, and refuses what could be either of two', async () => {
    const header = goods.split('\n')[0];
    const priced = (name: string, price: string) =>
      `${name},${name},,,,,true,Title,Default Title,,,,0,,,deny,"${price}"`;
    const rows = [
      priced('comma-large', '1.234,56'),
      priced('comma-small', '0,75'),
      priced('comma-unclear', '1,234'),
      priced('point-unclear', '1.234'),
    ];
    // As our own files begin: the first column is still the handle.
    const { summary, lines } = await runText(`\ufeff${header}\r\n${rows.join('\r\n')}`);
    expect(summary.products.added).toBe(2);
    expect(lines.filter((line) => line.includes('is not an amount'))).toHaveLength(2);
    const priceOf = async (slug: string) => (await asStaff(slug)).variants[0].prices[0].amount;
    expect(await priceOf('comma-large')).toBe(123_456);
    expect(await priceOf('comma-small')).toBe(75);
  });
});
