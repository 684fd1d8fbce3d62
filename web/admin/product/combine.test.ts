import { describe, expect, test } from 'vitest';
import { findFaults } from './check.ts';
import { withCombinations, withFirstRowBelow } from './combine.ts';
import { filled, row } from './form-fixtures.ts';
import { withMovedPicture } from './pictures.ts';
import { blankRow, MAX_ROWS } from './values.ts';

const option = (name: string, values: string, id = '') => ({ id, name, values });
const valuesOf = (values: ReturnType<typeof filled>) => values.rows.map((one) => one.values);

describe('rows made from listed values', () => {
  test('are one for each combination, in their order', () => {
    const options = [option('Colour', 'Red\nBlue'), option('', ''), option('Size', ' S \n\nL\nS')];
    const made = withCombinations(filled({ options, rows: [blankRow(), blankRow()] }));
    expect(valuesOf(made)).toEqual([
      ['Red', '', 'S'],
      ['Red', '', 'L'],
      ['Blue', '', 'S'],
      ['Blue', '', 'L'],
    ]);
  });

  test('leave alone what stands there, and take its values in', () => {
    const red = row({ id: 'v1', values: ['Red', 'S'], sku: 'RED-S' });
    const options = [option('Colour', 'Blue'), option('Size', '')];
    const made = withCombinations(filled({ options, rows: [red, blankRow()] }));
    expect(made.rows[0]).toEqual(red);
    expect(valuesOf(made)).toEqual([
      ['Red', 'S'],
      ['Blue', 'S'],
    ]);
    expect(withCombinations(made)).toEqual(made);
  });

  test('are never more than a product may have', () => {
    const many = Array.from({ length: 40 }, (_, at) => `${at}`).join('\n');
    const options = [option('A', many), option('B', many), option('C', many)];
    expect(withCombinations(filled({ options, rows: [] })).rows).toHaveLength(MAX_ROWS);
  });

  test('are none while an option has no values', () => {
    const nothing = filled({ options: [option('Colour', '')], rows: [blankRow()] });
    expect(withCombinations(nothing)).toEqual(nothing);
  });

  test('are asked for when values are listed that no row has', () => {
    const options = [option('Colour', 'Red\nBlue')];
    const values = filled({ options, rows: [row({ values: ['Red'] })] });
    expect(findFaults(values)).toEqual({ 'options.0.values': 'unusedValues' });
    const nameless = filled({ options: [option('', 'Red')], rows: [row()] });
    expect(findFaults(nameless)).toMatchObject({ 'options.0.name': 'fillIn' });
  });
});

test('a picture is moved to the front, or past its neighbour, and never out of the row', () => {
  const picture = (mediaId: string) => ({ id: '', mediaId, alt: '', remove: false });
  const values = filled({ pictures: ['a', 'b', 'c'].map(picture) });
  const after = (intent: string) =>
    withMovedPicture(values, intent)
      ?.pictures.map(({ mediaId }) => mediaId)
      .join('');
  expect(after('picture-first-2')).toBe('cab');
  expect(after('picture-up-2')).toBe('acb');
  expect(after('picture-up-0')).toBe('abc');
  expect(after('picture-down-0')).toBe('bac');
  expect(after('picture-down-2')).toBe('abc');
  expect(after('picture-down-9')).toBe('abc');
  expect(after('save')).toBeUndefined();
});

test('the first row’s prices and stock are copied to where nothing stands', () => {
  const first = row({
    values: ['S'],
    price: { EUR: '24', USD: '26' },
    compareAt: { EUR: '30' },
    stock: '7',
    weight: '250',
  });
  const priced = row({ id: 'v2', values: ['L'], price: { EUR: '28' }, stock: '0' });
  const rows = [first, { ...blankRow(), values: ['M'] }, priced, blankRow()];
  const [, made, own, blank] = withFirstRowBelow(filled({ rows })).rows;
  expect(made).toMatchObject({ price: first.price, compareAt: { EUR: '30' }, stock: '7' });
  expect(own).toMatchObject({ price: { EUR: '28', USD: '26' }, compareAt: {}, stock: '0' });
  expect(made?.weight).toBe('250');
  expect(blank).toEqual(blankRow());
});
