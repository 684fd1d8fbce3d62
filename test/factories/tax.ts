/** Taxes as a test wants them. */
import { DEFAULTS, type Settings, writeSettings } from '#modules/settings/index.ts';
import { readZones } from '#modules/shipping/index.ts';
import { type TaxRate, writeCountryTax } from '#modules/tax/index.ts';
import { inTx } from '#platform/db.ts';
import type { TestApp } from '#test/harness/app.ts';

type Wanted = Partial<Settings['tax']> & { rates: TaxRate[] };

/** These, on goods of both classes, in every country that the shop sells to. */
export function chargeTax({ db }: Pick<TestApp, 'db'>, wanted: Wanted): Promise<void> {
  const { rates, ...more } = wanted;
  const ofClass = (taxClass: 'standard' | 'reduced') =>
    rates.map((rate) => ({ ...rate, taxClass }));
  const own = [...ofClass('standard'), ...ofClass('reduced')];
  return inTx(db, async (tx) => {
    await writeSettings(tx, 'tax', { ...DEFAULTS.tax, ...more });
    for (const country of (await readZones(tx)).flatMap(({ countries }) => countries))
      await writeCountryTax(tx, country, { charges: 'own', rates: own });
  });
}
