import { describe, expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { coloured, furnish, slugsOf } from '#test/goods.ts';

const shop = await testApp();
const { api } = shop;
const { add } = await furnish(shop);
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
    expect([...slugsOf(first), ...slugsOf(second)].toSorted()).toEqual([
      'alder-bowl',
      'alder-mug',
      'saucer',
    ]);
  });

  test('goes on to the next page of what was forgiven', async () => {
    const first = (await api('GET', 'products?search=aldre&limit=1')).body;
    const second = (await api('GET', `products?search=aldre&limit=1&cursor=${first.nextCursor}`))
      .body;
    expect([...slugsOf(first), ...slugsOf(second)].toSorted()).toEqual(['alder-bowl', 'alder-mug']);
  });

  test('suggests products and categories while somebody types', async () => {
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
