import { describe, expect, test } from 'vitest';
import { COUNTRY_FORMATS } from './address-formats.generated.ts';
import { findRegion, regionsOf } from './regions.ts';

describe('regions', () => {
  const UNNAMED = 'AS CR FM GU HN IQ MH MP PF PG PR PW UM VI'.split(' ');
  const needing = Object.entries(COUNTRY_FORMATS).filter(([, { needs }]) => needs.includes('S'));
  test.each(needing)('of %s are a list in Latin letters, each once', (country, { regions }) => {
    const list = regionsOf(country);
    // The data names none for them; there people type.
    if (!regions) return expect(UNNAMED).toContain(country);
    for (const { name } of list ?? []) expect(name).toMatch(/^\p{Script=Latin}/u);
    expect(new Set(list?.map(({ code }) => code)).size).toBe(list?.length);
    for (const { code, name } of list ?? []) {
      for (const region of [code, name, name.toUpperCase(), ` ${name} `]) {
        expect(findRegion(region, country)?.code, region).toBe(code);
      }
    }
  });

  test.each([
    ['JP', ['13', 'Tokyo', 'tokyo', '東京都', 'JP-13'], '13'],
    ['IN', ['Karnataka', 'KA', 'karnataka'], 'KA'],
    ['US', ['Illinois', 'il', 'US-IL'], 'IL'],
    ['CA', ['Québec', 'quebec', 'QC'], 'QC'],
    ['AE', ['Dubai', 'دبي'], 'DU'],
    ['US', ['Elsewhere', ''], undefined],
  ])('of %s are found by code and name: %s', (country, typed, code) => {
    for (const region of typed) {
      expect(findRegion(region, country)?.code, region).toBe(code);
    }
  });
});
