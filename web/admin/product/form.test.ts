import { describe, expect, test } from 'vitest';
import { ApiProblem } from '#api/client.ts';
import { bodyOf, changesOf, fieldsOf } from './body.ts';
import { findFaults } from './check.ts';
import { descriptionText } from './description.ts';
import { CURRENCIES, filled, PRODUCT, row, SIZES } from './form-fixtures.ts';
import { blankRow, blankValues, readValues, type Values, valuesOf } from './values.ts';

describe('a description', () => {
  test('of paragraphs alone is edited as plain text', () => {
    expect(descriptionText('<p>Oak &amp; oil<br />waxed</p>\n<p>By hand</p>')).toBe(
      'Oak & oil\nwaxed\n\nBy hand',
    );
  });

  test('with something like a tag stays plain', () => {
    expect(descriptionText('<p>Fits &lt;cable&gt; of &lt; 5 mm</p>')).toBe(
      'Fits <cable> of < 5 mm',
    );
  });

  test('with any other markup stays as it is stored', () => {
    const unchanged = [
      '<p>A <b>bold</b> one</p>',
      '<p>About &lt;b&gt; itself</p>',
      '<p>a&#39;b</p>',
    ];
    for (const html of unchanged) expect(descriptionText(html)).toBe(html);
  });
});

describe('the submitted product', () => {
  test('omits blank rows and unnamed columns', () => {
    const rows = [blankRow(), row({ values: ['', 'Small'] }), row({ values: ['', 'Large'] })];
    const { options, variants } = bodyOf(filled({ options: SIZES, rows }));
    expect(options).toEqual([{ id: 'o1', name: 'Size' }]);
    expect(variants.map((one) => one.options)).toEqual([['Small'], ['Large']]);
  });

  test('counts a new variant from zero, and no longer counts one whose stock was emptied', () => {
    const stocks = ['7', '', '0'].map(
      (stock) => bodyOf(filled({ rows: [row({ stock, sku: 'A' })] })).variants[0]?.stock,
    );
    expect(stocks).toEqual([
      { onHand: 7, tracked: true },
      { tracked: false },
      { onHand: 0, tracked: true },
    ]);
  });

  test('sets the stock of the default location only', () => {
    const [variant, ...others] = PRODUCT.variants;
    const level = (onHand: number) => ({
      locationId: String(onHand),
      version: '',
      onHand,
      reserved: 0,
    });
    const stock = { ...variant!.stock, onHand: 9, levels: [level(2), level(7)] };
    const product = { ...PRODUCT, variants: [{ ...variant!, stock }, ...others] };
    const values = valuesOf(product, CURRENCIES);
    expect(values.rows[0]?.stock).toBe('2');
    const rows = values.rows.map((one, at) => (at === 0 ? { ...one, stock: '3' } : one));
    expect(changesOf({ ...values, rows }, product).variants?.[0]).toEqual({
      id: 'v1',
      stock: { onHand: 3, tracked: true, version: 'now' },
    });
  });

  test('sets the stock of each location whose number was changed, in a shop with several', () => {
    const levels = [
      { locationId: 'here', version: 'h', onHand: 2, reserved: 0 },
      { locationId: 'there', version: 't', onHand: 7, reserved: 4 },
    ];
    const variants = PRODUCT.variants.map((one, at) =>
      at === 0 ? { ...one, stock: { ...one.stock, levels } } : one,
    );
    const product = { ...PRODUCT, variants };
    const values = valuesOf(product, CURRENCIES, ['here', 'there', 'new']);
    expect(values.rows[0]).toMatchObject({
      stock: '',
      levels: { here: '2', there: '7', new: '0' },
    });
    const withLevels = (levels: Record<string, string>): Values => ({
      ...values,
      rows: values.rows.map((one, at) => (at === 0 ? { ...one, levels } : one)),
    });
    const stockOf = (levels: Record<string, string>) =>
      changesOf(withLevels(levels), product).variants?.[0]?.stock;
    expect(stockOf({ here: '2', there: '7', new: '0' })).toBeUndefined();
    expect(stockOf({ here: '2', there: '', new: '5' })).toEqual({
      tracked: true,
      levels: [
        { locationId: 'there', onHand: 0, version: 't' },
        { locationId: 'new', onHand: 5 },
      ],
    });
    expect(stockOf({ here: '', there: '', new: '' })).toEqual({ tracked: false });
    const wrong = withLevels({ here: '2', there: '3', new: 'some' });
    expect(findFaults(wrong)).toMatchObject({ 'rows.0.levels.new': 'notUnits' });
    const promised = new ApiProblem(new Response(null, { status: 409 }), {
      code: 'stock.promised',
    });
    expect(fieldsOf(promised, wrong, product)).toEqual(['rows.0.levels.there']);
    const gone = withLevels({ here: '2', there: '7', new: '5' });
    const path = '/variants/0/stock/levels/0/locationId';
    const refused = new ApiProblem(new Response(null, { status: 400 }), {
      code: 'request.invalid',
      errors: [{ path, code: 'unknown_location', message: '' }],
    });
    expect(fieldsOf(refused, gone, product)).toEqual(['rows.0.levels.new']);
  });

  test('is empty when nothing changed, and has only the changed fields of a row', () => {
    const values = valuesOf(PRODUCT, CURRENCIES);
    expect(changesOf(values, PRODUCT)).toEqual({});
    const [first, ...others] = values.rows;
    const rows = [{ ...first!, sku: 'NEW', stock: '7' }, ...others];
    const changed = { ...values, vendor: 'Maker', taxClass: 'reduced' as const, rows };
    expect(changesOf(changed, PRODUCT)).toEqual({
      vendor: 'Maker',
      taxClass: 'reduced',
      variants: [
        { id: 'v1', sku: 'NEW', stock: { onHand: 7, tracked: true, version: 'now' } },
        { id: 'v2' },
      ],
    });
  });

  test('keeps a tag with a comma whole', () => {
    const values = {
      ...valuesOf({ ...PRODUCT, tags: ['Salt, pepper', 'oak'] }, CURRENCIES),
      vendor: 'Maker',
    };
    expect(bodyOf(values).tags).toEqual(['Salt, pepper', 'oak']);
  });

  test('archives the ticked variants', () => {
    const values = valuesOf(PRODUCT, CURRENCIES);
    const rows = values.rows.map((one) => ({ ...one, off: one.id === 'v1' }));
    expect(changesOf({ ...values, rows }, PRODUCT)).toEqual({ variants: [{ id: 'v2' }] });
  });
});

test.each<[string, Values, Record<string, unknown>]>([
  ['nothing at all', blankValues(CURRENCIES), { title: 'fillIn', 'rows.0.price.EUR': 'noVariant' }],
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
])('reports %s', (_, values, faults) => {
  expect(findFaults(values)).toEqual(faults);
});

describe('a refusal of the API', () => {
  const refusal = (code: string, ...paths: string[]) =>
    new ApiProblem(new Response(null, { status: 400 }), {
      code,
      detail: '',
      errors: paths.map((path) => ({ path, code: 'invalid', message: '' })),
    });

  test('appears beside its field, wherever its row is in the form', () => {
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

  test('of less stock than is reserved appears beside those stocks', () => {
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

test('a form reads back what was typed, up to its limits', () => {
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
    'rows.0.picture': 'm1',
  };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const values = readValues(form, CURRENCIES);
  expect(values).toMatchObject({ title: 'Tray', description: 'a\n\nb', status: 'active' });
  expect(values.rows).toHaveLength(1);
  expect(values.rows[0]).toMatchObject({ sku: 'A', values: ['S'], price: { EUR: '1,5', USD: '' } });
  expect(values.rows[0]?.picture).toBe('m1');
  expect(values.pictures).toEqual([{ id: '', mediaId: 'm1', alt: 'A tray', remove: false }]);
});
