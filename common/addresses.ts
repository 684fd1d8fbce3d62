/**
 * Addresses by country: which fields a form asks for and in which order, what an address must have, and how it is
 * written on a parcel. Runs on the server, in the browser and on the phone.
 */
import { COUNTRY_FORMATS, type CountryFormat } from './address-formats.generated.ts';

export type PostalAddress = {
  firstName: string;
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

/** For a country that is not chosen yet, or of which nothing is known: nothing but the street is sure. */
const ANYWHERE: CountryFormat = { format: '%N%n%O%n%A%n%Z %C%n%S', needs: 'AC' };
/** English speakers there call it so; the data does not say. */
const SAY_POSTCODE = new Set(['GB', 'AU', 'NZ', 'GG', 'IM', 'JE']);
const LETTERS = { C: 'city', S: 'region', Z: 'postalCode' } as const;

const formatOf = (country: string): CountryFormat =>
  Object.hasOwn(COUNTRY_FORMATS, country) ? (COUNTRY_FORMATS[country] ?? ANYWHERE) : ANYWHERE;

/** What a form asks for an address in this country. */
export function addressForm(country: string): AddressForm {
  const known = formatOf(country);
  const { needs, regions, regionName, cityName, example } = known;
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
    regions: regions?.map(([code, name]) => ({ code, name })) ?? null,
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
  if (!code || !postalCode || !needs.includes('Z') || hasForm(code, postalCode, address.country))
    return missing;
  return [...missing, { field: 'postalCode', fault: 'postalCodeForm', example }];
}

/** `20095`, `D-20095` and `200 95` are one to a reader. */
function hasForm(code: string, form: string, country: string): boolean {
  const right = new RegExp(`^(?:${form})$`);
  const bare = code.toUpperCase().replace(/[\s-]/g, '');
  const plain = bare.replace(/^[A-Z]{1,2}(?=\d+$)/, '');
  return [bare, plain, country + plain].some((text) => withSeparators(text).some(isRight));

  function isRight(text: string): boolean {
    return right.test(text);
  }
}

function withSeparators(text: string): string[] {
  const cuts = Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i + 1);
  return [
    text,
    ...cuts.flatMap((at) => [' ', '-'].map((sign) => text.slice(0, at) + sign + text.slice(at))),
  ];
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

/** The lines of an address as the country writes it. The country's name, in the reader's language, comes last. */
export function addressLines(address: PostalAddress, locale: string): string[] {
  const { format, latin } = formatOf(address.country);
  const isLatin = /\p{Script=Latin}/u.test(`${address.line1}${address.city}`);
  const lines = (isLatin ? (latin ?? format) : format)
    .split('%n')
    .flatMap((line) => (line === '%A' ? streetLines(address) : [fillLine(line, address)]));
  const { city, country } = address;
  const all = lines.join('\n').toLowerCase();
  const forgotten = all.includes(city.toLowerCase()) ? [] : [city];
  return [...lines, ...forgotten, countryName(country, locale)].filter(Boolean);
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

function fieldOf(letter: string, address: PostalAddress): string {
  const { firstName, lastName, company = '', city, region = '', postalCode = '' } = address;
  if (letter === '%N') return `${firstName} ${lastName}`.trim();
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
