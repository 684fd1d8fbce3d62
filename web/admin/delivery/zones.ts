import type { AnswerOf } from '#api/client.ts';
import { countryName } from '#common/addresses.ts';

export type Zone = AnswerOf<'listShippingZones'>['items'][number];
export type Option = Zone['options'][number];

export type NamedCountry = { code: string; name: string };

/** For loaders: browsers name and sort some countries in ways of their own. */
export const namedIn = (codes: readonly string[], locale: string): NamedCountry[] =>
  codes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
