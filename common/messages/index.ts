/** The catalogue by language, for the server: screens, mails and the demo provider's page. Browsers load what they need. */
import { createTranslator } from 'use-intl/core';
import { PSEUDO_LOCALE } from '#common/locales.ts';
import { en, type Messages } from './en.ts';
import { pseudoOf } from './pseudo.ts';

export { sentenceAt } from './sentence-at.ts';

const catalogues = new Map<string, Messages>([['en', en]]);

export function messagesFor(locale: string): Messages {
  const known = catalogues.get(locale);
  if (known) return known;
  if (locale !== PSEUDO_LOCALE) return en;
  const pseudo = pseudoOf(en);
  catalogues.set(locale, pseudo);
  return pseudo;
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
