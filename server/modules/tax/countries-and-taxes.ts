/** Where the shop sells, and the taxes on most goods where it usually does: for whoever has just come in. */
import { readZones } from '#modules/shipping/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { taxRatesFor } from './charged.ts';
import { readUsualTax } from './queries.ts';

export async function countriesAndTaxes(db: Reader) {
  const [zones, stored] = [await readZones(db), await readUsualTax(db)];
  return {
    countries: zones.flatMap(({ countries }) => countries),
    taxRates: taxRatesFor(stored, 'standard', now()),
  };
}
