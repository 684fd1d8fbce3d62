import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { PSEUDO_LOCALE } from '#common/locales.ts';
import { en } from './en.ts';
import { messagesFor, sentenceFor, translatorFor } from './index.ts';
import { pseudoSentence } from './pseudo.ts';

const root = join(import.meta.dirname, '../..');

function sentencesOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : sentencesOf(value, `${path}${key}.`),
  );
}

describe('the catalogue', () => {
  test('holds only sentences that can be read as ICU messages', () => {
    for (const [path, sentence] of sentencesOf(en)) {
      expect(() => parse(sentence), path).not.toThrow();
    }
  });

  test('has a sentence for every refusal a person can meet', () => {
    const files = globSync('server/{platform,modules/*}/{errors,problem}.ts', { cwd: root });
    const codes = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(
        ([, code]) => code!,
      ),
    );
    const forMachines = /^(test_gateway|webhook|imports)\./;
    const missing = codes.filter(
      (code) => !forMachines.test(code) && !sentenceFor(en, `errors.${code}`),
    );
    expect(codes).toContain('cart.out_of_stock');
    expect(missing).toEqual([]);
  });

  test('answers a language it does not have with English', () => {
    expect(messagesFor('xx')).toBe(en);
  });

  test('throws for a value that was forgotten', () => {
    const t = translatorFor('en') as unknown as (key: string) => string;
    expect(() => t('checkout.pay')).toThrow();
  });

  test('finds no sentence behind a code that is a group or nothing', () => {
    expect(sentenceFor(en, 'errors.cart')).toBeNull();
    expect(sentenceFor(en, 'errors.nobody.knows.this')).toBeNull();
  });
});

describe('the pseudo-language', () => {
  test('leaves no plain letter in any sentence, and all values in place', () => {
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
