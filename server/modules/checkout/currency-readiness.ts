/** What a currency of the shop still lacks until everything can be bought in it. */
import { type Static, Type } from 'typebox';
import { countUnpriced } from '#modules/catalog/index.ts';
import { offeredMethods, readMethodSettings } from '#modules/payments/index.ts';
import { allOptions } from '#modules/shipping/index.ts';
import type { App } from '#platform/http.ts';
import { Currency, Named, WholeListOf } from '#platform/schemas.ts';
import type { Shop } from './checkout.ts';

const ReadinessSchema = Named('CurrencyReadiness', {
  currency: Currency,
  products: Type.Integer({ description: 'Products on sale in any currency' }),
  productsWithoutPrice: Type.Integer({
    description: 'Those of which at least one variant has no price in this currency',
  }),
  shippingOptionsOffered: Type.Integer({
    description: 'Delivery options with a price in it. With none, nobody can order in it',
  }),
  shippingOptionsWithoutPrice: Type.Integer(),
  paymentMethodsOffered: Type.Integer({ description: 'With none, nobody can order in it' }),
});
type Readiness = Static<typeof ReadinessSchema>;

export function currencyReadinessRoute(app: App, shop: Shop): void {
  app.get(
    '/admin/settings/currencies/readiness',
    {
      schema: {
        operationId: 'getCurrencyReadiness',
        summary: 'What is missing until everything can be bought in each currency of the shop',
        tags: ['Settings'],
        response: { 200: WholeListOf(ReadinessSchema) },
      },
      config: { permission: 'settings:read' },
    },
    async () => ({ items: await readinessOf(shop), nextCursor: null }),
  );
}

async function readinessOf({ platform: { db }, providers }: Shop): Promise<Readiness[]> {
  const [unpriced, options, methods] = await Promise.all([
    countUnpriced(db),
    allOptions(db),
    readMethodSettings(db),
  ]);
  const active = options.filter((option) => option.active);
  return unpriced.map(({ currency, products, withoutPrice }) => {
    const priced = active.filter(({ prices }) => prices.some((one) => one.currency === currency));
    return {
      currency,
      products,
      productsWithoutPrice: withoutPrice,
      shippingOptionsOffered: priced.length,
      shippingOptionsWithoutPrice: active.length - priced.length,
      paymentMethodsOffered: offeredMethods(methods, providers, { currency, country: null }).length,
    };
  });
}
