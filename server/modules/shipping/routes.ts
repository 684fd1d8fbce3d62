/** What delivery costs and when it comes, for whoever has not ordered yet. */
import { Type } from 'typebox';
import type { Parcel } from '#common/delivery-price.ts';
import { rememberedSettings, SETTINGS_TAG, type Settings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import { together } from '#platform/db.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { untilTag } from '#platform/response-cache.ts';
import { MAX_AMOUNT, RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { nextChange } from './arrival.ts';
import { quoteOption, type ShippingOption } from './options.ts';
import { deliveryOptionsFor } from './queries/options.ts';
import { countryOrUsual, soldCountry } from './queries/zones.ts';
import { Country, DeliveryPromiseSchema, MAX_GRAMS } from './schemas.ts';
import { DELIVERY_TAG } from './zones.ts';

const Query = Shape({
  ...RequestLocaleQuery,
  country: Type.Optional(Country),
  total: Type.Integer({
    minimum: 0,
    maximum: MAX_AMOUNT,
    default: 0,
    description: 'What the goods cost, in minor units',
  }),
  weightGrams: Type.Integer({ minimum: 0, maximum: MAX_GRAMS, default: 0 }),
});

export function shippingRoutes(app: App, platform: Platform): void {
  app.get(
    '/delivery-options',
    {
      schema: {
        operationId: 'listDeliveryOptions',
        summary: 'What delivery to a country costs, and when it arrives',
        description:
          'Before there is a cart. For a country that the shop does not sell to, or none, the answer is for the one it usually ' +
          'sells to. The days are right for the moment: ask again rather than keep them.',
        tags: ['Shop'],
        querystring: Query,
        response: { 200: DeliveryPromiseSchema },
      },
      config: { permission: 'public', cached: true },
    },
    async (request, reply) => {
      const { country: wanted = null, total, weightGrams } = request.query;
      const { contentLocale: locale, currency } = request.requestLocale;
      const country = countryOrUsual(wanted);
      const [[found], rows] = await together(platform.db, [
        soldCountry(wanted),
        deliveryOptionsFor({ locale, currency, country }),
      ]);
      const settings = await rememberedSettings(platform);
      const until = nextChange(rows, { at: now(), timeZone: settings.shop.timeZone });
      cacheUnder(reply, [DELIVERY_TAG, SETTINGS_TAG, untilTag(until)]);
      const parcel = { total, weightGrams };
      const items = rows.flatMap((row) => quoteWithRule(row, parcel, settings));
      return { country: found?.country ?? null, items };
    },
  );
}

/** With its rule, so that a page can say what each of a product's variants costs without asking once for each. */
function quoteWithRule(row: ShippingOption, parcel: Parcel, settings: Settings) {
  const quoted = quoteOption(row, parcel, settings);
  const { pricing, amount, freeFrom, steps, maxWeightGrams } = row;
  return quoted ? { ...quoted, rule: { pricing, amount, freeFrom, steps, maxWeightGrams } } : [];
}
