/** States, provinces and prefectures: known by their code (ISO 3166-2), by their name, and by it in the country's own script. */
import { formatOf } from './country-format.ts';

export type Region = { code: string; name: string; localName: string };

/** There the post writes the code, `Springfield, IL`; everywhere else the name. */
const WRITTEN_BY_CODE = new Set(['US', 'AS', 'GU', 'MP', 'PR', 'VI', 'CA', 'AU', 'BR', 'IT']);

/** To choose from; null where people type it. */
export function regionsOf(country: string): Region[] | null {
  const { regions } = formatOf(country);
  return regions?.map(([code, name, localName = name]) => ({ code, name, localName })) ?? null;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** By its code, with the country's or without, or by one of its names, whatever the case and the accents. */
export function findRegion(typed: string, country: string): Region | undefined {
  const wanted = folded(typed);
  return regionsOf(country)?.find(({ code, name, localName }) =>
    [code, `${country}-${code}`, name, localName].some((one) => folded(one) === wanted),
  );
}

/** As it stands on a parcel. */
export function writtenRegion(stored: string, country: string, inLatin: boolean): string {
  const region = findRegion(stored, country);
  if (!region) return stored;
  if (WRITTEN_BY_CODE.has(country)) return region.code;
  return inLatin ? region.name : region.localName;
}
