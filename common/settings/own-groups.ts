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

type Mark = {
  mediaId: string;
  url: string;
  width: number;
  height: number;
  /** An SVG, which no mail program is sure to show. */
  isDrawing?: boolean;
};

/** The logo stands for the name in the head of pages; without one, the name is set in type. */
export const branding = {
  own: true,
  fields: {
    logo: other<Mark | null>(null),
    /** On dark pages; without it the logo stands there too. */
    logoDark: other<Mark | null>(null),
    /** Square; without one, the first letter of the name on the accent. */
    icon: other<Mark | null>(null),
  },
} as const satisfies Group;

export const tax = {
  own: true,
  fields: {
    /** Where a fraction of a minor unit ends: on each line, once for each rate, or once for the whole order. */
    rounding: other<'line' | 'rate' | 'order'>('line'),
    /** Prices that shoppers see have the tax in them. */
    pricesIncludeTax: other<boolean>(true),
  },
} as const satisfies Group;

export const delivery = {
  own: true,
  fields: {
    /** Days of the week on which parcels leave and arrive: 1 is Monday. */
    workingDays: other<number[]>([1, 2, 3, 4, 5]),
    /** Days on which none leaves and none arrives, as `2026-12-25`. */
    daysOff: other<string[]>([]),
  },
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
