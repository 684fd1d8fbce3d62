/** Calls that succeed, for the sweep over all operations. */

import type { Field } from '#common/settings/fields.ts';
import { FORM_GROUP_NAMES, type FormGroupName, fieldsOf } from '#common/settings/registry.ts';
import type { Examples } from '#test/api/examples.ts';
import { operationOf } from './group-schemas.ts';

/** Another value than the one it comes with. */
function sampleOf(field: Field, word: string): unknown {
  const { kind } = field;
  if (kind === 'email') return `${word}@shop.example`;
  if (kind === 'emails') return [`${word}@shop.example`];
  if (kind === 'country') return 'IE';
  if (kind === 'choice') return field.of.at(-1);
  // Near its end, since numbers of orders only go up.
  if (kind === 'integer') return field.max - 6;
  if (kind === 'switch') return !field.initial;
  if (kind === 'colour') return '#2f5d50';
  if (kind === 'moment') return '2026-12-24T08:00';
  return kind === 'line' && field.pattern ? 'AB-' : word;
}

/** A change of a whole group. */
export const sampleGroup = (group: FormGroupName, word: string) =>
  Object.fromEntries(
    Object.entries(fieldsOf(group)).map(([name, field]) => [name, sampleOf(field, word)]),
  );
const ofGroups = Object.fromEntries(
  FORM_GROUP_NAMES.map((group) => [
    operationOf('set', group),
    () => ({ body: (word: string) => sampleGroup(group, word) }),
  ]),
);

export const examples: Examples = {
  calls: {
    setCurrencySettings: () => ({
      body: () => ({ currency: 'EUR', currencies: ['EUR', 'USD', 'SEK'] }),
    }),
    setLanguageSettings: () => ({
      body: () => ({ locale: 'en', locales: ['en', 'en-US'] }),
    }),
    setShopSettings: () => ({ body: () => ({ timeZone: 'America/Halifax' }) }),
    ...ofGroups,
  },
};
