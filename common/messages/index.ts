/** The catalogue by language, for the server: screens, mails and the demo provider's page. Browsers load what they need. */
import { createTranslator } from 'use-intl/core';
import { LOCALES, type Locale } from '#common/locales.ts';
import { americanOf } from './american.ts';
import { en, type Messages } from './en.ts';
import { pseudoOf } from './pseudo.ts';

export { sentenceAt } from './sentence-at.ts';

/** A language is shipped once it stands here; each is made when it is first read. */
const MADE: Record<Locale, () => Messages> = {
  en: () => en,
  'en-US': () => americanOf(en),
  'ar-XB': () => pseudoOf(en),
};
const catalogues = new Map<string, Messages>();

export function messagesFor(locale: string): Messages {
  const known = catalogues.get(locale);
  if (known) return known;
  const shipped = LOCALES.find((one) => one === locale);
  if (!shipped) return en;
  const made = MADE[shipped]();
  catalogues.set(shipped, made);
  return made;
}

const translators = new Map<string, ReturnType<typeof createOne>>();

/** `translatorFor('en')('mails.confirmation.subject', { number })`. A missing key or value throws: it is a bug. */
export function translatorFor(locale: string) {
  const known = translators.get(locale) ?? createOne(locale);
  // Sentences are read once each; other languages than ours get English and are not worth keeping.
  if (catalogues.has(locale)) translators.set(locale, known);
  return known;
}

function createOne(locale: string) {
  return createTranslator({
    locale,
    messages: messagesFor(locale),
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  });
}
export type Translator = ReturnType<typeof translatorFor>;
