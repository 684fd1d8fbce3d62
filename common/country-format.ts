/** How one country writes addresses, or, where nothing is known of it, how most do. */
import { COUNTRY_FORMATS, type CountryFormat } from './address-formats.generated.ts';

/** For a country that is not chosen yet, or of which nothing is known: nothing but the street is sure. */
const ANYWHERE: CountryFormat = { format: '%N%n%O%n%A%n%Z %C%n%S', needs: 'AC' };

export const formatOf = (country: string): CountryFormat =>
  Object.hasOwn(COUNTRY_FORMATS, country) ? (COUNTRY_FORMATS[country] ?? ANYWHERE) : ANYWHERE;

export const isKnownCountry = (country: string): boolean => Object.hasOwn(COUNTRY_FORMATS, country);
export const knownCountries = (): string[] => Object.keys(COUNTRY_FORMATS);
