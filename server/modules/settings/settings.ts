/** The merchant's settings: one row per group, with these defaults until it is written. */

import { DEFAULT_CURRENCIES, DEFAULT_CURRENCY, isShipped } from '#common/locales.ts';
import { DEFAULT_TIME_ZONE } from '#common/times.ts';
import { notify } from '#platform/channel.ts';
import type { Reader, Tx } from '#platform/db.ts';
import type { Platform } from '#platform/platform.ts';
import { DEFAULT_LANGUAGES, type Offered, type Sells } from '#platform/request-locale.ts';
import * as queries from './queries.ts';

export type Settings = {
  shop: {
    name: string;
    tagline: string;
    hero: { url: string; alt: string; width: number; height: number } | null;
    /** By its name in the IANA database. Its day is the shop's day, and times are told in it. */
    timeZone: string;
  };
  tax: {
    /** On all goods and on delivery, in millionths: 210000 is 21 %. Several where a province adds its own. */
    rates: { name: string; rateMillionths: number }[];
    /** Where a fraction of a minor unit ends: on each line, once for each rate, or once for the whole order. */
    rounding: 'line' | 'rate' | 'order';
    /** Prices that shoppers see have the tax in them. */
    pricesIncludeTax: boolean;
  };
  delivery: { countries: string[] };
  /** What goods have prices in, and which of these whoever names none is shown. */
  currencies: Sells;
  /** What the shop can be read in, and which of these whoever names none reads. */
  languages: Offered;
  /** An order that is to be paid on delivery ends when it has not left by then, and its goods are for sale again. */
  unpaid: { endsAfterDays: number };
  access: {
    /** Staff use their powers only with a second factor. Null: in a live shop yes, in a demo no. */
    staffTwoFactor: boolean | null;
  };
};

/** Two-letter country codes of ISO 3166-1: the EU, its neighbours, and some overseas. */
const COUNTRIES =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO CH IS LI GB US CA AU NZ JP IN AE';

export const DEFAULTS: Settings = {
  shop: { name: 'Mercat', tagline: '', hero: null, timeZone: DEFAULT_TIME_ZONE },
  tax: {
    rates: [{ name: 'VAT', rateMillionths: 210_000 }],
    rounding: 'line',
    pricesIncludeTax: true,
  },
  delivery: { countries: COUNTRIES.split(' ') },
  currencies: { currency: DEFAULT_CURRENCY, currencies: DEFAULT_CURRENCIES },
  languages: DEFAULT_LANGUAGES,
  unpaid: { endsAfterDays: 14 },
  access: { staffTwoFactor: null },
};

export const SETTINGS_TAG = 'settings';

export async function readSettings(db: Reader): Promise<Settings> {
  const rows = await queries.readAll(db, Object.keys(DEFAULTS));
  const written = Object.fromEntries(
    rows.map(({ key, value }) => [key, value]),
  ) as Partial<Settings>;
  return {
    shop: { ...DEFAULTS.shop, ...written.shop },
    tax: { ...DEFAULTS.tax, ...written.tax },
    delivery: { ...DEFAULTS.delivery, ...written.delivery },
    currencies: { ...DEFAULTS.currencies, ...written.currencies },
    languages: shippedOf({ ...DEFAULTS.languages, ...written.languages }),
    unpaid: { ...DEFAULTS.unpaid, ...written.unpaid },
    access: { ...DEFAULTS.access, ...written.access },
  };
}

/** A language may have been shipped with another version only. */
function shippedOf({ locale, locales, listed }: Offered): Offered {
  const offered = locales.filter(isShipped);
  const first = offered.includes(locale) ? locale : (offered[0] ?? DEFAULT_LANGUAGES.locale);
  return {
    locale: first,
    locales: offered.length > 0 ? offered : [first],
    listed: listed.filter(isShipped),
  };
}

/** The same from memory, for what may be told a moment late. Nothing is priced from it. */
export function rememberedSettings({
  memory,
  db,
}: Pick<Platform, 'memory' | 'db'>): Promise<Settings> {
  return memory.read(SETTINGS_TAG, () => readSettings(db));
}

/** Reads one group so that nobody else can write it until the end of the transaction. */
export async function lockSettings<G extends keyof Settings>(
  tx: Tx,
  group: G,
): Promise<Settings[G]> {
  await queries.lockGroup(tx, group);
  return (await readSettings(tx))[group];
}

export async function writeSettings<G extends keyof Settings>(
  tx: Tx,
  group: G,
  value: Settings[G],
): Promise<void> {
  await queries.lockGroup(tx, group);
  await queries.write(tx, group, value);
  await notify(tx, { stale: [SETTINGS_TAG] });
}
