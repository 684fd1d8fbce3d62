import { describe, expect, test } from 'vitest';
import { COUNTRY_FORMATS } from './address-formats.generated.ts';
import { findPostalCode, normalPostalCode } from './postal-codes.ts';

describe('a postal code is stored as its country writes it', () => {
  test.each([
    ['GB', 'SW1A 1AA', ['sw1a1aa', 'SW1A1AA', ' sw1a 1aa ', 'SW1A-1AA', 'SW 1A1AA']],
    ['GB', 'M2 5BQ', ['m25bq', 'M2 5BQ']],
    ['CA', 'H3Z 2Y3', ['h3z2y3', 'H3Z-2Y3', 'h3z 2y3']],
    ['NL', '1012 AB', ['1012ab', '1012-AB', 'NL-1012 AB', '1012  AB']],
    ['IE', 'A65 F4E2', ['a65f4e2', 'A65-F4E2']],
    ['BR', '40301-110', ['40301110', '40301 110']],
    ['PL', '00-950', ['00950', '00 950', 'PL-00-950']],
    ['PT', '2725-079', ['2725079', '2725 079']],
    ['JP', '154-0023', ['1540023', '〒154-0023', '１５４−００２３', '154ー0023', '154 0023']],
    ['SE', '114 55', ['11455', '114 55', 'SE-11455', 'S-114 55']],
    ['CZ', '100 00', ['10000', '100-00']],
    ['SK', '010 01', ['01001']],
    ['GR', '151 24', ['15124']],
    ['DE', '10115', ['D-10115', '101 15', 'DE 10115']],
    ['US', '95014', ['95014']],
    ['US', '95014-1234', ['950141234', '95014 1234', '95014-1234']],
    ['LV', 'LV-1073', ['1073', 'lv1073', 'LV 1073']],
    ['IN', '110034', ['110 034', '110034']],
    ['AR', 'C1070AAM', ['c1070aam', 'C 1070 AAM']],
    ['MT', 'NXR 01', ['nxr01']],
    ['FR', '33380', ['F-33380', '33 380']],
  ])('in %s: %s', (country, right, typed) => {
    for (const postalCode of typed) {
      expect(normalPostalCode(postalCode, country), postalCode).toBe(right);
    }
  });

  const countries = Object.entries(COUNTRY_FORMATS).filter(([, { example }]) => example);
  test.each(countries)(
    'in %s its example is normalised, however it is typed',
    (country, { example = '' }) => {
      const found = findPostalCode(example, country);
      expect(found?.replace(/[ -]/g, '')).toBe(example.replace(/[ -]/g, ''));
      if (/[ -]/.test(example)) expect(found).toBe(example);
      for (const typed of [
        example.toLowerCase(),
        example.replace(/[ -]/g, ''),
        example.replace(/[ -]/g, '  '),
        ` ${example} `,
      ]) {
        expect(findPostalCode(typed, country), typed).toBe(found);
      }
      expect(findPostalCode(found ?? '', country)).toBe(found);
    },
  );

  test('a code that is invalid, or of a country without codes, is stored as typed', () => {
    for (const [country, postalCode] of [
      ['DE', 'nowhere'],
      ['HK', '999077'],
      ['XX', 'ab 12'],
    ] as const) {
      expect(normalPostalCode(postalCode, country)).toBe(postalCode);
    }
  });
});
