import { describe, expect, test } from 'vitest';
import { addressForm, addressLines, checkAddress, type PostalAddress } from './addresses.ts';

const address = (rest: Partial<PostalAddress>): PostalAddress => ({
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Town',
  country: 'DE',
  ...rest,
});
const faults = (rest: Partial<PostalAddress>) =>
  checkAddress(address(rest)).map(({ field, fault }) => `${field} ${fault}`);

describe('the fields of a form', () => {
  test.each([
    ['DE', ['postalCode', 'city']],
    ['US', ['city', 'region', 'postalCode']],
    ['GB', ['city', 'postalCode']],
    ['AE', ['city', 'region']],
    ['HK', ['city', 'region']],
  ])('stand in the order of %s', (country, names) => {
    expect(addressForm(country).place.map(({ name }) => name)).toEqual(names);
  });

  test('are called as people there call them', () => {
    expect(addressForm('US')).toMatchObject({ postalCodeName: 'zip', regionName: 'state' });
    expect(addressForm('GB').postalCodeName).toBe('postcode');
    expect(addressForm('IE')).toMatchObject({ postalCodeName: 'eircode', regionName: 'county' });
    expect(addressForm('CA').regionName).toBe('province');
    expect(addressForm('JP').regionName).toBe('prefecture');
    expect(addressForm('AU').cityName).toBe('suburb');
    expect(addressForm('US').regions).toContainEqual({ code: 'IL', name: 'Illinois' });
  });

  test('ask for everything, and insist on little, while no country is chosen', () => {
    for (const country of ['', 'XX', '__proto__', 'constructor']) {
      const { place } = addressForm(country);
      expect(place.map(({ name }) => name)).toEqual(['postalCode', 'city', 'region']);
      expect(place.filter(({ required }) => required).map(({ name }) => name)).toEqual(['city']);
    }
  });
});

describe('an address', () => {
  test.each(['US', 'CA', 'AU', 'IN'])('in %s needs a region and a postal code', (country) => {
    expect(faults({ country }).sort()).toEqual(['postalCode missing', 'region missing']);
  });

  test.each(['IE', 'HK', 'AE', 'JM'])('in %s needs no postal code', (country) => {
    expect(faults({ country, region: 'Here' })).toEqual([]);
  });

  test.each([
    ['DE', '1011'],
    ['DE', '101155'],
    ['GB', '12345'],
    ['NL', '12345'],
    ['PL', '1234'],
  ])('in %s has another postal code than %s', (country, postalCode) => {
    expect(faults({ country, postalCode })).toEqual(['postalCode postalCodeForm']);
  });

  test.each([
    ['DE', 'D-10115'],
    ['GB', 'sw1a1aa'],
    ['NL', '1012ab'],
    ['PL', '00950'],
    ['SE', 'SE-123 45'],
    ['LV', '1050'],
    ['LV', 'LV-1050'],
    ['PT', '1000 001'],
    ['CZ', '10000'],
    ['IE', 'anything'],
  ])('in %s may have the postal code %s', (country, postalCode) => {
    expect(faults({ country, postalCode })).toEqual([]);
  });

  test('is told by an example what a postal code looks like', () => {
    expect(checkAddress(address({ postalCode: '1' }))[0]?.example).toMatch(/^\d{5}$/);
  });
});

describe('on a parcel', () => {
  const lines = (rest: Partial<PostalAddress>) => addressLines(address(rest), 'en').slice(1);

  test.each<[string, Partial<PostalAddress>, string[]]>([
    ['DE', { postalCode: '10115', city: 'Berlin' }, ['1 Test Street', '10115 Berlin', 'Germany']],
    [
      'US',
      { line2: 'Apt 2', city: 'Springfield', region: 'IL', postalCode: '62701' },
      ['1 Test Street', 'Apt 2', 'Springfield, IL 62701', 'United States'],
    ],
    [
      'GB',
      { city: 'London', postalCode: 'SW1A 1AA' },
      ['1 Test Street', 'London', 'SW1A 1AA', 'United Kingdom'],
    ],
    [
      'AE',
      { city: 'Al Ain', region: 'Abu Dhabi' },
      ['1 Test Street', 'Abu Dhabi', 'Al Ain', 'United Arab Emirates'],
    ],
    [
      'SG',
      { city: 'Singapore', postalCode: '546080' },
      ['1 Test Street', 'SINGAPORE 546080', 'Singapore'],
    ],
  ])('an address in %s is written its country’s way', (country, rest, expected) => {
    expect(lines({ country, ...rest })).toEqual(expected);
  });

  test('nothing stands between what is not there', () => {
    expect(lines({ country: 'US', city: 'Springfield' })).toEqual([
      '1 Test Street',
      'Springfield',
      'United States',
    ]);
    const nobody = { firstName: '', lastName: '', line1: '', city: '', country: 'DE' };
    expect(addressLines(nobody, 'en')).toEqual(['Germany']);
  });

  test('a Japanese address in Japanese letters begins with the postal code', () => {
    const tokyo = { country: 'JP', line1: '千代田1-1', city: '千代田区', region: '東京都' };
    expect(addressLines(address({ ...tokyo, postalCode: '100-0001' }), 'ja')[0]).toBe('〒100-0001');
  });
});
