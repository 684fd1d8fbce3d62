/** American English, made from the British catalogue: what differs is spelling, and a word or two. */
import { mapSentences, mapWords } from './map-sentences.ts';

const SPELLINGS: [RegExp, string][] = [
  [/\b(c)ancell(ed|ing)\b/gi, '$1ancel$2'],
  [/\b(c)atalogue/gi, '$1atalog'],
  [/\b(c)olour/gi, '$1olor'],
  [/\b(f)avour/gi, '$1avor'],
  [/\b(g)rey\b/gi, '$1ray'],
  [/\b(h)onour/gi, '$1onor'],
  [/\b(lab|trave)ll(ed|ing)\b/gi, '$1l$2'],
  [/\b(l)icence/gi, '$1icense'],
  [/\b((?:un)?authori|recogni|organi|customi|personali|reali|minimi)s(e|ing|ation)/gi, '$1z$2'],
];
const BRITISH = new RegExp(SPELLINGS.map(([{ source }]) => source).join('|'), 'i');

export const americanOf = <T extends object>(messages: T): T =>
  mapSentences(messages, americanSentence);

/** Most sentences are the same in both, and are not read word by word. */
export const americanSentence = (sentence: string): string =>
  BRITISH.test(sentence) ? mapWords(sentence, respelt) : sentence;

const respelt = (words: string) =>
  SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), words);
