/**
 * How staff search: each word they type must occur somewhere in the text, in any order, whatever its case, accents,
 * apostrophes or width. The database's function `search_key` serves both sides.
 */
import { type RawBuilder, type SqlBool, sql } from './db.ts';

const MAX_WORDS = 8;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Punctuation alone finds nothing. `key`: SQL of the text as `search_key` made it, written as its index has it. */
export function staffSearch(key: RawBuilder<unknown>, typed: string): RawBuilder<SqlBool> {
  const words = wordsOf(typed);
  if (words.length === 0) return sql`false`;
  return sql`(${sql.join(
    words.map((word) => sql`${key} like '%' || search_key(${word}) || '%'`),
    sql` and `,
  )})`;
}

function wordsOf(typed: string): string[] {
  const phone = phoneDigits(typed);
  if (phone) return [phone];
  return typed
    .split(/\s+/u)
    .filter((word) => HAS_LETTER.test(word))
    .slice(0, MAX_WORDS);
}

const PHONE = /^(?:\+|\(?0)[\d\s()/.-]{6,}$/;

/** A telephone number may be stored with its country code and typed with a nought instead, or the other way round. */
const phoneDigits = (typed: string): string | null =>
  PHONE.test(typed.trim()) ? typed.replaceAll(/\(0\)|\D/g, '').replace(/^0+/, '') : null;
