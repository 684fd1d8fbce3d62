/** Groups whose routes and screens are their own: what they hold, and what it is until somebody sets it. */
import {
  DEFAULT_CURRENCIES,
  DEFAULT_CURRENCY,
  DEFAULT_LOCALE,
  type ShippedLocale,
} from '#common/locales.ts';
import { DEFAULT_TIME_ZONE } from '#common/times.ts';
import { type Group, other } from './fields.ts';

type Picture = { url: string; alt: string; width: number; height: number };

export const shop = {
  own: true,
  fields: {
    /** By its name in the IANA database. Its day is the shop's day, and times are told in it. */
    timeZone: other<string>(DEFAULT_TIME_ZONE),
    hero: other<Picture | null>(null),
  },
} as const satisfies Group;

/** Two-letter country codes of ISO 3166-1: the EU, its neighbours, and some overseas. */
const COUNTRIES =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO CH IS LI GB US CA AU NZ JP IN AE';

export const tax = {
  own: true,
  fields: {
    /** On all goods and on delivery, in millionths: 210000 is 21 %. Several where a province adds its own. */
    rates: other<{ name: string; rateMillionths: number }[]>([
      { name: 'VAT', rateMillionths: 210_000 },
    ]),
    /** Where a fraction of a minor unit ends: on each line, once for each rate, or once for the whole order. */
    rounding: other<'line' | 'rate' | 'order'>('line'),
    /** Prices that shoppers see have the tax in them. */
    pricesIncludeTax: other<boolean>(true),
  },
} as const satisfies Group;

export const delivery = {
  own: true,
  fields: { countries: other<string[]>(COUNTRIES.split(' ')) },
} as const satisfies Group;

/** What goods have prices in, and which of these whoever names none is shown. */
export const currencies = {
  own: true,
  fields: {
    currency: other<string>(DEFAULT_CURRENCY),
    currencies: other<string[]>(DEFAULT_CURRENCIES),
  },
} as const satisfies Group;

/** What the shop can be read in, and which of these whoever names none reads. */
export const languages = {
  own: true,
  fields: {
    locale: other<ShippedLocale>(DEFAULT_LOCALE),
    locales: other<ShippedLocale[]>([DEFAULT_LOCALE]),
    /** Those in which lists of products are written to the end; noted by the shop itself. */
    listed: other<ShippedLocale[]>([]),
  },
} as const satisfies Group;

export const access = {
  own: true,
  fields: {
    /** Staff use their permissions only with a second factor. Null: in a live shop yes, in a demo no. */
    staffTwoFactor: other<boolean | null>(null),
  },
} as const satisfies Group;
