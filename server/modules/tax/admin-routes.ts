/** Tax as the merchant sets it: how prices are meant, and what each country's shoppers are charged. */
import type { Static } from 'typebox';
import { isKnownCountry } from '#common/country-format.ts';
import {
  lockSettings,
  readSettings,
  SETTINGS_TAG,
  writeSettings,
} from '#modules/settings/index.ts';
import { readZones } from '#modules/shipping/index.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import { notify } from '#platform/channel.ts';
import { now } from '#platform/clock.ts';
import { inTx, type Reader, type Tx } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape, WholeListOf } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged, withVersion } from '#platform/version.ts';
import { type CountryTax, type StoredTax, taxRatesFor, usualCharges } from './charged.ts';
import { lockCountryTax, readStoredTax, writeCountryTax } from './queries.ts';
import {
  CountryCode,
  CountryTaxChangeSchema,
  CountryTaxSchema,
  TaxSettingsChangeSchema,
  TaxSettingsSchema,
} from './schemas.ts';
import { shippedRates, toMillionths } from './shipped-rates.ts';

const tags = ['Settings'];
type Change = Static<typeof CountryTaxChangeSchema>;

export function taxAdminRoutes(app: App, platform: Platform): void {
  const { db, memory } = platform;
  taxSettingsRoutes(app, platform);
  app.get(
    '/admin/tax-countries',
    {
      schema: {
        operationId: 'listTaxCountries',
        summary: 'What shoppers of each country are charged',
        description: 'The countries the shop sells to, and its home.',
        tags,
        response: { 200: WholeListOf(CountryTaxSchema) },
      },
      config: { permission: 'settings:read' },
    },
    async () => {
      const stored = await readStoredTax(db, await countriesOf(db));
      return { items: stored.map(present), nextCursor: null };
    },
  );
  app.put(
    '/admin/tax-countries/:country',
    {
      schema: {
        operationId: 'setTaxCountry',
        summary: 'Say what shoppers of a country are charged',
        description: 'Carts are priced anew at once, orders keep what was agreed.',
        tags,
        params: Shape({ country: CountryCode }),
        headers: IfMatch,
        body: CountryTaxChangeSchema,
        response: { 200: CountryTaxSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const { country } = request.params;
      if (!isKnownCountry(country)) throw badField('/country', 'not_a_country');
      const stored = await inTx(db, async (tx) => {
        await lockCountryTax(tx, country);
        await refuseIfChanged(request, async () => present(await storedTaxOf(tx, country)));
        await changeCountry(tx, country, request.body, actorOf(request));
        return storedTaxOf(tx, country);
      });
      memory.drop(SETTINGS_TAG);
      return present(stored);
    },
  );
}

async function countriesOf(db: Reader): Promise<string[]> {
  const sold = (await readZones(db)).flatMap(({ countries }) => countries);
  const home = (await readSettings(db)).identity.country;
  return [...new Set([...(home === '' ? [] : [home]), ...sold.toSorted()])];
}

async function storedTaxOf(db: Reader, country: string): Promise<StoredTax> {
  const [stored] = await readStoredTax(db, [country]);
  if (!stored) throw new Error('each country has its answer');
  return stored;
}

function present(stored: StoredTax): Static<typeof CountryTaxSchema> {
  const { homeCountry, here } = stored;
  const country = stored.country ?? '';
  const charged = (taxClass: 'standard' | 'reduced') => taxRatesFor(stored, taxClass, now());
  const shipped = shippedRates(country, now().toISOString().slice(0, 10));
  return {
    country,
    ...withVersion({ ...contentOf(here, usualCharges(country, homeCountry)) }),
    isDecided: here !== null,
    charged: { standard: charged('standard'), reduced: charged('reduced') },
    shipped: shipped
      ? {
          from: shipped.from,
          source: shipped.source,
          standard: toMillionths(shipped.standard),
          reduced: shipped.reduced.map(toMillionths),
        }
      : null,
  };
}

function contentOf(tax: CountryTax, usual: Change['charges']): Change {
  const ofClass = (wanted: 'standard' | 'reduced') =>
    (tax?.rates ?? [])
      .filter(({ taxClass }) => taxClass === wanted)
      .map(({ name, rateMillionths }) => ({ name, rateMillionths }));
  return {
    charges: tax?.charges ?? usual,
    rates: { standard: ofClass('standard'), reduced: ofClass('reduced') },
  };
}

/** Rates typed by hand stay for the day on which they are charged again. */
async function changeCountry(tx: Tx, country: string, change: Change, actor: Actor): Promise<void> {
  const before = await lockCountryTax(tx, country);
  const { standard, reduced } = change.rates;
  const rates = [
    ...standard.map((rate) => ({ taxClass: 'standard' as const, ...rate })),
    ...reduced.map((rate) => ({ taxClass: 'reduced' as const, ...rate })),
  ];
  await writeCountryTax(tx, country, { charges: change.charges, rates });
  await audit(tx, actor, {
    action: 'tax_country.update',
    subjectType: 'tax_country',
    subjectId: country,
    before: before ?? { charges: null },
    after: { charges: change.charges, rates },
  });
  await notify(tx, { stale: [SETTINGS_TAG] });
}

function taxSettingsRoutes(app: App, { db, memory }: Platform): void {
  app.get(
    '/admin/settings/tax',
    {
      schema: {
        operationId: 'getTaxSettings',
        summary: 'How prices are meant and taxes rounded',
        tags,
        response: { 200: TaxSettingsSchema },
      },
      config: { permission: 'settings:read' },
    },
    async () => withVersion((await readSettings(db)).tax),
  );
  app.put(
    '/admin/settings/tax',
    {
      schema: {
        operationId: 'setTaxSettings',
        summary: 'Say whether prices include tax, and how taxes are rounded',
        description: 'Carts are priced anew at once, orders keep what was agreed.',
        tags,
        headers: IfMatch,
        body: TaxSettingsChangeSchema,
        response: { 200: TaxSettingsSchema },
      },
      config: { permission: 'settings:write' },
    },
    async (request) => {
      const { pricesIncludeTax, rounding } = request.body;
      const after = { rounding, pricesIncludeTax };
      await inTx(db, async (tx) => {
        const before = await lockSettings(tx, 'tax');
        await refuseIfChanged(request, async () => withVersion(before));
        await writeSettings(tx, 'tax', after);
        const subject = { subjectType: 'settings', subjectId: 'tax' } as const;
        await audit(tx, actorOf(request), { action: 'shop.update', ...subject, before, after });
      });
      memory.drop(SETTINGS_TAG);
      return withVersion(after);
    },
  );
}
