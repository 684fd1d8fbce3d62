/** Languages and currencies the shop speaks. Runs on the server, in the browser and on the phone. */

/**
 * Shipped languages: those with messages. `ar-XB` is a generated right-to-left pseudo-language, which shows up any
 * sentence that is not in the catalogue; a demo speaks it, and no merchant offers it.
 */
export const LOCALES = ['en', 'en-US', 'ar-XB'] as const;
export type Locale = (typeof LOCALES)[number];
const isLocale = (text: string): text is Locale => LOCALES.some((one) => one === text);
export const PSEUDO_LOCALE = 'ar-XB' satisfies Locale;
/** What a shop offers is chosen among these. */
export type ShippedLocale = Exclude<Locale, typeof PSEUDO_LOCALE>;
export const isShipped = (locale: string): locale is ShippedLocale =>
  isLocale(locale) && locale !== PSEUDO_LOCALE;
export const SHIPPED_LOCALES = LOCALES.filter(isShipped);
/** What a shop speaks until its merchant says otherwise. */
export const DEFAULT_LOCALE = 'en' satisfies ShippedLocale;
/**
 * Texts of goods stand under this one as the merchant wrote them, whatever the shop's default language. Who reads the
 * shop in a language into which a text is not translated reads the original.
 */
export const ORIGINAL_LOCALE = 'en' satisfies ShippedLocale;

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

/** What a language is called in a language, such as "American English". */
export const languageName = (locale: string, spoken: string = locale): string =>
  new Intl.DisplayNames([contentLocale(spoken)], { type: 'language' }).of(locale) ?? locale;

/** The language whose texts of products and options a reader gets: the pseudo-language has none of its own. */
export const contentLocale = (locale: string) =>
  locale === PSEUDO_LOCALE ? ORIGINAL_LOCALE : locale;
