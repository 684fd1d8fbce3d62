import { coloursOf } from '#common/look/colours.ts';
import { doorsOf } from '#common/settings/opening.ts';
import type { Db } from '#platform/db.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { newLanguages } from '#platform/request-locale.ts';
import { RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { settingsAdminRoutes } from './admin-routes.ts';
import { currencyRoutes } from './currency-routes.ts';
import { DEMO_SIGN_INS } from './demo.ts';
import { groupRoutes } from './group-routes.ts';
import { publicOf } from './group-schemas.ts';
import { languageRoutes } from './language-routes.ts';
import { type Shop, ShopSchema } from './schemas.ts';
import { iconVersion, readSettings, SETTINGS_TAG, type Settings } from './settings.ts';

/** What higher modules know of the shop, for the answer that describes it. */
type FromAbove = (db: Db) => Promise<Pick<Shop, 'countries' | 'taxRates'>>;

export function settingsRoutes(app: App, platform: Platform, fromAbove: FromAbove): void {
  const { db, config } = platform;
  settingsAdminRoutes(app, platform);
  groupRoutes(app, platform);
  currencyRoutes(app, platform);
  languageRoutes(app, platform);
  app.get(
    '/shop',
    {
      schema: {
        operationId: 'getShop',
        summary: 'Name, languages, currencies and countries of the shop',
        tags: ['Shop'],
        querystring: Shape(RequestLocaleQuery),
        response: { 200: ShopSchema },
      },
      config: { permission: 'public', cached: true },
    },
    async (_request, reply) => {
      const settings = await readSettings(db);
      const { identity, shop, tax, currencies, languages } = settings;
      const { countries, taxRates } = await fromAbove(db);
      cacheUnder(reply, [SETTINGS_TAG]);
      return {
        ...publicOf(settings),
        ...shop,
        name: identity.name,
        tagline: identity.tagline,
        colours: coloursOf(settings.look),
        logo: settings.branding.logo,
        logoDark: settings.branding.logoDark,
        icon: iconVersion(settings),
        mode: config.mode,
        ...doorsFrom(settings, config.mode),
        ...currencies,
        locale: languages.locale,
        locales: newLanguages(config.mode, languages).locales,
        countries,
        pricesIncludeTax: tax.pricesIncludeTax,
        taxRateBps: bpsOf(taxRates),
        taxRates,
        demoSignIns: config.mode === 'demo' ? DEMO_SIGN_INS : [],
      };
    },
  );
}

function doorsFrom({ opening }: Settings, mode: Platform['config']['mode']) {
  const doors = doorsOf(opening.state, mode);
  const text = { open: '', closed: opening.closedText, maintenance: opening.maintenanceText };
  return { doors, doorsText: text[doors] };
}

const bpsOf = (rates: Shop['taxRates']) =>
  Math.round(rates.reduce((sum, { rateMillionths }) => sum + rateMillionths, 0) / 100);
