/** All countries there are, in the groups that a merchant knows; each is in one of them. */
import { knownCountries } from '#common/country-format.ts';
import { COUNTRY_GROUPS, type CountryGroup } from '#common/country-groups.ts';
import { keysOf } from '#common/narrow.ts';
import { type NamedCountry, namedIn } from '../delivery/zones.ts';

type Group = { name: CountryGroup | 'others'; codes: readonly string[] };

const known: readonly Group[] = keysOf(COUNTRY_GROUPS).map((name) => ({
  name,
  codes: COUNTRY_GROUPS[name],
}));
const grouped = known.flatMap(({ codes }) => codes);

export const GROUPS: readonly Group[] = [
  ...known,
  { name: 'others', codes: knownCountries().filter((code) => !grouped.includes(code)) },
];

export type NamedGroup = { name: Group['name']; countries: NamedCountry[] };

export const groupsIn = (locale: string): NamedGroup[] =>
  GROUPS.map(({ name, codes }) => ({ name, countries: namedIn(codes, locale) }));
