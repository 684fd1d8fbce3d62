/**
 * Rates of value added tax as the states published them. A change of a rate is a new row with the day from which it
 * holds, so that a shop charges the new rate from that day on by itself. Regions with rates of their own (the Canaries,
 * Madeira, Livigno and others) are not told apart: a merchant who sells there types their own rates.
 */
import { EU_COUNTRIES } from '#common/country-groups.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import type { TaxRate } from './tax.ts';

export type ShippedRates = {
  country: string;
  /** The first day on which they hold. What is as old as the table may hold for much longer. */
  from: string;
  standard: number;
  /** Percent. The first is the one of most goods that have one; the others are for particular goods. */
  reduced: number[];
};

/** The day on which everything but later rows was compared with its source. */
export const AS_OF = '2026-01-01';
const SOURCES = {
  EU: 'European Commission, Taxes in Europe Database',
  GB: 'HM Revenue & Customs, VAT rates',
  CH: 'Swiss Federal Tax Administration, VAT rates',
  NO: 'Norwegian Tax Administration, VAT rates',
};

/** By country; later rows of a country stand below earlier ones. */
export const SHIPPED: ShippedRates[] = [
  { country: 'AT', from: AS_OF, standard: 20, reduced: [10, 13] },
  { country: 'BE', from: AS_OF, standard: 21, reduced: [6, 12] },
  { country: 'BG', from: AS_OF, standard: 20, reduced: [9] },
  { country: 'CH', from: AS_OF, standard: 8.1, reduced: [2.6, 3.8] },
  { country: 'CY', from: AS_OF, standard: 19, reduced: [5, 9, 3] },
  { country: 'CZ', from: AS_OF, standard: 21, reduced: [12] },
  { country: 'DE', from: AS_OF, standard: 19, reduced: [7] },
  { country: 'DK', from: AS_OF, standard: 25, reduced: [] },
  { country: 'EE', from: AS_OF, standard: 24, reduced: [9, 13] },
  { country: 'ES', from: AS_OF, standard: 21, reduced: [10, 4] },
  { country: 'FI', from: AS_OF, standard: 25.5, reduced: [13.5, 10] },
  { country: 'FR', from: AS_OF, standard: 20, reduced: [5.5, 10, 2.1] },
  { country: 'GB', from: AS_OF, standard: 20, reduced: [5] },
  { country: 'GR', from: AS_OF, standard: 24, reduced: [13, 6] },
  { country: 'HR', from: AS_OF, standard: 25, reduced: [13, 5] },
  { country: 'HU', from: AS_OF, standard: 27, reduced: [5, 18] },
  { country: 'IE', from: AS_OF, standard: 23, reduced: [13.5, 9, 4.8] },
  { country: 'IT', from: AS_OF, standard: 22, reduced: [10, 5, 4] },
  { country: 'LT', from: AS_OF, standard: 21, reduced: [12, 5] },
  { country: 'LU', from: AS_OF, standard: 17, reduced: [8, 14, 3] },
  { country: 'LV', from: AS_OF, standard: 21, reduced: [12, 5] },
  { country: 'MT', from: AS_OF, standard: 18, reduced: [5, 7, 12] },
  { country: 'NL', from: AS_OF, standard: 21, reduced: [9] },
  { country: 'NO', from: AS_OF, standard: 25, reduced: [15, 12] },
  { country: 'PL', from: AS_OF, standard: 23, reduced: [8, 5] },
  { country: 'PT', from: AS_OF, standard: 23, reduced: [6, 13] },
  { country: 'RO', from: AS_OF, standard: 21, reduced: [11] },
  { country: 'SE', from: AS_OF, standard: 25, reduced: [12, 6] },
  { country: 'SI', from: AS_OF, standard: 22, reduced: [9.5, 5] },
  { country: 'SK', from: AS_OF, standard: 23, reduced: [19, 5] },
];

/** The rates of a country on a day, with what says so; undefined where none are shipped. */
export function shippedRates(
  country: string,
  day: string,
  rows: ShippedRates[] = SHIPPED,
): (ShippedRates & { source: string }) | undefined {
  const own = rows.filter((row) => row.country === country);
  // Before the table begins its first row is the best that is known.
  const found = own.findLast(({ from }) => from <= day) ?? own[0];
  return found && { ...found, source: sourceOf(country) };
}

function sourceOf(country: string): string {
  if (EU_COUNTRIES.includes(country)) return SOURCES.EU;
  return country === 'CH' ? SOURCES.CH : country === 'NO' ? SOURCES.NO : SOURCES.GB;
}

/** A country without a reduced rate charges its standard one. */
export function ratesOfClass(row: ShippedRates, taxClass: TaxClass): TaxRate[] {
  const percent = taxClass === 'reduced' ? (row.reduced[0] ?? row.standard) : row.standard;
  return [{ name: 'VAT', rateMillionths: toMillionths(percent) }];
}

export const toMillionths = (percent: number) => Math.round(percent * 10_000);
