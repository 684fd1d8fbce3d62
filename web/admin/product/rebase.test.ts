import { describe, expect, test } from 'vitest';
import { CURRENCIES, PRODUCT, row } from './form-fixtures.ts';
import { openedFrom, rebase } from './rebase.ts';
import { type Row, type Values, valuesOf } from './values.ts';

describe('two people editing one product', () => {
  const base = valuesOf(PRODUCT, CURRENCIES);
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

  test('both keep their changes to different fields', () => {
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

  test('see both values of a field that both changed, and the second submission counts', () => {
    const now = withRow({ ...base, title: 'Theirs' }, 'v1', { price: { EUR: '30' } });
    const typed = withRow({ ...base, title: 'Mine' }, 'v1', { price: { EUR: '20' } });
    const first = rebase(typed, { opened, now });
    expect(first.clashes).toEqual({ title: 'Theirs', 'rows.0.price.EUR': '30' });
    const again = rebase(first.values, { opened: openedFrom(now), now });
    expect(again.clashes).toEqual({});
    expect(again.values).toMatchObject({ title: 'Mine' });
    expect(again.values.rows[0]?.price.EUR).toBe('20');
  });

  test('do not conflict when they make the same change', () => {
    const same = { ...base, title: 'Alike' };
    expect(rebase(same, { opened, now: same }).clashes).toEqual({});
  });

  test('are asked before a variant that one archived is restored by the other', () => {
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
