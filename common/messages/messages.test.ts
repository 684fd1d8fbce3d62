import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { LOCALES, PSEUDO_LOCALE } from '#common/locales.ts';
import { en } from './en.ts';
import { messagesFor, sentenceAt, translatorFor } from './index.ts';
import { pseudoSentence } from './pseudo.ts';
import { fieldCodes, refusalCodes } from './refusals.ts';

const root = join(import.meta.dirname, '../..');

function sentencesOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : sentencesOf(value, `${path}${key}.`),
  );
}

/** The values that a sentence names, plainly or to choose by. */
function namesIn(parts: MessageFormatElement[]): { plain: Set<string>; chosen: Set<string> } {
  const names = { plain: new Set<string>(), chosen: new Set<string>() };
  for (const part of parts) {
    if (part.type === TYPE.argument) names.plain.add(part.value);
    if (part.type !== TYPE.select && part.type !== TYPE.plural) continue;
    names.chosen.add(part.value);
    for (const option of Object.values(part.options)) {
      const inner = namesIn(option.value);
      for (const name of inner.plain) names.plain.add(name);
      for (const name of inner.chosen) names.chosen.add(name);
    }
  }
  return names;
}

describe('the catalogue', () => {
  test('holds only valid ICU messages', () => {
    for (const [path, sentence] of sentencesOf(en)) {
      expect(() => parse(sentence), path).not.toThrow();
    }
  });

  test('has no sentence for an unused refusal code', () => {
    const files = globSync('server/**/*.ts', { cwd: root }).filter(
      (file) => !/\.test\./.test(file),
    );
    const sources = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const built = /^auth\.password_(common|personal|weak)$/; // Made of the code of the field.
    const codes = [...refusalCodes(), ...fieldCodes()].filter((code) => !built.test(code));
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  test('has a sentence for each code in every language, with the same values', () => {
    const wanted = new Map([...sentencesOf(en.errors), ...sentencesOf(en.fields)]);
    for (const locale of LOCALES) {
      const { errors, fields } = messagesFor(locale);
      const had = new Map([...sentencesOf(errors), ...sentencesOf(fields)]);
      expect([...had.keys()].sort(), locale).toEqual([...wanted.keys()].sort());
      for (const [code, sentence] of wanted) {
        expect(namesIn(parse(had.get(code) ?? '')), `${locale} ${code}`).toEqual(
          namesIn(parse(sentence)),
        );
      }
    }
  });

  test('has no value inside a choice that the type checker cannot see (see refusals.ts)', () => {
    const unseen = [...sentencesOf(en.errors), ...sentencesOf(en.fields)].flatMap(
      ([code, sentence]) => {
        const { plain, chosen } = namesIn(parse(sentence));
        return chosen.size === 0
          ? []
          : [...plain].filter((name) => !chosen.has(name)).map((name) => `${code} ${name}`);
      },
    );
    expect(unseen).toEqual(['auth.forbidden permission']);
  });

  test('answers a language it does not have with English', () => {
    expect(messagesFor('xx')).toBe(en);
  });

  test('throws for a missing value', () => {
    const t = translatorFor('en') as unknown as (key: string) => string;
    expect(() => t('checkout.pay')).toThrow();
  });

  test('finds no sentence for a code that is a group or unknown', () => {
    const t = translatorFor('en');
    expect(sentenceAt(t, 'errors.cart')).toBeUndefined();
    expect(sentenceAt(t, 'errors.nobody.knows.this')).toBeUndefined();
    expect(sentenceAt(t, 'errors.cart.closed')).toBe(en.errors.cart.closed);
  });
});

describe('the pseudo-language', () => {
  test('replaces every letter of every sentence, and leaves all values in place', () => {
    const t = translatorFor(PSEUDO_LOCALE);
    expect(t('bag.each', { price: '5' })).toBe('[5 éáçĥ]');
    for (const [path, sentence] of sentencesOf(messagesFor(PSEUDO_LOCALE))) {
      const words = parse(sentence).flatMap((part) =>
        'type' in part && part.type === 0 ? part.value : '',
      );
      expect(words.join(''), path).not.toMatch(/[a-z]/i);
    }
  });

  test('keeps plurals and tags', () => {
    const sentence = pseudoSentence('<b>{count, plural, one {# item} other {# items}}</b> left');
    expect(sentence).toBe('[<b>{count,plural,one{# îţéḿ} other{# îţéḿš}}</b> ļéƒţ]');
  });
});
