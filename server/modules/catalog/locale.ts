/** The languages that products are written in: the pseudo-language reads the default one's texts. */
import { DEFAULT_LOCALE, LOCALES, PSEUDO_LOCALE } from '#common/locales.ts';

export const CONTENT_LOCALES = LOCALES.filter((locale) => locale !== PSEUDO_LOCALE);

export const contentLocale = (locale: string) =>
  CONTENT_LOCALES.includes(locale) ? locale : DEFAULT_LOCALE;

/** Which of the migrated search configurations reads texts of a language. */
export const searchConfig = (locale: string) => (locale === 'en' ? 'shop_en' : 'shop_simple');
