import { describe, expect, test } from 'vitest';
import { ApiProblem } from '#api/client.ts';
import { bodyOf, changesOf, fieldsOf } from './body.ts';
import { findFaults } from './check.ts';
import { descriptionText } from './description.ts';
import { openedFrom, rebase } from './rebase.ts';
import {
  blankRow,
  blankValues,
  type Row,
  readValues,
  type StaffProduct,
  type Values,
  valuesOf,
} from './values.ts';

const row = (changes: Partial<Row> = {}): Row => ({
  ...blankRow(),
  price: { EUR: '24' },
  ...changes,
});
const filled = (changes: Partial<Values> = {}): Values => ({
  ...blankValues(),
  title: 'Tray',
  rows: [row()],
  ...changes,
});
const SIZES = [
  { id: '', name: '' },
  { id: 'o1', name: 'Size' },
];

const NOTED = { externalId: null, metadata: {}, updatedAt: '' };
const PRODUCT: StaffProduct = {
  id: 'p1',
  version: 'now',
  slug: 'tray',
  title: 'Tray',
  description: '<p>Oak &amp; oil</p>\n<p>By hand</p>',
  vendor: '',
  status: 'active',
  position: 0,
  source: '',
  categories: [],
  tags: ['oak', 'round'],
  images: [
    { id: 'i1', mediaId: 'm1', sourceUrl: null, url: '/media/m1', alt: '', width: 1, height: 1 },
  ],
  options: [],
  variants: [variant('v1'), variant('v2')],
  createdAt: '',
  ...NOTED,
  publishedAt: null,
};

function variant(id: string): StaffProduct['variants'][number] {
  const level = { tracked: true, backorder: false, onHand: 5, reserved: 2, available: 3 };
  const stock = { ...level, version: 'now' };
  const prices = [{ amount: 2400, currency: 'EUR' }];
  const rest = { compareAtPrices: [], weightGrams: 0, imageId: null, archivedAt: null, ...NOTED };
  return { id, version: 'now', sku: null, options: [], prices, ...rest, stock };
}

describe('a description', () => {
  test('of paragraphs alone is edited as plain text', () => {
    expect(descriptionText('<p>Oak &amp; oil<br />waxed</p>\n<p>By hand</p>')).toBe(
      'Oak & oil\nwaxed\n\nBy hand',
    );
  });

  test('about what looks like a tag stays plain', () => {
    expect(descriptionText('<p>Fits &lt;cable&gt; of &lt; 5 mm</p>')).toBe(
      'Fits <cable> of < 5 mm',
    );
  });

  test('with anything more stays as it is kept', () => {
    const kept = ['<p>A <b>bold</b> one</p>', '<p>About &lt;b&gt; itself</p>', '<p>a&#39;b</p>'];
    for (const html of kept) expect(descriptionText(html)).toBe(html);
  });
});

describe('what is sent', () => {
  test('leaves out blank rows and columns without a name', () => {
    const rows = [blankRow(), row({ values: ['', 'Small'] }), row({ values: ['', 'Large'] })];
    const { options, variants } = bodyOf(filled({ options: SIZES, rows }));
    expect(options).toEqual([{ id: 'o1', name: 'Size' }]);
    expect(variants.map((one) => one.options)).toEqual([['Small'], ['Large']]);
  });

  test('counts a new variant from none on, and one whose stock was emptied no more', () => {
    const stocks = ['7', '', '0'].map(
      (stock) => bodyOf(filled({ rows: [row({ stock, sku: 'A' })] })).variants[0]?.stock,
    );
    expect(stocks).toEqual([
      { onHand: 7, tracked: true },
      { tracked: false },
      { onHand: 0, tracked: true },
    ]);
  });

  test('is nothing when nothing was changed, and of a row only what was', () => {
    const values = valuesOf(PRODUCT);
    expect(changesOf(values, PRODUCT)).toEqual({});
    const [first, ...others] = values.rows;
    const rows = [{ ...first!, sku: 'NEW', stock: '7' }, ...others];
    expect(changesOf({ ...values, vendor: 'Maker', rows }, PRODUCT)).toEqual({
      vendor: 'Maker',
      variants: [{ id: 'v1', sku: 'NEW', stock: { onHand: 7, tracked: true } }, { id: 'v2' }],
    });
  });

  test('keeps a tag with a comma whole', () => {
    const values = { ...valuesOf({ ...PRODUCT, tags: ['Salt, pepper', 'oak'] }), vendor: 'Maker' };
    expect(bodyOf(values).tags).toEqual(['Salt, pepper', 'oak']);
  });

  test('takes variants off sale that are ticked', () => {
    const values = valuesOf(PRODUCT);
    const rows = values.rows.map((one) => ({ ...one, off: one.id === 'v1' }));
    expect(changesOf({ ...values, rows }, PRODUCT)).toEqual({ variants: [{ id: 'v2' }] });
  });
});

describe('two people in one form', () => {
  const base = valuesOf(PRODUCT);
  const opened = openedFrom(base);
  const withRow = (values: Values, id: string, changes: Partial<Row>): Values => ({
    ...values,
    rows: values.rows.map((one) => (one.id === id ? { ...one, ...changes } : one)),
  });
  /** What one person may do to a form, each in a place of its own. */
  const EDITS: Record<string, (values: Values) => Values> = {
    title: (values) => ({ ...values, title: 'A better tray' }),
    status: (values) => ({ ...values, status: 'archived' }),
    description: (values) => ({ ...values, description: 'Ash' }),
    category: (values) => ({ ...values, categories: [...values.categories, 'trays'] }),
    tag: (values) => ({ ...values, tags: 'oak\nround\nnew' }),
    untag: (values) => ({ ...values, tags: 'round' }),
    price: (values) => withRow(values, 'v1', { price: { EUR: '19' } }),
    stock: (values) => withRow(values, 'v1', { stock: '9' }),
    sku: (values) => withRow(values, 'v2', { sku: 'TRAY' }),
    alt: (values) => ({
      ...values,
      pictures: values.pictures.map((one) => ({
        ...one,
        alt: one.id === 'i1' ? 'A tray' : one.alt,
      })),
    }),
    picture: (values) => ({
      ...values,
      pictures: [...values.pictures, { id: 'i2', mediaId: '', alt: '', remove: false }],
    }),
    variant: (values) => ({ ...values, rows: [...values.rows, row({ id: 'v3' })] }),
    fewer: (values) => ({ ...values, rows: values.rows.filter(({ id }) => id !== 'v2') }),
  };
  const BY_THE_OTHER = new Set(['picture', 'variant', 'fewer']);
  const pairs = Object.keys(EDITS)
    .filter((mine) => !BY_THE_OTHER.has(mine))
    .flatMap((mine) => Object.keys(EDITS).map((theirs): [string, string] => [mine, theirs]))
    .filter(([mine, theirs]) => mine !== theirs && !(mine === 'sku' && theirs === 'fewer'));
  const sorted = (values: Values) => {
    const { tags, ...fields } = openedFrom(values);
    return { ...fields, tags: tags?.split('\n').sort() };
  };

  test('keep both what they changed, whatever each of them did elsewhere', () => {
    for (const [mine, theirs] of pairs) {
      const now = EDITS[theirs]!(base);
      const { values, clashes } = rebase(EDITS[mine]!(base), { opened, now });
      expect(clashes, `${mine}, ${theirs}`).toEqual({});
      const isTags = [mine, theirs].sort().join() === 'tag,untag';
      expect(sorted(values), `${mine}, ${theirs}`).toEqual(
        isTags ? { ...sorted(base), tags: ['new', 'round'] } : sorted(EDITS[mine]!(now)),
      );
    }
  });

  test('are shown both values of a field that both changed, and the second try counts', () => {
    const now = withRow({ ...base, title: 'Theirs' }, 'v1', { price: { EUR: '30' } });
    const typed = withRow({ ...base, title: 'Mine' }, 'v1', { price: { EUR: '20' } });
    const first = rebase(typed, { opened, now });
    expect(first.clashes).toEqual({ title: 'Theirs', 'rows.0.price.EUR': '30' });
    const again = rebase(first.values, { opened: openedFrom(now), now });
    expect(again.clashes).toEqual({});
    expect(again.values).toMatchObject({ title: 'Mine' });
    expect(again.values.rows[0]?.price.EUR).toBe('20');
  });

  test('do not clash when they change a field alike', () => {
    const same = { ...base, title: 'Alike' };
    expect(rebase(same, { opened, now: same }).clashes).toEqual({});
  });

  test('are asked before a variant that one took out of sale comes back by the other', () => {
    const now = EDITS.fewer!(base);
    const typed = EDITS.sku!(base);
    const first = rebase(typed, { opened, now });
    expect(first.clashes).toEqual({ 'rows.1.sku': null });
    const again = rebase(first.values, { opened: openedFrom(now), now });
    expect(again.clashes).toEqual({});
    expect(again.values.rows.map(({ id }) => id)).toContain('v2');
    expect(rebase(base, { opened, now }).values.rows.map(({ id }) => id)).not.toContain('v2');
  });
});

test.each<[string, Values, Record<string, unknown>]>([
  ['nothing at all', blankValues(), { title: 'fillIn', 'rows.0.price.EUR': 'noVariant' }],
  ['a good form', filled(), {}],
  ['an address with spaces', filled({ slug: 'Oak tray' }), { slug: 'slugWrong' }],
  [
    'amounts that are none',
    filled({ rows: [row({ price: { EUR: 'cheap' }, compareAt: { USD: '3' } })] }),
    { 'rows.0.price.EUR': 'notAPrice', 'rows.0.price.USD': 'priceMissing' },
  ],
  [
    'an earlier price below the price',
    filled({ rows: [row({ compareAt: { EUR: '20' } })] }),
    { 'rows.0.compareAt.EUR': 'compareTooLow' },
  ],
  ['half a unit', filled({ rows: [row({ stock: '0.5' })] }), { 'rows.0.stock': 'notUnits' }],
  [
    'a row without a price',
    filled({ rows: [row({ price: {}, sku: 'A' })] }),
    {
      'rows.0.price.EUR': 'priceMissing',
    },
  ],
  [
    'rows that nothing tells apart',
    filled({ rows: [row(), row()] }),
    {
      'options.0.name': 'needsOption',
    },
  ],
  [
    'values twice, missing and without an option',
    filled({
      options: SIZES,
      rows: [row({ values: ['x', 'S'] }), row({ values: ['', 'S'] }), row({ values: ['', ''] })],
    }),
    {
      'options.0.name': 'fillIn',
      'rows.1.values.1': 'sameTwice',
      'rows.2.values.1': 'fillIn',
    },
  ],
])('tells of %s', (_, values, faults) => {
  expect(findFaults(values)).toEqual(faults);
});

describe('a refusal of the API', () => {
  const refusal = (code: string, ...paths: string[]) =>
    new ApiProblem(new Response(null, { status: 400 }), {
      code,
      detail: '',
      errors: paths.map((path) => ({ path, message: '' })),
    });

  test('stands beside the field it is about, wherever its row is in the form', () => {
    const rows = [blankRow(), row(), { ...row({ id: 'v1' }), off: true }, row()];
    const values = filled({ rows, options: SIZES });
    const paths = ['/variants/1/sku', '/variants/0/options', '/variants/0/prices/1/amount'];
    expect(fieldsOf(refusal('any', ...paths, '/options/0/name', '/tags/3'), values)).toEqual([
      'rows.3.sku',
      'rows.1.values.1',
      'rows.1.price.USD',
      'options.1.name',
      'tags',
    ]);
  });

  test('of too few for the orders there are stands beside those stocks', () => {
    const rows = [row({ id: 'v1', stock: '1' }), row({ id: 'v2', stock: '2' })];
    expect(fieldsOf(refusal('stock.promised'), filled({ rows }), PRODUCT)).toEqual([
      'rows.0.stock',
    ]);
  });

  test('about nothing in the form names no field', () => {
    expect(fieldsOf(refusal('catalog.slug_taken'), filled())).toEqual(['slug']);
    expect(fieldsOf(refusal('rate.limited'), filled())).toEqual([]);
  });
});

test('reads back what was typed, as far as it goes', () => {
  const form = new FormData();
  const typed = {
    title: ' Tray ',
    description: 'a\r\n\r\nb',
    'options.0.name': 'Size',
    'rows.0.sku': 'A',
    'rows.0.values.0': 'S',
    'rows.0.price.EUR': '1,5',
    'rows.2.sku': 'never reached',
    'pictures.0.alt': 'A tray',
    'pictures.0.mediaId': 'm1',
  };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const values = readValues(form);
  expect(values).toMatchObject({ title: 'Tray', description: 'a\n\nb', status: 'active' });
  expect(values.rows).toHaveLength(1);
  expect(values.rows[0]).toMatchObject({ sku: 'A', values: ['S'], price: { EUR: '1,5', USD: '' } });
  expect(values.pictures).toEqual([{ id: '', mediaId: 'm1', alt: 'A tray', remove: false }]);
});
