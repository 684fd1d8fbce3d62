/** Handles, option values, tags and SKUs of a Shopify export that look alike, or lead to the same address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { owner } from '#test/factories/accounts.ts';
import { euro } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';
import { importShopify } from './shopify.ts';

const shop = await openShop();
const { api, db } = shop;
const { token } = await owner(shop);

async function runText(text: string) {
  const lines: string[] = [];
  const summary = await importShopify({ db }, Readable.from([text]), {
    log: (line) => lines.push(line),
    fetchPicture: () => Promise.reject(new Error('no network')),
  });
  return { summary, lines };
}

async function asStaff(slug: string) {
  const { body } = await api('GET', 'admin/products?limit=100', { token });
  const found = body.items.find((item: { slug: string }) => item.slug === slug);
  return found && (await api('GET', `admin/products/${found.id}`, { token })).body;
}

const HEADER = readFileSync(join(import.meta.dirname, 'fixtures/goods.csv'), 'utf8').split('\n')[0];
const rowsOf = (handles: string[]) =>
  [HEADER, ...handles.map((handle) => rowOf(handle))].join('\n');
const rowOf = (handle: string, title = `Title of ${handle}`, rest = '') =>
  `${handle},${title},,,,,true,Title,Default Title,,,,0,shopify,2,deny,25,,,,,false,${rest}`;
const titlesAt = async (slugs: string[]) =>
  Promise.all(slugs.map(async (slug) => (await api('GET', `products/${slug}`)).body.title));

describe('an import', () => {
  test.each([
    ['of other scripts', ['碗', '茶杯', '🫖'], ['product', 'product-2', 'product-3']],
    ['with accents', ['café-cup', 'cafe-cup'], ['cafe-cup', 'cafe-cup-2']],
    ['with signs', ['mug_1', 'mug-1', 'mug.1'], ['mug-1', 'mug-1-2', 'mug-1-3']],
    [
      'alike in their first 112 letters',
      [`${'long-'.repeat(23)}a`, `${'long-'.repeat(23)}b`],
      [
        `${'long-'.repeat(22)}lo`.slice(0, 112),
        `${'long-'.repeat(22)}lo`.slice(0, 112).concat('-2'),
      ],
    ],
  ])('distinguishes products whose handles are %s', async (_what, handles, slugs) => {
    const { summary, lines } = await runText(rowsOf(handles));
    expect(summary).toMatchObject({ products: { added: handles.length }, refusedRows: 0 });
    expect(await titlesAt(slugs)).toEqual(handles.map((handle) => `Title of ${handle}`));
    expect(lines).toContain(`${handles.at(-1)}: added at /products/${slugs.at(-1)}`);
    expect((await runText(rowsOf(handles))).summary.products).toEqual({
      added: 0,
      updated: 0,
      unchanged: handles.length,
    });
  });

  test('takes over a product made by hand only with the same handle', async () => {
    const body = { variants: [{ prices: [euro(100)] }], status: 'active' };
    const make = (title: string) =>
      api('POST', 'admin/products', { token, body: { ...body, title } });
    const { body: byHand } = await make('Stand 5');
    expect(byHand.slug).toBe('stand-5');
    expect((await runText(rowsOf(['stand_5']))).summary.products.added).toBe(1);
    expect(await titlesAt(['stand-5', 'stand-5-2'])).toEqual(['Stand 5', 'Title of stand_5']);
  });

  test('keeps unlisted products unlisted: sold by link, in no list and no search', async () => {
    const withStatus = `${HEADER},Status\n${rowOf('hidden-cup', 'Hidden cup', ',unlisted')}`;
    expect((await runText(withStatus)).summary.products.added).toBe(1);
    expect(await asStaff('hidden-cup')).toMatchObject({ status: 'unlisted' });
    const { body: product } = await api('GET', 'products/hidden-cup');
    expect(product).toMatchObject({ listed: false, variants: [{ available: 2 }] });
    for (const path of [
      'products?limit=100',
      'products?search=hidden',
      'search/suggest?q=hidden',
    ]) {
      expect((await api('GET', path)).text, path).not.toContain('hidden-cup');
    }
    const { body: cart } = await api('POST', 'carts', { body: {} });
    const line = { variantId: product.variants[0].id, quantity: 1 };
    expect((await api('POST', 'cart/items', { cart: cart.token, body: line })).status).toBe(200);
  });

  test('treats option values, tags and SKUs that look alike as equal', async () => {
    const header =
      'Handle,Title,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price';
    const rows = [
      'odd-cup,Odd cup,"re\u0301d,  réd , a  b",true,Colour ,Red ,  X 1 ,5',
      'odd-cup,,,,,Re\u0301d,X\u00a02,5',
      'odd-cup,,,,, Red,X 3,5',
    ];
    const { lines, summary } = await runText([header, ...rows].join('\n'));
    expect(summary.refusedRows).toBe(1);
    expect(lines.join()).toContain('line 2 has the same variant (Red)');
    expect(await asStaff('odd-cup')).toMatchObject({
      tags: ['a b', 'réd'],
      options: [{ name: 'Colour', values: ['Red', 'Réd'] }],
      variants: [{ sku: 'X 1' }, { sku: 'X 2' }],
    });
  });
});
