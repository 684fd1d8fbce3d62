/**
 * Which taxes a country's shoppers are charged. The merchant says for each country whether its rates are charged (the
 * shop is registered there), the home country's (a small shop in the EU), rates typed by hand, or none.
 */
import { Temporal } from 'temporal-polyfill';
import { EU_COUNTRIES } from '#common/country-groups.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import { DEFAULT_TIME_ZONE } from '#common/times.ts';
import { DEFAULTS, type Settings } from '#modules/settings/index.ts';
import { ratesOfClass, shippedRates } from './shipped-rates.ts';
import type { TaxPolicy, TaxRate } from './tax.ts';

export type Charges = 'country' | 'own' | 'home' | 'none';
export type OwnRate = TaxRate & { taxClass: TaxClass };
/** Null: the merchant has said nothing about the country. */
export type CountryTax = { charges: Charges; rates: OwnRate[] } | null;

/** What is stored about a country's tax: read with the cart that it prices. */
export type StoredTax = {
  settings: Partial<Settings['tax']> | null;
  timeZone: string | null;
  country: string | null;
  /** Where the shop says that it is; null where it says nothing. */
  homeCountry: string | null;
  here: CountryTax;
  home: CountryTax;
};

export const taxPolicyOf = ({ settings }: StoredTax): TaxPolicy => {
  const { pricesIncludeTax, rounding } = { ...DEFAULTS.tax, ...settings };
  return { pricesIncludeTax, rounding };
};

/**
 * Until the merchant says otherwise: at home the country's rates, in the rest of the EU the home country's for a shop in
 * the EU, elsewhere none, since the buyer pays what is due at the border. A shop that names no home charges nothing.
 */
export function usualCharges(country: string | null, home: string | null): Charges {
  if (country === null || home === null) return 'none';
  if (country === home) return 'country';
  return EU_COUNTRIES.includes(country) && EU_COUNTRIES.includes(home) ? 'home' : 'none';
}

/** The taxes on goods of a class, at this moment. */
export function taxRatesFor(stored: StoredTax, taxClass: TaxClass, at: Date): TaxRate[] {
  const home = stored.homeCountry;
  const day = dayOf(at, stored.timeZone ?? DEFAULT_TIME_ZONE);
  const here = ratesOf({ country: stored.country, home, tax: stored.here, taxClass, day });
  if (here !== 'home') return here;
  const atHome = ratesOf({ country: home, home, tax: stored.home, taxClass, day });
  return atHome === 'home' ? [] : atHome;
}

type Asked = {
  country: string | null;
  home: string | null;
  tax: CountryTax;
  taxClass: TaxClass;
  day: string;
};

function ratesOf({ country, home, tax, taxClass, day }: Asked): TaxRate[] | 'home' {
  const charges = tax?.charges ?? usualCharges(country, home);
  if (charges === 'home') return 'home';
  if (charges === 'none' || country === null) return [];
  if (charges === 'own') {
    return (tax?.rates ?? [])
      .filter((rate) => rate.taxClass === taxClass)
      .map(({ name, rateMillionths }) => ({ name, rateMillionths }));
  }
  const shipped = shippedRates(country, day);
  return shipped ? ratesOfClass(shipped, taxClass) : [];
}

const dayOf = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

/**
 * The class of what brings the goods: it follows them, as part of the same supply. With goods of both classes in one
 * parcel it takes the standard one, so that never too little tax is charged.
 */
export const deliveryClass = (goods: TaxClass[]): TaxClass =>
  goods.length > 0 && goods.every((one) => one === 'reduced') ? 'reduced' : 'standard';
