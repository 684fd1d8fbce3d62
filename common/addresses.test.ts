import { describe, expect, test } from 'vitest';
import { COUNTRY_FORMATS } from './address-formats.generated.ts';
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
  ])('are in the order usual in %s', (country, names) => {
    expect(addressForm(country).place.map(({ name }) => name)).toEqual(names);
  });

  test('are labelled as people there call them', () => {
    expect(addressForm('US')).toMatchObject({ postalCodeName: 'zip', regionName: 'state' });
    expect(addressForm('GB').postalCodeName).toBe('postcode');
    expect(addressForm('IE')).toMatchObject({ postalCodeName: 'eircode', regionName: 'county' });
    expect(addressForm('CA').regionName).toBe('province');
    expect(addressForm('JP').regionName).toBe('prefecture');
    expect(addressForm('AU').cityName).toBe('suburb');
    expect(addressForm('US').regions).toContainEqual({ code: 'IL', name: 'Illinois' });
  });

  test('are all shown, and few are required, while no country is chosen', () => {
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
  ])('in %s refuses the postal code %s', (country, postalCode) => {
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
  ])('in %s accepts the postal code %s', (country, postalCode) => {
    expect(faults({ country, postalCode })).toEqual([]);
  });

  test('shows an example of a postal code', () => {
    expect(checkAddress(address({ postalCode: '1' }))[0]?.example).toMatch(/^\d{5}$/);
  });
});

describe('an address label', () => {
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
  ])('in %s is written as usual in that country', (country, rest, expected) => {
    expect(lines({ country, ...rest })).toEqual(expected);
  });

  test('has no separators around missing parts', () => {
    expect(lines({ country: 'US', city: 'Springfield' })).toEqual([
      '1 Test Street',
      'Springfield',
      'United States',
    ]);
    const nobody = { firstName: '', lastName: '', line1: '', city: '', country: 'DE' };
    expect(addressLines(nobody, 'en')).toEqual(['Germany']);
  });

  test('of a Japanese address in Japanese letters begins with the postal code', () => {
    const tokyo = { country: 'JP', line1: '千代田1-1', city: '千代田区', region: '東京都' };
    expect(addressLines(address({ ...tokyo, postalCode: '100-0001' }), 'ja')[0]).toBe('〒100-0001');
  });
});

describe('an address label for', () => {
  const japan = {
    country: 'JP',
    region: '13',
    postalCode: '100-0001',
    firstName: '花子',
    lastName: '山田',
  };
  test.each<[string, Partial<PostalAddress>, string[]]>([
    [
      'Japan, with a Latin letter in the building',
      { ...japan, line1: '千代田1-1 Aビル 3F', city: '千代田区' },
      ['〒100-0001', '東京都千代田区', '千代田1-1 Aビル 3F', '山田 花子', 'Japan'],
    ],
    [
      'Japan, with a house of a Latin name',
      { ...japan, line1: '六本木6-10-1', line2: 'Mori Tower 30F', city: '港区', region: 'Tokyo' },
      ['〒100-0001', '東京都港区', '六本木6-10-1', 'Mori Tower 30F', '山田 花子', 'Japan'],
    ],
    [
      'Japan, in Latin letters',
      {
        ...japan,
        line1: '1-1 Chiyoda',
        city: 'Chiyoda-ku',
        firstName: 'Hanako',
        lastName: 'Yamada',
      },
      ['Hanako Yamada', '1-1 Chiyoda', 'Chiyoda-ku, Tokyo', '100-0001', 'Japan'],
    ],
    [
      'India',
      { country: 'IN', line1: '1 MG Road', city: 'Bengaluru', region: 'KA', postalCode: '560001' },
      ['Ada Example', '1 MG Road', 'Bengaluru 560001', 'Karnataka', 'India'],
    ],
    [
      'the United States, by the code whatever was typed',
      { country: 'US', city: 'Springfield', region: 'Illinois', postalCode: '62701' },
      ['Ada Example', '1 Test Street', 'Springfield, IL 62701', 'United States'],
    ],
    [
      'Brazil',
      { country: 'BR', city: 'Salvador', region: 'Bahia', postalCode: '40301-110' },
      ['Ada Example', '1 Test Street', 'Salvador-BA', '40301-110', 'Brazil'],
    ],
    [
      'Italy',
      { country: 'IT', city: 'Roma', region: 'RM', postalCode: '00144' },
      ['Ada Example', '1 Test Street', '00144 Roma RM', 'Italy'],
    ],
    [
      'Spain',
      { country: 'ES', city: 'Vitoria', region: 'VI', postalCode: '01001' },
      ['Ada Example', '1 Test Street', '01001 Vitoria Álava', 'Spain'],
    ],
    [
      'Korea, in its own letters',
      {
        country: 'KR',
        line1: '세종대로 110',
        city: '중구',
        region: '11',
        firstName: '민준',
        lastName: '김',
      },
      ['서울 중구', '세종대로 110', '김민준', 'South Korea'],
    ],
  ])('%s', (_name, rest, expected) => {
    expect(addressLines(address(rest), 'en')).toEqual(expected);
  });

  test('every country has name, street, town and postal code once each', () => {
    const marks = { line1: 'Qstreet 1', city: 'Qtown', postalCode: 'Q123', company: 'Qcompany' };
    for (const country of Object.keys(COUNTRY_FORMATS)) {
      const text = addressLines(address({ country, ...marks, region: 'Qregion' }), 'en')
        .join('\n')
        .toLowerCase();
      for (const mark of ['qstreet 1', 'qtown', 'ada example', 'qcompany']) {
        expect(text.split(mark).length, `${country} ${mark}: ${text}`).toBe(2);
      }
      for (const name of addressForm(country).place.map((field) => field.name)) {
        const mark = { city: 'qtown', region: 'qregion', postalCode: 'q123' }[name];
        expect(text, `${country} ${name}`).toContain(mark);
      }
    }
  });
});
