/**
 * A language nobody speaks, made from English: accented letters within brackets, read from right to left. A screen
 * that shows a plain letter in it shows a sentence that is not in the catalogue; one that breaks is laid out for
 * one direction only. Values, plurals and tags stay as they are.
 */
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçðéƒĝĥîĵķļḿñöþǫřšţüṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŘŠŢÜṼŴẊÝŽ';
const accents = new Map([...PLAIN].map((letter, i) => [letter, [...ACCENTED][i]!]));

/** Turns each sentence of a catalogue, however deep, into its pseudo counterpart. */
export function pseudoOf<T extends object>(messages: T): T {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoSentence(value) : pseudoOf(value as object),
    ]),
  ) as T;
}

export function pseudoSentence(sentence: string): string {
  return `[${printAST(parse(sentence).map(accented))}]`;
}

function accented(element: MessageFormatElement): MessageFormatElement {
  if (isLiteralElement(element)) return { ...element, value: withAccents(element.value) };
  if (isTagElement(element)) return { ...element, children: element.children.map(accented) };
  if (isPluralElement(element) || isSelectElement(element)) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(accented) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  }
  return element;
}

const withAccents = (text: string) =>
  [...text].map((letter) => accents.get(letter) ?? letter).join('');
