import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coloured, seedCatalog, slugsOf } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
const { add } = await seedCatalog(shop);
const list = async (query = '') => slugsOf((await api('GET', `products?${query}`)).body);

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
    ['!!!', []],
    [' -- ', []],
    ['', ['alder-mug', 'alder-bowl', 'heron-lamp', 'reed-basket', 'long-table']],
  ])('%s', async (text, expected) => {
    const found = await list(`search=${encodeURIComponent(text)}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('finds names with digits, dots, slashes and hyphens however they are typed', async () => {
    const parts = coloured('Merino/alpaca T-shirt 16-07', { Chalk: 900 }, { vendor: 'AC/DC' });
    parts.variants = parts.variants.map((one) => ({ ...one, sku: 'ABC-1234.5' }));
    await add(parts);
    const typed =
      'ABC-1234.5 ABC12345 abc-1234 1234 AC/DC acdc 16-07 1607 merino/alpaca alpaca t-shirt tshirt';
    for (const text of [...typed.split(' '), 'ac dc', 't shirt', 'ＡＢＣ-１２３４']) {
      expect(await list(`search=${encodeURIComponent(text)}`), text).toEqual([
        'merino-alpaca-t-shirt-16-07',
      ]);
    }
    expect(await list('search=abd-1234')).not.toContain('merino-alpaca-t-shirt-16-07');
  });

  test.each([
    ['有机绿茶杯', ['绿茶', '茶杯', '杯', '有机 茶杯']],
    ['陶器の湯呑み', ['湯呑', '陶器', 'の']],
    ['ถ้วยชาเซรามิก', ['ชา', 'เซรามิก']],
    ['Чашка фарфоровая', ['ЧАШКА', 'фарфор']],
    ['Größe Straße', ['grosse', 'strasse', 'GRÖSSE']],
  ])('finds parts of %s', async (title, words) => {
    await add(coloured(title, { Chalk: 900 }));
    for (const word of words) {
      const { body } = await api('GET', `products?search=${encodeURIComponent(word)}`);
      const titles = body.items.map((item: { title: string }) => item.title);
      expect(titles, word).toContain(title);
    }
  });

  test('answers any input, and finds nothing by punctuation alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
        const { status } = await api('GET', `products?search=${encodeURIComponent(text)}`);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });

  test('searches the words of a description and not its tags', async () => {
    const description = '<p>Turned by <strong>hand</strong> &amp; oiled</p>';
    await add(coloured('Peg', { Chalk: 900 }, { description }));
    expect(await list('search=turned%20oiled')).toEqual(['peg']);
    for (const tag of ['strong', 'amp']) expect(await list(`search=${tag}`)).not.toContain('peg');
  });

  test('ranks titles above descriptions, and can be filtered, sorted and paged', async () => {
    await add(coloured('Saucer', { Chalk: 900 }, { description: 'Goes under the alder mug.' }));
    expect((await list('search=alder%20mug'))[0]).toBe('alder-mug');
    expect(await list('search=alder&sort=-price')).toEqual(['alder-bowl', 'alder-mug', 'saucer']);
    const first = (await api('GET', 'products?search=alder&limit=2')).body;
    const second = (await api('GET', `products?search=alder&limit=2&cursor=${first.nextCursor}`))
      .body;
    expect([...slugsOf(first), ...slugsOf(second)].toSorted()).toEqual([
      'alder-bowl',
      'alder-mug',
      'saucer',
    ]);
  });

  test('pages through results of a misspelt search', async () => {
    const first = (await api('GET', 'products?search=aldre&limit=1')).body;
    const second = (await api('GET', `products?search=aldre&limit=1&cursor=${first.nextCursor}`))
      .body;
    expect([...slugsOf(first), ...slugsOf(second)].toSorted()).toEqual(['alder-bowl', 'alder-mug']);
  });

  test('suggests products and categories', async () => {
    const { status, body } = await api('GET', 'search/suggest?q=l');
    expect(status).toBe(200);
    expect(slugsOf({ items: body.products })).toEqual(['long-table', 'heron-lamp']);
    expect(body.categories).toEqual([{ slug: 'lamps', name: 'Lamps & light' }]);
    expect(slugsOf({ items: (await api('GET', 'search/suggest?q=heorn')).body.products })).toEqual([
      'heron-lamp',
    ]);
    expect((await api('GET', 'search/suggest?q=100%25_%5C')).body.products).toEqual([]);
    for (const bad of ['q=', 'q=%20', 'q=%00', 'q=x&limit=21', `q=${'x'.repeat(101)}`, '']) {
      expect((await api('GET', `search/suggest?${bad}`)).status).toBe(400);
    }
  });
});
