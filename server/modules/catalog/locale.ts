/** The languages that products are listed in. */
import { SHIPPED_LOCALES } from '#common/locales.ts';

/** Which of the migrated search configurations reads texts of a language. */
export const searchConfig = (locale: string) => (/^en\b/.test(locale) ? 'shop_en' : 'shop_simple');

export const LISTING_LANGUAGES = SHIPPED_LOCALES.map((locale) => ({
  locale,
  config: searchConfig(locale),
}));
