/**
 * Addresses by country: which fields a form asks for and in which order, what an address must have, and how it is
 * written on a parcel. Runs on the server, in the browser and on the phone.
 */
import type { CountryFormat } from './address-formats.generated.ts';
import { formatOf } from './country-format.ts';
import { findPostalCode, normalPostalCode } from './postal-codes.ts';
import { regionsOf, writtenRegion } from './regions.ts';

export type PostalAddress = {
  firstName?: string;
  lastName: string;
  company?: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  /** Empty where the country has none. */
  postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone?: string;
};

/** The most letters each field holds. */
export const ADDRESS_LENGTHS: Record<keyof PostalAddress, number> = {
  firstName: 100,
  lastName: 100,
  company: 100,
  line1: 200,
  line2: 200,
  city: 100,
  region: 100,
  postalCode: 20,
  country: 2,
  phone: 30,
};

type FieldOfPlace = 'city' | 'region' | 'postalCode';
export type AddressForm = {
  /** City, region and postal code as far as the country has them, in its own order. */
  place: { name: FieldOfPlace; required: boolean }[];
  postalCodeName: 'postalCode' | 'postcode' | 'zip' | 'eircode' | 'pin';
  postalCodeExample: string | null;
  regionName: (typeof REGION_NAMES)[number];
  cityName: 'city' | 'suburb' | 'district';
  /** To choose from; null where people type it. */
  regions: { code: string; name: string }[] | null;
};

const REGION_NAMES = [
  'area',
  'county',
  'department',
  'district',
  'emirate',
  'island',
  'parish',
  'prefecture',
  'province',
  'region',
  'state',
] as const;

/** English speakers there call it so; the data does not say. */
const SAY_POSTCODE = new Set(['GB', 'AU', 'NZ', 'GG', 'IM', 'JE']);
const LETTERS = { C: 'city', S: 'region', Z: 'postalCode' } as const;

/** What a form asks for an address in this country. */
export function addressForm(country: string): AddressForm {
  const known = formatOf(country);
  const { needs, regionName, cityName, example } = known;
  const letters = [...(known.latin ?? known.format).matchAll(/%([CSZ])/g)].map(([, one]) => one);
  // Everybody names a town, also where the post does not need it.
  const inOrder = letters.includes('C') ? letters : ['C', ...letters];
  return {
    place: inOrder.map((letter) => ({
      name: LETTERS[letter as keyof typeof LETTERS],
      required: letter === 'C' || needs.includes(letter ?? ''),
    })),
    postalCodeName: postalCodeName(country, known),
    postalCodeExample: example ?? null,
    regionName: REGION_NAMES.find((name) => name === regionName) ?? 'province',
    cityName: cityName === 'suburb' || cityName === 'district' ? cityName : 'city',
    regions: regionsOf(country)?.map(({ code, name }) => ({ code, name })) ?? null,
  };
}

function postalCodeName(country: string, { postalCodeName: name }: CountryFormat) {
  if (name === 'zip' || name === 'eircode' || name === 'pin') return name;
  return SAY_POSTCODE.has(country) ? 'postcode' : 'postalCode';
}

export type AddressFault = {
  field: keyof PostalAddress;
  fault: 'missing' | 'postalCodeForm';
  /** A right one, where the fault is its form. */
  example?: string;
};

/**
 * What an address lacks for its country. Refuses only what is surely wrong: a postal code's form counts where the
 * country needs one, and separators never count.
 */
export function checkAddress(address: PostalAddress): AddressFault[] {
  const { needs, postalCode, example } = formatOf(address.country);
  const form = addressForm(address.country);
  const missing = form.place
    .filter(({ name, required }) => required && !address[name]?.trim())
    .map(({ name }): AddressFault => ({ field: name, fault: 'missing' }));
  const code = address.postalCode?.trim() ?? '';
  if (!code || !postalCode || !needs.includes('Z') || findPostalCode(code, address.country))
    return missing;
  return [...missing, { field: 'postalCode', fault: 'postalCodeForm', example }];
}

/** The address as it is kept: its postal code as the country writes it, whatever way it was typed. */
export function normalAddress<A extends PostalAddress>(address: A): A {
  const { country, postalCode } = address;
  return postalCode ? { ...address, postalCode: normalPostalCode(postalCode, country) } : address;
}

/** The address without what its country does not have, as a form sends it. */
export function withoutStrangeFields<A extends PostalAddress>(address: A): A {
  const has = new Set(addressForm(address.country).place.map(({ name }) => name));
  const { region, postalCode, ...rest } = address;
  return {
    ...rest,
    ...(has.has('region') && region && { region }),
    ...(has.has('postalCode') && postalCode && { postalCode }),
  } as A;
}

/** Letters of any other script: a house may be called "A" in a Japanese address. */
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;

/** The lines of an address as the country writes it. The country's name, in the reader's language, comes last. */
export function addressLines(address: PostalAddress, locale: string): string[] {
  const { line1, city, region = '', country } = address;
  const { format, latin } = formatOf(country);
  const inLatin = !OTHER_LETTERS.test(line1 + city);
  const written = { ...address, region: writtenRegion(region, country, inLatin) };
  const named = inLatin ? written : nameOfCountry(written);
  const lines = (inLatin ? (latin ?? format) : format)
    .split('%n')
    .flatMap((line) => (line === '%A' ? streetLines(named) : [fillLine(line, named)]));
  const all = lines.join('\n').toLowerCase();
  const forgotten = all.includes(city.toLowerCase()) ? [] : [city];
  return [...lines, ...forgotten, countryName(country, locale)].filter(Boolean);
}

/** Where the family's name comes first, and what stands between it and the other. */
const FAMILY_FIRST: Record<string, string> = {
  JP: ' ',
  CN: '',
  KR: '',
  KP: '',
  TW: '',
  HK: '',
  MO: '',
};

function nameOfCountry(address: PostalAddress): PostalAddress {
  const { firstName, lastName, country } = address;
  const between = FAMILY_FIRST[country];
  if (between === undefined || !OTHER_LETTERS.test(firstName + lastName)) return address;
  return {
    ...address,
    firstName: [lastName, firstName].filter(Boolean).join(between),
    lastName: '',
  };
}

const streetLines = ({ line1, line2 = '' }: PostalAddress) => [line1, line2];

/** Punctuation stands only between what is there: `Springfield, IL 62701`, and `Springfield` alone. */
function fillLine(line: string, address: PostalAddress): string {
  let out = '';
  let between = '';
  for (const part of line.match(/%[A-Z]|[^%]+/g) ?? []) {
    const value = part.startsWith('%') ? fieldOf(part, address) : '';
    if (!part.startsWith('%')) between = between || part;
    if (!value) continue;
    out += out || line.startsWith(between) ? between + value : value;
    between = '';
  }
  return out;
}

/** People with one name have no first one. */
export const fullName = ({ firstName = '', lastName }: { firstName?: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim();

function fieldOf(letter: string, address: PostalAddress): string {
  const { firstName, lastName, company = '', city, region = '', postalCode = '' } = address;
  if (letter === '%N') return fullName({ firstName, lastName });
  if (letter === '%A') return streetLines(address).filter(Boolean).join(', ');
  return { '%O': company, '%C': city, '%S': region, '%Z': postalCode }[letter] ?? '';
}

/** Made once per language: making one takes longer than writing a whole address. */
const namesByLocale = new Map<string, Intl.DisplayNames>();

export function countryName(code: string, locale: string): string {
  const names = namesByLocale.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  namesByLocale.set(locale, names);
  return names.of(code) ?? code;
}
