/** Makes a language from another one by rule. Values, plurals and tags stay as they are. */
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

/** Each sentence of a catalogue, however deep, as `say` puts it. */
export function mapSentences<T extends object>(messages: T, say: (sentence: string) => string): T {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? say(value) : mapSentences(value as object, say),
    ]),
  ) as T;
}

/** The words of a sentence, without what stands for something else. */
export const mapWords = (sentence: string, say: (words: string) => string): string =>
  printAST(parse(sentence).map((element) => mapElement(element, say)));

function mapElement(
  element: MessageFormatElement,
  say: (words: string) => string,
): MessageFormatElement {
  const inside = (elements: MessageFormatElement[]) => elements.map((one) => mapElement(one, say));
  if (isLiteralElement(element)) return { ...element, value: say(element.value) };
  if (isTagElement(element)) return { ...element, children: inside(element.children) };
  if (isPluralElement(element) || isSelectElement(element)) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: inside(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  }
  return element;
}
