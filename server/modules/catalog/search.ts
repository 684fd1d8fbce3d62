/**
 * What people type into the search field. Whole words and beginnings of words are looked up first; only when that finds
 * (almost) nothing are titles compared letter by letter, so that typing errors still find things and the rest stays fast.
 */
import { searchConfig } from './locale.ts';

export type SearchText = {
  /** As typed, for the comparison of titles. */
  typed: string;
  /** A text search configuration and the words as it wants them: all words, and all beginnings. */
  config: string;
  words: string;
  prefixes: string;
  fuzzy: boolean;
};

const MAX_WORDS = 8;
/** Fewer hits than this, and typing errors are forgiven. */
export const FEW_HITS = 3;

/** Null when nothing was typed that could be searched: the list is then not narrowed by it. */
export function readSearch(text: string | undefined, locale: string): SearchText | null {
  const typed = (text ?? '').normalize('NFC').trim().toLowerCase();
  const words = (typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  return {
    typed: withoutAccents(typed),
    config: searchConfig(locale),
    words: words.map((word) => `'${word}'`).join(' & '),
    prefixes: words.map((word) => `'${word}':*`).join(' & '),
    fuzzy: false,
  };
}

/** As the titles that are compared with it were written. */
export const withoutAccents = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
