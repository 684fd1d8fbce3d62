/** Which taxes a country's shoppers are charged. */
import { expect, test } from 'vitest';
import { EU_COUNTRIES } from '#common/country-groups.ts';
import { type Charges, deliveryClass, type StoredTax, taxRatesFor } from './charged.ts';
import { SHIPPED, shippedRates } from './shipped-rates.ts';

const AT = new Date('2026-12-01T10:00:00Z');
const own = (percent: number, taxClass: 'standard' | 'reduced' = 'standard') => ({
  taxClass,
  name: 'Own',
  rateMillionths: percent * 10_000,
});
const stored = (
  country: string | null,
  homeCountry: string | null,
  more: Partial<StoredTax> = {},
) => ({
  settings: null,
  timeZone: null,
  country,
  homeCountry,
  here: null,
  home: null,
  ...more,
});
const says = (charges: Charges, rates = [own(8)]) => ({ charges, rates });
const percentOf = (given: StoredTax, taxClass: 'standard' | 'reduced' = 'standard') =>
  taxRatesFor(given, taxClass, AT).map(({ rateMillionths }) => rateMillionths / 10_000);

test.each<[string, StoredTax, number[]]>([
  ['a shop that names no country charges nothing', stored('DE', null), []],
  ['before any country is known nothing is charged', stored(null, 'DE'), []],
  ['at home, the country’s rate', stored('DE', 'DE'), [19]],
  ['a small shop of the EU charges its own rate in the rest of it', stored('SE', 'DE'), [19]],
  ['and nothing outside of it', stored('CH', 'DE'), []],
  ['a shop outside of the EU charges nothing in it', stored('DE', 'CH'), []],
  [
    'where it is registered, that country’s rate',
    stored('SE', 'DE', { here: says('country') }),
    [25],
  ],
  ['rates typed by hand', stored('US', 'DE', { here: says('own') }), [8]],
  ['none where the merchant says so', stored('DE', 'DE', { here: says('none') }), []],
  [
    'exempt at home is exempt where home is charged',
    stored('AT', 'DE', { home: says('none') }),
    [],
  ],
  ['own rates at home count where home is charged', stored('AT', 'DE', { home: says('own') }), [8]],
  ['a country without shipped rates has none', stored('US', 'DE', { here: says('country') }), []],
  [
    'home that charges as at home charges nothing',
    stored('DE', 'DE', { here: says('home'), home: says('home') }),
    [],
  ],
])('%s', (_, given, percent) => {
  expect(percentOf(given)).toEqual(percent);
});

test('reduced goods are charged the reduced rate, or the standard one where there is no other', () => {
  expect(percentOf(stored('DE', 'DE'), 'reduced')).toEqual([7]);
  expect(percentOf(stored('DK', 'DK'), 'reduced')).toEqual([25]);
  const typed = { here: says('own', [own(8), own(2, 'reduced')]) };
  expect(percentOf(stored('US', 'DE', typed), 'reduced')).toEqual([2]);
});

test('delivery follows the goods, and the standard ones where there are both', () => {
  expect(deliveryClass(['reduced', 'reduced'])).toBe('reduced');
  expect(deliveryClass(['reduced', 'standard'])).toBe('standard');
  expect(deliveryClass([])).toBe('standard');
});

test('rates are shipped for the EU, the United Kingdom, Switzerland and Norway, each with its source', () => {
  const known = [...new Set(SHIPPED.map(({ country }) => country))].sort();
  expect(known).toEqual([...EU_COUNTRIES, 'CH', 'GB', 'NO'].sort());
  for (const { country, standard, reduced } of SHIPPED) {
    expect(standard).toBeGreaterThan(5);
    for (const rate of reduced) expect(rate).toBeLessThan(standard);
    expect(shippedRates(country, '2026-12-01')?.source).toMatch(/\w/);
  }
});

test('a rate that changes is charged from its day on, in the time zone of the shop', () => {
  const rows = [
    { country: 'XX', from: '2026-01-01', standard: 20, reduced: [] },
    { country: 'XX', from: '2027-01-01', standard: 22, reduced: [] },
  ];
  const on = (day: string) => shippedRates('XX', day, rows)?.standard;
  expect([on('2025-06-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([20, 20, 22]);
});
