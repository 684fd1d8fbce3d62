/** What delivery costs and when it comes, for whoever has not ordered yet. */
import { Type } from 'typebox';
import { rememberedSettings, SETTINGS_TAG } from '#modules/settings/index.ts';
import { together } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { MAX_AMOUNT, RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { quoteOptions } from './options.ts';
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
      config: { permission: 'public' },
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
      // A page may be made from it, as long as its days are right.
      reply.header('cache-tags', `${DELIVERY_TAG} ${SETTINGS_TAG}`);
      return {
        country: found?.country ?? null,
        items: quoteOptions(rows, { total, weightGrams }, settings),
      };
    },
  );
}
