/**
 * What people type into the search field. Whole words and beginnings of words are looked up first; only when that finds
 * (almost) nothing are titles compared letter by letter, so that typing errors still find things and the rest stays fast.
 * The database splits what was typed by the same function as the texts (`search_words`), so both sides agree on words.
 */
import { searchConfig } from './locale.ts';

export type SearchText = {
  typed: string;
  /** A text search configuration. */
  config: string;
  fuzzy: boolean;
};

/** Fewer hits than this, and typing errors are forgiven. */
export const FEW_HITS = 3;

/**
 * Null when nothing was typed: the list is then not narrowed by it. Punctuation alone counts as typed, and finds
 * nothing.
 */
export function readSearch(text: string | undefined, locale: string): SearchText | null {
  const typed = (text ?? '').trim();
  return typed === '' ? null : { typed, config: searchConfig(locale), fuzzy: false };
}
