import { expect, test } from 'vitest';
import { localeFor, newLanguages, newSells, requestLocaleOf } from './request-locale.ts';

test.each([
  ['de-DE,en;q=0.5', 'en'],
  ['ar-XB', 'ar-XB'],
  ['', 'en'],
  ['*', 'en'],
  ['xx;q=zzz, ,;;', 'en'],
  ['en-US,en;q=0.9', 'en'],
])('Accept-Language %j gives %s', (wish, locale) => {
  expect(localeFor(wish, newLanguages('demo'))).toBe(locale);
});

test('what a browser wishes for is matched with what is offered at the time', () => {
  const languages = newLanguages('live');
  const requested = () =>
    ['en-US,en;q=0.9', 'en-GB', 'ar-XB', '*'].map((one) => localeFor(one, languages));
  expect(requested()).toEqual(['en', 'en', 'en', 'en']);
  Object.assign(
    languages,
    newLanguages('live', { locale: 'en-US', locales: ['en', 'en-US'], listed: [] }),
  );
  expect(requested()).toEqual(['en-US', 'en', 'en-US', 'en-US']);
  const asked = (url: string) => requestLocaleOf({}, url, { sells: newSells(), languages });
  expect(asked('/x')).toMatchObject({ locale: 'en-US', contentLocale: 'en' });
  Object.assign(languages, { listed: ['en-US'] });
  expect(asked('/x')).toMatchObject({ locale: 'en-US', contentLocale: 'en-US' });
  expect(asked('/x?locale=en')).toMatchObject({ locale: 'en', contentLocale: 'en' });
});

test('an unknown currency falls back, and an address may ask for its own', () => {
  const offered = { sells: newSells(), languages: newLanguages('demo') };
  expect(requestLocaleOf({}, '/x?currency=USD&locale=ar-XB', offered)).toEqual({
    locale: 'ar-XB',
    contentLocale: 'en',
    currency: 'USD',
  });
  expect(requestLocaleOf({}, '/x?currency=XXX', offered).currency).toBe('EUR');
});
