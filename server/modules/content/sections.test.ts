import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { insideOf, LIMITS, readBlock, writeBlock } from '#common/sections/blocks.ts';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { nextNumber, owner } from '#test/factories/accounts.ts';
import { seedCatalog, slugsOf, UNKNOWN_ID } from '#test/factories/catalog.ts';
import { expectOk } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { piecesOf, textOf } from './pieces.ts';

const PARTS = fc.constantFrom(
  '::: hero',
  ':::: quote',
  '::: shelf',
  ':::',
  '::::',
  '  ::: hero',
  'title: A mug',
  'words',
  '```',
  '- a',
  '    code',
  '<p>a</p>',
  '<!--',
  '',
);

describe('a text in pieces', () => {
  test('is the same text when they are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(PARTS, fc.string())), (lines) => {
        const text = lines.join('\n').replaceAll('\r', '');
        expect(textOf(piecesOf(text))).toBe(text);
      }),
    );
  });

  test('keeps every word of a block that is written anew, and no other block begins or ends by it', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(PARTS), (title, lines) => {
        const body = lines.join('\n').trim();
        const source = writeBlock({ name: 'hero', fields: new Map([['title', title]]), body });
        const [piece, ...others] = piecesOf(`${source}\n\nafter`);
        expect(piece?.source).toBe(source);
        expect(others.map((one) => one.source.trim())).toEqual(['after']);
        const read = readBlock('hero', insideOf(source));
        expect(read.fields.get('title') ?? '').toBe(title.replaceAll(/\s+/g, ' ').trim());
        expect(writeBlock(read)).toBe(source);
      }),
    );
  });
});

const shop = await openShop();
const { api } = shop;
let token = '';
let categoryId = '';
beforeAll(async () => {
  token = (await owner(shop)).token;
  await seedCatalog(shop);
  const { items } = (await expectOk(call('GET', 'admin/categories'))).body;
  categoryId = items.find(({ slug }: { slug: string }) => slug === 'ceramics').id;
});
afterEach(() => setClock());

const call = (method: string, path: string, body?: object) => api(method, path, { token, body });
const read = async (text: string) =>
  (await expectOk(call('POST', 'admin/content/preview', { text }))).body;
const faultsOf = async (text: string): Promise<string[]> =>
  (await read(text)).faults.map(
    ({ line, code, value }: Record<string, string>) => `${line} ${code} ${value}`,
  );

describe('a block', () => {
  test.each([
    ['a\n\n::: shelf\nb\n:::', ['3 unknown_block shelf']],
    ['::: hero\ntitle: a', ['1 not_closed hero']],
    ['::: hero\ntitle: a\n:::\n:::', ['4 stray_mark :::']],
    ['::: hero\ntitel: a\n:::', ['2 unknown_field titel']],
    ['::: hero\ntitle: a\npicture: /elsewhere.png\n:::', ['1 not_a_picture /elsewhere.png']],
    ['::: hero\ntitle: a\nbutton: b\nlink: javascript:x\n:::', ['1 not_a_link javascript:x']],
    [`::: hero\ntitle: ${'a'.repeat(121)}\n:::`, ['1 too_long title']],
    [
      '::: collection\ncategory: gone\n:::',
      ['1 no_such_category gone', '1 nothing_to_show collection'],
    ],
    ['::: collection\ncount: 13\n:::', [`1 not_a_count ${LIMITS.products}`]],
    ['::: questions\n:::', ['1 nothing_to_show questions']],
  ])('that is not whole is told, and shown as far as it goes: %s', async (text, faults) => {
    expect(await faultsOf(text)).toEqual(faults);
  });

  test('more than a page can have is words, and costs nothing', async () => {
    const many = Array.from({ length: LIMITS.blocks + 1 }, () => '::: collection\n:::').join('\n');
    const { sections, faults } = await read(many);
    expect(sections).toHaveLength(LIMITS.collections);
    expect(faults).toHaveLength(LIMITS.blocks - LIMITS.collections + 1);
  });

  test('of goods shows those that can be bought, by the addresses they have now', async () => {
    const text = '::: collection\nproducts: heron-lamp, secret-vase, gone, alder-mug\n:::';
    const { sections, faults } = await read(text);
    const products = ['heron-lamp', 'alder-mug'];
    expect(sections).toMatchObject([{ type: 'collection', products, count: 2 }]);
    expect(faults.map(({ value }: { value: string }) => value)).toEqual(['secret-vase', 'gone']);
    const found = await expectOk(api('GET', 'products?slug=heron-lamp&slug=alder-mug&slug=gone'));
    expect(slugsOf(found.body).sort()).toEqual(products.toSorted());
  });

  test('of questions has each heading as one', async () => {
    const body = 'Ask.\n\n## When?\n\nOn *Mondays*.\n\n### What <script>x</script>?\n\nMugs.';
    const { sections } = await read(`::: questions\ntitle: Questions\n\n${body}\n:::`);
    expect(sections).toMatchObject([
      {
        html: '<p>Ask.</p>',
        questions: [
          { question: 'When?', html: '<p>On <em>Mondays</em>.</p>' },
          { question: 'What ?', html: '<p>Mugs.</p>' },
        ],
      },
    ]);
  });
});

describe.each(['home-pages', 'category-heads'])('of several %s', (path) => {
  const write = async (title: string, publishAt: string | null) => {
    const body = { title, text: title, publishAt };
    const of = path === 'category-heads' ? { categoryId } : {};
    return (await expectOk(call('POST', `admin/${path}`, { ...body, ...of }))).body;
  };
  const shown = async () => {
    const where = path === 'home-pages' ? 'home' : `categories/ceramics/head`;
    const { body } = await expectOk(api('GET', where));
    return body.sections.map(({ html }: { html: string }) => html);
  };

  test('the one that was published last is shown, from its hour on, though answers are cached', async () => {
    expect(await shown()).toEqual([]);
    const hour = after(now(), minutes(5));
    const first = await write('First', '2026-01-01T00:00:00.000Z');
    await write('Second', hour.toISOString());
    await write('Draft', null);
    expect(await shown()).toEqual(['<p>First</p>']);
    setClock(after(hour, -1));
    expect(await shown()).toEqual(['<p>First</p>']);
    setClock(hour);
    expect(await shown()).toEqual(['<p>Second</p>']);
    await expectOk(
      call('PATCH', `admin/${path}/${first.id}`, { publishAt: after(hour, 0).toISOString() }),
    );
    const { items } = (await expectOk(call('GET', `admin/${path}/${first.id}/revisions`))).body;
    expect(items).toHaveLength(2);
  });
});

test('a head has a category that there is, and nothing else has one', async () => {
  const fault = async (path: string, body: object) => {
    const { body: refused } = await call('POST', `admin/${path}`, {
      title: `Head ${nextNumber()}`,
      ...body,
    });
    return refused.errors?.[0].code;
  };
  expect(await fault('category-heads', {})).toBe('required');
  expect(await fault('category-heads', { categoryId: UNKNOWN_ID })).toBe('no_such_category');
  expect(await fault('pages', { categoryId })).toBe('only_for_heads');
});
