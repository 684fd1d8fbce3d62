/**
 * How staff find things by a few letters: each word they typed must stand somewhere in what is searched, in any order,
 * whatever its case, accents, apostrophes or width. `search_key` is the database's function for both sides.
 */
import { type RawBuilder, type SqlBool, sql } from './db.ts';

const MAX_WORDS = 8;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Signs alone find nothing. `key`: SQL of the text as `search_key` made it, written as its index has it. */
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

/** A telephone number is kept with its country's code, and typed with a nought in its place, or the other way round. */
const phoneDigits = (typed: string): string | null =>
  PHONE.test(typed.trim()) ? typed.replaceAll(/\(0\)|\D/g, '').replace(/^0+/, '') : null;
