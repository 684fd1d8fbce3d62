/**
 * What makes a password good enough: it is long, and not among the first that somebody would try. There are no
 * rules about digits and signs: they make passwords hard to remember and easy to guess.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { readSettings } from '#modules/settings/index.ts';
import type { Reader } from '#platform/db.ts';
import { passwordCommon, passwordPersonal, passwordWeak } from '../errors.ts';

export const MIN_LENGTH = 8;
/** On a scale of 0 to 4. With the limits on sign-ins nobody gets through a million tries. */
const LEAST_SCORE = 2;
/**
 * Longer passwords are judged by their beginning: the time this takes grows with the square of the length (20 ms
 * here).
 */
const SCORED_LENGTH = 64;

const COMMON = 'passwords-common';
let score: Promise<ZxcvbnFactory> | undefined;

/** Fifty thousand passwords in the order of their use take 6 MB and 50 ms: loaded when the first one is chosen. */
function loadScorer(): Promise<ZxcvbnFactory> {
  score ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([core, { dictionary, adjacencyGraphs: graphs }]) =>
      new core.ZxcvbnFactory({
        dictionary: { [COMMON]: dictionary[COMMON] },
        graphs,
        maxLength: SCORED_LENGTH,
      }),
  );
  return score;
}

/** Whose password it is: their own words are the first that somebody who knows them would try. */
export type Person = { email?: string; name?: string };

/** Refuses (400, at the field `path`) a password that is too short, common, easy to guess or made of the person's words. */
export async function requireGoodPassword(
  db: Reader,
  password: string,
  person: Person,
  path = '/password',
): Promise<void> {
  const text = password.normalize('NFKC');
  if ([...text].length < MIN_LENGTH) throw passwordWeak(path);
  const { identity } = await readSettings(db);
  const words = wordsOf(...(person.email?.split('@') ?? []), person.name, identity.name);
  if (isLittleBut(words, text)) throw passwordPersonal(path);
  const { score, sequence } = (await loadScorer()).check(text.slice(0, SCORED_LENGTH), words);
  if (score >= LEAST_SCORE) return;
  const found = sequence.map(({ dictionaryName }) => dictionaryName as string | undefined);
  if (found.includes('userInputs')) throw passwordPersonal(path);
  throw found.length === 1 && found[0] === COMMON ? passwordCommon(path) : passwordWeak(path);
}

const LEAST_WORD = 3;

/** Longest first. */
function wordsOf(...texts: (string | undefined)[]): string[] {
  const all = texts.flatMap((text = '') => [text, ...text.split(NOT_WORDS)]);
  return all
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= LEAST_WORD)
    .sort((a, b) => b.length - a.length);
}

const NOT_WORDS = /[^\p{L}\p{N}]+/u;
/** A year or a house number: what people put behind their name. */
const LITTLE = 4;

/** Signs count as much as letters: what is made of them alone holds none of the person's words. */
function isLittleBut(words: string[], password: string): boolean {
  const typed = password.toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), typed);
  return rest !== typed && [...rest.replaceAll(/\s/gu, '')].length <= LITTLE;
}
