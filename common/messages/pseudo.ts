/**
 * A language nobody speaks, made from English: accented letters within brackets, read from right to left. A screen
 * that shows a plain letter in it shows a sentence that is not in the catalogue; one that breaks is laid out for
 * one direction only.
 */
import { mapSentences, mapWords } from './map-sentences.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçðéƒĝĥîĵķļḿñöþǫřšţüṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŘŠŢÜṼŴẊÝŽ';
const accents = new Map([...PLAIN].map((letter, i) => [letter, [...ACCENTED][i]!]));

export const pseudoOf = <T extends object>(messages: T): T =>
  mapSentences(messages, pseudoSentence);

export const pseudoSentence = (sentence: string): string => `[${mapWords(sentence, withAccents)}]`;

const withAccents = (text: string) =>
  [...text].map((letter) => accents.get(letter) ?? letter).join('');
