/** Languages and currencies the shop speaks. Runs on the server, in the browser and on the phone. */

/** English now. `ar-XB` is a generated right-to-left pseudo-language: it shows up any sentence that is not in the catalogue. */
export const LOCALES = ['en', 'ar-XB'];
export const DEFAULT_LOCALE = 'en';
export const PSEUDO_LOCALE = 'ar-XB';
/** What a shop sells in until its merchant says otherwise. */
export const DEFAULT_CURRENCY = 'EUR';
export const DEFAULT_CURRENCIES = ['EUR', 'USD'];

const RIGHT_TO_LEFT = /^(ar|he|fa|ur)\b/;
export const directionOf = (locale: string) => (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr');

/**
 * The language by which numbers and moments are written. It says whose figures they are, for engines differ in what
 * they take to be usual in Arabic, and a page must read the same before and after its scripts arrive.
 */
export const formatLocale = (locale: string) =>
  new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();

/** The language whose texts of products and options a reader gets: the pseudo-language has none of its own. */
export const contentLocale = (locale: string) =>
  locale === PSEUDO_LOCALE ? DEFAULT_LOCALE : locale;
