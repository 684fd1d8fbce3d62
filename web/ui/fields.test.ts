import { describe, expect, test } from 'vitest';
import { fieldsWith, readTyped } from './fields.ts';

const formOf = (entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

describe('the entries of a form', () => {
  test('are read by the paths in their names, however deeply nested', () => {
    const typed = readTyped(
      formOf([
        ['title', ' Mug\r\nof clay '],
        ['tags', 'a'],
        ['tags', 'b'],
        ['rows.0.sku', 'M-1'],
        ['rows.0.price.EUR', '19.90'],
        ['rows.0.parts.0.name', 'lid'],
        ['rows.1.sku', ''],
        ['rows.1.off', 'true'],
        ['rows.3.sku', 'after a gap'],
      ]),
    );
    expect(typed.text('title')).toBe('Mug\nof clay');
    expect(typed.all('tags')).toEqual(['a', 'b']);
    const rows = typed.list('rows', 'sku', 10, ({ text, has, record, list }) => ({
      sku: text('sku'),
      isOff: has('off'),
      price: record('price'),
      parts: list('parts', 'name', 10, (part) => part.text('name')),
    }));
    expect(rows).toEqual([
      { sku: 'M-1', isOff: false, price: { EUR: '19.90' }, parts: ['lid'] },
      { sku: '', isOff: true, price: {}, parts: [] },
    ]);
  });

  test('are limited, and contain nothing that a database refuses', () => {
    const many = Array.from({ length: 20 }, (_, at): [string, string] => [`rows.${at}.a`, 'x']);
    const typed = readTyped(formOf([...many, ['text', `a\0${'b'.repeat(50_000)}`]]));
    expect(typed.list('rows', 'a', 5, ({ text }) => text('a'))).toHaveLength(5);
    expect(typed.text('text')).toHaveLength(40_000);
    expect(typed.text('text')).not.toContain('\0');
    expect(typed.text('missing')).toBe('');
  });
});

describe('the fields of a refused form', () => {
  const given = { 'rows.1.sku': 'Taken', title: 'Enter a title' };
  const values = { title: 'Mug', tags: ['new', 'clay'], isGift: 'true', isOld: false };
  const ofForm = (form: string) =>
    fieldsWith({ form, given, errors: { title: 'Enter a title' } }, values);
  const { field, tick, option } = ofForm('a');

  test('show the entries, and what is still wrong', () => {
    expect(field('title')).toMatchObject({
      name: 'title',
      defaultValue: 'Mug',
      error: 'Enter a title',
    });
    expect(field('rows.1.sku', 'M-1')).toMatchObject({ defaultValue: 'M-1', error: undefined });
    expect(field('tags').defaultValue).toBeUndefined();
  });

  test('tick what was ticked, one box alone or several of a name', () => {
    const ticked = [tick('isGift'), tick('isOld'), tick('isNew'), tick('isNew', true)];
    expect(ticked.map(({ defaultChecked }) => defaultChecked)).toEqual([true, false, false, true]);
    const tags = ['new', 'used', 'clay'].map((tag) => option('tags', tag));
    expect(tags.map(({ defaultChecked }) => defaultChecked)).toEqual([true, false, true]);
  });

  test('have ids of their own, whatever other form of the page has the same names', () => {
    const forms = ['a', 'b'].map(ofForm);
    const ids = forms.flatMap(({ field, idOf }) => [field('title').id, idOf('rows.1.sku')]);
    expect(new Set(ids).size).toBe(4);
    expect(field('title').id).toBe(ofForm('a').idOf('title'));
  });

  test('focus the first refused one, without scripts too', () => {
    expect([field('rows.1.sku'), field('title')].map(({ autoFocus }) => autoFocus)).toEqual([
      true,
      false,
    ]);
  });
});
